package org.gongkai.report.terminal;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;

/** Counts the terminal columns that text takes, and breaks and pads it by them (Unicode Standard Annex 11). */
public final class TextWidth {

    private TextWidth() {}

    /** Columns the text takes: two for wide and full-width characters, none for combining marks. */
    public static int of(String text) {
        int width = 0;
        for (int i = 0; i < text.length();) {
            int character = text.codePointAt(i);
            width += of(character);
            i += Character.charCount(character);
        }
        return width;
    }

    private static int of(int character) {
        if (character >= 0x20 && character < 0x300) {
            return 1;
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> {
                int kind = UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH);
                yield kind == EastAsianWidth.WIDE || kind == EastAsianWidth.FULLWIDTH ? 2 : 1;
            }
        };
    }

    /**
     * Text from an input made harmless for a terminal: control characters, which could move the cursor or change
     * colours, and characters that reverse the direction of writing are shown as a replacement character.
     */
    public static String harmless(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (character == '\n') {
                clean.append('\n');
            } else if (character == '\t' || character == '\r') {
                clean.append(' ');
            } else if (Character.isISOControl(character) || character >= 0x202A && character <= 0x202E
                    || character >= 0x2066 && character <= 0x2069) {
                clean.append('\uFFFD');
            } else {
                clean.appendCodePoint(character);
            }
        });
        return clean.toString();
    }

    /**
     * Breaks text into lines of at most so many columns, by the rules of Chinese typesetting: no line begins with a
     * comma or a closing bracket, numbers and words stay whole where they fit.
     *
     * @param columns at least 2
     */
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            wrapParagraph(paragraph, columns, lines);
        }
        return lines;
    }

    /** Breaks a heading into as few lines as {@link #wrap} does, as equal in length as can be: 结果/维持, not 结果维/持. */
    public static List<String> wrapEvenly(String text, int columns) {
        List<String> lines = wrap(text, columns);
        if (lines.size() > 1) {
            for (int width = Math.max(2, Math.ceilDiv(of(text), lines.size())); width < columns; width++) {
                List<String> narrower = wrap(text, width);
                if (narrower.size() == lines.size()) {
                    return narrower;
                }
            }
        }
        return lines;
    }

    private static void wrapParagraph(String text, int columns, List<String> lines) {
        if (of(text) <= columns) {
            lines.add(text);
            return;
        }
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINESE);
        breaks.setText(text);
        StringBuilder line = new StringBuilder();
        int width = 0;
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String piece = text.substring(start, end);
            int needed = of(piece.stripTrailing());
            if (width > 0 && width + needed > columns) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                width = 0;
            }
            if (needed <= columns) {
                line.append(piece);
                width += of(piece);
            } else {
                width = breakAnywhere(piece, columns, line, lines);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString().stripTrailing());
        }
    }

    private static int breakAnywhere(String piece, int columns, StringBuilder line, List<String> lines) {
        int width = 0;
        for (int i = 0; i < piece.length();) {
            int character = piece.codePointAt(i);
            int needed = of(character);
            if (width > 0 && width + needed > columns) {
                lines.add(line.toString());
                line.setLength(0);
                width = 0;
            }
            line.appendCodePoint(character);
            width += needed;
            i += Character.charCount(character);
        }
        return width;
    }

    /** The text, cut to so many columns with an ellipsis where it is longer. */
    public static String cut(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int width = 0;
        for (int i = 0; i < text.length();) {
            int character = text.codePointAt(i);
            width += of(character);
            if (width > columns - 1) {
                break;
            }
            kept.appendCodePoint(character);
            i += Character.charCount(character);
        }
        return kept.append('…').toString();
    }

    /** The text with blanks after it, so that it takes this many columns at least. */
    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }
}
