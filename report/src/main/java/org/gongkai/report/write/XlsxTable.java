package org.gongkai.report.write;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.FormBlock;
import org.gongkai.law.annual.FormColumn;
import org.gongkai.law.annual.FormRow;
import org.gongkai.law.annual.LayoutCell;
import org.gongkai.law.annual.LayoutCell.Role;
import org.gongkai.law.annual.RowRole;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.CellValue;
import org.gongkai.report.Figures;

/**
 * Draws a statutory table on a sheet. A total is a formula where adding up gives what the report states; where it does
 * not, the report's own number stands, with a comment, for a formula would hide the mistake.
 */
final class XlsxTable {

    private static final double ROW_HEIGHT = 18;
    private static final double LINE_HEIGHT = 15;

    private final StatutoryTable table;
    private final Figures figures;
    private final XlsxStyles styles;
    private final Map<CellKey, LayoutCell> places = new HashMap<>();
    private int top;

    XlsxTable(StatutoryTable table, Figures figures, XlsxStyles styles) {
        this.table = table;
        this.figures = figures;
        this.styles = styles;
        for (LayoutCell cell : table.layout()) {
            if (cell.key() != null) {
                places.put(cell.key(), cell);
            }
        }
    }

    /** Draws the table from this row on and returns the row after it. */
    int draw(XSSFSheet sheet, int firstRow) {
        top = firstRow;
        int columns = table.layoutColumns();
        for (int r = 0; r < table.layoutRows(); r++) {
            XSSFRow row = sheet.createRow(top + r);
            row.setHeightInPoints((float) Math.max(ROW_HEIGHT, linesIn(r) * LINE_HEIGHT + 4));
            for (int c = 0; c < columns; c++) {
                // Cells under a merged one need the style, too, or its border has gaps.
                row.createCell(c).setCellStyle(styles.centred);
            }
        }
        for (LayoutCell cell : table.layout()) {
            if (cell.rowSpan() > 1 || cell.columnSpan() > 1) {
                sheet.addMergedRegion(new CellRangeAddress(top + cell.row(), top + cell.row() + cell.rowSpan() - 1,
                        cell.column(), cell.column() + cell.columnSpan() - 1));
            }
            XSSFCell drawn = sheet.getRow(top + cell.row()).getCell(cell.column());
            CellKey key = cell.key();
            if (key == null) {
                drawn.setCellValue(cell.text());
                boolean left = columns > 4 && cell.role() == Role.ROW_HEAD && !cell.headsGroup();
                drawn.setCellStyle(left ? styles.label : styles.centred);
            } else {
                value(sheet, drawn, key);
            }
        }
        int heads = TableGeometry.of(table).headRows();
        sheet.createFreezePane(labelColumns(), top + heads);
        if (heads > 0) {
            sheet.setRepeatingRows(new CellRangeAddress(0, top + heads - 1, -1, -1));
        }
        return top + table.layoutRows();
    }

    private int labelColumns() {
        return table.layout()
                .stream()
                .filter(cell -> cell.role() == Role.VALUE)
                .mapToInt(LayoutCell::column)
                .min()
                .orElse(0);
    }

    /** Lines that the longest text of a row takes; merged cells that go on below aside. */
    private int linesIn(int row) {
        TableGeometry geometry = TableGeometry.of(table);
        int most = 1;
        for (LayoutCell cell : table.layout()) {
            if (cell.row() == row && cell.rowSpan() == 1) {
                double widthInPoints = geometry.share(cell) * XlsxWriter.TABLE_WIDTH * XlsxWriter.DIGIT - 6;
                most = Math.max(most,
                        (int) Math.ceil(Typography.ems(cell.text()) * XlsxStyles.TABLE_SIZE / widthInPoints));
            }
        }
        return most;
    }

    private void value(XSSFSheet sheet, XSSFCell cell, CellKey key) {
        switch (figures.value(key)) {
            case CellValue.Number number -> number(sheet, cell, key, number.value());
            case CellValue.Money money -> {
                String digits = format(money.value());
                put(cell, money.value(), digits + "\"" + money.unit() + "\"");
            }
            case CellValue.Blank blank -> text(cell, blank.written());
            case CellValue.Unreadable unreadable -> text(cell, unreadable.written());
            case CellValue.Missing missing -> {
                // The input had no such cell: it stays empty.
            }
        }
    }

    private static void text(XSSFCell cell, String text) {
        if (!text.isEmpty()) {
            cell.setCellValue(XmlText.clean(text));
        }
    }

    private void number(XSSFSheet sheet, XSSFCell cell, CellKey key, BigDecimal value) {
        List<List<CellKey>> sums = sumsOf(key);
        for (List<CellKey> parts : sums) {
            if (value.compareTo(sum(parts)) == 0) {
                cell.setCellFormula(formula(parts));
                put(cell, value, format(value));
                return;
            }
        }
        put(cell, value, format(value));
        if (!sums.isEmpty()) {
            comment(sheet, cell, "各项之和为" + sum(sums.get(0)).toPlainString() + "，报告原文为" + value.toPlainString() + "。");
        }
    }

    /** A number that a spreadsheet cannot hold exactly stays text. */
    private void put(XSSFCell cell, BigDecimal value, String format) {
        double approximate = value.doubleValue();
        XSSFCellStyle style = styles.number(format);
        cell.setCellStyle(style);
        if (new BigDecimal(Double.toString(approximate)).compareTo(value) == 0 && value.precision() <= 15) {
            cell.setCellValue(approximate);
        } else {
            cell.setCellStyle(styles.centred);
            cell.setCellValue(value.toPlainString());
        }
    }

    private static String format(BigDecimal value) {
        return value.scale() <= 0 ? "0" : "0." + "0".repeat(value.scale());
    }

    /** The sums that a total may be: over its row, and for （七）总计 over its column; none for a cell that is no total. */
    private List<List<CellKey>> sumsOf(CellKey key) {
        List<List<CellKey>> sums = new ArrayList<>();
        FormBlock block = table.blockOf(key.row()).orElseThrow();
        FormRow row = table.row(key.row()).orElseThrow();
        FormColumn column = table.column(key).orElseThrow();
        if (column.total()) {
            sums.add(block.columns()
                    .stream()
                    .filter(other -> !other.total())
                    .map(other -> table.key(row, other))
                    .toList());
        }
        if (row.role() == RowRole.OUTCOME_TOTAL) {
            sums.add(block.rows()
                    .stream()
                    .filter(other -> other.role() == RowRole.OUTCOME)
                    .map(other -> table.key(other, column))
                    .toList());
        }
        return sums;
    }

    private BigDecimal sum(List<CellKey> parts) {
        return parts.stream().flatMap(key -> figures.number(key).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** SUM over the cells, which stand in one line of the grid. */
    private String formula(List<CellKey> parts) {
        return "SUM(" + reference(parts.get(0)) + ":" + reference(parts.get(parts.size() - 1)) + ")";
    }

    private String reference(CellKey key) {
        LayoutCell cell = places.get(key);
        if (cell == null) {
            throw new IllegalStateException("not laid out: " + key);
        }
        return new CellReference(top + cell.row(), cell.column()).formatAsString();
    }

    private static void comment(XSSFSheet sheet, XSSFCell cell, String words) {
        ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 4);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + 3);
        XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(new XSSFRichTextString(words));
        comment.setAuthor("Gongkai");
        cell.setCellComment(comment);
    }
}
