package org.gongkai.report.write;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.law.annual.LayoutCell;
import org.gongkai.law.annual.LayoutCell.Role;

/** Where the label of a narrow cell may be broken so that words stay whole: 商业 | 企业, （三） | 不予公开. */
final class LabelBreaks {

    private static final Pattern NUMBERED = Pattern.compile("^(（[一二三四五六七八九十]）)(.{2,4})$");
    private static final Pattern PAIRS = Pattern.compile("^(?:\\p{IsHan}{4}|\\p{IsHan}{6})$");

    private LabelBreaks() {}

    /** The pieces of the cell's text that should stay whole; the whole text where it may break anywhere. */
    static List<String> pieces(LayoutCell cell) {
        String text = cell.text();
        boolean narrow = cell.columnSpan() == 1
                && (cell.role() == Role.COLUMN_HEAD || cell.role() == Role.ROW_HEAD && cell.headsGroup());
        if (!narrow) {
            return List.of(text);
        }
        Matcher numbered = NUMBERED.matcher(text);
        if (numbered.matches()) {
            return List.of(numbered.group(1), numbered.group(2));
        }
        if (PAIRS.matcher(text).matches()) {
            List<String> pairs = new ArrayList<>();
            for (int i = 0; i < text.length(); i += 2) {
                pairs.add(text.substring(i, i + 2));
            }
            return pairs;
        }
        return List.of(text);
    }
}
