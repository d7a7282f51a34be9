package org.gongkai.report.source;

import java.util.List;

/**
 * A table as the input has it: rows of the cells that begin in them, merged cells with their spans. Rows may be ragged,
 * spans may be wrong: nothing has been mended. A table nested in a layout table comes alone, without the layout.
 *
 * @param rows  the rows, top to bottom
 * @param place where it begins
 */
public record SourceTable(List<SourceRow> rows, Place place) implements Block {

    public SourceTable {
        rows = List.copyOf(rows);
    }
}
