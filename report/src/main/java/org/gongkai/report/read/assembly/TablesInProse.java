package org.gongkai.report.read.assembly;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.gongkai.report.read.ReportInput;
import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.read.text.PlainTextReader;
import org.gongkai.report.source.SourceDocument;

/**
 * The last resort for a document without a single table of figures: somewhere on its way the tables became paragraphs
 * (a cell each, or a row each with tabs), as a crawl leaves them in plain text. So it is read as plain text.
 */
public final class TablesInProse {

    private TablesInProse() {}

    /**
     * The document read as plain text, if that finds tables of figures; otherwise the document as it is.
     *
     * @param document what was read, without any table of figures
     * @param lines    its words, a line for each paragraph
     * @param input    the input's name, for messages
     */
    public static SourceDocument reread(SourceDocument document, List<String> lines, String input)
            throws UnreadableInputException {
        if (lines.isEmpty()) {
            return document;
        }
        byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        SourceDocument read = new PlainTextReader().read(new ReportInput(input, text));
        boolean figures = read.tables()
                .stream()
                .anyMatch(table -> table.rows()
                        .stream()
                        .anyMatch(row -> row.cells().stream().anyMatch(cell -> TableDraft.isFigure(cell.text()))));
        return figures ? new SourceDocument(document.title(), read.blocks()) : document;
    }
}
