package org.gongkai.look;

/**
 * A number at a glance that leads to what it counts.
 *
 * @param tone   how it stands
 * @param number the number as shown
 * @param label  what it counts
 * @param note   a remark; may be empty
 * @param path   the list of it; empty for none
 */
public record Tally(Tone tone, String number, String label, String note, String path) {}
