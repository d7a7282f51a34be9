package org.gongkai.look;

/**
 * Something that is known of a thing.
 *
 * @param term what
 * @param text its value as shown
 */
public record Fact(String term, String text) {}
