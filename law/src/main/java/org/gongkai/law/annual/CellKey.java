package org.gongkai.law.annual;

/**
 * The name of one input cell of the statutory tables, written {@code table3/3.1/natural}.
 *
 * @param table  {@code table2}, {@code table3} or {@code table4}
 * @param row    the code of the row
 * @param column the code of the column; empty where the row has a single cell ({@code table2/licences})
 */
public record CellKey(String table, String row, String column) {

    /** The key written as {@code table/row} or {@code table/row/column}; the inverse of {@link #toString}. */
    public static CellKey parse(String written) {
        String[] parts = written.split("/", -1);
        if (parts.length < 2 || parts.length > 3) {
            throw new IllegalArgumentException("not a cell key: " + written);
        }
        return new CellKey(parts[0], parts[1], parts.length == 3 ? parts[2] : "");
    }

    @Override
    public String toString() {
        return column.isEmpty() ? table + "/" + row : table + "/" + row + "/" + column;
    }
}
