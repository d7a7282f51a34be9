package org.gongkai.report.read.page;

/**
 * A character where it is printed. Units are points; the origin is the page's upper left corner, y grows downwards.
 *
 * @param text     the character, or several for a ligature
 * @param x        left edge
 * @param baseline y of the baseline
 * @param width    advance width
 * @param size     font size
 */
public record Glyph(String text, double x, double baseline, double width, double size) {

    double right() {
        return x + width;
    }

    double centreX() {
        return x + width / 2;
    }

    /** The middle of the character's body, which for Chinese type lies about 0.38 em above the baseline. */
    double centreY() {
        return baseline - 0.38 * size;
    }
}
