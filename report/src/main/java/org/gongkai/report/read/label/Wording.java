package org.gongkai.report.read.label;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

import com.ibm.icu.text.Transliterator;

/**
 * Text made comparable: compatibility forms, white space and punctuation gone, the leading enumerator gone, traditional
 * characters simplified.
 */
final class Wording {

    private static final Pattern ENUMERATOR = Pattern
            .compile("^(?:第[一二三四五六七八九十]{1,3}部分|[（(〔\\[]\\s*[一二三四五六七八九十]{1,3}\\s*[）)〕\\]]|"
                    + "[一二三四五六七八九十]{1,3}\\s*[、.,，．:：]|[（(]\\s*[0-9０-９]{1,2}\\s*[）)]|[0-9０-９]{1,2}\\s*[）)、.,，．:：]|[①-⑳⑴-⒇⒈-⒛㈠-㈩]|[0-9０-９]{1,2}(?=\\s*\\p{IsHan}))[、.．,，]?\\s*");

    private Wording() {}

    /** The text without enumerator, white space, punctuation and typographic variants; still traditional if it was. */
    static String comparable(String text) {
        String bare = ENUMERATOR.matcher(text.strip()).replaceFirst("");
        String folded = isPlainHan(bare) ? bare : Normalizer.normalize(bare, Normalizer.Form.NFKC);
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
        return Simplifier.INSTANCE.transliterate(text);
    }

    /** How much two texts have in common: twice the shared bigrams over all bigrams, 0 to 1. */
    static double likeness(String a, String b) {
        if (a.length() < 2 || b.length() < 2) {
            return a.equals(b) ? 1 : 0;
        }
        Set<String> first = bigrams(a);
        Set<String> second = bigrams(b);
        int all = first.size() + second.size();
        first.retainAll(second);
        return 2.0 * first.size() / all;
    }

    private static Set<String> bigrams(String text) {
        Set<String> bigrams = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            bigrams.add(text.substring(i, i + 2));
        }
        return bigrams;
    }

    /** Loaded only when a text needs it: the table takes a while. */
    private static final class Simplifier {
        private static final Transliterator INSTANCE = Transliterator.getInstance("Traditional-Simplified");
    }
}
