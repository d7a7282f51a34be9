package org.gongkai.report.read.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.law.annual.LayoutCell;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.CellValue;
import org.gongkai.report.Section;

/** Workbooks as offices make them, each with a habit of its own. */
enum OfficeWorkbooks {

    ALL_ON_ONE_SHEET,

    ALL_ON_ONE_SHEET_OLD_FORMAT {
        @Override
        Workbook workbook() {
            return new HSSFWorkbook();
        }
    },

    NUMBERS_AS_TEXT {
        @Override
        void put(Cell cell, CellValue value) {
            cell.setCellValue(value.toString());
        }
    },

    NUMBERS_SHOWN_WITH_SEPARATORS_AND_ROUNDED {
        @Override
        void put(Cell cell, CellValue value) {
            if (value instanceof CellValue.Number number) {
                CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
                style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat("#,##0"));
                cell.setCellValue(number.value().doubleValue());
                cell.setCellStyle(style);
            } else {
                super.put(cell, value);
            }
        }
    },

    FORMULAS_WITHOUT_SAVED_VALUES {
        @Override
        void put(Cell cell, CellValue value) {
            if (value instanceof CellValue.Number number) {
                cell.setCellFormula(number + "+0");
            } else {
                super.put(cell, value);
            }
        }
    },

    A_SHEET_FOR_EACH_TABLE {
        @Override
        boolean newSheet() {
            return true;
        }
    },

    HIDDEN_ROWS_AND_SHEETS_BESIDE {
        @Override
        void afterwards(Workbook workbook) {
            Sheet old = workbook.createSheet("上年");
            old.createRow(0).createCell(0).setCellValue("一、本年新收政府信息公开申请数量");
            for (int c = 1; c < 8; c++) {
                old.getRow(0).createCell(c).setCellValue(999);
            }
            workbook.setSheetHidden(workbook.getSheetIndex(old), true);
            Sheet sheet = workbook.getSheetAt(0);
            Row hidden = sheet.createRow(sheet.getLastRowNum() + 1);
            hidden.createCell(0).setCellValue("（一）予以公开");
            for (int c = 1; c < 8; c++) {
                hidden.createCell(c).setCellValue(888);
            }
            hidden.setZeroHeight(true);
        }
    },

    MOVED_TO_THE_MIDDLE_OF_THE_SHEET {
        @Override
        int firstColumn() {
            return 3;
        }
    };

    Workbook workbook() {
        return new XSSFWorkbook();
    }

    void put(Cell cell, CellValue value) {
        if (value instanceof CellValue.Number number) {
            cell.setCellValue(number.value().doubleValue());
        } else {
            cell.setCellValue(value.toString());
        }
    }

    boolean newSheet() {
        return false;
    }

    int firstColumn() {
        return 0;
    }

    void afterwards(Workbook workbook) {}

    byte[] of(AnnualReport report) throws IOException {
        try (Workbook workbook = workbook()) {
            Sheet sheet = workbook.createSheet("年报");
            int row = line(sheet, 0, report.title());
            List<StatutoryTable> tables = report.format().tables();
            for (Section section : report.sections()) {
                if (newSheet()) {
                    sheet = workbook.createSheet("第" + section.number() + "部分");
                    row = 0;
                }
                row = line(sheet, row, section.heading());
                for (StatutoryTable table : tables) {
                    if (Integer.parseInt(table.id().substring(5)) == section.number()) {
                        row = table(sheet, row, table, report);
                    }
                }
                for (var paragraph : section.paragraphs()) {
                    row = line(sheet, row, paragraph.text());
                }
            }
            afterwards(workbook);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private int line(Sheet sheet, int row, String text) {
        sheet.createRow(row).createCell(firstColumn()).setCellValue(text);
        sheet.addMergedRegion(new CellRangeAddress(row, row, firstColumn(), firstColumn() + 9));
        return row + 1;
    }

    private int table(Sheet sheet, int top, StatutoryTable table, AnnualReport report) {
        int rows = 0;
        for (LayoutCell cell : table.layout()) {
            rows = Math.max(rows, cell.row() + cell.rowSpan());
            Row row = sheet.getRow(top + cell.row());
            if (row == null) {
                row = sheet.createRow(top + cell.row());
            }
            Cell made = row.createCell(firstColumn() + cell.column());
            if (cell.key() == null) {
                made.setCellValue(cell.text());
            } else {
                put(made, report.figures().value(cell.key()));
            }
            if (cell.rowSpan() > 1 || cell.columnSpan() > 1) {
                sheet.addMergedRegion(new CellRangeAddress(top + cell.row(), top + cell.row() + cell.rowSpan() - 1,
                        firstColumn() + cell.column(), firstColumn() + cell.column() + cell.columnSpan() - 1));
            }
        }
        return top + rows;
    }
}
