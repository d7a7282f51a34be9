package org.gongkai.report.read.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.gongkai.report.read.text.Ruler.Span;

/**
 * The columns of a table that was aligned with spaces, learnt from its full rows or its heading, and the columns in which
 * the figures of a row with blanks stand.
 */
final class ColumnBands {

    private static final int FEWEST_ROWS = 2;

    private final Ruler ruler;
    private final List<Span> bands;

    private ColumnBands(Ruler ruler, List<Span> bands) {
        this.ruler = ruler;
        this.bands = bands;
    }

    /**
     * The columns of a table's rows: where those with a figure in each column have theirs, or, when there are none such,
     * where any have theirs. None when the rows are not aligned: then figures of several columns stand under each other,
     * or some stand as far left as the labels reach.
     */
    static Optional<ColumnBands> ofTable(Ruler ruler, List<List<TextCell>> rows, int width, List<TextCell> labels) {
        List<List<TextCell>> full = rows.stream().filter(row -> row.size() == width).toList();
        List<TextCell> all = rows.stream().flatMap(List::stream).toList();
        Optional<ColumnBands> bands = ofRows(ruler, full).or(() -> ofPieces(ruler, all, width).filter(
                found -> found.bands.stream()
                        .allMatch(band -> rows.stream()
                                .filter(row -> ruler.stands(row, band))
                                .count() >= FEWEST_ROWS)));
        int reach = labels.stream().mapToInt(label -> ruler.span(label).to()).max().orElse(0);
        return bands.filter(found -> found.bands.get(0).from() >= reach);
    }

    private static Optional<ColumnBands> ofRows(Ruler ruler, List<List<TextCell>> fullRows) {
        if (fullRows.isEmpty()) {
            return Optional.empty();
        }
        List<Span> bands = new ArrayList<>();
        for (List<TextCell> row : fullRows) {
            for (int c = 0; c < row.size(); c++) {
                Span span = ruler.span(row.get(c));
                if (c == bands.size()) {
                    bands.add(span);
                } else {
                    bands.set(c, bands.get(c).with(span));
                }
            }
        }
        for (int c = 1; c < bands.size(); c++) {
            if (bands.get(c - 1).to() >= bands.get(c).from()) {
                return Optional.empty();
            }
        }
        return Optional.of(new ColumnBands(ruler, bands));
    }

    /**
     * The columns in which pieces stand, such as the words of a heading, perhaps broken over several lines; none when these
     * are not as many as the table has.
     */
    static Optional<ColumnBands> ofPieces(Ruler ruler, List<TextCell> pieces, int width) {
        List<Span> spans = new ArrayList<>(pieces.stream().map(ruler::span).toList());
        spans.sort(Comparator.comparingInt(Span::from));
        List<Span> bands = new ArrayList<>();
        for (Span span : spans) {
            int last = bands.size() - 1;
            if (last >= 0 && span.from() < bands.get(last).to()) {
                bands.set(last, bands.get(last).with(span));
            } else {
                bands.add(span);
            }
        }
        return bands.size() == width ? Optional.of(new ColumnBands(ruler, bands)) : Optional.empty();
    }

    /**
     * The column of each cell, from 0; none when one stands in no column or between two, or when the cells stand so close
     * that a blank among them would not show.
     */
    Optional<List<Integer>> columnsOf(List<TextCell> cells) {
        List<Integer> columns = new ArrayList<>();
        boolean gap = false;
        for (int i = 0; i < cells.size(); i++) {
            int column = columnOf(ruler.span(cells.get(i)));
            if (column < 0 || i > 0 && column <= columns.get(i - 1)) {
                return Optional.empty();
            }
            gap |= i > 0 && cells.get(i).start() - cells.get(i - 1).end() > 1;
            columns.add(column);
        }
        boolean leading = !columns.isEmpty() && columns.get(0) > 0;
        return gap || leading || cells.size() == 1 ? Optional.of(columns) : Optional.empty();
    }

    private int columnOf(Span span) {
        int found = -1;
        for (int c = 0; c < bands.size(); c++) {
            if (span.overlaps(bands.get(c))) {
                if (found >= 0) {
                    return -1;
                }
                found = c;
            }
        }
        return found;
    }
}
