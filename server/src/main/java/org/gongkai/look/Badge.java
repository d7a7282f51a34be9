package org.gongkai.look;

/**
 * The state of something in a word.
 *
 * @param tone how it stands
 * @param text the word, in the words of the office
 */
public record Badge(Tone tone, String text) {}
