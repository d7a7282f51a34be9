package org.gongkai.report.read.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text in the making: runs are appended as the markup cuts them, white space is treated as a browser would, invisible
 * characters disappear, and line breaks are kept until it is known what they mean.
 *
 * <p>Take the result with {@link #paragraphs}, as a line break often begins a new paragraph, or with {@link #oneLine}
 * for a title, where it never means anything.
 */
public final class ParagraphText {

    /** A line break that the writer made, and one that clearly begins a new paragraph. */
    private static final char LINE = '\n';
    private static final char PARAGRAPH = '\u2029';

    private static final Pattern NUMBERED = Pattern.compile(
            "[（(]?[一二三四五六七八九十]{1,3}[）)、．.].*|第[一二三四五六七八九十]{1,3}[章节].*|\\d{1,2}[.、．](?!\\d).*|[（(]\\d{1,2}[）)].*",
            Pattern.DOTALL);
    private static final Pattern ENTRY = Pattern.compile("[\\u4e00-\\u9fff 　]{2,10}[：:].*", Pattern.DOTALL);
    private static final int LONGEST_HEADING = 40;

    private final StringBuilder text = new StringBuilder();
    private int breaks;
    private int hardSpaces;
    private boolean softSpace;
    private boolean sourceLineEnd;

    /** Appends characters of the source, where a line end is mere white space. */
    public void append(CharSequence characters) {
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c == '\n' || c == '\r') {
                sourceLineEnd = true;
            } else if (c == ' ' || c == '\t' || c == '\f') {
                softSpace = true;
            } else {
                appendVisible(c);
            }
        }
    }

    /** Appends characters whose line ends are line breaks, as in preformatted text. */
    public void appendKept(CharSequence characters) {
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c == '\n' || c == 0x0B) {
                lineBreak();
            } else if (c == ' ' || c == '\t' || c == '\f') {
                softSpace = true;
                hardSpaces++;
            } else if (c != '\r') {
                appendVisible(c);
            }
        }
    }

    /** A line break that the writer made. */
    public void lineBreak() {
        breaks++;
        hardSpaces = 0;
        softSpace = false;
        sourceLineEnd = false;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The last visible character; 0 when there is none. */
    public char last() {
        return text.isEmpty() ? 0 : text.charAt(text.length() - 1);
    }

    /** How many characters there are. */
    public int length() {
        return text.length();
    }

    /** Begins anew. */
    public void clear() {
        text.setLength(0);
        breaks = 0;
        hardSpaces = 0;
        softSpace = false;
        sourceLineEnd = false;
    }

    private void appendVisible(char c) {
        if (isInvisible(c)) {
            return;
        }
        if (isHardSpace(c)) {
            hardSpaces++;
            return;
        }
        if (!text.isEmpty()) {
            if (breaks > 0) {
                text.append(breaks > 1 || hardSpaces > 1 ? PARAGRAPH : LINE);
            } else if (hardSpaces > 0 || softSpace && !sourceLineEnd
                    || sourceLineEnd && isWestern(last()) && isWestern(c)) {
                text.append(' ');
            }
        }
        breaks = 0;
        hardSpaces = 0;
        softSpace = false;
        sourceLineEnd = false;
        text.append(c);
    }

    /** Zero-width characters, soft hyphens, marks of writing direction, and control characters. */
    private static boolean isInvisible(char c) {
        return c < ' ' || c == 0xAD || c >= 0x7F && c <= 0x9F || c >= 0x200B && c <= 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2060 && c <= 0x2064 || c == 0xFEFF || c == PARAGRAPH || c == 0x2028;
    }

    private static boolean isHardSpace(char c) {
        return c == 0xA0 || c >= 0x2000 && c <= 0x200A || c == 0x202F || c == 0x205F || c == 0x3000;
    }

    /** Whether words in this script are set apart by spaces. */
    private static boolean isWestern(char c) {
        return c < 0x2000;
    }

    /**
     * The paragraphs that these words are. A line break in the midst of a sentence is no paragraph.
     *
     * @param cell whether they stand in a cell of a table, where two lines may be two figures
     */
    public List<String> paragraphs(boolean cell) {
        List<String> paragraphs = new ArrayList<>();
        if (text.indexOf("\n") < 0 && text.indexOf("\u2029") < 0) {
            if (!text.isEmpty()) {
                paragraphs.add(text.toString());
            }
            return paragraphs;
        }
        for (String part : text.toString().split("\u2029")) {
            StringBuilder open = new StringBuilder();
            for (String line : part.split("\n")) {
                if (!open.isEmpty() && (beginsParagraph(open, line) || cell && areFigures(open, line))) {
                    paragraphs.add(open.toString());
                    open.setLength(0);
                }
                join(open, line);
            }
            paragraphs.add(open.toString());
        }
        return paragraphs;
    }

    private static boolean beginsParagraph(CharSequence before, String line) {
        char end = before.charAt(before.length() - 1);
        if ("。！？；：…!?;:".indexOf(end) >= 0 || before.length() > 1 && "”」）)".indexOf(end) >= 0
                && "。！？；!?".indexOf(before.charAt(before.length() - 2)) >= 0) {
            return true;
        }
        return isNumbered(line) || ENTRY.matcher(line).matches()
                || before.length() <= LONGEST_HEADING && isNumbered(before);
    }

    /** Whether it begins with 一、 （一） 1. or the like. */
    public static boolean isNumbered(CharSequence line) {
        return NUMBERED.matcher(line).matches();
    }

    /** These words on one line, whatever line breaks there were. */
    public String oneLine() {
        StringBuilder line = new StringBuilder();
        for (String part : text.toString().split("[\n\u2029]")) {
            join(line, part);
        }
        return line.toString();
    }

    /** Adds what stood on the next line: with a space between Latin words, without next to Chinese. */
    private static void join(StringBuilder line, String next) {
        if (!line.isEmpty() && !next.isEmpty() && isWestern(line.charAt(line.length() - 1))
                && isWestern(next.charAt(0))) {
            line.append(' ');
        }
        line.append(next);
    }

    /**
     * Adds what stood on the next line of a cell. Between two figures a bar is set, so that nobody takes them for one:
     * whether they are one cannot be said.
     */
    static void joinInCell(StringBuilder line, String next) {
        if (areFigures(line, next)) {
            line.append(" | ").append(next);
        } else {
            join(line, next);
        }
    }

    private static boolean areFigures(CharSequence line, String next) {
        return !line.isEmpty() && !next.isEmpty() && isDigit(line.charAt(line.length() - 1)) && isDigit(next.charAt(0));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }
}
