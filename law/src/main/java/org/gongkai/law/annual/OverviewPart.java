package org.gongkai.law.annual;

import java.util.List;

/**
 * One of the things that section 一、总体情况 has to cover.
 *
 * @param number   1 to 5
 * @param title    what it is called, such as {@code 主动公开}
 * @param mentions words of which a text on it holds at least one
 */
public record OverviewPart(int number, String title, List<String> mentions) {}
