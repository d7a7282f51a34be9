package org.gongkai.report.read.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the glyphs that a page shows, in whatever direction, and turns the page so that most of its text runs from
 * left to right. Coordinates are those of the page, in points, y downwards.
 */
public final class TextTracer {

    /** Stands for a glyph that is visible, but whose character nobody knows. */
    public static final String UNKNOWN = "\ufffd";

    /** Text this far off the axes is a watermark. The sine of the angle. */
    private static final double SLANTED = 0.14;

    private static final int RIGHT = 0;
    private static final int DOWN = 1;
    private static final int LEFT = 2;
    private static final int UP = 3;

    private final List<Shown> shown = new ArrayList<>();
    private final int[] directions = new int[4];
    private int run;

    /** A glyph as it was shown: where its origin lies, which way the text runs. */
    private record Shown(String text, double x, double y, int direction, double advance, double size, int run) {}

    /** The glyphs that follow are drawn by another instruction than those before. */
    public void newRun() {
        run++;
    }

    /**
     * Adds a glyph. White space is not kept, but ends a run.
     *
     * @param text    its character; {@link #UNKNOWN} where it is not known
     * @param x       of the origin
     * @param y       of the origin, on the baseline
     * @param aheadX  where the writing leads, of any length but zero
     * @param aheadY  where the writing leads
     * @param advance its width in points; 0 where it is not known
     * @param size    font size in points
     */
    public void show(String text, double x, double y, double aheadX, double aheadY, double advance, double size) {
        if (isBlank(text)) {
            run++;
            return;
        }
        double length = Math.hypot(aheadX, aheadY);
        if (length <= 0 || Double.isNaN(length)) {
            return;
        }
        double cosine = aheadX / length;
        double sine = aheadY / length;
        int direction;
        if (Math.abs(sine) < SLANTED) {
            direction = cosine > 0 ? RIGHT : LEFT;
        } else if (Math.abs(cosine) < SLANTED) {
            direction = sine > 0 ? DOWN : UP;
        } else {
            return;
        }
        directions[direction]++;
        shown.add(new Shown(text, x, y, direction, advance, size, run));
    }

    private static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !(c >= 0x200B && c <= 0x200F)
                    && c != 0xFEFF) {
                return false;
            }
        }
        return true;
    }

    /** The page, turned upright, without what lies outside it. */
    public PageContent page(int number, double width, double height, List<Rule> rules) {
        int main = RIGHT;
        for (int direction = 0; direction < directions.length; direction++) {
            if (directions[direction] > directions[main]) {
                main = direction;
            }
        }
        boolean sideways = main == DOWN || main == UP;
        double uprightWidth = sideways ? height : width;
        double uprightHeight = sideways ? width : height;
        List<Glyph> glyphs = new ArrayList<>(shown.size());
        for (Shown glyph : shown) {
            double x = turnedX(main, glyph.x, glyph.y, width, height);
            double y = turnedY(main, glyph.x, glyph.y, width, height);
            Glyph upright = upright(glyph, Math.floorMod(glyph.direction - main, 4), x, y);
            if (upright.centreX() >= 0 && upright.centreX() <= uprightWidth && upright.centreY() >= 0
                    && upright.centreY() <= uprightHeight) {
                glyphs.add(upright);
            }
        }
        List<Rule> turned = new ArrayList<>(rules.size());
        for (Rule rule : rules) {
            turned.add(turned(rule, main, width, height));
        }
        return new PageContent(number, uprightWidth, uprightHeight, glyphs, turned);
    }

    private static double turnedX(int main, double x, double y, double width, double height) {
        return switch (main) {
            case DOWN -> y;
            case LEFT -> width - x;
            case UP -> height - y;
            default -> x;
        };
    }

    private static double turnedY(int main, double x, double y, double width, double height) {
        return switch (main) {
            case DOWN -> width - x;
            case LEFT -> height - y;
            case UP -> x;
            default -> y;
        };
    }

    /** Glyphs of the odd line that runs another way are put where they stand, one em wide, upright. */
    private static Glyph upright(Shown glyph, int direction, double x, double y) {
        double size = glyph.size;
        double advance = glyph.advance > 0.01 * size ? glyph.advance : usualWidth(glyph.text) * size;
        return switch (direction) {
            case DOWN -> new Glyph(glyph.text, x - 0.12 * size, y + advance / 2 + 0.38 * size, size, size, glyph.run);
            case LEFT -> new Glyph(glyph.text, x - advance, y + 0.76 * size, advance, size, glyph.run);
            case UP -> new Glyph(glyph.text, x - 0.88 * size, y - advance / 2 + 0.38 * size, size, size, glyph.run);
            default -> new Glyph(glyph.text, x, y, advance, size, glyph.run);
        };
    }

    /** The width of a character in ems where the file does not tell. */
    public static double usualWidth(String text) {
        return text.charAt(0) < 0x2000 ? 0.5 : 1;
    }

    private static Rule turned(Rule rule, int main, double width, double height) {
        double x1 = rule.horizontal() ? rule.from() : rule.at();
        double y1 = rule.horizontal() ? rule.at() : rule.from();
        double x2 = rule.horizontal() ? rule.to() : rule.at();
        double y2 = rule.horizontal() ? rule.at() : rule.to();
        double newX1 = turnedX(main, x1, y1, width, height);
        double newX2 = turnedX(main, x2, y2, width, height);
        double newY1 = turnedY(main, x1, y1, width, height);
        double newY2 = turnedY(main, x2, y2, width, height);
        boolean horizontal = rule.horizontal() == (main == RIGHT || main == LEFT);
        return horizontal
                ? new Rule(true, newY1, Math.min(newX1, newX2), Math.max(newX1, newX2))
                : new Rule(false, newX1, Math.min(newY1, newY2), Math.max(newY1, newY2));
    }
}
