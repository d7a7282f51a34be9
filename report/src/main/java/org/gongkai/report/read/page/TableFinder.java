package org.gongkai.report.read.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Finds the tables that ruling lines draw on a page: joins pieces of lines, groups lines that touch, and merges grid
 * fields that no line separates.
 */
final class TableFinder {

    /** Lines nearer than this are one line drawn twice; the narrowest column of a printed table is wider. Points. */
    private static final double SAME = 2.5;
    /** Edges nearer than this are one edge: cells drawn as boxes of their own, a little apart. */
    private static final double EDGE = 4.5;
    /** Lines that miss each other by less than this are meant to touch. */
    private static final double TOUCH = 4;
    private static final int MOST_LINES = 3_000;
    /** Shorter lines are dots, ticks and parts of letters. */
    private static final double SHORTEST = 7;

    private TableFinder() {}

    static List<RuledTable> find(PageContent page) {
        List<Rule> horizontal = joined(page.rules(), true);
        List<Rule> vertical = joined(page.rules(), false);
        if (horizontal.size() + vertical.size() > MOST_LINES) {
            return List.of();
        }
        List<RuledTable> tables = new ArrayList<>();
        for (List<Rule> group : groups(horizontal, vertical)) {
            RuledTable table = table(page.number(), group);
            if (table != null) {
                tables.add(table);
            }
        }
        tables.sort(Comparator.comparingDouble(RuledTable::top));
        return tables;
    }

    /** Pieces on one line joined to whole lines. */
    private static List<Rule> joined(List<Rule> rules, boolean horizontal) {
        List<Rule> own = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.horizontal() == horizontal) {
                own.add(rule);
            }
        }
        own.sort(Comparator.comparingDouble(Rule::at));
        List<Rule> joined = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= own.size(); i++) {
            if (i == own.size() || own.get(i).at() - own.get(i - 1).at() > SAME
                    || own.get(i).at() - own.get(start).at() > 2 * SAME) {
                joinLevel(own.subList(start, i), horizontal, joined);
                start = i;
            }
        }
        joined.removeIf(rule -> rule.to() - rule.from() < SHORTEST);
        return joined;
    }

    private static void joinLevel(List<Rule> level, boolean horizontal, List<Rule> joined) {
        double at = level.stream().mapToDouble(Rule::at).average().orElse(0);
        List<Rule> sorted = new ArrayList<>(level);
        sorted.sort(Comparator.comparingDouble(Rule::from));
        double from = Double.NaN;
        double to = 0;
        for (Rule rule : sorted) {
            if (Double.isNaN(from)) {
                from = rule.from();
                to = rule.to();
            } else if (rule.from() <= to + TOUCH) {
                to = Math.max(to, rule.to());
            } else {
                joined.add(new Rule(horizontal, at, from, to));
                from = rule.from();
                to = rule.to();
            }
        }
        if (!Double.isNaN(from)) {
            joined.add(new Rule(horizontal, at, from, to));
        }
    }

    /** Lines that touch, directly or through others. */
    private static List<List<Rule>> groups(List<Rule> horizontal, List<Rule> vertical) {
        List<Rule> all = new ArrayList<>(horizontal);
        all.addAll(vertical);
        int[] root = new int[all.size()];
        Arrays.setAll(root, i -> i);
        for (int h = 0; h < horizontal.size(); h++) {
            for (int v = horizontal.size(); v < all.size(); v++) {
                if (touch(all.get(h), all.get(v))) {
                    root[find(root, h)] = find(root, v);
                }
            }
        }
        List<List<Rule>> groups = new ArrayList<>();
        int[] groupOf = new int[all.size()];
        Arrays.fill(groupOf, -1);
        for (int i = 0; i < all.size(); i++) {
            int r = find(root, i);
            if (groupOf[r] < 0) {
                groupOf[r] = groups.size();
                groups.add(new ArrayList<>());
            }
            groups.get(groupOf[r]).add(all.get(i));
        }
        return groups;
    }

    private static boolean touch(Rule horizontal, Rule vertical) {
        return vertical.at() >= horizontal.from() - TOUCH && vertical.at() <= horizontal.to() + TOUCH
                && horizontal.at() >= vertical.from() - TOUCH && horizontal.at() <= vertical.to() + TOUCH;
    }

    private static int find(int[] root, int i) {
        int at = i;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    private static @Nullable RuledTable table(int page, List<Rule> rules) {
        List<Rule> horizontal = rules.stream().filter(Rule::horizontal).toList();
        List<Rule> vertical = rules.stream().filter(rule -> !rule.horizontal()).toList();
        if (horizontal.isEmpty() || vertical.isEmpty()) {
            return null;
        }
        double[] columns = edges(vertical, horizontal);
        double[] rows = edges(horizontal, vertical);
        if (columns.length < 2 || rows.length < 2) {
            return null;
        }
        int height = rows.length - 1;
        int width = columns.length - 1;
        int[] root = new int[height * width];
        Arrays.setAll(root, i -> i);
        for (int r = 0; r < height; r++) {
            for (int c = 0; c < width; c++) {
                int field = r * width + c;
                if (c + 1 < width && !separated(vertical, columns[c + 1], rows[r], rows[r + 1])) {
                    root[find(root, field + 1)] = find(root, field);
                }
                if (r + 1 < height && !separated(horizontal, rows[r + 1], columns[c], columns[c + 1])) {
                    root[find(root, field + width)] = find(root, field);
                }
            }
        }
        List<RuledTable.Cell> cells = cells(root, height, width);
        boolean openAbove = !drawn(horizontal, rows[0], columns);
        boolean openBelow = !drawn(horizontal, rows[height], columns);
        return new RuledTable(page, columns, rows, cells, openAbove, openBelow);
    }

    /** Where lines of one direction stand, and where those of the other begin and end, for outer lines left out. */
    private static double[] edges(List<Rule> across, List<Rule> along) {
        List<Double> at = new ArrayList<>();
        across.forEach(rule -> at.add(rule.at()));
        double first = along.stream().mapToDouble(Rule::from).min().orElseThrow();
        double last = along.stream().mapToDouble(Rule::to).max().orElseThrow();
        double firstLine = at.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double lastLine = at.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        if (first < firstLine - 2 * TOUCH) {
            at.add(first);
        }
        if (last > lastLine + 2 * TOUCH) {
            at.add(last);
        }
        at.sort(Comparator.naturalOrder());
        List<Double> distinct = new ArrayList<>();
        for (double edge : at) {
            if (distinct.isEmpty() || edge - distinct.get(distinct.size() - 1) > EDGE) {
                distinct.add(edge);
            }
        }
        return distinct.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Whether a line covers more than half of the edge. */
    private static boolean separated(List<Rule> rules, double at, double from, double to) {
        double covered = 0;
        for (Rule rule : rules) {
            if (Math.abs(rule.at() - at) <= EDGE) {
                covered += Math.max(0, Math.min(rule.to(), to) - Math.max(rule.from(), from));
            }
        }
        return covered > 0.5 * (to - from);
    }

    private static boolean drawn(List<Rule> horizontal, double at, double[] columns) {
        return separated(horizontal, at, columns[0], columns[columns.length - 1]);
    }

    /** The joined fields as rectangles, row by row. */
    private static List<RuledTable.Cell> cells(int[] root, int height, int width) {
        boolean[] taken = new boolean[root.length];
        List<RuledTable.Cell> cells = new ArrayList<>();
        for (int r = 0; r < height; r++) {
            for (int c = 0; c < width; c++) {
                if (taken[r * width + c]) {
                    continue;
                }
                int own = find(root, r * width + c);
                int columnSpan = 1;
                while (c + columnSpan < width && !taken[r * width + c + columnSpan]
                        && find(root, r * width + c + columnSpan) == own) {
                    columnSpan++;
                }
                int rowSpan = 1;
                while (r + rowSpan < height && belongs(root, taken, r + rowSpan, c, columnSpan, width, own)) {
                    rowSpan++;
                }
                for (int i = r; i < r + rowSpan; i++) {
                    Arrays.fill(taken, i * width + c, i * width + c + columnSpan, true);
                }
                cells.add(new RuledTable.Cell(r, c, rowSpan, columnSpan));
            }
        }
        return cells;
    }

    private static boolean belongs(int[] root, boolean[] taken, int row, int column, int span, int width, int own) {
        for (int c = column; c < column + span; c++) {
            if (taken[row * width + c] || find(root, row * width + c) != own) {
                return false;
            }
        }
        return true;
    }
}
