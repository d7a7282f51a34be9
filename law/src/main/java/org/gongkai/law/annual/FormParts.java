package org.gongkai.law.annual;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.gongkai.law.annual.LayoutCell.Role;
import org.jspecify.annotations.Nullable;

/** The words in which the two formats are written down, and the merged layouts that follow from rows and columns. */
final class FormParts {

    /** The explanation in the corner of Table 3. */
    static final String TIE_OUT = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

    private static final String CONTENT = "信息内容";

    private FormParts() {}

    static FormColumn column(String code, String label, ValueKind kind, String... aliases) {
        return new FormColumn(code, label, List.of(), kind, false, List.of(aliases));
    }

    static FormColumn column(String code, String label, ValueKind kind, List<String> groups, String... aliases) {
        return new FormColumn(code, label, groups, kind, false, List.of(aliases));
    }

    static FormColumn totalColumn(String label, List<String> groups, String... aliases) {
        return new FormColumn("total", label, groups, ValueKind.COUNT, true, List.of(aliases));
    }

    static FormRow row(String code, String label, String basis, String... aliases) {
        return new FormRow(code, label, List.of(), RowRole.PLAIN, basis, List.of(aliases));
    }

    static FormRow row(String code, String label, List<String> groups, RowRole role, String basis,
            String... aliases) {
        return new FormRow(code, label, groups, role, basis, List.of(aliases));
    }

    static FormBlock block(String head, List<FormColumn> columns, FormRow... rows) {
        return new FormBlock(head, columns, List.of(rows));
    }

    @SafeVarargs
    static List<FormRow> join(List<FormRow>... parts) {
        List<FormRow> all = new ArrayList<>();
        for (List<FormRow> part : parts) {
            all.addAll(part);
        }
        return List.copyOf(all);
    }

    /** Table 2: blocks one under the other on a grid of four columns; the last column of a block fills what is left. */
    static StatutoryTable stackedTable(String id, String caption, List<FormBlock> blocks) {
        int width = 4;
        List<LayoutCell> cells = new ArrayList<>();
        int line = 0;
        for (FormBlock block : blocks) {
            cells.add(heading(line++, 0, 1, width, Role.BLOCK_HEAD, block.head()));
            cells.add(heading(line, 0, 1, 1, Role.COLUMN_HEAD, CONTENT));
            int columns = block.columns().size();
            for (int i = 0; i < columns; i++) {
                cells.add(heading(line, i + 1, 1, stackedSpan(i, columns, width), Role.COLUMN_HEAD,
                        block.columns().get(i).label()));
            }
            line++;
            for (FormRow row : block.rows()) {
                cells.add(heading(line, 0, 1, 1, Role.ROW_HEAD, row.label()));
                for (int i = 0; i < columns; i++) {
                    cells.add(value(line, i + 1, stackedSpan(i, columns, width), id, row, block.columns().get(i)));
                }
                line++;
            }
        }
        return new StatutoryTable(id, caption, blocks, cells);
    }

    private static int stackedSpan(int index, int columns, int width) {
        return index == columns - 1 ? width - columns : 1;
    }

    /** Table 3: three grid columns of row labels, merged by group, and seven of figures under a heading of three rows. */
    static StatutoryTable applicationsTable(String caption, List<FormColumn> columns, List<FormRow> rows) {
        String id = "table3";
        int labels = 3;
        List<LayoutCell> cells = new ArrayList<>();
        cells.add(heading(0, 0, 3, labels, Role.CORNER, TIE_OUT));
        addColumnHeads(cells, columns, 0, 3, labels);
        Map<Integer, String> open = new HashMap<>();
        int line = 3;
        for (int i = 0; i < rows.size(); i++, line++) {
            FormRow row = rows.get(i);
            for (int level = 0; level < row.groups().size(); level++) {
                String group = row.groups().get(level);
                if (!group.equals(open.get(level))) {
                    cells.add(heading(line, level, rowsOfGroup(rows, i, level), 1, Role.ROW_HEAD, group));
                    open.put(level, group);
                }
            }
            for (int level = row.groups().size(); level < labels; level++) {
                open.remove(level);
            }
            int depth = row.groups().size();
            cells.add(heading(line, depth, 1, labels - depth, Role.ROW_HEAD, row.label()));
            for (int c = 0; c < columns.size(); c++) {
                cells.add(value(line, labels + c, 1, id, row, columns.get(c)));
            }
        }
        return new StatutoryTable(id, caption, List.of(new FormBlock("", columns, rows)), cells);
    }

    private static int rowsOfGroup(List<FormRow> rows, int from, int level) {
        String group = rows.get(from).groups().get(level);
        int end = from;
        while (end < rows.size() && rows.get(end).groups().size() > level
                && rows.get(end).groups().get(level).equals(group)) {
            end++;
        }
        return end - from;
    }

    private static void addColumnHeads(List<LayoutCell> cells, List<FormColumn> columns, int top, int depth,
            int left) {
        @Nullable
        String[] open = new String[depth];
        for (int c = 0; c < columns.size(); c++) {
            List<String> groups = columns.get(c).groups();
            for (int level = 0; level < groups.size(); level++) {
                if (!groups.get(level).equals(open[level])) {
                    open[level] = groups.get(level);
                    int end = c;
                    while (end < columns.size() && columns.get(end).groups().size() > level
                            && columns.get(end).groups().get(level).equals(groups.get(level))) {
                        end++;
                    }
                    cells.add(heading(top + level, left + c, 1, end - c, Role.COLUMN_HEAD, groups.get(level)));
                }
            }
            for (int level = groups.size(); level < depth; level++) {
                open[level] = null;
            }
            cells.add(heading(top + groups.size(), left + c, depth - groups.size(), 1, Role.COLUMN_HEAD,
                    columns.get(c).label()));
        }
        cells.sort((a, b) -> a.row() != b.row() ? a.row() - b.row() : a.column() - b.column());
    }

    /** Table 4: three groups side by side, each with the same columns, over a single line of figures. */
    static StatutoryTable disputesTable(String caption, List<FormColumn> columns, List<FormRow> rows) {
        String id = "table4";
        int depth = 3;
        List<FormColumn> flat = new ArrayList<>();
        for (FormRow row : rows) {
            List<String> groups = new ArrayList<>(row.groups());
            groups.add(row.label());
            for (FormColumn column : columns) {
                flat.add(new FormColumn(column.code(), column.label(), groups, column.kind(), column.total(),
                        column.aliases()));
            }
        }
        List<LayoutCell> cells = new ArrayList<>();
        addColumnHeads(cells, flat, 0, depth, 0);
        int grid = 0;
        for (FormRow row : rows) {
            for (FormColumn column : columns) {
                cells.add(value(depth, grid++, 1, id, row, column));
            }
        }
        return new StatutoryTable(id, caption, List.of(new FormBlock("", columns, rows)), cells);
    }

    private static LayoutCell heading(int row, int column, int rowSpan, int columnSpan, Role role, String text) {
        return new LayoutCell(row, column, rowSpan, columnSpan, role, text, null);
    }

    private static LayoutCell value(int row, int column, int columnSpan, String table, FormRow formRow,
            FormColumn formColumn) {
        return new LayoutCell(row, column, 1, columnSpan, Role.VALUE, "",
                new CellKey(table, formRow.code(), formColumn.code()));
    }
}
