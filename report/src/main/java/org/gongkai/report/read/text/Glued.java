package org.gongkai.report.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.law.annual.FormRow;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.read.label.Labels;

/** Takes labels and figures apart that stand together without a space, as in {@code 0二、上年结转政府信息公开申请数量3}. */
final class Glued {

    private static final Pattern FIGURE = Pattern.compile("[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?");
    private static final Pattern ENUMERATOR = Pattern.compile("^(\\d{1,2})[.．、]");

    private Glued() {}

    /** The pieces of the word between two indices, labels and figures; none unless a label is among them. */
    static List<TextCell> pieces(TextLine line, int start, int end) {
        List<TextCell> pieces = new ArrayList<>();
        boolean label = false;
        Matcher figure = FIGURE.matcher(line.text()).region(start, end);
        int from = start;
        int figureStart = -1;
        int figureEnd = -1;
        while (from < end) {
            boolean more = figure.find();
            int textEnd = more ? figure.start() : end;
            int textStart = from;
            if (textEnd > textStart) {
                String text = line.text().substring(textStart, textEnd);
                Optional<FormRow> row = row(text);
                label |= row.isPresent();
                if (figureStart >= 0) {
                    int split = figureEnd - enumeratorLength(row, line.text().substring(figureStart, figureEnd), text);
                    if (split > figureStart) {
                        pieces.add(TextCell.of(line, figureStart, split));
                    }
                    textStart = split;
                }
                pieces.add(TextCell.of(line, textStart, textEnd));
            } else if (figureStart >= 0) {
                pieces.add(TextCell.of(line, figureStart, figureEnd));
            }
            figureStart = more ? figure.start() : -1;
            figureEnd = more ? figure.end() : -1;
            from = more ? figure.end() : end;
        }
        if (figureStart >= 0) {
            pieces.add(TextCell.of(line, figureStart, figureEnd));
        }
        return label ? pieces : List.of();
    }

    /** The row of any table in any format of which this is, to the letter, a label. */
    static Optional<FormRow> row(String text) {
        for (ReportFormat format : ReportFormat.values()) {
            for (StatutoryTable table : format.tables()) {
                Optional<FormRow> row = Labels.of(format).known(table, text);
                if (row.isPresent()) {
                    return row;
                }
            }
        }
        return Optional.empty();
    }

    /** How many digits before a label are its own enumerator: the {@code 1} of {@code 01.属于国家秘密}. */
    private static int enumeratorLength(Optional<FormRow> row, String digits, String text) {
        if (row.isEmpty() || ".．、".indexOf(text.charAt(0)) < 0) {
            return 0;
        }
        Matcher own = ENUMERATOR.matcher(row.get().label());
        return own.find() && digits.endsWith(own.group(1)) ? own.group(1).length() : 0;
    }
}
