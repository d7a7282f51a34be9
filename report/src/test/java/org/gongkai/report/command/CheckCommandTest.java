package org.gongkai.report.command;

import java.nio.file.Files;
import java.nio.file.Path;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.RandomReports;
import org.gongkai.report.json.ReportJson;
import org.gongkai.report.terminal.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class CheckCommandTest {

    private static final CellKey WRONG = CellKey.parse("table4/review/total");

    private final Shell shell = new Shell();

    @TempDir Path folder;

    private Path good;
    private Path bad;
    private String expected;

    @BeforeEach
    void aGoodReportAndABadOne() throws Exception {
        AnnualReport report = RandomReports.valid(11, ReportFormat.FORMAT_2021, "固阳县财政局", 2023);
        good = Files.writeString(folder.resolve("好.json"), ReportJson.write(report));
        expected = report.figures().value(WRONG).toString();
        AnnualReport wrong = report.withFigures(report.figures().toBuilder().put(WRONG.toString(), 98765).build());
        bad = Files.writeString(folder.resolve("坏.json"), ReportJson.write(wrong));
    }

    @Test
    void aGoodReportIsExitCodeZero() {
        Shell.Outcome outcome = shell.run("report", "check", good);
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).startsWith("固阳县财政局2023年政府信息公开工作年度报告").contains("未发现错误");
        assertThat(shell.run("report", "check", good, "--lang", "en").out()).contains("no error found");
    }

    @Test
    void anErrorIsExitCodeOneAndIsShownInItsCellAndInWords() {
        Shell.Outcome outcome = shell.run("report", "check", bad);
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("!98765!")
                .contains("“行政复议”")
                .contains("98765")
                .containsPattern("│ *" + expected + "│ *98765│")
                .contains("依据：", "规则：T4-TOTAL")
                .contains("!17! 错误")
                .containsPattern("发现 1 处错误[^\n]*。\\s*$");
    }

    @Test
    void theOutputFitsNarrowTerminalsAndHasColoursOnlyThere() {
        String narrow = new Shell(new Terminal(80, true)).run("report", "check", bad).out();
        assertThat(narrow).contains("\u001b[1;31m!98765!\u001b[0m");
        assertThat(narrow.replaceAll("\u001b\\[[0-9;]*m", "").lines().filter(line -> line.startsWith("├")))
                .allMatch(line -> line.length() <= 80);
        assertThat(shell.run("report", "check", bad).out()).doesNotContain("\u001b");
    }

    @Test
    void theJsonIsTheContract() {
        Shell.Outcome outcome = shell.run("report", "check", bad, "--json");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).isEmpty();
        JsonNode finding = JsonMapper.shared().readTree(outcome.out()).path("findings").path(0);
        assertThat(finding.path("rule").asString()).isEqualTo("T4-TOTAL");
        assertThat(finding.path("severity").asString()).isEqualTo("error");
        assertThat(finding.path("cells").path(0).asString()).isEqualTo(WRONG.toString());
        assertThat(finding.path("expected").asString()).isEqualTo(expected);
        assertThat(finding.path("found").asString()).isEqualTo("98765");
        assertThat(finding.path("basis").asString()).isNotEmpty();
        assertThat(finding.path("message").asString()).contains("行政复议");
    }

    @Test
    void theResultGoesIntoAFileBesideTheScreen() throws Exception {
        Path text = folder.resolve("结果.txt");
        Path json = folder.resolve("结果.json");
        Path page = folder.resolve("结果.html");
        assertThat(shell.run("report", "check", bad, "-o", page).code()).isEqualTo(1);
        assertThat(page).content().contains("98765").contains("T4-TOTAL").contains("固阳县财政局");
        assertThat(shell.run("report", "check", bad, "-o", text).code()).isEqualTo(1);
        assertThat(text).content().contains("!98765!").contains("T4-TOTAL");
        Shell.Outcome outcome = shell.run("report", "check", bad, "-o", json);
        assertThat(outcome.out()).contains("发现 1 处错误");
        assertThat(outcome.err()).contains("已写入");
        assertThat(
                JsonMapper.shared().readTree(Files.readString(json)).path("findings").path(0).path("rule").asString())
                .isEqualTo("T4-TOTAL");
    }

    @Test
    void anUnknownKindOfOutputIsRefusedBeforeAnythingIsDone() {
        Shell.Outcome outcome = shell.run("report", "check", bad, "-o", folder.resolve("结果.doc"));
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("结果.doc").contains(".html").contains("gongkai report check --help");
        assertThat(folder.resolve("结果.doc")).doesNotExist();
    }

    @Test
    void whereTheResultCannotBeWrittenNothingIsPrinted() {
        Shell.Outcome outcome = shell.run("report", "check", bad, "-o", folder.resolve("没有/结果.txt"));
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("文件夹不存在");
    }

    @Test
    void anUnreadableReportOfTheYearBeforeIsExitCodeTwo() {
        Shell.Outcome outcome = shell.run("report", "check", good, "--previous", folder.resolve("去年.json"));
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("去年.json").contains("找不到文件");
    }

    @Test
    void theExampleOfTheReadmeHasItsTwoSlipsAndTheOneOfTheYearBeforeNone() {
        Path example = Path.of("../docs/example");
        Shell.Outcome later = shell.run("report", "check", example.resolve("report-2023.html"), "--previous",
                example.resolve("report-2022.html"), "--json");
        assertThat(later.code()).isEqualTo(1);
        assertThat(JsonMapper.shared().readTree(later.out()).path("findings").findValuesAsString("rule"))
                .contains("PROSE-TABLE", "T3-ROW-TOTAL", "T3-COLUMN-TOTAL");
        Shell.Outcome earlier = shell.run("report", "check", example.resolve("report-2022.html"));
        assertThat(earlier.code()).isZero();
        assertThat(earlier.out()).contains("未发现错误。");
    }

    @Test
    void theRulesAreListedWithTheirBasis() {
        Shell.Outcome outcome = shell.run("report", "rules");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("T3-ROW-TOTAL", "T3-TIE-OUT", "国办公开办函〔2021〕30号");
        assertThat(shell.run("report", "rules", "--lang", "en").out()).contains("T3-ROW-TOTAL", "Basis:");
    }

    @Test
    void warmingUpLeavesNothingBehind() throws Exception {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        assertThat(shell.run("warm-up")).isEqualTo(new Shell.Outcome(0, "", ""));
        try (var left = Files.list(temporary)) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("gongkai-warm-up"))).isEmpty();
        }
    }
}
