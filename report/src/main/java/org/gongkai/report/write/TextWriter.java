package org.gongkai.report.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.gongkai.law.annual.LayoutCell;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Figures;
import org.gongkai.report.Section;
import org.gongkai.report.source.SourceParagraph;

/** Writes a report as plain UTF-8 text: a paragraph a line, a table row a line with {@code |} between the cells. */
public final class TextWriter implements ReportWriter {

    @Override
    public void write(AnnualReport report, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder(16_384);
        if (!report.title().isEmpty()) {
            text.append(report.title()).append("\n\n");
        }
        paragraphs(text, report.preamble());
        for (Section section : report.sections()) {
            text.append('\n').append(section.heading()).append('\n');
            paragraphs(text, section.paragraphs());
            report.tableOf(section).ifPresent(table -> table(text, table, report.figures()));
        }
        report.tablesWithoutSection().forEach(table -> table(text, table, report.figures()));
        LocalDate published = report.published();
        if (published != null) {
            text.append('\n')
                    .append(published.getYear())
                    .append('年')
                    .append(published.getMonthValue())
                    .append('月')
                    .append(published.getDayOfMonth())
                    .append("日\n");
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void paragraphs(StringBuilder text, List<SourceParagraph> paragraphs) {
        paragraphs.forEach(paragraph -> text.append(paragraph.text()).append('\n'));
    }

    private static void table(StringBuilder text, StatutoryTable table, Figures figures) {
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
