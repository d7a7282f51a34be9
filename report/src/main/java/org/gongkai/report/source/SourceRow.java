package org.gongkai.report.source;

import java.util.List;

/**
 * A row of a table: the cells that begin in it, left to right. A cell that an earlier row merged downwards is not
 * repeated here.
 */
public record SourceRow(List<SourceCell> cells) {

    public SourceRow {
        cells = List.copyOf(cells);
    }
}
