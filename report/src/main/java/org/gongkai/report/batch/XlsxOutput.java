package org.gongkai.report.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.gongkai.report.batch.CheckedReport.NamedFinding;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.Severity;

/** Findings as a workbook: a summary, every finding, the files that could not be read. Rows are streamed to disk. */
final class XlsxOutput implements BatchOutput {

    private static final int MOST_ROWS = 1_048_570;
    private static final int LONGEST_TEXT = 32_000;

    private final BatchOptions options;
    private final Path draft;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(200);
    private final SXSSFSheet summary;
    private final SXSSFSheet findings;
    private final SXSSFSheet unread;
    private final CellStyle wrapped;
    private int summaryRows = 1;
    private int findingRows = 1;
    private int unreadRows = 1;

    XlsxOutput(BatchOptions options, Path drafts) {
        this.options = options;
        this.draft = drafts.resolve("findings.xlsx");
        workbook.setCompressTempFiles(true);
        BatchWords words = BatchWords.of(options.english());
        wrapped = workbook.createCellStyle();
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
        summary = sheet(words.sheets()[0], words.summaryColumns(), 44, 34, 8, 8, 8, 8, 40, 40);
        findings = sheet(words.sheets()[1], words.columns(), 36, 30, 8, 8, 18, 40, 12, 12, 70, 28);
        unread = sheet(words.sheets()[2], words.unreadColumns(), 60, 80);
    }

    private SXSSFSheet sheet(String name, String[] columns, int... widths) {
        SXSSFSheet sheet = workbook.createSheet(name);
        CellStyle head = workbook.createCellStyle();
        Font bold = workbook.createFont();
        bold.setBold(true);
        head.setFont(bold);
        head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        Row row = sheet.createRow(0);
        for (int c = 0; c < columns.length; c++) {
            Cell cell = row.createCell(c);
            cell.setCellValue(columns[c]);
            cell.setCellStyle(head);
            sheet.setColumnWidth(c, widths[c] * 256);
        }
        sheet.createFreezePane(0, 1);
        return sheet;
    }

    @Override
    public void add(CheckedReport report) {
        ReportEntry entry = report.entry();
        if (summaryRows < MOST_ROWS) {
            Row row = summary.createRow(summaryRows++);
            text(row, 0, entry.file());
            text(row, 1, entry.agency());
            year(row, entry);
            for (Severity severity : Severity.values()) {
                row.createCell(3 + severity.ordinal())
                        .setCellValue(report.findings()
                                .stream()
                                .filter(named -> named.finding().severity() == severity)
                                .count());
            }
            text(row, 6, report.previous());
            text(row, 7, report.twin());
        }
        for (NamedFinding named : report.findings()) {
            if (findingRows >= MOST_ROWS) {
                return;
            }
            Finding finding = named.finding();
            Row row = findings.createRow(findingRows++);
            text(row, 0, entry.file());
            text(row, 1, entry.agency());
            year(row, entry);
            text(row, 3, options.english() ? finding.severity().code() : finding.severity().chinese());
            text(row, 4, finding.rule());
            text(row, 5, named.cells());
            text(row, 6, finding.expected());
            text(row, 7, finding.found());
            text(row, 8, options.english() ? finding.english() : finding.message());
            text(row, 9, finding.basis());
        }
    }

    private static void year(Row row, ReportEntry entry) {
        if (entry.year() != null) {
            row.createCell(2).setCellValue(entry.year());
        }
    }

    @Override
    public void unreadable(ReportEntry entry) {
        if (unreadRows < MOST_ROWS) {
            Row row = unread.createRow(unreadRows++);
            text(row, 0, entry.file());
            text(row, 1, entry.reason());
        }
    }

    /** Always text: nothing a report says becomes a formula. */
    private void text(Row row, int column, String value) {
        Cell cell = row.createCell(column);
        cell.setCellValue(value.length() > LONGEST_TEXT ? value.substring(0, LONGEST_TEXT) : value);
        cell.setCellStyle(wrapped);
    }

    @Override
    public void finish(BatchResult result) throws IOException {
        summary.setAutoFilter(new CellRangeAddress(0, Math.max(1, summaryRows - 1), 0, 7));
        findings.setAutoFilter(new CellRangeAddress(0, Math.max(1, findingRows - 1), 0, 9));
        unread.setAutoFilter(new CellRangeAddress(0, Math.max(1, unreadRows - 1), 0, 1));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
            workbook.write(out);
        }
        workbook.close();
        Files.move(draft, options.output(), StandardCopyOption.REPLACE_EXISTING);
    }
}
