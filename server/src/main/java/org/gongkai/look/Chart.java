package org.gongkai.look;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Figures that are drawn, always with the same figures as a table beneath: whoever cannot see the drawing reads that.
 *
 * @param title      what it shows
 * @param kind       how it is drawn
 * @param unit       of the values, such as {@code 件}
 * @param axis       what the categories are, such as {@code 月份}
 * @param categories along the axis
 * @param series     one or more, each with a value for each category
 */
public record Chart(String title, Kind kind, String unit, String axis, List<String> categories, List<Series> series) {

    /** How it is drawn. */
    public enum Kind {
        /** Bars side by side. */
        BAR("bar", "柱状图"),
        /** Lines over time. */
        LINE("line", "折线图"),
        /** Bars upon each other: parts of a whole. */
        STACKED("stacked", "堆叠柱状图"),
        /** Bars from the left, the longest first. */
        RANKED("ranked", "排序条形图");

        private final String code;
        private final String chinese;

        Kind(String code, String chinese) {
            this.code = code;
            this.chinese = chinese;
        }

        /** As the script knows it. */
        public String code() {
            return code;
        }

        /** In the words of the office. */
        public String chinese() {
            return chinese;
        }
    }

    /** Values under a name, one for each category. */
    public record Series(String name, List<BigDecimal> values) {

        public Series {
            values = List.copyOf(values);
        }

        /** Of whole numbers. */
        public static Series of(String name, long... values) {
            return new Series(name, LongStream.of(values).mapToObj(BigDecimal::valueOf).toList());
        }
    }

    public Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        if (series.isEmpty()) {
            throw new IllegalArgumentException("a chart without figures: " + title);
        }
        for (Series each : series) {
            if (each.values().size() != categories.size()) {
                throw new IllegalArgumentException(title + ": " + each.name() + " has " + each.values().size()
                        + " values for " + categories.size() + " categories");
            }
        }
    }

    /** One series, ranked: the greatest first. */
    public static Chart ranked(String title, String unit, String axis, List<String> categories, Series series) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, categories.size()).boxed().toList());
        order.sort(Comparator.comparing((Integer i) -> series.values().get(i)).reversed());
        return new Chart(title, Kind.RANKED, unit, axis, order.stream().map(categories::get).toList(),
                List.of(new Series(series.name(), order.stream().map(series.values()::get).toList())));
    }
}
