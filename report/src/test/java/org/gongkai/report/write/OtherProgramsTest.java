package org.gongkai.report.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.RandomReports;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What we write, opened by the programs that people use. Skipped where they are not installed. */
class OtherProgramsTest {

    private static final AnnualReport REPORT = RandomReports.valid(21, ReportFormat.FORMAT_2021);

    @TempDir Path folder;

    @Test
    void thePdfGivesItsTextAndFiguresToAnotherReaderAndCarriesItsFonts() throws Exception {
        Path pdf = written(OutputFormat.PDF);
        String text = run("pdftotext", "-raw", pdf.toString(), "-");
        assertHoldsEverything(text);
        List<String> fonts = run("pdffonts", pdf.toString()).lines().skip(2).toList();
        assertThat(fonts).isNotEmpty().allSatisfy(font -> assertThat(font).matches(".* yes yes yes +\\d+ +\\d+$"));
    }

    @Test
    void theDocumentOpensInLibreOfficeWithAllItsTextAndTables() throws Exception {
        Path docx = written(OutputFormat.DOCX);
        convert(docx, "txt:Text (encoded):UTF8");
        assertHoldsEverything(Files.readString(folder.resolve("report.txt"), StandardCharsets.UTF_8));
    }

    @Test
    void theWorkbooksFormulasGiveTheReportsTotalsInLibreOffice() throws Exception {
        Path xlsx = written(OutputFormat.XLSX);
        convert(xlsx, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1");
        StringBuilder sheets = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path csv : files.filter(file -> file.toString().endsWith(".csv")).sorted().toList()) {
                sheets.append(Files.readString(csv)).append('\n');
            }
        }
        assertThat(sheets).doesNotContain("Err:").doesNotContain("#REF").doesNotContain("#NAME");
        for (var row : REPORT.format().table3().rows()) {
            List<String> figures = new ArrayList<>();
            for (var column : REPORT.format().table3().columns()) {
                figures.add(REPORT.figures().value(REPORT.format().table3().key(row, column)).toString());
            }
            assertThat(sheets).as(row.code()).contains("," + String.join(",", figures));
        }
    }

    private void assertHoldsEverything(String text) {
        String words = text.replaceAll("\\s", "");
        REPORT.sections()
                .forEach(section -> section.paragraphs()
                        .forEach(
                                paragraph -> assertThat(words)
                                        .contains(paragraph.text().replaceAll("\\s", "").substring(0, 8))));
        for (StatutoryTable table : REPORT.format().tables()) {
            for (CellKey key : table.keys()) {
                assertThat(words).as(key.toString()).contains(REPORT.figures().value(key).toString());
            }
        }
    }

    private Path written(OutputFormat format) throws IOException {
        Path file = folder.resolve("report." + format.name().toLowerCase(java.util.Locale.ROOT));
        try (OutputStream out = Files.newOutputStream(file)) {
            format.writer().write(REPORT, out);
        }
        return file;
    }

    private void convert(Path file, String kind) throws Exception {
        run("soffice", "--headless", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--convert-to", kind,
                "--outdir", folder.toString(), file.toString());
    }

    private String run(String... command) throws Exception {
        Path output = folder.resolve("output");
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        } catch (IOException notInstalled) {
            Assumptions.abort(command[0] + " is not installed");
            return "";
        }
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as(command[0]).isTrue();
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
