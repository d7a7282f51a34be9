package org.gongkai.report.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Bars between the cells, one line a row, as in Markdown or the output of a database, with or without bars at the ends
 * and lines of dashes between rows. A row that goes on in a second line is two rows here, the second with blank cells.
 *
 * <pre>
 * | 行政许可 | 0 | | |
 * </pre>
 */
final class BarredRows implements RowForm {

    private static final int FEWEST_ROWS = 2;

    /** Bars of any make, and where they cross a rule. */
    private static final String BARS = "|｜│┃║¦┆┊";
    private static final String CROSSINGS = "+┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝╟╢╞╡╪╫╤╧┏┳┓┣╋┫┗┻┛╭╮╰╯┝┥┯┷┠┨┿";
    private static final String RULES = "-─━═=┄┈－—";

    private static final Pattern RULE = Pattern.compile(":?[-─━═=┄┈－—]{2,}:?|[─━═┄┈]");

    @Override
    public boolean isTelling() {
        return true;
    }

    @Override
    public List<Draft> drafts(List<TextLine> lines) {
        List<Draft> drafts = new ArrayList<>();
        Ends ends = Ends.of(lines);
        int rows = 0;
        for (TextLine line : lines) {
            if (isBarred(line)) {
                List<TextCell> cells = ends.cells(line);
                if (cells.stream().allMatch(cell -> isRule(cell.text()))) {
                    continue;
                }
                boolean ruled = cells.stream().anyMatch(cell -> isRule(cell.text()) && cell.text().length() > 2);
                cells.removeIf(cell -> ruled && isRule(cell.text()));
                drafts.add(Draft.row(cells));
                rows++;
            } else if (!line.isBlank() && !isRuleLine(line)) {
                drafts.add(SpacedRows.looksLikeProse(line)
                        ? Draft.prose(line)
                        : Draft.row(List.of(TextCell.of(line, 0, line.text().length()))));
            }
        }
        return rows < FEWEST_ROWS ? List.of() : drafts;
    }

    /** Whether bars divide the line. */
    static boolean isBarred(TextLine line) {
        String text = line.text();
        for (int i = 0; i < text.length(); i++) {
            if (BARS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line is nothing but a rule between rows. */
    static boolean isRuleLine(TextLine line) {
        String text = line.text().strip();
        int rules = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (RULES.indexOf(c) >= 0) {
                rules++;
            } else if (CROSSINGS.indexOf(c) < 0 && BARS.indexOf(c) < 0 && c != ':' && !Character.isWhitespace(c)) {
                return false;
            }
        }
        return rules > 2;
    }

    /** Whether a piece of a line is a piece of a rule. */
    static boolean isRule(String text) {
        return RULE.matcher(text).matches();
    }

    private static List<TextCell> allCells(TextLine line) {
        String text = line.text();
        boolean crossed = hasRule(text);
        List<TextCell> cells = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || BARS.indexOf(text.charAt(i)) >= 0
                    || (crossed || text.charAt(i) != '+') && CROSSINGS.indexOf(text.charAt(i)) >= 0) {
                cells.add(TextCell.of(line, from, i));
                from = i + 1;
            }
        }
        return cells;
    }

    /** Whether the rows of a text have a bar before their first cell, and behind their last. */
    record Ends(boolean before, boolean behind) {

        static Ends of(List<TextLine> lines) {
            boolean before = true;
            boolean behind = true;
            for (TextLine line : lines) {
                if (isBarred(line) && !isRuleLine(line)) {
                    String text = line.text().strip();
                    before &= BARS.indexOf(text.charAt(0)) >= 0;
                    behind &= BARS.indexOf(text.charAt(text.length() - 1)) >= 0
                            || CROSSINGS.indexOf(text.charAt(text.length() - 1)) >= 0;
                }
            }
            return new Ends(before, behind);
        }

        /** The cells of a row, without what stands outside the bars at its ends. */
        List<TextCell> cells(TextLine line) {
            List<TextCell> cells = allCells(line);
            if (before && cells.size() > 1 && cells.get(0).isBlank()) {
                cells.remove(0);
            }
            if (behind && cells.size() > 1 && cells.get(cells.size() - 1).isBlank()) {
                cells.remove(cells.size() - 1);
            }
            return cells;
        }
    }

    /** Whether a plus sign in this line is a crossing: only a line with a piece of a rule has such. */
    private static boolean hasRule(String text) {
        return text.contains("--") || text.contains("─") || text.contains("━") || text.contains("═")
                || text.contains("==");
    }
}
