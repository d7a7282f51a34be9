package org.gongkai.report.read.label;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.regex.Pattern;

import com.ibm.icu.text.Transliterator;

/**
 * Text made comparable: compatibility forms, white space and punctuation gone, the leading enumerator gone, traditional
 * characters simplified.
 */
final class Wording {

    private static final Pattern ENUMERATOR = Pattern
            .compile("^(?:第[一二三四五六七八九十]{1,3}部分|[(〔\\[]\\s*[一二三四五六七八九十]{1,3}\\s*[)〕\\]]|"
                    + "[一二三四五六七八九十]{1,3}\\s*[、.,:]|[一二三四五六七八九十]{1,3}\\s+(?=\\p{IsHan}{2})|"
                    + "[(]\\s*[0-9]{1,2}\\s*[)]|[0-9]{1,2}\\s*[)、.,:]|[0-9]{1,2}(?=\\s*\\p{IsHan}))[、.,]?\\s*");
    /** What a figure of the row counts, or is counted in. */
    private static final Pattern UNIT = Pattern.compile("\\s*[(](?:单位|單位)?[:\\s]*(?:件|条|條|宗|项|項|个|個|份|次|人|部|件次)[)]$");

    private Wording() {}

    /** The text without enumerator, white space, punctuation and typographic variants; still traditional if it was. */
    static String comparable(String text) {
        String folded = text.strip();
        if (isPlainHan(folded)) {
            return folded;
        }
        folded = Normalizer.normalize(folded, Normalizer.Form.NFKC).strip();
        folded = UNIT.matcher(ENUMERATOR.matcher(folded).replaceFirst("")).replaceFirst("");
        StringBuilder kept = new StringBuilder(folded.length());
        folded.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isPlainHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x4e00 || c > 0x9fff) {
                return false;
            }
        }
        return true;
    }

    /** Traditional characters made simplified. */
    static String simplified(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!SIMPLIFIED_ALREADY.get(text.charAt(i))) {
                return Simplifier.simplify(text);
            }
        }
        return text;
    }

    /** What no text in traditional characters is made of alone: ASCII, signs, and the characters of GB 2312. */
    private static final BitSet SIMPLIFIED_ALREADY = new BitSet(0x10000);

    static {
        SIMPLIFIED_ALREADY.set(0, 0x3400);
        SIMPLIFIED_ALREADY.set(0xD800, 0x10000);
        CharsetEncoder simplified = Charset.forName("GB2312").newEncoder();
        for (char c = 0x4E00; c <= 0x9FFF; c++) {
            SIMPLIFIED_ALREADY.set(c, simplified.canEncode(c));
        }
    }

    /** Loaded only when a text needs it: the table takes a while. Each character is looked up in it once. */
    private static final class Simplifier {
        private static final Transliterator TABLE = Transliterator.getInstance("Traditional-Simplified");
        private static final char[] KNOWN = new char[0x10000];

        static String simplify(String text) {
            char[] simple = text.toCharArray();
            for (int i = 0; i < simple.length; i++) {
                char c = simple[i];
                // Two threads may look the same character up at once; they find the same.
                if (KNOWN[c] == 0) {
                    String found = TABLE.transliterate(String.valueOf(c));
                    KNOWN[c] = found.length() == 1 ? found.charAt(0) : c;
                }
                simple[i] = KNOWN[c];
            }
            return new String(simple);
        }
    }
}
