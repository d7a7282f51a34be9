package org.gongkai.look;

/**
 * A view of a list, as a link.
 *
 * @param path  where
 * @param label what it shows
 * @param count how many; -1 shows none
 * @param here  whether it is the view that is open
 */
public record Tab(String path, String label, int count, boolean here) {}
