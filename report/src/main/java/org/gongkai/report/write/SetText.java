package org.gongkai.report.write;

/**
 * A run of text in one typeface, put on a page.
 *
 * @param x        where it begins, in points from the left edge of the page
 * @param baseline in points from the top edge of the page
 * @param size     in points
 * @param face     the typeface; it has all the characters
 * @param text     the characters
 * @param advances how far each character (code point) moves on, in points
 */
record SetText(double x, double baseline, double size, Typeface face, String text, double[] advances) {

    double width() {
        double width = 0;
        for (double advance : advances) {
            width += advance;
        }
        return width;
    }
}
