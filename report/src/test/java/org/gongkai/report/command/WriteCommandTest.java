package org.gongkai.report.command;

import java.nio.file.Files;
import java.nio.file.Path;

import org.gongkai.law.annual.ReportFormat;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.RandomReports;
import org.gongkai.report.json.ReportJson;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.write.OutputFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class WriteCommandTest {

    private final Shell shell = new Shell();

    @TempDir Path folder;

    private AnnualReport report;
    private Path file;

    @BeforeEach
    void aReport() throws Exception {
        report = RandomReports.valid(5, ReportFormat.FORMAT_2021, "固阳县财政局", 2023);
        file = Files.writeString(folder.resolve("年报.json"), ReportJson.write(report));
    }

    @ParameterizedTest
    @EnumSource
    void everyFormatIsWrittenAndReadsBackTheSame(OutputFormat format) throws Exception {
        Path written = folder.resolve("生成的 年报." + format.code());
        Shell.Outcome outcome = shell.run("report", "write", file, "--to", format.code(), "-o", written);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("已写入").contains(written.toString());
        AnnualReport back = ReportReader.read(written);
        assertThat(back.figures().sameValuesAs(report.figures())).isTrue();
        assertThat(back.year()).isEqualTo(2023);
    }

    @Test
    void theExtensionTellsTheFormatUnlessToSaysSo() throws Exception {
        assertThat(shell.run("report", "write", file, "-o", folder.resolve("a.HTML")).code()).isZero();
        assertThat(folder.resolve("a.HTML")).content().containsIgnoringCase("<html");
        assertThat(shell.run("report", "write", file, "--to", "json", "-o", folder.resolve("b.html")).code()).isZero();
        assertThat(folder.resolve("b.html")).content().startsWith("{");
    }

    @Test
    void whereNothingTellsTheFormatItAsks() {
        Shell.Outcome outcome = shell.run("report", "write", file, "-o", folder.resolve("年报"));
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("--to").contains("html");
        assertThat(folder.resolve("年报")).doesNotExist();
    }

    @Test
    void anUnknownFormatIsRefusedWithTheKnownOnes() {
        Shell.Outcome outcome = shell.run("report", "write", file, "--to", "wps", "-o", folder.resolve("年报.wps"));
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("--to 的值“wps”无效").contains("html").contains("json");
    }

    @Test
    void theOutputIsRequired() {
        Shell.Outcome outcome = shell.run("report", "write", file, "--to", "html");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("缺少 --output");
    }

    @Test
    void anyReadableReportCanBeWrittenAndMayReplaceItself() throws Exception {
        Path html = folder.resolve("年报.html");
        shell.run("report", "write", file, "-o", html);
        assertThat(shell.run("report", "write", html, "-o", html).code()).isZero();
        assertThat(ReportReader.read(html).figures().sameValuesAs(report.figures())).isTrue();
    }

    @Test
    void anUnreadableInputLeavesTheOldOutputAsItIs() throws Exception {
        Path old = Files.writeString(folder.resolve("年报.txt"), "old");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"table3\":{\"1\":[1]}}");
        Shell.Outcome outcome = shell.run("report", "write", broken, "-o", old);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(old).hasContent("old");
    }
}
