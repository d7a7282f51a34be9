package org.gongkai.report.read.page;

/**
 * A straight ruling line.
 *
 * @param horizontal whether it runs from left to right
 * @param at         its y (horizontal) or x (vertical), in points from the upper left corner
 * @param from       where it begins along its direction
 * @param to         where it ends
 */
public record Rule(boolean horizontal, double at, double from, double to) {}
