package org.gongkai.report.write;

import java.util.HashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of the cells of one workbook. */
final class XlsxStyles {

    /** Printed on A4 the tables are scaled down to about 小五. */
    static final int TABLE_SIZE = 11;

    final XSSFCellStyle title;
    final XSSFCellStyle heading;
    final XSSFCellStyle prose;
    /** A label or value in the middle of its cell. */
    final XSSFCellStyle centred;
    /** The label of a row. */
    final XSSFCellStyle label;

    private final XSSFWorkbook workbook;
    private final XSSFFont tableFont;
    private final Map<String, XSSFCellStyle> numbers = new HashMap<>();

    XlsxStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.tableFont = font("仿宋_GB2312", TABLE_SIZE);
        this.title = text(font("方正小标宋简体", 18), HorizontalAlignment.CENTER);
        this.heading = text(font("黑体", 14), HorizontalAlignment.LEFT);
        this.prose = text(font("仿宋_GB2312", 12), HorizontalAlignment.LEFT);
        this.centred = boxed(HorizontalAlignment.CENTER);
        this.label = boxed(HorizontalAlignment.LEFT);
    }

    /** A number with this Excel format. */
    XSSFCellStyle number(String format) {
        return numbers.computeIfAbsent(format, wanted -> {
            XSSFCellStyle style = boxed(HorizontalAlignment.CENTER);
            style.setQuotePrefixed(false);
            style.setShrinkToFit(true);
            style.setWrapText(false);
            style.setDataFormat(workbook.createDataFormat().getFormat(wanted));
            return style;
        });
    }

    private XSSFFont font(String name, int size) {
        XSSFFont font = workbook.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints((short) size);
        return font;
    }

    /** Text stays text, even when edited: {@code =1+1} in a report is no formula. */
    private XSSFCellStyle text(XSSFFont font, HorizontalAlignment alignment) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setQuotePrefixed(true);
        return style;
    }

    private XSSFCellStyle boxed(HorizontalAlignment alignment) {
        XSSFCellStyle style = text(tableFont, alignment);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
