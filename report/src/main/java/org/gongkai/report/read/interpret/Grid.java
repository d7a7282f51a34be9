package org.gongkai.report.read.interpret;

import java.util.ArrayList;
import java.util.List;

import org.gongkai.report.source.SourceCell;
import org.gongkai.report.source.SourceRow;
import org.gongkai.report.source.SourceTable;
import org.jspecify.annotations.Nullable;

/**
 * A table with its merged cells laid out: which cell covers which grid position. Follows the table model of HTML, in
 * which a cell takes the first free position of its row.
 */
final class Grid {

    /** No published table is wider; protects against absurd spans. */
    static final int WIDEST = 64;

    private final List<@Nullable SourceCell[]> rows = new ArrayList<>();
    private final List<int[]> starts = new ArrayList<>();

    Grid(SourceTable table) {
        int[] coveredUntil = new int[WIDEST];
        @Nullable
        SourceCell[] covering = new SourceCell[WIDEST];
        int r = 0;
        for (SourceRow row : table.rows()) {
            @Nullable
            SourceCell[] line = new SourceCell[WIDEST];
            for (int c = 0; c < WIDEST; c++) {
                if (coveredUntil[c] > r) {
                    line[c] = covering[c];
                }
            }
            int[] begins = new int[row.cells().size()];
            int c = 0;
            for (int i = 0; i < begins.length; i++) {
                SourceCell cell = row.cells().get(i);
                while (c < WIDEST && line[c] != null) {
                    c++;
                }
                begins[i] = c;
                int end = Math.min(WIDEST, c + Math.max(1, cell.columnSpan()));
                for (int k = c; k < end; k++) {
                    line[k] = cell;
                    coveredUntil[k] = r + Math.max(1, cell.rowSpan());
                    covering[k] = cell;
                }
                c = end;
            }
            rows.add(line);
            starts.add(begins);
            r++;
        }
    }

    int rows() {
        return rows.size();
    }

    /** The grid column in which the i-th own cell of a row begins. */
    int columnOf(int row, int ownCell) {
        return starts.get(row)[ownCell];
    }

    /** The cell that covers a position, or null. */
    @Nullable
    SourceCell at(int row, int column) {
        return column < WIDEST ? rows.get(row)[column] : null;
    }
}
