package org.gongkai.filter;

import java.util.UUID;

/**
 * A filter that somebody has saved for a list.
 *
 * @param id      its key
 * @param person  whose it is
 * @param list    the path of the list
 * @param name    how they call it
 * @param filters the query of the list's address, such as {@code state=open&sort=-due}
 * @param opens   whether the list opens with it; at most one of a list does
 */
public record SavedFilter(UUID id, UUID person, String list, String name, String filters, boolean opens) {

    /** Its key as text, for pages. */
    public String key() {
        return id.toString();
    }

    /** The address of the list so filtered. */
    public String address() {
        return list + "?" + filters;
    }
}
