package org.gongkai.report.read.html;

import java.util.ArrayList;
import java.util.List;

/** Parts of names, looked for at once: a page has thousands of elements, and most names have none of them. */
final class NameParts {

    private static final int LETTERS = 26;

    private final List<List<String>> byFirstLetter = new ArrayList<>();

    private NameParts() {
        for (int i = 0; i < LETTERS; i++) {
            byFirstLetter.add(new ArrayList<>());
        }
    }

    /** @param parts in small Latin letters */
    static NameParts of(String... parts) {
        NameParts all = new NameParts();
        for (String part : parts) {
            all.byFirstLetter.get(part.charAt(0) - 'a').add(part);
        }
        return all;
    }

    /** Whether one of the parts stands anywhere in the names, which are in small letters. */
    boolean within(String names) {
        for (int i = 0; i < names.length(); i++) {
            int letter = names.charAt(i) - 'a';
            if (letter >= 0 && letter < LETTERS) {
                for (String part : byFirstLetter.get(letter)) {
                    if (names.startsWith(part, i)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
