package org.gongkai.report.read.word;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Counts automatically numbered paragraphs as Word does, so that a heading whose 一、 nobody typed is read with it.
 * One for each document being read.
 */
final class ListCounters {

    static final int LEVELS = 9;

    /**
     * One level of a list.
     *
     * @param start   the first number
     * @param style   how the number is written
     * @param pattern what is printed, with {@code %1} to {@code %9} for the numbers of the levels
     * @param legal   whether the numbers of all levels are written in figures
     */
    record Level(int start, NumberStyle style, String pattern, boolean legal) {}

    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> restarted = new HashSet<>();

    /**
     * Counts a paragraph.
     *
     * @param list     the list: paragraphs of one list count on, wherever they stand
     * @param use      a use of the list that may begin anew, see {@code restart}
     * @param level    0 to 8
     * @param levels   all levels; null for one that is not defined
     * @param restart  the number to begin with when this use is first met; null to count on
     * @return what Word prints in front of the paragraph; empty for a bullet
     */
    String next(String list, String use, int level, List<@Nullable Level> levels, @Nullable Integer restart) {
        if (level < 0 || level >= LEVELS || level >= levels.size()) {
            return "";
        }
        Level definition = levels.get(level);
        if (definition == null) {
            return "";
        }
        int[] counts = counters.computeIfAbsent(list, any -> unset());
        if (restart != null && restarted.add(use + '/' + level)) {
            counts[level] = restart - 1;
        } else if (counts[level] == Integer.MIN_VALUE) {
            counts[level] = definition.start() - 1;
        }
        counts[level]++;
        Arrays.fill(counts, level + 1, LEVELS, Integer.MIN_VALUE);
        return print(definition, counts, levels);
    }

    private static int[] unset() {
        int[] counts = new int[LEVELS];
        Arrays.fill(counts, Integer.MIN_VALUE);
        return counts;
    }

    private static String print(Level definition, int[] counts, List<@Nullable Level> levels) {
        if (definition.style() == NumberStyle.NONE) {
            return "";
        }
        StringBuilder printed = new StringBuilder();
        String pattern = definition.pattern();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            int level = c == '%' && i + 1 < pattern.length() ? pattern.charAt(i + 1) - '1' : -1;
            if (level >= 0 && level < Math.min(LEVELS, levels.size())) {
                Level counted = levels.get(level);
                NumberStyle style = definition.legal() || counted == null ? NumberStyle.DECIMAL : counted.style();
                int count = counts[level] == Integer.MIN_VALUE ? counted == null ? 1 : counted.start() : counts[level];
                printed.append(style.write(count));
                i++;
            } else {
                printed.append(c);
            }
        }
        return printed.toString();
    }
}
