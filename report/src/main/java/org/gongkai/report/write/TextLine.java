package org.gongkai.report.write;

import java.util.ArrayList;
import java.util.List;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * A line of text, measured; {@link #breakInto} cuts a text into such lines by the rules of Chinese typesetting: no line
 * begins with a closing mark or ends with an opening one, numbers and words stay whole.
 *
 * @param glyphs the characters with their typefaces
 * @param last   whether it ends its paragraph, so that it is not stretched
 */
record TextLine(List<Glyph> glyphs, boolean last) {

    /** Rounding must not push the 28th character off a line of 28. */
    private static final double TOLERANCE = 0.01;

    /** A character in the typeface that has it; its advance in multiples of the size. */
    record Glyph(int codePoint, Typeface face, double advance) {}

    /** The text in this typeface, single characters in another where it lacks them, 〓 where all do. */
    static List<Glyph> glyphs(String text, Typeface wanted) {
        List<Glyph> glyphs = new ArrayList<>(text.length());
        text.codePoints().forEach(c -> {
            Typeface face = Typeface.holding(c, wanted);
            int shown = face == null ? Typeface.GETA : c;
            Typeface in = face == null ? Typeface.SONG : face;
            glyphs.add(new Glyph(shown, in, in.advance(shown)));
        });
        return glyphs;
    }

    /** How wide it is in this size, unstretched. */
    double width(double size) {
        return width(glyphs, 0, glyphs.size()) * size;
    }

    private static double width(List<Glyph> glyphs, int from, int to) {
        double width = 0;
        for (int i = from; i < to; i++) {
            width += glyphs.get(i).advance();
        }
        return width;
    }

    /**
     * Cuts a text into lines.
     *
     * @param size        in points
     * @param firstIndent room left free at the beginning of the first line
     * @param width       of the lines, in points
     */
    static List<TextLine> breakInto(List<Glyph> text, double size, double firstIndent, double width) {
        List<TextLine> lines = new ArrayList<>();
        boolean[] mayBreakBefore = breaks(text);
        int start = 0;
        while (start < text.size()) {
            double room = (lines.isEmpty() ? width - firstIndent : width) / size + TOLERANCE;
            int end = start;
            int good = start;
            double used = 0;
            while (end < text.size() && (used + text.get(end).advance() <= room || isSpace(text.get(end)))) {
                used += text.get(end).advance();
                end++;
                if (end == text.size() || mayBreakBefore[end]) {
                    good = end;
                }
            }
            // A word longer than the line is cut where the line ends; a column narrower than a character takes one.
            int stop = good > start ? good : Math.max(end, start + 1);
            lines.add(new TextLine(trimmed(text, start, stop), stop == text.size()));
            start = stop;
        }
        return lines;
    }

    private static boolean isSpace(Glyph glyph) {
        return glyph.codePoint() == ' ';
    }

    private static List<Glyph> trimmed(List<Glyph> text, int from, int to) {
        int end = to;
        while (end > from && isSpace(text.get(end - 1))) {
            end--;
        }
        return List.copyOf(text.subList(from, end));
    }

    private static boolean[] breaks(List<Glyph> text) {
        StringBuilder whole = new StringBuilder(text.size());
        int[] glyphAt = new int[text.size() * 2 + 1];
        for (int i = 0; i < text.size(); i++) {
            glyphAt[whole.length()] = i;
            whole.appendCodePoint(text.get(i).codePoint());
        }
        boolean[] before = new boolean[text.size() + 1];
        BreakIterator iterator = BreakIterator.getLineInstance(ULocale.forLanguageTag("zh-CN-u-lb-strict"));
        iterator.setText(whole.toString());
        for (int at = iterator.next(); at != BreakIterator.DONE && at < whole.length(); at = iterator.next()) {
            before[glyphAt[at]] = true;
        }
        return before;
    }

    /**
     * Puts the line on a page.
     *
     * @param stretchTo the width that the line is stretched to; 0 to leave it as it is
     */
    void put(SetPage page, double x, double baseline, double size, double stretchTo) {
        double gap = 0;
        if (stretchTo > 0 && glyphs.size() > 1) {
            gap = Math.max(0, stretchTo - width(size)) / (glyphs.size() - 1);
        }
        double at = x;
        int start = 0;
        for (int i = 1; i <= glyphs.size(); i++) {
            if (i == glyphs.size() || glyphs.get(i).face() != glyphs.get(start).face()) {
                StringBuilder run = new StringBuilder();
                double[] advances = new double[i - start];
                double width = 0;
                for (int g = start; g < i; g++) {
                    run.appendCodePoint(glyphs.get(g).codePoint());
                    advances[g - start] = glyphs.get(g).advance() * size + gap;
                    width += advances[g - start];
                }
                page.texts.add(new SetText(at, baseline, size, glyphs.get(start).face(), run.toString(), advances));
                at += width;
                start = i;
            }
        }
    }
}
