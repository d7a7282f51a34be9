package org.gongkai.report.read.text;

import java.util.List;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** Measures where in a line something stands, as the program that aligned the columns may have measured it. */
enum Ruler {

    /** As terminals do: a Chinese character is two columns wide, typographic quotes and dashes are one. */
    TERMINAL(2, 1),
    /** As Chinese fixed-width fonts do: typographic quotes and dashes are two columns wide, too. */
    CHINESE(2, 2),
    /** As {@code pdftotext -layout} does: every character is one column. */
    CHARACTERS(1, 1);

    private static final int TAB = 8;

    private final int wide;
    private final int ambiguous;

    Ruler(int wide, int ambiguous) {
        this.wide = wide;
        this.ambiguous = ambiguous;
    }

    /** The column at which the character with this index begins. */
    int column(String line, int index) {
        int column = 0;
        for (int i = 0; i < index; i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                column += TAB - column % TAB;
            } else {
                column += width(c);
            }
        }
        return column;
    }

    private int width(char c) {
        if (c < 0x80) {
            return 1;
        }
        return switch (UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH)) {
            case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> wide;
            case UCharacter.EastAsianWidth.AMBIGUOUS -> ambiguous;
            default -> 1;
        };
    }

    /** The columns that a cell covers, from the first to the one after the last. */
    Span span(TextCell cell) {
        String line = cell.line().text();
        int from = column(line, cell.start());
        return new Span(from, from + column(line.substring(cell.start(), cell.end()), cell.end() - cell.start()));
    }

    /** Whether any of the cells stands in these columns. */
    boolean stands(List<TextCell> cells, Span columns) {
        return cells.stream().anyMatch(cell -> span(cell).overlaps(columns));
    }

    /** A stretch of columns: from the first to the one after the last. */
    record Span(int from, int to) {

        boolean overlaps(Span other) {
            return from < other.to && other.from < to;
        }

        Span with(Span other) {
            return new Span(Math.min(from, other.from), Math.max(to, other.to));
        }
    }
}
