package org.gongkai.look;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list that pages by key: a page far back costs no more than the first.
 *
 * @param rows in the order of the list
 * @param next the key after which the next page begins; null when this is the last
 */
public record Listing<T>(List<T> rows, @Nullable String next) {

    /** How many rows a page has. */
    public static final int SIZE = 50;

    public Listing {
        rows = List.copyOf(rows);
    }

    /**
     * Of one row more than a page has.
     *
     * @param found up to {@link #SIZE} + 1 rows
     * @param key   the key of a row
     */
    public static <T> Listing<T> of(List<T> found, Function<T, String> key) {
        if (found.size() <= SIZE) {
            return new Listing<>(found, null);
        }
        List<T> rows = found.subList(0, SIZE);
        return new Listing<>(rows, key.apply(rows.getLast()));
    }
}
