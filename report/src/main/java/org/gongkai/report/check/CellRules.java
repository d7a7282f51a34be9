package org.gongkai.report.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.ValueKind;
import org.gongkai.report.CellValue;
import org.gongkai.report.check.TableNumbers.State;

/** What may stand in a single cell: a number, whole where things are counted, not below zero, and not left out. */
final class CellRules {

    /** So many cells or rows are named in a message; the others are counted. */
    private static final int NAMED = 4;

    private CellRules() {}

    /** Counts below zero. Money below zero is only doubted: repayments may exceed what was charged. */
    static Rule.Check negative(String table) {
        return (examination, findings) -> {
            TableNumbers numbers = examination.numbers();
            TableShape shape = numbers.shape();
            TableShape.Range range = shape.range(table);
            for (int cell = range.first(); cell < range.end(); cell++) {
                if (numbers.negative(cell) && shape.kind(cell) != ValueKind.CHANGE) {
                    boolean count = shape.kind(cell) == ValueKind.COUNT;
                    CellKey key = numbers.key(cell);
                    String found = numbers.value(cell).toString();
                    findings.say(CellNames.chinese(shape.format(), key) + "为" + found + "，"
                            + (count ? "件数不可能是负数。请核对此格。" : "金额一般不会是负数。请核对此格。"),
                            "In " + CellNames.english(shape.format(), key) + " stands " + found
                                    + (count ? "; a count cannot be negative." : "; an amount is hardly ever negative.")
                                    + " Please check this cell.")
                            .cells(key)
                            .found(found)
                            .as(count ? Severity.ERROR : Severity.WARNING);
                }
            }
        };
    }

    /** Counts with decimals. */
    static Rule.Check notWhole(String table) {
        return (examination, findings) -> {
            TableNumbers numbers = examination.numbers();
            TableShape shape = numbers.shape();
            for (int cell : cells(numbers, table, State.DECIMAL)) {
                ValueKind kind = shape.kind(cell);
                boolean counted = kind == ValueKind.COUNT || kind == ValueKind.CHANGE;
                if (counted && numbers.value(cell) instanceof CellValue.Number number
                        && !TableNumbers.isWhole(number.value())) {
                    CellKey key = numbers.key(cell);
                    findings.say(CellNames.chinese(shape.format(), key) + "为" + number + "，件数应为整数。请核对此格。",
                            "In " + CellNames.english(shape.format(), key) + " stands " + number
                                    + "; a count must be a whole number. Please check this cell.")
                            .cells(key)
                            .found(number.toString());
                }
            }
        };
    }

    /**
     * Cells left blank or struck out with {@code /} or {@code —}. The format asks for a number in every cell, and a zero
     * is written 0; under the trial format of 2019 blanks were widely accepted.
     */
    static Rule.Check blank(String table) {
        return (examination, findings) -> {
            TableNumbers numbers = examination.numbers();
            ReportFormat format = numbers.shape().format();
            List<Integer> blank = cells(numbers, table, State.BLANK);
            if (!blank.isEmpty()) {
                List<CellKey> keys = keys(numbers, blank);
                String written = numbers.value(blank.get(0)).toString();
                String marks = blank.stream()
                        .map(cell -> numbers.value(cell).toString())
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .map(text -> "“" + text + "”")
                        .collect(Collectors.joining("、"));
                findings.say(CellNames.chineseTable(format, table) + "有" + blank.size() + "个单元格没有填数字"
                        + (marks.isEmpty() ? "" : "（写的是" + marks + "）") + "：" + chineseNames(format, keys)
                        + "。请填写实际数字，没有的填0。",
                        "In the " + CellNames.englishTable(format, table) + " " + blank.size()
                                + " cells hold no number: "
                                + englishNames(format, keys) + ". Fill in the number, with 0 where there is none.")
                        .cells(keys)
                        .found(written)
                        .as(format == ReportFormat.FORMAT_2019 ? Severity.UNSURE : Severity.WARNING);
            }
        };
    }

    /** Cells in which something stands that is no figure, a finding for each row. */
    static Rule.Check unreadable(String table) {
        return (examination, findings) -> {
            TableNumbers numbers = examination.numbers();
            ReportFormat format = numbers.shape().format();
            for (List<Integer> row : byRow(numbers, cells(numbers, table, State.UNREADABLE)).values()) {
                List<CellKey> keys = keys(numbers, row);
                String written = numbers.value(row.get(0)).toString();
                String where = keys.size() == 1
                        ? CellNames.within(format, keys.get(0))
                        : CellNames.chineseRow(format, keys.get(0)) + "的" + keys.size() + "个单元格";
                findings.say(CellNames.chineseTable(format, table) + where + "写的是“" + written
                        + "”，无法认作数字，有关的合计因此没有核对。请核对原文。",
                        "In " + CellNames.english(format, keys.get(0)) + (keys.size() > 1
                                ? " and " + (keys.size() - 1) + " more cells of the row"
                                : "") + " stands “" + written
                                + "”, which is no figure; the sums concerned were not checked. Please look at the original.")
                        .cells(keys)
                        .found(written);
            }
        };
    }

    /** Rows, or single cells, that the table lacks. A table that is missing as a whole is another rule's. */
    static Rule.Check missingRow(String table) {
        return (examination, findings) -> {
            TableNumbers numbers = examination.numbers();
            ReportFormat format = numbers.shape().format();
            List<Integer> missing = cells(numbers, table, State.MISSING);
            if (!missing.isEmpty() && missing.size() < numbers.shape().range(table).cells()) {
                Map<String, List<Integer>> rows = byRow(numbers, missing);
                List<String> names = rows.values()
                        .stream()
                        .map(cells -> CellNames.chineseRow(format, numbers.key(cells.get(0))))
                        .toList();
                List<String> english = rows.values()
                        .stream()
                        .map(cells -> CellNames.englishRow(format, numbers.key(cells.get(0))))
                        .toList();
                findings.say(CellNames.chineseTable(format, table) + "缺少" + some(names, "、", "等" + names.size() + "行")
                        + "，有关的合计因此没有核对。请对照" + format.notice() + "规定的格式补齐。",
                        "The " + CellNames.englishTable(format, table) + " lacks "
                                + some(english, ", ", " and others, " + english.size() + " rows in all")
                                + "; the sums concerned were not checked. Please complete it after the official format.")
                        .cells(keys(numbers, missing));
            }
        };
    }

    /** A table of which nothing could be read. */
    static Rule.Check missingTable(String table) {
        return (examination, findings) -> {
            TableNumbers numbers = examination.numbers();
            ReportFormat format = numbers.shape().format();
            TableShape.Range range = numbers.shape().range(table);
            if (numbers.cells(range, State.MISSING) == range.cells()) {
                findings.say("没有读到" + CellNames.chineseTable(format, table) + "（" + format.table(table).caption()
                        + "）。表格可能漏附，也可能是图片。请补上可以编辑的表格，没有的数字填0。",
                        "The " + CellNames.englishTable(format, table)
                                + " was not found: it is left out, or a picture. Please add it as a real table, with 0 where"
                                + " there is nothing to report.")
                        .section(section(format, table));
            }
        };
    }

    private static int section(ReportFormat format, String table) {
        return format.sections()
                .stream()
                .filter(section -> section.table().equals(table))
                .mapToInt(section -> section.number())
                .findFirst()
                .orElse(0);
    }

    private static List<Integer> cells(TableNumbers numbers, String table, State state) {
        TableShape.Range range = numbers.shape().range(table);
        if (numbers.cells(range, state) == 0) {
            return List.of();
        }
        List<Integer> found = new ArrayList<>();
        for (int cell = range.first(); cell < range.end(); cell++) {
            if (numbers.state(cell) == state) {
                found.add(cell);
            }
        }
        return found;
    }

    private static List<CellKey> keys(TableNumbers numbers, List<Integer> cells) {
        return cells.stream().map(numbers::key).toList();
    }

    private static Map<String, List<Integer>> byRow(TableNumbers numbers, List<Integer> cells) {
        return cells.stream()
                .collect(Collectors.groupingBy(cell -> numbers.key(cell).row(), LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static String chineseNames(ReportFormat format, List<CellKey> keys) {
        return some(keys.stream().map(key -> CellNames.within(format, key)).toList(), "、", "等");
    }

    private static String englishNames(ReportFormat format, List<CellKey> keys) {
        return some(keys.stream().map(key -> CellNames.english(format, key)).toList(), "; ", " and others");
    }

    private static String some(List<String> names, String separator, String others) {
        String first = names.stream().limit(NAMED).collect(Collectors.joining(separator));
        return names.size() > NAMED ? first + others : first;
    }
}
