package org.gongkai.report.read.interpret;

import java.util.ArrayList;
import java.util.List;

import org.gongkai.report.source.Place;
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
    private final Place place;

    Grid(SourceTable table) {
        this.place = table.place();
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

    /**
     * The table with its rows made columns and its columns rows. Positions that no cell covers become blank cells.
     */
    SourceTable transposed() {
        int width = 0;
        for (@Nullable
        SourceCell[] row : rows) {
            for (int c = 0; c < WIDEST; c++) {
                width = row[c] == null ? width : Math.max(width, c + 1);
            }
        }
        List<SourceRow> turned = new ArrayList<>(width);
        for (int c = 0; c < width; c++) {
            List<SourceCell> cells = new ArrayList<>();
            for (int r = 0; r < rows.size(); r++) {
                SourceCell cell = rows.get(r)[c];
                boolean begins = (r == 0 || rows.get(r - 1)[c] != cell) && (c == 0 || rows.get(r)[c - 1] != cell);
                if (cell == null) {
                    cells.add(new SourceCell("", Place.UNKNOWN));
                } else if (begins) {
                    cells.add(new SourceCell(cell.text(), cell.columnSpan(), cell.rowSpan(), cell.place()));
                }
            }
            turned.add(new SourceRow(cells));
        }
        return new SourceTable(turned, place);
    }

    /** The grid column in which the i-th own cell of a row begins. */
    int columnOf(int row, int ownCell) {
        return starts.get(row)[ownCell];
    }
}
