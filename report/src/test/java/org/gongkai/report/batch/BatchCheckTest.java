package org.gongkai.report.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.CellValue;
import org.gongkai.report.RandomReports;
import org.gongkai.report.source.Place;
import org.gongkai.report.write.OutputFormat;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class BatchCheckTest {

    @TempDir Path home;
    private Path folder;

    @BeforeEach
    void aFolderOfReportsWithBadFilesAmongThem() throws IOException {
        folder = Files.createDirectories(home.resolve("年报/下级"));
        write("包头市财政局2022.html", RandomReports.valid(1, ReportFormat.FORMAT_2021, "包头市财政局", 2022), OutputFormat.HTML);
        AnnualReport next = RandomReports.valid(2, ReportFormat.FORMAT_2021, "包头市财政局", 2023);
        write("包头市财政局2023.json", next, OutputFormat.JSON);
        AnnualReport broken = next.withFigures(next.figures()
                .toBuilder()
                .put(CellKey.parse("table4/review/total"), CellValue.Number.of(98765), Place.UNKNOWN)
                .build());
        write("下级/宿城区教育局2023.html",
                new AnnualReport("宿城区教育局<script>alert(1)</script>2023年政府信息公开工作年度报告", "=宿城区教育局<script>alert(1)</script>",
                        2023,
                        broken.format(), broken.period(), null, broken.contact(), broken.preamble(), broken.sections(),
                        broken.figures(), List.of()),
                OutputFormat.JSON);
        write("老格式.txt", RandomReports.valid(3, ReportFormat.FORMAT_2019, "固阳县统计局", 2020), OutputFormat.TXT);
        Files.writeString(folder.getParent().resolve("空.html"), "");
        Files.writeString(folder.getParent().resolve("要闻.html"), "<html><p>会议召开。</p></html>");
        Files.write(folder.getParent().resolve("坏.pdf"), "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, AnnualReport report, OutputFormat format) throws IOException {
        Path file = home.resolve("年报").resolve(name);
        try (var out = Files.newOutputStream(file)) {
            format.writer().write(report, out);
        }
    }

    private BatchResult run(String output, boolean recursive) throws IOException {
        return BatchCheck.run(new BatchOptions(home.resolve("年报"), recursive, home.resolve(output), false, false, 2),
                BatchProgress.SILENT);
    }

    @Test
    void badFilesBecomeLinesAndNeverStopTheRest() throws IOException {
        BatchResult result = run("结果.csv", true);
        assertThat(result.files()).isEqualTo(7);
        assertThat(result.reports()).isEqualTo(4);
        assertThat(result.unreadable()).isEqualTo(3);
        assertThat(result.errors()).isPositive();
        String csv = Files.readString(home.resolve("结果.csv"));
        assertThat(csv).startsWith("\ufeff文件,机关").contains("T4-TOTAL").contains("空.html").contains("坏.pdf");
        assertThat(csv).contains("'=宿城区教育局").doesNotContain(",=宿城区");
    }

    @Test
    void withoutRecursiveTheSubfoldersAreLeftAlone() throws IOException {
        assertThat(run("结果.csv", false).files()).isEqualTo(6);
    }

    @Test
    void anAgencysYearsAreHeldAgainstEachOther() throws IOException {
        run("结果.csv", true);
        assertThat(Files.readString(home.resolve("结果.csv"))).contains("CHAIN-CARRY");
    }

    @Test
    void theWorkbookOpensAndItsNumbersAreNumbers() throws IOException {
        run("结果.xlsx", true);
        try (InputStream in = Files.newInputStream(home.resolve("结果.xlsx"));
                var workbook = WorkbookFactory.create(in)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(4);
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(2).getNumericCellValue()).isBetween(2020.0, 2023.0);
            assertThat(workbook.getSheetAt(2).getLastRowNum()).isEqualTo(3);
            assertThat(workbook.getSheetAt(1).getLastRowNum()).isPositive();
        }
    }

    @Test
    void theWebPagesLinkEveryReportAndLetNothingHostileThrough() throws IOException {
        run("结果.html", true);
        Document summary = Jsoup.parse(Files.readString(home.resolve("结果.html")));
        assertThat(summary.select("table.list tbody tr")).hasSize(4);
        for (var link : summary.select("table.list a")) {
            Path page = home.resolve(link.attr("href"));
            assertThat(page).exists();
            Document report = Jsoup.parse(Files.readString(page));
            assertThat(report.select("script")).isEmpty();
            assertThat(report.select("table.statutory")).hasSize(3);
            for (var target : report.select("a[href^=#]")) {
                assertThat(report.getElementById(target.attr("href").substring(1))).as(target.outerHtml()).isNotNull();
            }
        }
        assertThat(summary.select("script:not([src])").html()).doesNotContain("alert");
        assertThat(summary.select("[data-chart]")).isNotEmpty();
        assertThat(summary.select("[src^=http], link, [href^=http]")).isEmpty();
    }

    @Test
    void aSecondReportOfTheSameAgencyAndYearIsSaidAndItsFiguresAreNotCountedTwice() throws IOException {
        AnnualReport report = RandomReports.valid(1, ReportFormat.FORMAT_2021, "包头市财政局", 2022);
        write("包头市财政局2022另存.docx", report, OutputFormat.DOCX);
        run("结果.html", true);
        Document summary = Jsoup.parse(Files.readString(home.resolve("结果.html")));
        assertThat(summary.select("table.list tbody tr")).hasSize(5);
        assertThat(summary.select("table.list small").eachText()).containsExactly("同一年度的另一份: 包头市财政局2022.html");
        String received = report.figures().value(CellKey.parse("table3/1/total")).toString();
        var years = summary.select("section.card:contains(历年申请和办理) tbody tr:has(th:contains(2022))").get(0);
        assertThat(years.select("td").get(0).text()).isEqualTo(received);
    }

    @Test
    void aRunThatWasStoppedGoesOnWhereItWas() throws IOException {
        Path work = home.resolve("结果.csv.work");
        BatchOptions options = new BatchOptions(home.resolve("年报"), true, home.resolve("结果.csv"), false, false, 1);
        class Stopped extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }
        BatchProgress stops = new BatchProgress() {
            private int count;

            @Override
            public void begin(Step step, long total, long alreadyDone) {}

            @Override
            public void advance() {
                if (++count == 4) {
                    throw new Stopped();
                }
            }

            @Override
            public void end() {}
        };
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> BatchCheck.run(options, stops))
                .isInstanceOf(Stopped.class);
        assertThat(home.resolve("结果.csv")).doesNotExist();
        assertThat(work).isDirectory();
        long[] before = new long[1];
        BatchResult result = BatchCheck.run(options, new BatchProgress() {
            @Override
            public void begin(Step step, long total, long alreadyDone) {
                before[0] = Math.max(before[0], alreadyDone);
            }

            @Override
            public void advance() {}

            @Override
            public void end() {}
        });
        assertThat(before[0]).isGreaterThanOrEqualTo(4);
        assertThat(result.files()).isEqualTo(7);
        assertThat(work).doesNotExist();
    }

    @Test
    void aReportCopiedFromAnotherAgencyIsFound() throws IOException {
        Path copies = Files.createDirectories(home.resolve("雷同"));
        String text = "个别科室报送材料拖延，临近月底才集中补报，影响了栏目更新的节奏。窗口人员对新旧表格的差别掌握不牢，指导群众填写时常有出入。"
                + "查阅点的电脑老化，打印机经常缺墨，来访群众等候的时间偏长。乡镇联络员更换频繁，新手上岗之前没有跟班学习的安排。下一步将把报送时限写进科室责任书，每周二由专人逐项催办。";
        int i = 0;
        for (String agency : List.of("青山区统计局", "东河区统计局")) {
            AnnualReport report = RandomReports.valid(40 + i, ReportFormat.FORMAT_2021, agency, 2023);
            AnnualReport copied = report.withSections(report.sections()
                    .stream()
                    .map(section -> section.number() != 1
                            ? section
                            : new org.gongkai.report.Section(1, section.heading(),
                                    List.of(new org.gongkai.report.source.SourceParagraph(agency + text,
                                            Place.UNKNOWN)),
                                    Place.UNKNOWN))
                    .toList());
            try (var out = Files.newOutputStream(copies.resolve(i++ + ".json"))) {
                OutputFormat.JSON.writer().write(copied, out);
            }
        }
        BatchCheck.run(new BatchOptions(copies, false, home.resolve("雷同.csv"), false, false, 2), BatchProgress.SILENT);
        try (Stream<String> lines = Files.lines(home.resolve("雷同.csv"))) {
            assertThat(lines.filter(line -> line.contains("COPIED-OTHER"))).hasSize(2);
        }
    }
}
