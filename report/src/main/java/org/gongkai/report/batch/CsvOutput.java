package org.gongkai.report.batch;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.gongkai.report.batch.CheckedReport.NamedFinding;
import org.gongkai.report.check.Finding;

/** Findings as CSV (RFC 4180), with the mark that tells spreadsheet programs it is UTF-8. */
final class CsvOutput implements BatchOutput {

    private final BatchOptions options;
    private final Path draft;
    private final BufferedWriter out;

    CsvOutput(BatchOptions options, Path drafts) throws IOException {
        this.options = options;
        this.draft = drafts.resolve("findings.csv");
        this.out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8);
        out.write('\ufeff');
        line(BatchWords.of(options.english()).columns());
    }

    @Override
    public void add(CheckedReport report) throws IOException {
        ReportEntry entry = report.entry();
        String year = entry.year() == null ? "" : entry.year().toString();
        if (report.findings().isEmpty()) {
            line(entry.file(), entry.agency(), year, BatchWords.of(options.english()).clean(), "", "", "", "", "", "");
        }
        for (NamedFinding named : report.findings()) {
            Finding finding = named.finding();
            line(entry.file(), entry.agency(), year,
                    options.english() ? finding.severity().code() : finding.severity().chinese(), finding.rule(),
                    named.cells(), finding.expected(), finding.found(),
                    options.english() ? finding.english() : finding.message(), finding.basis());
        }
    }

    @Override
    public void unreadable(ReportEntry entry) throws IOException {
        line(entry.file(), "", "", BatchWords.of(options.english()).unread(), "", "", "", "", entry.reason(), "");
    }

    private void line(String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(quoted(cells[i]));
        }
        out.write("\r\n");
    }

    /** Quoted where needed; what a spreadsheet would take for a formula is made text. */
    static String quoted(String cell) {
        String safe = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 && !cell.matches("-?\\d+(\\.\\d+)?")
                ? "'" + cell
                : cell;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    @Override
    public void finish(BatchResult result) throws IOException {
        out.close();
        Files.move(draft, options.output(), StandardCopyOption.REPLACE_EXISTING);
    }
}
