package org.gongkai.report.read.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Glyphs on one baseline, left to right.
 */
final class Line {

    private final List<Glyph> glyphs;

    private Line(List<Glyph> glyphs) {
        this.glyphs = glyphs;
    }

    /** Sorts glyphs into lines, top to bottom. Glyphs belong together when their bodies overlap by half. */
    static List<Line> of(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::centreY));
        List<Line> lines = new ArrayList<>();
        List<Glyph> current = new ArrayList<>();
        double centre = 0;
        for (Glyph glyph : sorted) {
            double reach = 0.45 * Math.min(glyph.size(), current.isEmpty() ? glyph.size() : current.get(0).size());
            if (!current.isEmpty() && glyph.centreY() - centre > reach) {
                lines.add(lineOf(current));
                current = new ArrayList<>();
            }
            if (current.isEmpty()) {
                centre = glyph.centreY();
            }
            current.add(glyph);
        }
        if (!current.isEmpty()) {
            lines.add(lineOf(current));
        }
        return lines;
    }

    private static Line lineOf(List<Glyph> glyphs) {
        glyphs.sort(Comparator.comparingDouble(Glyph::x));
        return new Line(glyphs);
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    double left() {
        return glyphs.get(0).x();
    }

    double right() {
        return glyphs.get(glyphs.size() - 1).right();
    }

    double baseline() {
        return glyphs.get(0).baseline();
    }

    double centreY() {
        return glyphs.get(0).centreY();
    }

    double size() {
        double largest = 0;
        for (Glyph glyph : glyphs) {
            largest = Math.max(largest, glyph.size());
        }
        return largest;
    }

    /** The text, with a space where Latin words stand apart. */
    String text() {
        return text(glyphs);
    }

    static String text(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        Glyph before = null;
        for (Glyph glyph : glyphs) {
            if (before != null && !text.isEmpty()) {
                text.append(between(before, glyph, text.charAt(text.length() - 1), glyph.text().charAt(0)));
            }
            text.append(glyph.text());
            before = glyph;
        }
        return text.toString().strip();
    }

    /**
     * Chinese needs no spaces, Latin words do. The digits of one number are sometimes set apart, as long as one
     * instruction draws them; far apart they are two numbers.
     */
    private static String between(Glyph before, Glyph glyph, char a, char b) {
        double gap = glyph.x() - before.right();
        if (gap <= 0.25 * glyph.size()) {
            return "";
        }
        if (isLatin(a) && isLatin(b)) {
            return " ";
        }
        if (CellText.isDigit(a) && CellText.isDigit(b)) {
            return gap > glyph.size() ? CellText.APART : before.run() == glyph.run() ? "" : " ";
        }
        return "";
    }

    static boolean isLatin(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /** Pieces of the line that stand apart by more than the given share of the font size. */
    List<Line> pieces(double share) {
        List<Line> pieces = new ArrayList<>();
        List<Glyph> current = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (!current.isEmpty() && glyph.x() - current.get(current.size() - 1).right() > share * glyph.size()) {
                pieces.add(new Line(current));
                current = new ArrayList<>();
            }
            current.add(glyph);
        }
        if (!current.isEmpty()) {
            pieces.add(new Line(current));
        }
        return pieces;
    }
}
