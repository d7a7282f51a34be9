package org.gongkai.report.read.text;

import java.util.List;
import java.util.regex.Pattern;

import org.gongkai.law.annual.ValueKind;
import org.gongkai.report.CellValue;
import org.gongkai.report.read.label.Numbers;
import org.gongkai.report.source.Place;
import org.gongkai.report.source.SourceCell;

/**
 * A cell, or a piece of one, as it stands in the lines.
 *
 * @param text  its text, trimmed
 * @param line  the line it begins in
 * @param start the index of its first character in that line
 * @param end   the index after its last character in that line
 */
record TextCell(String text, TextLine line, int start, int end) {

    private static final int LONGEST_FIGURE = 28;

    private static final Pattern DIGIT = Pattern.compile("[0-9０-９〇零]");

    /** The part of a line from one index up to another, trimmed. */
    static TextCell of(TextLine line, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(line.text().charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(line.text().charAt(end - 1))) {
            end--;
        }
        return new TextCell(line.text().substring(start, end), line, start, end);
    }

    /**
     * One cell that was broken over lines. Chinese goes on where it was broken; between two figures a space stays, since
     * nobody can say whether they are one.
     */
    static TextCell joined(List<TextCell> pieces) {
        StringBuilder text = new StringBuilder();
        for (TextCell piece : pieces) {
            if (!text.isEmpty() && !piece.isBlank() && text.charAt(text.length() - 1) < 0x2000
                    && piece.text().charAt(0) < 0x2000) {
                text.append(' ');
            }
            text.append(piece.text());
        }
        TextCell first = pieces.get(0);
        for (TextCell piece : pieces) {
            if (!piece.isBlank()) {
                first = piece;
                break;
            }
        }
        return new TextCell(text.toString(), first.line(), first.start(), first.end());
    }

    /** What stands in several cells as one that nobody can mistake for a figure. */
    static TextCell listed(List<TextCell> cells) {
        String list = String.join("；", cells.stream().filter(cell -> !cell.isBlank()).map(TextCell::text).toList());
        TextCell first = cells.get(0);
        return new TextCell(list.contains("；") ? list : "〔" + list + "〕", first.line(), first.start(), first.end());
    }

    Place place() {
        return line.place(start);
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    /** Whether this is something that stands in an input cell: a number, or a mark for nothing. */
    boolean isFigure() {
        return isFigure(text);
    }

    /** Whether this is a number. */
    boolean isNumber() {
        return isFigure() && DIGIT.matcher(text).find();
    }

    static boolean isFigure(String text) {
        if (text.isEmpty() || text.length() > LONGEST_FIGURE) {
            return false;
        }
        return !(Numbers.parse(text, ValueKind.MONEY_WITH_UNIT) instanceof CellValue.Unreadable)
                || !(Numbers.parse(text, ValueKind.CHANGE) instanceof CellValue.Unreadable);
    }

    SourceCell toSource() {
        return new SourceCell(text, place());
    }
}
