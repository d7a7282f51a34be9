package org.gongkai.report.read.page;

import java.text.Normalizer;

/**
 * A character where it is printed. Units are points; the origin is the page's upper left corner, y grows downwards.
 *
 * @param text     the character, or several for a ligature
 * @param x        left edge
 * @param baseline y of the baseline
 * @param width    advance width
 * @param size     font size
 * @param run      number of the stretch of text it was drawn in: glyphs of one run were drawn by one instruction, with
 *                 no space between them
 */
public record Glyph(String text, double x, double baseline, double width, double size, int run) {

    /** Radicals of the supplement that Unicode's own normalisation leaves alone, and the characters they stand for. */
    private static final String RADICALS = "⺠⺟⺩⺪⺬⺮⺯⺼⻁⻄⻅⻆⻉⻋⻌⻓⻑⻔⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳";
    private static final String CHARACTERS = "民母王疋示竹糹肉虎西见角贝车辶长長门雨青韦页风飞食食饣马骨鬼鱼鸟卤麦黄齐齿龙龟";

    public Glyph {
        text = plain(text);
    }

    /** Browsers print some characters as their look-alikes among the radicals; both are meant as the ordinary ones. */
    private static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u2e80' && c <= '\u2fdf' || c >= '\uf900' && c <= '\ufaff' || c >= '\ufb00' && c <= '\ufb06') {
                int radical = RADICALS.indexOf(c);
                return radical < 0
                        ? Normalizer.normalize(text, Normalizer.Form.NFKC)
                        : text.replace(c, CHARACTERS.charAt(radical));
            }
        }
        return text;
    }

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
