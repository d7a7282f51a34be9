package org.gongkai.report.read.page;

import java.util.List;

/** Puts the lines of a cell together. */
final class CellText {

    /** Between figures that stand in one cell and are not one number; what is written so is no number to anybody. */
    static final String APART = "  ";

    /** The white space inside a cell's lines, both sides together, at most. Points. */
    private static final double PADDING = 16;

    private CellText() {}

    /**
     * The text of a cell. A number too long for its cell goes on in the next line; where the line had room left, the
     * next line is another number, and both are kept apart.
     *
     * @param lines top to bottom
     * @param width of the cell
     */
    static String join(List<Line> lines, double width) {
        double widest = 0;
        for (Line line : lines) {
            widest = Math.max(widest, line.right() - line.left());
        }
        StringBuilder text = new StringBuilder();
        Line before = null;
        for (Line line : lines) {
            String words = line.text();
            if (words.isEmpty()) {
                continue;
            }
            if (before != null && !text.isEmpty()) {
                char last = text.charAt(text.length() - 1);
                char first = words.charAt(0);
                if (isDigit(last) && isDigit(first)) {
                    double room = width - (before.right() - before.left());
                    double digit = line.glyphs().get(0).width();
                    boolean full = before.right() - before.left() >= widest - 0.5 * digit;
                    if (!full || room > digit + PADDING) {
                        text.append(APART);
                    }
                } else if (Line.isLatin(last) && Line.isLatin(first)) {
                    text.append(' ');
                }
            }
            text.append(words);
            before = line;
        }
        return text.toString();
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }
}
