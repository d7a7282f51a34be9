package org.gongkai.report.read.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.CellValue;
import org.gongkai.report.RandomReports;
import org.gongkai.report.read.ReportInput;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.read.UnreadableInputException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SheetReaderTest {

    @ParameterizedTest
    @EnumSource
    void everyCellIsReadWhateverTheOfficesHabit(OfficeWorkbooks habit) throws Exception {
        for (ReportFormat format : ReportFormat.values()) {
            for (int seed = 1; seed < 3; seed++) {
                AnnualReport report = RandomReports.valid(seed, format);
                AnnualReport back = read(habit.of(report));
                for (StatutoryTable table : format.tables()) {
                    for (CellKey key : table.keys()) {
                        assertSame(key, report.figures().value(key), back.figures().value(key));
                    }
                }
                assertThat(back.title()).isEqualTo(report.title());
                assertThat(back.sections()).hasSameSizeAs(report.sections());
                assertThat(back.problems()).isEmpty();
            }
        }
    }

    private static void assertSame(CellKey key, CellValue wanted, CellValue found) {
        if (wanted instanceof CellValue.Number number && found instanceof CellValue.Number other) {
            assertThat(other.value()).as("%s", key).isEqualByComparingTo(number.value());
        } else {
            assertThat(found).as("%s", key).isEqualTo(wanted);
        }
    }

    @Test
    void aWorkbookThatIsNoReportIsSaidNotToBeOne() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("名单").createRow(0).createCell(0).setCellValue("姓名");
            assertRefused(bytes(workbook), Reason.NOT_A_REPORT);
        }
    }

    @Test
    void aWorkbookWithAPasswordIsSaidToBeEncrypted() throws Exception {
        Biff8EncryptionKey.setCurrentUserPassword("密");
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("年报").createRow(0).createCell(0).setCellValue("年报");
            byte[] locked = bytes(workbook);
            Biff8EncryptionKey.setCurrentUserPassword(null);
            assertRefused(locked, Reason.ENCRYPTED);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void halfAWorkbookIsBroken() throws Exception {
        byte[] whole = OfficeWorkbooks.ALL_ON_ONE_SHEET_OLD_FORMAT.of(RandomReports.valid(1, ReportFormat.FORMAT_2021));
        assertRefused(java.util.Arrays.copyOf(whole, whole.length / 2), Reason.BROKEN);
    }

    private static void assertRefused(byte[] workbook, Reason reason) {
        assertThatThrownBy(() -> read(workbook)).isInstanceOfSatisfying(UnreadableInputException.class,
                refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static byte[] bytes(org.apache.poi.ss.usermodel.Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static AnnualReport read(byte[] workbook) throws UnreadableInputException {
        return ReportReader.read(new ReportInput("年报", workbook));
    }
}
