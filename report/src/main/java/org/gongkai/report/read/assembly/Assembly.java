package org.gongkai.report.read.assembly;

import java.util.ArrayList;
import java.util.List;

import org.gongkai.report.read.assembly.Piece.Cell;
import org.gongkai.report.read.assembly.Piece.Grid;
import org.gongkai.report.read.assembly.Piece.Words;
import org.gongkai.report.source.Block;
import org.gongkai.report.source.Place;
import org.gongkai.report.source.SourceCell;
import org.gongkai.report.source.SourceDocument;
import org.gongkai.report.source.SourceParagraph;
import org.gongkai.report.source.SourceRow;
import org.gongkai.report.source.SourceTable;

/** Numbers paragraphs, tables, rows and cells, and makes a document of them. */
public final class Assembly {

    private Assembly() {}

    /** The document of these pieces in their order. */
    public static SourceDocument document(String title, List<Piece> pieces) {
        List<Block> blocks = new ArrayList<>(pieces.size());
        int paragraphs = 0;
        int tables = 0;
        for (Piece piece : pieces) {
            blocks.add(switch (piece) {
                case Words words -> new SourceParagraph(words.text(), Place.line(++paragraphs));
                case Grid grid -> table(grid, ++tables);
            });
        }
        return new SourceDocument(title, blocks);
    }

    private static SourceTable table(Grid grid, int number) {
        List<SourceRow> rows = new ArrayList<>(grid.rows().size());
        for (int r = 0; r < grid.rows().size(); r++) {
            List<Cell> row = grid.rows().get(r);
            List<SourceCell> cells = new ArrayList<>(row.size());
            for (int c = 0; c < row.size(); c++) {
                Cell cell = row.get(c);
                cells.add(new SourceCell(cell.text(), cell.rowSpan(), cell.columnSpan(),
                        Place.cell(number, r + 1, c + 1)));
            }
            rows.add(new SourceRow(cells));
        }
        return new SourceTable(rows, Place.cell(number, 0, 0));
    }

    /** The words of all paragraphs, a line each. */
    public static List<String> lines(List<Piece> pieces) {
        return pieces.stream().filter(Words.class::isInstance).map(piece -> ((Words) piece).text()).toList();
    }

    /** Whether any table holds figures. */
    public static boolean hasFigures(List<Piece> pieces) {
        return pieces.stream().anyMatch(Assembly::holdsFigures);
    }

    /** Whether this is a table with figures. */
    public static boolean holdsFigures(Piece piece) {
        return piece instanceof Grid grid && grid.rows()
                .stream()
                .anyMatch(row -> row.stream().anyMatch(cell -> TableDraft.isFigure(cell.text())));
    }
}
