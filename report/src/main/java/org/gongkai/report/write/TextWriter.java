package org.gongkai.report.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.gongkai.law.annual.LayoutCell;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Figures;

/** Writes a report as plain UTF-8 text: a paragraph a line, a table row a line with {@code |} around the cells. */
public final class TextWriter implements ReportWriter {

    @Override
    public void write(AnnualReport report, OutputStream out) throws IOException {
        ReportOutline outline = ReportOutline.of(report);
        StringBuilder text = new StringBuilder(16_384);
        text.append(outline.title()).append("\n\n");
        for (ReportOutline.Part part : outline.parts()) {
            switch (part) {
                case ReportOutline.Heading heading -> text.append('\n').append(heading.text()).append('\n');
                case ReportOutline.Paragraph paragraph -> text.append(paragraph.text()).append('\n');
                case ReportOutline.Table table -> append(text, table.table(), report.figures());
                case ReportOutline.Signature signature -> text.append('\n').append(signature.text()).append('\n');
            }
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(StringBuilder text, StatutoryTable table, Figures figures) {
        text.append('\n');
        int row = -1;
        for (LayoutCell cell : table.layout()) {
            if (cell.row() != row) {
                text.append(row < 0 ? "|" : "\n|");
                row = cell.row();
            }
            String shown = cell.key() == null ? cell.text() : figures.value(cell.key()).toString();
            text.append(' ').append(shown.replace('|', '｜').replace('\n', ' ')).append(" |");
        }
        text.append("\n\n");
    }
}
