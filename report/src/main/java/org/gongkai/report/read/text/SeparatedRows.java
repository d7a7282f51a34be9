package org.gongkai.report.read.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One line a row, a separator between the cells: tabs, commas, semicolons. Quotes hold a cell together that contains
 * separators or line ends.
 */
final class SeparatedRows implements RowForm {

    private static final int FEWEST_ROWS = 2;
    private static final int LONGEST_QUOTED_CELL = 6;

    private final char separator;

    SeparatedRows(char separator) {
        this.separator = separator;
    }

    @Override
    public boolean isTelling() {
        return separator == '\t';
    }

    @Override
    public List<Draft> drafts(List<TextLine> lines) {
        List<Draft> drafts = new ArrayList<>();
        int rows = 0;
        boolean figures = false;
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (line.isBlank() && line.text().indexOf(separator) < 0) {
                continue;
            }
            List<TextCell> cells = new ArrayList<>();
            int last = cells(lines, i, cells);
            if (cells.size() == 1 && SpacedRows.looksLikeProse(line)
                    || !hasFigure(cells) && line.text().contains("。")) {
                drafts.add(Draft.prose(line));
                continue;
            }
            i = last;
            drafts.add(Draft.row(cells));
            rows += cells.size() > 1 ? 1 : 0;
            figures |= cells.size() > 1 && hasFigure(cells);
        }
        return rows < FEWEST_ROWS || !figures ? List.of() : drafts;
    }

    private static boolean hasFigure(List<TextCell> cells) {
        return cells.stream().anyMatch(TextCell::isFigure);
    }

    /**
     * Cuts the row that begins in a line.
     *
     * @return the line it ends in
     */
    private int cells(List<TextLine> lines, int begin, List<TextCell> into) {
        int at = begin;
        TextLine line = lines.get(at);
        String text = line.text();
        int from = 0;
        while (true) {
            int quote = from;
            while (quote < text.length() && text.charAt(quote) == ' ') {
                quote++;
            }
            if (separator != '\t' && quote < text.length() && text.charAt(quote) == '"') {
                Quoted quoted = new Quoted(lines, at, quote + 1);
                if (quoted.closed()) {
                    into.add(quoted.cell());
                    at = quoted.line;
                    line = lines.get(at);
                    text = line.text();
                    from = text.indexOf(separator, quoted.end);
                    if (from < 0) {
                        return at;
                    }
                    from++;
                    continue;
                }
            }
            int end = text.indexOf(separator, from);
            into.add(TextCell.of(line, from, end < 0 ? text.length() : end));
            if (end < 0) {
                return at;
            }
            from = end + 1;
        }
    }

    /** A cell in quotes. */
    private static final class Quoted {

        private final StringBuilder content = new StringBuilder();
        private final TextLine begin;
        private final int start;
        private int line;
        private int end = -1;

        Quoted(List<TextLine> lines, int first, int start) {
            this.begin = lines.get(first);
            this.start = start;
            this.line = first;
            int from = start;
            while (end < 0 && line < lines.size() && line < first + LONGEST_QUOTED_CELL) {
                String text = lines.get(line).text();
                int i = from;
                while (i < text.length() && end < 0) {
                    if (text.charAt(i) != '"') {
                        content.append(text.charAt(i));
                    } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                        content.append('"');
                        i++;
                    } else {
                        end = i + 1;
                    }
                    i++;
                }
                if (end < 0) {
                    line++;
                    from = 0;
                }
            }
        }

        boolean closed() {
            return end >= 0;
        }

        TextCell cell() {
            int last = Math.min(begin.text().length(), start + content.length());
            return new TextCell(content.toString().strip(), begin, Math.min(start, last), last);
        }
    }
}
