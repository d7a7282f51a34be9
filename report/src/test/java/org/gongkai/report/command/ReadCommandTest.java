package org.gongkai.report.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.ReportSection;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.CellValue;
import org.gongkai.report.Problem;
import org.gongkai.report.RandomReports;
import org.gongkai.report.json.ReportJson;
import org.gongkai.report.source.Place;
import org.gongkai.report.terminal.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class ReadCommandTest {

    private final Shell shell = new Shell();

    @TempDir Path folder;

    private AnnualReport report;
    private Path file;

    @BeforeEach
    void aReport() throws Exception {
        report = RandomReports.valid(7, ReportFormat.FORMAT_2021, "固阳县财政局", 2023);
        file = Files.writeString(folder.resolve("固阳县 年报.json"), ReportJson.write(report));
    }

    @Test
    void aPersonSeesWhoAndWhenEverySectionAndEveryTable() {
        Shell.Outcome outcome = shell.run("report", "read", file);
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).startsWith("固阳县财政局2023年政府信息公开工作年度报告")
                .contains("行政机关    固阳县财政局", "2023-01-01 至 2023-12-31", "国办公开办函〔2021〕30号", "0472-5618266")
                .contains("第二十条第（一）项", "3.危及“三安全一稳定”", "复议后起诉")
                .contains("读出 200 格，共 200 格");
        for (ReportSection section : report.format().sections()) {
            assertThat(outcome.out()).contains(section.heading());
        }
        for (CellKey key : report.format().table2().keys()) {
            assertThat(outcome.out()).contains(report.figures().value(key).toString());
        }
    }

    @Test
    void inEnglishTheFormStaysChineseAndTheWordsAroundItAreEnglish() {
        Shell.Outcome outcome = shell.run("report", "read", file, "--lang", "en");
        assertThat(outcome.out())
                .contains("Agency          固阳县财政局", "2023-01-01 to 2023-12-31", "200 of 200 cells read")
                .doesNotContain("行政机关  ");
    }

    @Test
    void jsonOnStandardOutputIsTheReportAndNothingElse() {
        Shell.Outcome outcome = shell.run("report", "read", file, "--json");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        AnnualReport back = ReportJson.read(outcome.out().getBytes(StandardCharsets.UTF_8));
        assertThat(back.figures().sameValuesAs(report.figures())).isTrue();
    }

    @Test
    void theResultCanGoIntoAFile() throws Exception {
        Path json = folder.resolve("结果.json");
        Shell.Outcome outcome = shell.run("report", "read", file, "-o", json);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("已写入").contains("结果.json");
        assertThat(ReportJson.read(Files.readAllBytes(json)).agency()).isEqualTo("固阳县财政局");

        Path text = folder.resolve("结果.txt");
        new Shell(new Terminal(80, true)).run("report", "read", file, "-o", text);
        assertThat(text).content().contains("固阳县财政局").doesNotContain("\u001b");
    }

    @Test
    void whatCouldNotBeReadIsListedAndBlankMissingAndUnreadableCellsLookDifferent() throws Exception {
        CellKey natural = CellKey.parse("table3/3.1/natural");
        CellKey total = CellKey.parse("table3/3.1/total");
        CellKey enterprise = CellKey.parse("table3/3.1/enterprise");
        AnnualReport damaged = new AnnualReport(report.title(), null, null, report.format(), null, null,
                report.contact(), report.preamble(), report.sections().subList(0, 3),
                report.figures()
                        .toBuilder()
                        .put(natural, new CellValue.Blank("/"), Place.UNKNOWN)
                        .put(enterprise, new CellValue.Unreadable("1O"), Place.UNKNOWN)
                        .put(total, CellValue.MISSING, Place.UNKNOWN)
                        .build(),
                List.of(new Problem(enterprise.toString(), "“1O”不是数字", Place.cell(3, 7, 2))));
        Files.writeString(file, ReportJson.write(damaged));
        Shell.Outcome outcome = shell.run("report", "read", file);
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("行政机关    未载明", "年度        未载明", "读出 197 格，共 200 格",
                "四、政府信息公开行政复议、行政诉讼情况（报告中没有这一部分）",
                "读取时发现 1 个问题：", "· “1O”不是数字（第3个表第7行第2格）");
        assertThat(outcome.out().lines().filter(line -> line.contains("（一）予以公开"))).singleElement()
                .asString()
                .contains("/│", "1O│", "缺│");
    }

    @Test
    void anUnreadableInputIsExitCodeTwoWithNothingOnStandardOutput() throws Exception {
        Shell.Outcome outcome = shell.run("report", "read", folder.resolve("没有.html"), "--json");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).isEqualTo("没有.html：找不到文件。请核对路径和文件名。" + System.lineSeparator());
        assertThat(shell.run("report", "read", folder.resolve("x.html"), "--lang", "en").err())
                .startsWith("x.html: There is no such file.");
    }

    @Test
    void whereTheOutputCannotGoNothingIsWrittenAndTheReasonIsSaid() {
        Shell.Outcome outcome = shell.run("report", "read", file, "-o", folder.resolve("没有/结果.json"));
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("无法写入").contains("文件夹不存在");
    }

    @Test
    void escapeSequencesInAReportDoNotReachTheTerminal() throws Exception {
        Files.writeString(file, ReportJson.write(report).replace("固阳县财政局", "固阳县\\u001b[31m财政局"));
        assertThat(shell.run("report", "read", file).out()).doesNotContain("\u001b");
    }

    @Test
    void theSeedIsReadAsTheExpectedFigures() throws Exception {
        Path seed = Path.of("../../shared/data/baotou-fao-2023.txt");
        assumeTrue(Files.exists(seed), "the sample reports are not beside the repository");
        Shell.Outcome outcome = shell.run("report", "read", seed, "--json");
        assertThat(outcome.code()).isZero();
        AnnualReport expected = ReportJson
                .read(Files.readAllBytes(Path.of("../../shared/data/baotou-fao-2023.expected.json")));
        AnnualReport read = ReportJson.read(outcome.out().getBytes(StandardCharsets.UTF_8));
        assertThat(read.figures().sameValuesAs(expected.figures())).isTrue();
        assertThat(read.agency()).isEqualTo("包头市人民政府外事办公室");
        assertThat(read.year()).isEqualTo(2023);
    }
}
