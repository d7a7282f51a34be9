package org.gongkai.report.read.word;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The grid columns of a table that says only where its cells begin and end, as DOC does: every place where some row has
 * an edge is an edge of the grid.
 */
final class ColumnEdges {

    /** Edges this close are the same: rounding moves them, and hands move them on the screen. In twips, 1.4 mm. */
    private static final int SAME = 80;

    private final int[] edges;

    /** @param places where cells begin and end, in any order, in twips */
    ColumnEdges(IntStream places) {
        int[] sorted = places.sorted().distinct().toArray();
        int[] found = new int[sorted.length];
        int count = 0;
        for (int place : sorted) {
            if (count == 0 || place - found[count - 1] > SAME) {
                found[count++] = place;
            }
        }
        edges = Arrays.copyOf(found, count);
    }

    /** The grid columns between two places, at least 1. */
    int span(int from, int to) {
        return Math.max(1, index(to) - index(from));
    }

    /** The grid columns in front of a place. */
    int index(int place) {
        int at = Arrays.binarySearch(edges, place);
        return at >= 0 ? at : Math.max(0, -at - 2);
    }
}
