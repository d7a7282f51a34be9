package org.gongkai.report.read.label;

import java.util.Arrays;

/** The pairs of neighbouring characters in a text, by which texts are compared. */
final class Bigrams {

    private final String text;
    private final int[] pairs;

    private Bigrams(String text, int[] pairs) {
        this.text = text;
        this.pairs = pairs;
    }

    static Bigrams of(String text) {
        int[] pairs = new int[Math.max(0, text.length() - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = text.charAt(i) << 16 | text.charAt(i + 1);
        }
        Arrays.sort(pairs);
        int distinct = 0;
        for (int i = 0; i < pairs.length; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                pairs[distinct++] = pairs[i];
            }
        }
        return new Bigrams(text, Arrays.copyOf(pairs, distinct));
    }

    /** How much two texts have in common: twice the shared pairs over all pairs, 0 to 1. */
    double likeness(Bigrams other) {
        int all = pairs.length + other.pairs.length;
        if (pairs.length == 0 || other.pairs.length == 0) {
            return text.equals(other.text) ? 1 : 0;
        }
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < pairs.length && j < other.pairs.length) {
            if (pairs[i] == other.pairs[j]) {
                shared++;
                i++;
                j++;
            } else if (pairs[i] < other.pairs[j]) {
                i++;
            } else {
                j++;
            }
        }
        return 2.0 * shared / all;
    }
}
