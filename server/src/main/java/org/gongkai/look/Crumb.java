package org.gongkai.look;

/**
 * A page above this one.
 *
 * @param path  where
 * @param label its title
 */
public record Crumb(String path, String label) {}
