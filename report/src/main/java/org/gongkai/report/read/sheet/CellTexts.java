package org.gongkai.report.read.sheet;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;

/** What stands in a cell, as text: numbers exactly as they were typed, not as they are shown. */
final class CellTexts {

    /** Stands for a formula whose value nobody can tell. */
    private static final String NO_VALUE = "#VALUE!";

    /** An amount's format, such as {@code 0.00"万元"}: its decimals, then the unit it adds. */
    private static final Pattern AMOUNT = Pattern.compile("0(?:\\.(0{1,15}))?[#?]*\\s*\"([^\"]{1,8})\"");

    private final FormulaEvaluator evaluator;
    private final DataFormatter formatter = new DataFormatter();

    CellTexts(Workbook workbook) {
        evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        evaluator.setIgnoreMissingWorkbooks(true);
    }

    String of(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType();
        if (type == CellType.FORMULA) {
            if (cell instanceof XSSFCell saved && saved.getRawValue() == null) {
                return workedOut(cell);
            }
            type = cell.getCachedFormulaResultType();
        }
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> number(cell);
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case ERROR -> NO_VALUE;
            default -> "";
        };
    }

    private String workedOut(Cell cell) {
        try {
            CellValue value = evaluator.evaluate(cell);
            return switch (value.getCellType()) {
                case NUMERIC -> plain(value.getNumberValue());
                case STRING -> value.getStringValue();
                case BLANK -> "";
                default -> NO_VALUE;
            };
        } catch (RuntimeException unknownFunction) {
            return NO_VALUE;
        }
    }

    private String number(Cell cell) {
        String format = cell.getCellStyle().getDataFormatString();
        if (DateUtil.isCellDateFormatted(cell) || format != null && format.indexOf('%') >= 0) {
            return formatter.formatCellValue(cell);
        }
        Matcher amount = AMOUNT.matcher(format == null ? "" : format);
        if (!amount.find()) {
            return plain(cell.getNumericCellValue());
        }
        String decimals = amount.group(1);
        return padded(plain(cell.getNumericCellValue()), decimals == null ? 0 : decimals.length()) + amount.group(2);
    }

    /** An amount of money is quoted with the zeros it was written with: 2660.70 and not 2660.7. */
    private static String padded(String number, int decimals) {
        BigDecimal value = new BigDecimal(number);
        return value.scale() < decimals ? value.setScale(decimals).toPlainString() : number;
    }

    /** The shortest decimal that stands for this number: 59237.2449 and not 59237.244899999998. */
    private static String plain(double number) {
        BigDecimal exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0).toPlainString() : exact.toPlainString();
    }
}
