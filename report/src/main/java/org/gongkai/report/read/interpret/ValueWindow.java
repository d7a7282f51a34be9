package org.gongkai.report.read.interpret;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.law.annual.ValueKind;
import org.gongkai.report.CellValue;
import org.gongkai.report.read.label.Numbers;
import org.gongkai.report.source.SourceCell;

/**
 * Tells which cells behind a label are the figures of its row, where merged cells that were taken apart left blank ones
 * beside them, or a column of remarks follows. Where a blank cell may as well be a figure left out, the other rows of the
 * table decide by the column in which their figures begin; where they do not, nothing is said.
 */
final class ValueWindow {

    private static final int LONGEST_FIGURE = 40;
    private static final int LONGEST_MARK = 4;
    private static final String NOTHING = "无無空一";
    /** The only words that may stand around a number in its cell. */
    private static final String AROUND_FIGURES = "增加减減少件条條宗项項个個份次人部元圆万萬亿億民币幣零注一二三四五";

    private final Map<Integer, Map<Integer, Integer>> beginnings = new HashMap<>();
    private final Map<Integer, Integer> extents = new HashMap<>();

    /**
     * Learns from a row that leaves no choice.
     *
     * @param columns where in the grid each cell begins
     */
    void learn(List<SourceCell> cells, List<Integer> columns, int width) {
        extents.merge(extent(cells, columns), 1, Integer::sum);
        List<Integer> offsets = offsets(cells, width);
        if (offsets.size() == 1) {
            beginnings.computeIfAbsent(width, any -> new HashMap<>())
                    .merge(columns.get(offsets.get(0)), 1, Integer::sum);
        }
    }

    /** Says in which column of the grid the figures begin when no row tells. */
    void expect(int column, int width) {
        if (column >= 0) {
            beginnings.computeIfAbsent(width, any -> new HashMap<>(Map.of(column, 1)));
        }
    }

    /** The figures of a row that has this many; none when it cannot be told which cells they are. */
    Optional<List<SourceCell>> figures(List<SourceCell> cells, List<Integer> columns, int width) {
        if (cells.size() == 1 && width > 1 && isBlank(cells.get(0)) && cells.get(0).columnSpan() >= width) {
            return Optional.of(Collections.nCopies(width, cells.get(0)));
        }
        List<Integer> offsets = offsets(cells, width);
        if (offsets.size() > 1) {
            int usual = usualBeginning(width);
            List<Integer> all = offsets;
            offsets = all.stream().filter(offset -> columns.get(offset) == usual).toList();
            if (usual < 0 && cells.stream().allMatch(ValueWindow::isBlank)) {
                offsets = List.of(0);
            }
        }
        if (offsets.size() != 1) {
            return Optional.empty();
        }
        List<SourceCell> figures = cells.subList(offsets.get(0), offsets.get(0) + width);
        return cells.size() > width && endsBlank(figures) && isShort(extent(cells, columns))
                ? Optional.empty()
                : Optional.of(figures);
    }

    private static boolean endsBlank(List<SourceCell> figures) {
        return figures.get(0).text().isBlank() || figures.get(figures.size() - 1).text().isBlank();
    }

    /** Whether a row ends before most others do: then it lacks a cell, and what looks like a figure left out is padding. */
    private boolean isShort(int extent) {
        int rows = 0;
        int longer = 0;
        for (Map.Entry<Integer, Integer> each : extents.entrySet()) {
            rows += each.getValue();
            longer += each.getKey() > extent ? each.getValue() : 0;
        }
        return longer * 2 > rows;
    }

    private static int extent(List<SourceCell> cells, List<Integer> columns) {
        int last = cells.size() - 1;
        return last < 0 ? 0 : columns.get(last) + cells.get(last).columnSpan();
    }

    private int usualBeginning(int width) {
        Map<Integer, Integer> counts = beginnings.getOrDefault(width, Map.of());
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(-1);
    }

    /** Where the figures may begin: before them are blank cells only, behind them no figures. */
    private static List<Integer> offsets(List<SourceCell> cells, int width) {
        List<Integer> offsets = new ArrayList<>();
        List<Integer> clean = new ArrayList<>();
        int blanksBefore = 0;
        while (blanksBefore < cells.size() && cells.get(blanksBefore).text().isBlank()) {
            blanksBefore++;
        }
        for (int from = 0; from <= blanksBefore && from + width <= cells.size(); from++) {
            if (noFigure(cells, from + width)) {
                offsets.add(from);
                if (allEntries(cells, from, from + width)) {
                    clean.add(from);
                }
            }
        }
        return clean.isEmpty() ? offsets : clean;
    }

    private static boolean noFigure(List<SourceCell> cells, int from) {
        for (int i = from; i < cells.size(); i++) {
            if (isFigure(cells.get(i).text())) {
                return false;
            }
        }
        return true;
    }

    private static boolean allEntries(List<SourceCell> cells, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!cells.get(i).text().isBlank() && !isEntry(cells.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a number stands there. */
    static boolean isFigure(String text) {
        int length = text.length();
        int plain = 0;
        int wide = 0;
        int words = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            plain += c >= '0' && c <= '9' ? 1 : 0;
            wide += c >= '０' && c <= '９' ? 1 : 0;
            words += c >= 0x3400 && c <= 0x9fff && AROUND_FIGURES.indexOf(c) < 0 ? 1 : 0;
        }
        if (plain > 0 && plain == length) {
            return true;
        }
        // Labels are no numbers, and need no closer look.
        return (plain + wide > 0 || length == 1) && words == 0 && length <= LONGEST_FIGURE
                && (isNumber(text, ValueKind.CHANGE) || isNumber(text, ValueKind.MONEY_WITH_UNIT));
    }

    private static boolean isNumber(String text, ValueKind kind) {
        CellValue value = Numbers.parse(text, kind);
        return value instanceof CellValue.Number || value instanceof CellValue.Money;
    }

    /** Whether nothing stands there, or a mark that means nothing. */
    static boolean isBlank(SourceCell cell) {
        String text = cell.text();
        if (text.isEmpty()) {
            return true;
        }
        char first = text.charAt(0);
        boolean word = first >= 0x3400 && first <= 0x9fff && NOTHING.indexOf(first) < 0;
        return text.length() <= LONGEST_MARK && !word && (first < '0' || first > '9')
                && Numbers.parse(text, ValueKind.COUNT) instanceof CellValue.Blank;
    }

    /** Whether a number stands there, or a mark that means that there is none. */
    static boolean isEntry(SourceCell cell) {
        return !cell.text().isBlank() && (isFigure(cell.text()) || isBlank(cell));
    }
}
