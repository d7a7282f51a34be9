package org.gongkai.report.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds reports of other agencies on the same year that share many sentences, among thousands, by sorting the sentences
 * once. A sentence that many agencies use is a standing phrase and does not count.
 */
final class CopySearch {

    /** A sentence in more reports than this is everybody's. */
    private static final int STANDING_PHRASE = 12;
    private static final double CANDIDATE = 0.35;
    private static final int MOST_CANDIDATES = 3;

    private final Map<Integer, Map<Integer, Integer>> shared = new HashMap<>();
    private final Map<Integer, ReportEntry> entries = new HashMap<>();

    CopySearch(List<ReportEntry> all) {
        Map<Integer, List<ReportEntry>> byYear = new HashMap<>();
        for (ReportEntry entry : all) {
            Integer year = entry.year();
            if (entry.isRead() && year != null) {
                byYear.computeIfAbsent(year, none -> new ArrayList<>()).add(entry);
            }
        }
        byYear.values().forEach(this::compare);
    }

    private void compare(List<ReportEntry> reports) {
        List<long[]> sentences = new ArrayList<>();
        for (ReportEntry report : reports) {
            entries.put(report.index(), report);
            for (long hash : report.hashes()) {
                sentences.add(new long[]{hash, report.index()});
            }
        }
        sentences.sort((a, b) -> Long.compare(a[0], b[0]));
        int start = 0;
        for (int i = 1; i <= sentences.size(); i++) {
            if (i == sentences.size() || sentences.get(i)[0] != sentences.get(start)[0]) {
                if (i - start > 1 && i - start <= STANDING_PHRASE) {
                    count(sentences.subList(start, i));
                }
                start = i;
            }
        }
    }

    private void count(List<long[]> same) {
        for (long[] a : same) {
            for (long[] b : same) {
                if (a[1] != b[1]) {
                    shared.computeIfAbsent((int) a[1], none -> new HashMap<>()).merge((int) b[1], 1, Integer::sum);
                }
            }
        }
    }

    /** The few other agencies' reports that are worth a close comparison with this one. */
    List<ReportEntry> candidates(ReportEntry entry) {
        return shared.getOrDefault(entry.index(), Map.of())
                .entrySet()
                .stream()
                .filter(other -> other.getValue() >= CANDIDATE * entry.hashes().length)
                .sorted((a, b) -> b.getValue() - a.getValue())
                .map(other -> entries.get(other.getKey()))
                .filter(other -> other != null && !other.agency().equals(entry.agency()))
                .limit(MOST_CANDIDATES)
                .toList();
    }
}
