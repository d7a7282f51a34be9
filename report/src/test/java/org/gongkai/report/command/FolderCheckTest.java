package org.gongkai.report.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.gongkai.law.annual.ReportFormat;
import org.gongkai.report.RandomReports;
import org.gongkai.report.write.OutputFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FolderCheckTest {

    @TempDir Path home;
    private Path folder;

    @BeforeEach
    void aFolderWithAGoodReportAndABadFile() throws IOException {
        folder = Files.createDirectories(home.resolve("年报/下级"));
        try (var out = Files.newOutputStream(folder.resolve("财政局.html"))) {
            OutputFormat.HTML.writer()
                    .write(RandomReports.valid(5, ReportFormat.FORMAT_2021, "包头市财政局", 2023), out);
        }
        Files.writeString(folder.resolve("空.html"), "");
    }

    @Test
    void aFolderWithoutAResultFileIsRefusedWithTheRemedy() {
        Shell.Outcome outcome = new Shell().run("report", "check", folder);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("-o").contains(".xlsx");
    }

    @Test
    void aFolderIsCheckedAndTheResultWritten() {
        Path result = home.resolve("结果.csv");
        Shell.Outcome outcome = new Shell().run("report", "check", home.resolve("年报"), "-r", "-o", result);
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("2").contains("1");
        assertThat(outcome.err()).contains("结果.csv");
        assertThat(result).content().contains("空.html");
    }

    @Test
    void withoutRecursiveOnlyTheFolderItselfIsCheckedAndNothingThereIsSaid() {
        Path result = home.resolve("结果.html");
        Shell.Outcome outcome = new Shell().run("report", "check", home.resolve("年报"), "-o", result);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).isNotBlank();
    }

    @Test
    void aResultInAFolderThatIsNotThereIsRefusedBeforeTheWork() {
        Shell.Outcome outcome = new Shell().run("report", "check", folder, "-r", "-o", home.resolve("没有/结果.xlsx"));
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("文件夹不存在");
    }
}
