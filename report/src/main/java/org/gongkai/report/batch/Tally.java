package org.gongkai.report.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.gongkai.report.batch.CheckedReport.NamedFinding;

/** What the charts of a batch show: findings by rule and by agency, figures by year. */
final class Tally {

    private final Map<String, Long> byRule = new TreeMap<>();
    private final Map<String, Long> byAgency = new TreeMap<>();
    private final Map<Integer, Map<String, Long>> byYear = new TreeMap<>();
    private final Map<Integer, Long> reportsByYear = new TreeMap<>();

    void add(CheckedReport report) {
        for (NamedFinding named : report.findings()) {
            byRule.merge(named.finding().rule(), 1L, Long::sum);
        }
        String agency = report.entry().agency().isEmpty() ? report.entry().file() : report.entry().agency();
        if (!report.findings().isEmpty()) {
            byAgency.merge(agency, (long) report.findings().size(), Long::sum);
        }
        Integer year = report.entry().year();
        if (year != null && report.twin().isEmpty()) {
            reportsByYear.merge(year, 1L, Long::sum);
            Map<String, Long> sums = byYear.computeIfAbsent(year, none -> new TreeMap<>());
            report.figures().forEach((row, value) -> sums.merge(row, value, Long::sum));
        }
    }

    Map<String, Long> rules() {
        return most(byRule, 20);
    }

    Map<String, Long> agencies() {
        return most(byAgency, 20);
    }

    List<Integer> years() {
        return List.copyOf(byYear.keySet());
    }

    long reports(int year) {
        return reportsByYear.getOrDefault(year, 0L);
    }

    /** The sum over all reports of a year of the rows whose code begins so. */
    long sum(int year, String rowPrefix) {
        return byYear.getOrDefault(year, Map.of())
                .entrySet()
                .stream()
                .filter(row -> row.getKey().equals(rowPrefix) || row.getKey().startsWith(rowPrefix + "."))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Map<String, Long> most(Map<String, Long> counts, int limit) {
        Map<String, Long> most = new LinkedHashMap<>();
        counts.entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(limit)
                .forEach(entry -> most.put(entry.getKey(), entry.getValue()));
        return most;
    }
}
