package org.gongkai.look;

import java.util.List;

/**
 * The filters that somebody has saved for a list, as they are shown above it.
 *
 * @param saved in the order they are shown
 */
public record SavedFilters(List<Saved> saved) {

    /**
     * A filter.
     *
     * @param id      its key
     * @param name    how they call it
     * @param path    the list so filtered
     * @param filters the query of that address
     * @param opens   whether the list opens with it
     */
    public record Saved(String id, String name, String path, String filters, boolean opens) {}

    public SavedFilters {
        saved = List.copyOf(saved);
    }
}
