package org.gongkai.report.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.AnnualReport;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report as XLSX: a sheet for the opening and one for each section, tables in the official merged layout,
 * numbers as numbers, totals as formulas wherever the formula gives the total that the report states.
 */
public final class XlsxWriter implements ReportWriter {

    private static final String OPENING = "年度报告";
    /** Width of prose in units of a digit, so that it fills a printed page. */
    private static final int PROSE_WIDTH = 78;
    /** Width of a table; the page is scaled down to it. */
    static final int TABLE_WIDTH = 96;
    /** A digit of the default 11 pt is about this wide. */
    static final double DIGIT = 5.6;
    /** The longest text a cell can hold. */
    private static final int LONGEST = 32_000;
    private static final double LINE_HEIGHT = 20;
    private static final double INCH = 72;

    /** What goes on one sheet: a heading, a table, then paragraphs. */
    private record SheetPlan(String name, List<String> headings, @Nullable StatutoryTable table, List<String> prose) {}

    @Override
    public void write(AnnualReport report, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(65_536);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            ReportOutline outline = ReportOutline.of(report);
            properties(workbook, outline, report);
            XlsxStyles styles = new XlsxStyles(workbook);
            for (SheetPlan plan : plan(outline)) {
                sheet(workbook, plan, styles, report);
            }
            workbook.write(bytes);
        }
        StableZip.copy(bytes.toByteArray(), out);
    }

    private static List<SheetPlan> plan(ReportOutline outline) {
        List<SheetPlan> plans = new ArrayList<>();
        SheetPlan open = new SheetPlan(OPENING, List.of(outline.title()), null, new ArrayList<>());
        for (ReportOutline.Part part : outline.parts()) {
            switch (part) {
                case ReportOutline.Heading heading -> {
                    plans.add(open);
                    open = new SheetPlan(heading.text(), List.of(heading.text()), null, new ArrayList<>());
                }
                case ReportOutline.Paragraph paragraph -> open.prose.add(paragraph.text());
                case ReportOutline.Signature signature -> open.prose.add(signature.text());
                case ReportOutline.Table table ->
                    open = new SheetPlan(open.name, open.headings, table.table(), open.prose);
            }
        }
        plans.add(open);
        return plans;
    }

    private static void sheet(XSSFWorkbook workbook, SheetPlan plan, XlsxStyles styles, AnnualReport report) {
        XSSFSheet sheet = workbook.createSheet(freeName(workbook, plan.name));
        int columns = plan.table == null ? 1 : plan.table.layoutColumns();
        widths(sheet, plan.table);
        int row = 0;
        for (String heading : plan.headings) {
            prose(sheet, row++, columns, heading, workbook.getNumberOfSheets() == 1 ? styles.title : styles.heading);
        }
        if (plan.table != null) {
            row = new XlsxTable(plan.table, report.figures(), styles).draw(sheet, row);
        }
        for (String paragraph : plan.prose) {
            for (int at = 0; at < Math.max(1, paragraph.length()); at += LONGEST) {
                prose(sheet, row++, columns, paragraph.substring(at, Math.min(at + LONGEST, paragraph.length())),
                        styles.prose);
            }
        }
        print(sheet);
    }

    /** Excel allows 31 characters, and no name twice whatever its case. */
    private static String freeName(XSSFWorkbook workbook, String wanted) {
        String safe = WorkbookUtil.createSafeSheetName(wanted);
        String name = safe;
        for (int i = 2; workbook.getSheet(name) != null; i++) {
            name = safe.substring(0, Math.min(safe.length(), 27)) + "（" + i + "）";
        }
        return name;
    }

    private static void widths(XSSFSheet sheet, @Nullable StatutoryTable table) {
        if (table == null) {
            sheet.setColumnWidth(0, PROSE_WIDTH * 256);
            return;
        }
        List<Double> shares = TableGeometry.of(table).shares();
        for (int column = 0; column < shares.size(); column++) {
            sheet.setColumnWidth(column, (int) Math.round(shares.get(column) * TABLE_WIDTH * 256));
        }
    }

    private static void prose(XSSFSheet sheet, int at, int columns, String text, XSSFCellStyle style) {
        XSSFRow row = sheet.createRow(at);
        XSSFCell cell = row.createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
        if (columns > 1) {
            sheet.addMergedRegion(new CellRangeAddress(at, at, 0, columns - 1));
        }
        double size = style.getFont().getFontHeightInPoints();
        int width = columns > 1 ? TABLE_WIDTH : PROSE_WIDTH;
        double lines = Math.ceil((Typography.ems(text) + 2) * size / (width * DIGIT));
        row.setHeightInPoints((float) Math.min(409, lines * LINE_HEIGHT * size / 12 + 4));
    }

    private static void print(XSSFSheet sheet) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.TOP, Typography.TOP / INCH);
        sheet.setMargin(PageMargin.BOTTOM, Typography.BOTTOM / INCH);
        sheet.setMargin(PageMargin.LEFT, Typography.LEFT / INCH);
        sheet.setMargin(PageMargin.RIGHT, Typography.RIGHT / INCH);
        Footer footer = sheet.getFooter();
        footer.setCenter("— &P —");
    }

    private static void properties(XSSFWorkbook workbook, ReportOutline outline, AnnualReport report) {
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setTitle(outline.title());
        core.setCreator(report.agency() == null ? "" : XmlText.clean(report.agency()));
        core.getUnderlyingProperties().setLanguageProperty("zh-CN");
        // The time of writing would make every copy different and says nothing about the report.
        core.getUnderlyingProperties().setCreatedProperty(Optional.empty());
        core.getUnderlyingProperties().setModifiedProperty(Optional.empty());
    }
}
