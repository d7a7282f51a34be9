package org.gongkai.law.annual;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One of the three statutory tables of the annual report: its rows and columns ({@link #blocks}), and how the official
 * format lays them out with merged cells ({@link #layout}).
 */
public final class StatutoryTable {

    private final String id;
    private final String caption;
    private final List<FormBlock> blocks;
    private final List<LayoutCell> layout;
    private final List<FormRow> rows;
    private final List<CellKey> keys;
    private final Map<String, FormBlock> blockOfRow;

    StatutoryTable(String id, String caption, List<FormBlock> blocks, List<LayoutCell> layout) {
        this.id = id;
        this.caption = caption;
        this.blocks = List.copyOf(blocks);
        this.layout = List.copyOf(layout);
        this.rows = blocks.stream().flatMap(block -> block.rows().stream()).toList();
        List<CellKey> all = new ArrayList<>();
        Map<String, FormBlock> owners = new HashMap<>();
        for (FormBlock block : blocks) {
            for (FormRow row : block.rows()) {
                owners.putIfAbsent(row.code(), block);
                for (FormColumn column : block.columns()) {
                    all.add(key(row, column));
                }
            }
        }
        this.keys = List.copyOf(all);
        this.blockOfRow = Map.copyOf(owners);
    }

    /** {@code table2}, {@code table3} or {@code table4}. */
    public String id() {
        return id;
    }

    /** The section's title, which serves as the table's caption. */
    public String caption() {
        return caption;
    }

    public List<FormBlock> blocks() {
        return blocks;
    }

    /** All rows of all blocks, in order. */
    public List<FormRow> rows() {
        return rows;
    }

    /** The columns of the only block. For Tables 3 and 4. */
    public List<FormColumn> columns() {
        if (blocks.size() != 1) {
            throw new IllegalStateException(id + " has several blocks, each with columns of its own");
        }
        return blocks.get(0).columns();
    }

    /** The keys of all input cells, row by row. */
    public List<CellKey> keys() {
        return keys;
    }

    /** The official merged layout, row by row, left to right. */
    public List<LayoutCell> layout() {
        return layout;
    }

    /** Rows of the official layout's grid. */
    public int layoutRows() {
        return layout.stream().mapToInt(cell -> cell.row() + cell.rowSpan()).max().orElse(0);
    }

    /** Columns of the official layout's grid: 4, 10 and 15. */
    public int layoutColumns() {
        return layout.stream().mapToInt(cell -> cell.column() + cell.columnSpan()).max().orElse(0);
    }

    /** The key of the cell where the row and the column cross. */
    public CellKey key(FormRow row, FormColumn column) {
        return new CellKey(id, row.code(), column.code());
    }

    /** The row with this code, if the table has one. */
    public Optional<FormRow> row(String code) {
        return blocks.stream()
                .flatMap(block -> block.rows().stream())
                .filter(row -> row.code().equals(code))
                .findFirst();
    }

    /** The block that holds the row with this code, if the table has one. */
    public Optional<FormBlock> blockOf(String rowCode) {
        return Optional.ofNullable(blockOfRow.get(rowCode));
    }

    /** The column of a cell of this table, if there is one. */
    public Optional<FormColumn> column(CellKey key) {
        return blockOf(key.row()).flatMap(
                block -> block.columns().stream().filter(column -> column.code().equals(key.column())).findFirst());
    }

    @Override
    public String toString() {
        return id;
    }
}
