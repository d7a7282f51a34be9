package org.gongkai.report.read.page;

import java.util.List;

/**
 * What one page shows.
 *
 * @param number from 1
 * @param width  in points
 * @param height in points
 * @param glyphs in the order they are drawn
 * @param rules  ruling lines, in any order and number of pieces
 */
public record PageContent(int number, double width, double height, List<Glyph> glyphs, List<Rule> rules) {}
