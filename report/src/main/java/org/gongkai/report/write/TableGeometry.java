package org.gongkai.report.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.gongkai.law.annual.LayoutCell;
import org.gongkai.law.annual.LayoutCell.Role;
import org.gongkai.law.annual.StatutoryTable;

/**
 * How wide the grid columns of a statutory table are and how many of its rows are headings, for all writers alike.
 *
 * @param shares   the share of the table's width that each grid column takes; together 1
 * @param headRows the rows at the top that a new page repeats; 0 for Table 2, whose blocks have headings of their own
 */
record TableGeometry(List<Double> shares, int headRows) {

    private static final Map<StatutoryTable, TableGeometry> KNOWN = new ConcurrentHashMap<>();

    /** The geometry of a table of one of the formats. */
    static TableGeometry of(StatutoryTable table) {
        return KNOWN.computeIfAbsent(table, TableGeometry::measure);
    }

    private static TableGeometry measure(StatutoryTable table) {
        int columns = table.layoutColumns();
        List<Double> weights = new ArrayList<>();
        double sum = 0;
        for (int column = 0; column < columns; column++) {
            double weight = weight(table, column);
            weights.add(weight);
            sum += weight;
        }
        List<Double> shares = new ArrayList<>();
        for (double weight : weights) {
            shares.add(weight / sum);
        }
        return new TableGeometry(List.copyOf(shares), headRows(table));
    }

    /** Whether a value is too long for its column in the size of the table, so that it must be set smaller. */
    boolean isLong(LayoutCell cell, String value) {
        return value.length() > share(cell) * 90;
    }

    /** The share of the table's width that a cell takes. */
    double share(LayoutCell cell) {
        double share = 0;
        for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
            share += shares.get(column);
        }
        return share;
    }

    /** The cell that covers this place of the grid. */
    LayoutCell cellAt(StatutoryTable table, int row, int column) {
        for (LayoutCell cell : table.layout()) {
            if (cell.row() <= row && row < cell.row() + cell.rowSpan()
                    && cell.column() <= column && column < cell.column() + cell.columnSpan()) {
                return cell;
            }
        }
        throw new IllegalStateException("the layout of " + table + " has a hole at " + row + "," + column);
    }

    /** A column of figures weighs 1; one of long labels more, one that holds only merged group labels less. */
    private static double weight(StatutoryTable table, int column) {
        int longest = 0;
        boolean labels = false;
        for (LayoutCell cell : table.layout()) {
            if (cell.role() == Role.ROW_HEAD && cell.column() <= column
                    && column < cell.column() + cell.columnSpan()) {
                labels = true;
                if (cell.columnSpan() == 1 && cell.rowSpan() == 1) {
                    longest = Math.max(longest, cell.text().length());
                }
            }
        }
        if (!labels || table.layoutColumns() <= 4) {
            return 1;
        }
        return longest > 12 ? 4.2 : 1.3;
    }

    private static int headRows(StatutoryTable table) {
        int first = table.layoutRows();
        for (LayoutCell cell : table.layout()) {
            if (cell.role() == Role.BLOCK_HEAD) {
                return 0;
            }
            if (cell.role() == Role.VALUE) {
                first = Math.min(first, cell.row());
            }
        }
        return first;
    }
}
