package org.gongkai.report.read.text;

import org.gongkai.report.source.Place;
import org.jspecify.annotations.Nullable;

/** A line of the input, or a part of one, cleaned; it still knows where each of its characters stood. */
final class TextLine {

    private final String text;
    private final int number;
    private final int first;
    private final int @Nullable [] columns;
    private final boolean edgeOfPage;

    /**
     * A line.
     *
     * @param text       its characters without the line end
     * @param number     its number, from 1
     * @param first      the column of its first character, from 1
     * @param columns    the column of each character, where cleaning moved them; null where it did not
     * @param edgeOfPage whether it is the first or last one of a printed page
     */
    private TextLine(String text, int number, int first, int @Nullable [] columns, boolean edgeOfPage) {
        this.text = text;
        this.number = number;
        this.first = first;
        this.columns = columns;
        this.edgeOfPage = edgeOfPage;
    }

    static TextLine of(String raw, int number, boolean edgeOfPage) {
        LineCleaner cleaner = new LineCleaner(raw);
        return new TextLine(cleaner.text(), number, 1, cleaner.columns(), edgeOfPage);
    }

    /** The part from one index up to another. */
    TextLine part(int from, int to) {
        int[] whole = columns;
        if (whole == null) {
            return new TextLine(text.substring(from, to), number, first + from, null, edgeOfPage);
        }
        int[] own = new int[to - from];
        System.arraycopy(whole, from, own, 0, own.length);
        return new TextLine(text.substring(from, to), number, first, own, edgeOfPage);
    }

    TextLine atEdgeOfPage() {
        return new TextLine(text, number, first, columns, true);
    }

    String text() {
        return text;
    }

    int number() {
        return number;
    }

    boolean edgeOfPage() {
        return edgeOfPage;
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** Where the character at an index stood in the input. */
    Place place(int index) {
        int[] known = columns;
        if (known == null) {
            return Place.line(number, first + index);
        }
        return Place.line(number, known.length == 0 ? 1 : known[Math.min(index, known.length - 1)]);
    }

    @Override
    public String toString() {
        return number + ": " + text;
    }
}
