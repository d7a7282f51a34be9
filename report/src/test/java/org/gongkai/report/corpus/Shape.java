package org.gongkai.report.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.FormBlock;
import org.gongkai.law.annual.FormColumn;
import org.gongkai.law.annual.FormRow;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.corpus.Sheet.Cell;
import org.gongkai.report.corpus.Sheet.Kind;
import org.gongkai.report.corpus.Sheet.Row;

/** What becomes of the official layout of a table in the hands of those who publish it. */
public enum Shape {
    OFFICIAL {
        @Override
        List<Sheet> of(Sheet sheet, StatutoryTable table, Random random) {
            return List.of(sheet);
        }
    },
    SPLIT {
        @Override
        List<Sheet> of(Sheet sheet, StatutoryTable table, Random random) {
            return cut(sheet, random);
        }
    },
    SPLIT_UNDER_REPEATED_HEADINGS {
        @Override
        List<Sheet> of(Sheet sheet, StatutoryTable table, Random random) {
            if (!isTable3(table)) {
                return List.of(sheet);
            }
            List<Sheet> parts = new ArrayList<>();
            for (Sheet part : cut(sheet, random)) {
                List<Row> rows = new ArrayList<>();
                if (!parts.isEmpty()) {
                    rows.addAll(sheet.rows().subList(0, sheet.headRows()));
                }
                rows.addAll(part.rows());
                parts.add(new Sheet(rows));
            }
            return parts;
        }
    },
    HEADING_REPEATED_WITHIN {
        @Override
        List<Sheet> of(Sheet sheet, StatutoryTable table, Random random) {
            return List.of(joined(SPLIT_UNDER_REPEATED_HEADINGS.of(sheet, table, random)));
        }
    },
    HEADING_MISSING {
        @Override
        List<Sheet> of(Sheet sheet, StatutoryTable table, Random random) {
            return List.of(isTable3(table) ? sheet.part(sheet.headRows(), sheet.rows().size()) : sheet);
        }
    },
    HEADING_OF_ONE_ROW {
        @Override
        List<Sheet> of(Sheet sheet, StatutoryTable table, Random random) {
            if (!isTable3(table)) {
                return List.of(sheet);
            }
            List<Cell> heads = new ArrayList<>(List.of(Cell.head("情况", 1, 3)));
            table.columns().forEach(column -> heads.add(Cell.head(column.label(), 1, 1)));
            List<Row> rows = new ArrayList<>(List.of(new Row(heads)));
            rows.addAll(sheet.rows().subList(sheet.headRows(), sheet.rows().size()));
            return List.of(new Sheet(rows));
        }
    },
    /** Some merged cell is one row or column too long or too short. */
    SPANS_WRONG_BY_ONE {
        @Override
        List<Sheet> of(Sheet sheet, StatutoryTable table, Random random) {
            int every = 2 + random.nextInt(4);
            return List.of(sheet.each(cell -> cell.kind() == Kind.VALUE || random.nextInt(every) > 0
                    ? cell
                    : cell.rowSpan() > 1
                            ? cell.spanning(cell.rowSpan() + oneOff(random), cell.columnSpan())
                            : cell.columnSpan() > 1
                                    ? cell.spanning(1, cell.columnSpan() + oneOff(random))
                                    : cell));
        }
    },
    ROW_SPANS_LOST {
        @Override
        List<Sheet> of(Sheet sheet, StatutoryTable table, Random random) {
            return List.of(sheet.each(cell -> cell.spanning(1, cell.columnSpan())));
        }
    },
    COLUMN_SPANS_LOST {
        @Override
        List<Sheet> of(Sheet sheet, StatutoryTable table, Random random) {
            return List.of(sheet.each(cell -> cell.spanning(cell.rowSpan(), 1)));
        }
    },
    ALL_SPANS_LOST {
        @Override
        List<Sheet> of(Sheet sheet, StatutoryTable table, Random random) {
            return List.of(sheet.each(cell -> cell.spanning(1, 1)));
        }
    },
    UNMERGED_AND_BLANK {
        @Override
        List<Sheet> of(Sheet sheet, StatutoryTable table, Random random) {
            return List.of(sheet.unmerged(cell -> Cell.note("", 1)));
        }
    },
    UNMERGED_AND_REPEATED {
        @Override
        List<Sheet> of(Sheet sheet, StatutoryTable table, Random random) {
            return List.of(sheet.unmerged(cell -> cell.kind() == Kind.VALUE ? Cell.note("", 1) : cell));
        }
    },
    /** All labels in one column, those of groups on rows of their own. */
    GROUPS_ON_ROWS_OF_THEIR_OWN {
        @Override
        List<Sheet> of(Sheet sheet, StatutoryTable table, Random random) {
            boolean blanks = random.nextBoolean();
            return List.of(sheet.flat(row -> {
                List<Row> rows = new ArrayList<>();
                List<Cell> own = new ArrayList<>();
                for (Cell cell : row.cells()) {
                    if (cell.kind() == Kind.GROUP) {
                        List<Cell> group = new ArrayList<>(List.of(Cell.label(cell.text(), blanks ? 1 : 8)));
                        for (int i = 0; i < 7 && blanks; i++) {
                            group.add(Cell.note("", 1));
                        }
                        rows.add(new Row(group));
                    } else {
                        own.add(isTable3(table) && (cell.kind() == Kind.LABEL || cell.columnSpan() == 3)
                                ? cell.spanning(cell.rowSpan(), 1)
                                : cell);
                    }
                }
                rows.add(new Row(own));
                return rows;
            }));
        }
    },
    /** All labels in one column, that of the group before that of the row. */
    GROUPS_IN_THE_LABELS {
        @Override
        List<Sheet> of(Sheet sheet, StatutoryTable table, Random random) {
            if (!isTable3(table)) {
                return List.of(sheet);
            }
            String between = random.nextBoolean() ? "" : random.nextBoolean() ? " " : "\n";
            List<Row> rows = new ArrayList<>();
            for (int r = 0; r < sheet.rows().size(); r++) {
                Row row = sheet.rows().get(r);
                if (!row.hasValues()) {
                    rows.add(new Row(row.cells()
                            .stream()
                            .map(cell -> cell.columnSpan() == 3 ? cell.spanning(cell.rowSpan(), 1) : cell)
                            .toList()));
                    continue;
                }
                List<String> labels = sheet.labels(r);
                List<Cell> cells = new ArrayList<>();
                cells.add(
                        Cell.label(String.join(between, labels.subList(Math.max(0, labels.size() - 2), labels.size())),
                                1));
                row.cells().stream().filter(cell -> cell.kind() == Kind.VALUE).forEach(cells::add);
                rows.add(new Row(cells));
            }
            return List.of(new Sheet(rows));
        }
    },
    /** A row for the outermost group; the inner groups keep a column. */
    TWO_COLUMNS_OF_LABELS {
        @Override
        List<Sheet> of(Sheet sheet, StatutoryTable table, Random random) {
            return List.of(sheet.flat(row -> {
                List<Row> rows = new ArrayList<>();
                List<Cell> own = new ArrayList<>();
                for (Cell cell : row.cells()) {
                    if (cell.kind() == Kind.GROUP && cell.rowSpan() > 10) {
                        rows.add(new Row(List.of(Cell.label(cell.text(), 9))));
                    } else if (isTable3(table) && cell.kind() != Kind.VALUE && cell.columnSpan() > 1
                            && cell.columnSpan() < 4) {
                        own.add(cell.spanning(cell.rowSpan(), 2));
                    } else {
                        own.add(cell);
                    }
                }
                rows.add(new Row(own));
                return rows;
            }));
        }
    },
    SERIAL_NUMBERS {
        @Override
        List<Sheet> of(Sheet sheet, StatutoryTable table, Random random) {
            if (table.id().equals("table4")) {
                return List.of(sheet);
            }
            List<Row> rows = new ArrayList<>();
            int number = 0;
            for (Row row : sheet.rows()) {
                List<Cell> cells = new ArrayList<>();
                if (row.hasValues()) {
                    cells.add(Cell.note(String.valueOf(++number), 1));
                } else if (rows.isEmpty()) {
                    cells.add(Cell.head("序号", sheet.headRows(), 1));
                } else if (!isTable3(table)) {
                    cells.add(Cell.note("", 1));
                }
                cells.addAll(row.cells());
                rows.add(new Row(cells));
            }
            return List.of(new Sheet(rows));
        }
    },
    REMARKS {
        @Override
        List<Sheet> of(Sheet sheet, StatutoryTable table, Random random) {
            boolean written = random.nextBoolean();
            List<Row> rows = new ArrayList<>();
            for (Row row : sheet.rows()) {
                List<Cell> cells = new ArrayList<>(row.cells());
                if (rows.isEmpty()) {
                    cells.add(Cell.head("备注", sheet.headRows(), 1));
                } else if (row.hasValues() || !isTable3(table) && rows.size() >= sheet.headRows()) {
                    cells.add(Cell.note(written && random.nextInt(5) == 0 ? "见说明" : "", 1));
                }
                rows.add(new Row(cells));
            }
            return List.of(new Sheet(rows));
        }
    },
    EMPTY_ROWS {
        @Override
        List<Sheet> of(Sheet sheet, StatutoryTable table, Random random) {
            // A row between rows that merged cells cover would shift them; such tables have none.
            Sheet loose = GROUPS_ON_ROWS_OF_THEIR_OWN.of(sheet, table, random).get(0);
            int head = loose.headRows();
            List<Row> rows = new ArrayList<>();
            for (int r = 0; r < loose.rows().size(); r++) {
                if (r >= head && random.nextInt(4) == 0) {
                    rows.add(new Row(List.of(Cell.note("", 1), Cell.note("", 1), Cell.note("", 1))));
                }
                rows.add(loose.rows().get(r));
            }
            return List.of(new Sheet(rows));
        }
    },
    CAPTION_AND_UNIT_INSIDE {
        @Override
        List<Sheet> of(Sheet sheet, StatutoryTable table, Random random) {
            List<Row> rows = new ArrayList<>();
            rows.add(new Row(List.of(Cell.note(random.nextBoolean() ? table.caption() : "表" + table.caption(),
                    sheet.width()))));
            rows.add(new Row(List.of(Cell.note("单位：件", sheet.width()))));
            rows.addAll(sheet.rows());
            rows.add(new Row(List.of(Cell.note("填报人：张三　填报日期：2024年1月12日", sheet.width()))));
            return List.of(new Sheet(rows));
        }
    },
    /** Rows and a column with subtotals that the format does not have. */
    SUBTOTALS {
        @Override
        List<Sheet> of(Sheet sheet, StatutoryTable table, Random random) {
            return List.of(isTable3(table) ? withSubtotals(sheet, table, random.nextBoolean()) : sheet);
        }
    },
    TOTAL_FIRST {
        @Override
        List<Sheet> of(Sheet sheet, StatutoryTable table, Random random) {
            if (!isTable3(table)) {
                return List.of(sheet);
            }
            List<Row> rows = new ArrayList<>();
            for (int r = 0; r < sheet.rows().size(); r++) {
                List<Cell> cells = new ArrayList<>(sheet.rows().get(r).cells());
                if (r == 1) {
                    cells.add(0, cells.remove(cells.size() - 1));
                } else if (r >= sheet.headRows()) {
                    Cell total = cells.remove(cells.size() - 1);
                    cells.add(cells.size() - 6, total);
                }
                rows.add(new Row(cells));
            }
            return List.of(new Sheet(rows));
        }
    },
    /** A row that the page does not show, left over from the year before. */
    HIDDEN_ROWS {
        @Override
        List<Sheet> of(Sheet sheet, StatutoryTable table, Random random) {
            Sheet loose = GROUPS_ON_ROWS_OF_THEIR_OWN.of(sheet, table, random).get(0);
            return List.of(loose.flat(row -> !row.hasValues() || random.nextInt(4) > 0
                    ? List.of(row)
                    : List.of(row, new Row(row.cells()
                            .stream()
                            .map(cell -> cell.kind() == Kind.VALUE ? Cell.note("77", cell.columnSpan()) : cell)
                            .toList(), true))));
        }
    },
    /** Table 2 without the lines above its blocks. */
    BLOCKS_WITHOUT_HEADS {
        @Override
        List<Sheet> of(Sheet sheet, StatutoryTable table, Random random) {
            return List.of(isTable2(table)
                    ? new Sheet(sheet.rows().stream().filter(row -> row.cells().size() > 1).toList())
                    : sheet);
        }
    },
    BLOCKS_AS_TABLES {
        @Override
        List<Sheet> of(Sheet sheet, StatutoryTable table, Random random) {
            if (!isTable2(table)) {
                return List.of(sheet);
            }
            List<Sheet> parts = new ArrayList<>();
            List<Row> open = new ArrayList<>();
            for (Row row : sheet.rows()) {
                if (row.cells().size() == 1 && !open.isEmpty()) {
                    parts.add(new Sheet(List.copyOf(open)));
                    open.clear();
                }
                open.add(row);
            }
            parts.add(new Sheet(List.copyOf(open)));
            return parts;
        }
    },
    BLOCK_HEADS_TO_THE_LEFT {
        @Override
        List<Sheet> of(Sheet sheet, StatutoryTable table, Random random) {
            if (!isTable2(table)) {
                return List.of(sheet);
            }
            List<Row> rows = new ArrayList<>();
            for (int r = 0; r < sheet.rows().size(); r++) {
                Row row = sheet.rows().get(r);
                if (row.cells().size() > 1) {
                    rows.add(row);
                    continue;
                }
                int end = r + 1;
                while (end < sheet.rows().size() && sheet.rows().get(end).cells().size() > 1) {
                    end++;
                }
                List<Cell> first = new ArrayList<>(sheet.rows().get(r + 1).cells());
                first.add(0, Cell.head(row.cells().get(0).text(), end - r - 1, 1));
                rows.add(new Row(first));
                r++;
            }
            return List.of(new Sheet(rows));
        }
    },
    /** Table 4 as three tables, a group each. */
    DISPUTES_IN_THREE_TABLES {
        @Override
        List<Sheet> of(Sheet sheet, StatutoryTable table, Random random) {
            if (!isTable4(table)) {
                return List.of(sheet);
            }
            List<Sheet> parts = new ArrayList<>();
            for (FormRow group : table.rows()) {
                List<Row> rows = new ArrayList<>();
                for (String above : group.groups()) {
                    rows.add(new Row(List.of(Cell.head(above, 1, 5))));
                }
                rows.add(new Row(List.of(Cell.head(group.label(), 1, 5))));
                rows.add(results(table));
                rows.add(new Row(figures(table, group)));
                parts.add(new Sheet(rows));
            }
            return parts;
        }
    },
    DISPUTES_IN_TWO_TABLES {
        @Override
        List<Sheet> of(Sheet sheet, StatutoryTable table, Random random) {
            if (!isTable4(table)) {
                return List.of(sheet);
            }
            List<Sheet> parts = new ArrayList<>();
            parts.add(DISPUTES_IN_THREE_TABLES.of(sheet, table, random).get(0));
            FormRow direct = table.rows().get(1);
            FormRow after = table.rows().get(2);
            List<Cell> heads = new ArrayList<>(results(table).cells());
            heads.addAll(results(table).cells());
            List<Cell> values = new ArrayList<>(figures(table, direct));
            values.addAll(figures(table, after));
            parts.add(new Sheet(List.of(new Row(List.of(Cell.head(direct.groups().get(0), 1, 10))),
                    new Row(List.of(Cell.head(direct.label(), 1, 5), Cell.head(after.label(), 1, 5))), new Row(heads),
                    new Row(values))));
            return parts;
        }
    },
    /** Table 4 with a row for each group. */
    DISPUTES_A_ROW_A_GROUP {
        @Override
        List<Sheet> of(Sheet sheet, StatutoryTable table, Random random) {
            if (!isTable4(table)) {
                return List.of(sheet);
            }
            List<Row> rows = new ArrayList<>();
            List<Cell> heads = new ArrayList<>(List.of(Cell.head("类别", 1, 2)));
            heads.addAll(results(table).cells());
            rows.add(new Row(heads));
            for (FormRow group : table.rows()) {
                List<Cell> cells = new ArrayList<>();
                if (group.groups().isEmpty()) {
                    cells.add(Cell.label(group.label(), 2));
                } else {
                    if (group.equals(table.rows().get(1))) {
                        cells.add(new Cell(group.groups().get(0), 2, 1, Kind.GROUP, List.of()));
                    }
                    cells.add(Cell.label(group.label(), 1));
                }
                cells.addAll(figures(table, group));
                rows.add(new Row(cells));
            }
            return List.of(new Sheet(rows));
        }
    },
    /** Table 4 with the heading to the left and a row for each figure. */
    DISPUTES_SIDEWAYS {
        @Override
        List<Sheet> of(Sheet sheet, StatutoryTable table, Random random) {
            return List.of(isTable4(table) ? sheet.transposed() : sheet);
        }
    },
    /** Table 4 with a row for each result and a column for each group. */
    DISPUTES_A_COLUMN_A_GROUP {
        @Override
        List<Sheet> of(Sheet sheet, StatutoryTable table, Random random) {
            if (!isTable4(table)) {
                return List.of(sheet);
            }
            List<Row> rows = new ArrayList<>();
            rows.add(new Row(List.of(Cell.head("结果", 2, 1), Cell.head(table.rows().get(0).label(), 2, 1),
                    Cell.head(table.rows().get(1).groups().get(0), 1, 2))));
            rows.add(new Row(List.of(Cell.head(table.rows().get(1).label(), 1, 1),
                    Cell.head(table.rows().get(2).label(), 1, 1))));
            for (FormColumn column : table.columns()) {
                List<Cell> cells = new ArrayList<>(List.of(Cell.label(column.label(), 1)));
                table.rows().forEach(row -> cells.add(Cell.value(table.key(row, column))));
                rows.add(new Row(cells));
            }
            return List.of(new Sheet(rows));
        }
    },
    /** Table 3 with a row for each kind of applicant. */
    APPLICANTS_DOWN_THE_SIDE {
        @Override
        List<Sheet> of(Sheet sheet, StatutoryTable table, Random random) {
            return List.of(isTable3(table) ? sheet.transposed() : sheet);
        }
    };

    /** The tables that are made of the official one. */
    abstract List<Sheet> of(Sheet sheet, StatutoryTable table, Random random);

    private static boolean isTable2(StatutoryTable table) {
        return table.id().equals("table2");
    }

    private static boolean isTable3(StatutoryTable table) {
        return table.id().equals("table3");
    }

    private static boolean isTable4(StatutoryTable table) {
        return table.id().equals("table4");
    }

    private static int oneOff(Random random) {
        return random.nextBoolean() ? 1 : -1;
    }

    private static List<Sheet> cut(Sheet sheet, Random random) {
        int rows = sheet.rows().size();
        int head = sheet.headRows();
        TreeSet<Integer> cuts = new TreeSet<>();
        for (int i = 1 + random.nextInt(3); i > 0 && rows - head > 1; i--) {
            cuts.add(head + 1 + random.nextInt(rows - head - 1));
        }
        cuts.add(rows);
        List<Sheet> parts = new ArrayList<>();
        int from = 0;
        for (int to : cuts) {
            parts.add(sheet.part(from, to));
            from = to;
        }
        return parts;
    }

    private static Sheet joined(List<Sheet> parts) {
        List<Row> rows = new ArrayList<>();
        parts.forEach(part -> rows.addAll(part.rows()));
        return new Sheet(rows);
    }

    private static Row results(StatutoryTable table) {
        return new Row(table.columns().stream().map(column -> Cell.head(column.label(), 1, 1)).toList());
    }

    private static List<Cell> figures(StatutoryTable table, FormRow row) {
        return table.columns().stream().map(column -> Cell.value(table.key(row, column))).toList();
    }

    private static Sheet withSubtotals(Sheet sheet, StatutoryTable table, boolean inColumns) {
        FormBlock block = table.blocks().get(0);
        List<Row> rows = new ArrayList<>();
        for (int r = 0; r < sheet.rows().size(); r++) {
            List<Cell> cells = new ArrayList<>(sheet.rows().get(r).cells());
            if (inColumns && r == 0) {
                cells.set(1, cells.get(1).spanning(1, 8));
            } else if (inColumns && r == 1) {
                cells.set(1, cells.get(1).spanning(1, 6));
            } else if (inColumns && r == 2) {
                cells.add(Cell.head("小计", 1, 1));
            } else if (inColumns) {
                List<CellKey> parts = new ArrayList<>();
                cells.subList(cells.size() - 6, cells.size() - 1).forEach(cell -> parts.addAll(cell.sum()));
                cells.add(cells.size() - 1, Cell.value(parts.toArray(CellKey[]::new)));
            } else {
                Cell group = cells.get(0);
                if (group.kind() == Kind.GROUP && group.rowSpan() < 10) {
                    rows.add(subtotal(group, table, block));
                    cells.set(0, Cell.note("", 1).spanning(group.rowSpan(), 1));
                }
            }
            rows.add(new Row(cells));
        }
        if (inColumns) {
            return new Sheet(rows);
        }
        long added = rows.size() - sheet.rows().size();
        return new Sheet(rows).each(cell -> cell.kind() == Kind.GROUP && cell.rowSpan() > 10
                ? cell.spanning(cell.rowSpan() + (int) added, 1)
                : cell);
    }

    private static Row subtotal(Cell group, StatutoryTable table, FormBlock block) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.label(group.text(), 2)));
        for (FormColumn column : block.columns()) {
            cells.add(Cell.value(table.rows()
                    .stream()
                    .filter(row -> row.groups().contains(group.text()))
                    .map(row -> table.key(row, column))
                    .toArray(CellKey[]::new)));
        }
        return new Row(cells);
    }
}
