package org.gongkai.report.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text into lines and leaves out the page numbers that printing put between them. */
final class InputLines {

    private static final Pattern LINE_END = Pattern.compile("\r\n|[\n\r\u0085\u2028\u2029]");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—－–~·•]{1,3}\\s*\\d{1,3}\\s*[-—－–~·•]{1,3}|第\\s*\\d{1,3}\\s*页(?:\\s*[,，/／]?\\s*共\\s*\\d{1,3}\\s*页)?");

    private InputLines() {}

    static List<TextLine> of(String text) {
        List<TextLine> lines = new ArrayList<>();
        int number = 0;
        for (String raw : LINE_END.split(text, -1)) {
            number++;
            boolean breaksPage = raw.indexOf('\f') >= 0;
            for (String part : breaksPage ? raw.split("\f", -1) : new String[]{raw}) {
                lines.add(TextLine.of(part, number, breaksPage));
            }
        }
        return withoutPageNumbers(markedAtPageEnds(lines));
    }

    /** A line that stands before a page break is at the edge of its page, too. */
    private static List<TextLine> markedAtPageEnds(List<TextLine> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).edgeOfPage() && !lines.get(i - 1).edgeOfPage()) {
                int last = i - 1;
                while (last > 0 && lines.get(last).isBlank()) {
                    last--;
                }
                TextLine line = lines.get(last);
                lines.set(last, line.atEdgeOfPage());
            }
        }
        return lines;
    }

    /** Drops page numbers with the blank lines around them, so that a paragraph goes on over the page. */
    private static List<TextLine> withoutPageNumbers(List<TextLine> lines) {
        List<TextLine> kept = new ArrayList<>(lines.size());
        boolean dropping = false;
        for (TextLine line : lines) {
            if (PAGE_NUMBER.matcher(line.text().strip()).matches()) {
                while (!kept.isEmpty() && kept.get(kept.size() - 1).isBlank()) {
                    kept.remove(kept.size() - 1);
                }
                dropping = true;
            } else if (!dropping || !line.isBlank()) {
                dropping = false;
                kept.add(line);
            }
        }
        return kept;
    }
}
