package org.gongkai.report.read.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a line what is no text: invisible characters, entities that a crawl forgot to resolve ({@code &nbsp;}),
 * the tags that it forgot to strip. Every kind of space but the tab and the full-width one becomes a plain space.
 */
final class LineCleaner {

    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[a-zA-Z]{2,8});");
    private static final Pattern TAG = Pattern.compile("</?(?:br|p|div|span|b|strong|td|tr|font|u|o:p)\\b[^<>]{0,80}>",
            Pattern.CASE_INSENSITIVE);

    private final StringBuilder text;
    private int @Nullable [] columns;

    LineCleaner(String raw) {
        this.text = new StringBuilder(raw.length());
        if (isClean(raw)) {
            text.append(raw);
            return;
        }
        int[] moved = new int[raw.length() + 1];
        int at = 0;
        while (at < raw.length()) {
            char c = raw.charAt(at);
            int end = at + 1;
            if (c == '&' || c == '<') {
                end = markupEnd(raw, at, c == '&' ? ENTITY : TAG);
            }
            String replaced = end == at + 1
                    ? visible(c)
                    : c == '<' ? " " : resolved(raw.substring(at, end));
            for (int i = 0; i < replaced.length(); i++) {
                moved[text.length()] = at + 1;
                text.append(replaced.charAt(i));
            }
            at = end;
        }
        int[] own = new int[text.length()];
        System.arraycopy(moved, 0, own, 0, own.length);
        columns = own;
    }

    private static boolean isClean(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '&' || c == '<' || c < ' ' && c != '\t' || c >= 0x7F && c <= 0xAD || c >= 0x2000 && c <= 0x200F
                    || c >= 0x2028 && c <= 0x202F || c >= 0x205F && c <= 0x2064 || c == 0xFEFF) {
                return false;
            }
        }
        return true;
    }

    private static int markupEnd(String raw, int at, Pattern markup) {
        Matcher matcher = markup.matcher(raw).region(at, raw.length());
        return matcher.lookingAt() ? matcher.end() : at + 1;
    }

    /** An entity of more than one character, or of none that is known, stays as it is written. */
    private static String resolved(String entity) {
        String character = Parser.unescapeEntities(entity, false);
        return character.length() == 1 ? visible(character.charAt(0)) : entity;
    }

    private static String visible(char c) {
        if (c == '\t') {
            return "\t";
        }
        if (c == 0xA0 || c >= 0x2000 && c <= 0x200A || c == 0x202F || c == 0x205F) {
            return " ";
        }
        boolean invisible = c < ' ' || c >= 0x7F && c <= 0x9F || c == 0xAD || c >= 0x200B && c <= 0x200F
                || c >= 0x2028 && c <= 0x202E || c >= 0x2060 && c <= 0x2064 || c == 0xFEFF;
        return invisible ? "" : String.valueOf(c);
    }

    String text() {
        return text.toString();
    }

    /** The column of each character, from 1; null when nothing was moved. */
    int @Nullable [] columns() {
        return columns;
    }
}
