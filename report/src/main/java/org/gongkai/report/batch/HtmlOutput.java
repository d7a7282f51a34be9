package org.gongkai.report.batch;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.gongkai.law.annual.FormRow;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.Rules;
import org.gongkai.report.check.Severity;
import org.gongkai.report.page.ReportPage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import static org.gongkai.report.write.HtmlTables.escape;

/**
 * A batch as web pages: a summary with charts, lists of reports in pages of {@value #PAGE_LENGTH}, and a page for each
 * report. Everything but the summary stands in a folder beside it; nothing is fetched from anywhere.
 */
final class HtmlOutput implements BatchOutput {

    private static final int PAGE_LENGTH = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BatchOptions options;
    private final BatchWords words;
    private final Path drafts;
    private final String folder;
    private final Tally tally = new Tally();
    private final List<String> unread = new ArrayList<>();
    private @Nullable BufferedWriter list;
    private int rows;
    private int lists;

    HtmlOutput(BatchOptions options, Path drafts) throws IOException {
        this.options = options;
        this.words = BatchWords.of(options.english());
        this.drafts = drafts;
        this.folder = String.valueOf(filesOf(options.output()).getFileName());
        Files.createDirectories(drafts.resolve("files/reports"));
    }

    /** The folder beside a summary: {@code findings_files} for {@code findings.html}. */
    static Path filesOf(Path output) {
        String name = String.valueOf(output.getFileName());
        int dot = name.lastIndexOf('.');
        return output.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + "_files");
    }

    @Override
    public String pageOf(ReportEntry entry) {
        return "reports/" + (entry.index() + 1) + ".html";
    }

    @Override
    public void page(ReportEntry entry, AnnualReport report, List<Finding> findings) throws IOException {
        String html = ReportPage.html(report, findings, options.english(), "../../" + options.output().getFileName());
        Files.writeString(drafts.resolve("files").resolve(pageOf(entry)), html);
    }

    @Override
    public void add(CheckedReport report) throws IOException {
        tally.add(report);
        if (rows % PAGE_LENGTH == 0) {
            closeList();
            lists++;
            list = Files.newBufferedWriter(drafts.resolve("list-" + lists + ".part"), StandardCharsets.UTF_8);
        }
        rows++;
        BufferedWriter out = Objects.requireNonNull(list);
        ReportEntry entry = report.entry();
        out.write("<tr><td><a href=\"@" + report.page() + "\">"
                + escape(report.title().isEmpty() ? entry.file() : report.title())
                + "</a></td><td>" + escape(entry.agency()) + "</td><td class=\"n\">"
                + (entry.year() == null ? "" : entry.year())
                + "</td>");
        for (Severity severity : Severity.values()) {
            long count = report.findings().stream().filter(named -> named.finding().severity() == severity).count();
            out.write("<td class=\"n " + (count > 0 ? severity.code() : "") + "\">" + count + "</td>");
        }
        out.write("<td>" + escape(entry.file()) + (report.twin().isEmpty()
                ? ""
                : "<br><small>" + words.summaryColumns()[7] + ": " + escape(report.twin()) + "</small>")
                + "</td></tr>\n");
    }

    private void closeList() throws IOException {
        if (list != null) {
            list.close();
        }
    }

    @Override
    public void unreadable(ReportEntry entry) {
        unread.add("<tr><td>" + escape(entry.file()) + "</td><td>" + escape(entry.reason()) + "</td></tr>\n");
    }

    @Override
    public void finish(BatchResult result) throws IOException {
        closeList();
        Path files = drafts.resolve("files");
        copy("echarts.min.js", files.resolve("echarts.min.js"));
        for (int i = 2; i <= lists; i++) {
            String html = head(title()) + "<header><h1>" + title() + "</h1><p><a href=\"../" + escape(name())
                    + "\">↑</a></p></header>\n<main>" + listTable(i, "") + "</main></body></html>\n";
            Files.writeString(files.resolve("list-" + i + ".html"), html);
        }
        Path summary = drafts.resolve("summary.html");
        Files.writeString(summary, summary(result));
        Path target = filesOf(options.output());
        WorkFolder.delete(target);
        Files.move(files, target);
        Files.move(summary, options.output(), StandardCopyOption.REPLACE_EXISTING);
    }

    private String name() {
        return String.valueOf(options.output().getFileName());
    }

    private String title() {
        return options.english() ? "Annual reports, checked" : "年度报告批量检查结果";
    }

    private String head(String title) throws IOException {
        return "<!DOCTYPE html>\n<html lang=\"" + (options.english() ? "en" : "zh-CN")
                + "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + title + "</title>\n<style>\n" + text("batch.css") + "</style>\n</head>\n<body>\n";
    }

    private String summary(BatchResult result) throws IOException {
        StringBuilder html = new StringBuilder(head(title()));
        html.append("<header><h1>")
                .append(title())
                .append("</h1><p>")
                .append(escape(String.valueOf(options.folder().getFileName())))
                .append("</p></header>\n<main>\n<ul class=\"tiles\">");
        tile(html, result.files(), options.english() ? "files" : "文件");
        tile(html, result.reports(), options.english() ? "reports" : "报告");
        tile(html, result.unreadable(), words.unread());
        tile(html, result.errors(), options.english() ? "errors" : "错误");
        tile(html, result.warnings(), options.english() ? "warnings" : "提醒");
        tile(html, result.doubts(), options.english() ? "doubts" : "存疑");
        html.append("</ul>\n<div class=\"charts\">\n");
        charts(html);
        html.append("</div>\n");
        if (lists > 0) {
            html.append(listTable(1, folder + "/"));
        }
        if (!unread.isEmpty()) {
            html.append("<section class=\"card\"><h2>")
                    .append(words.sheets()[2])
                    .append("</h2><div class=\"wide\"><table><thead><tr><th scope=\"col\">")
                    .append(words.unreadColumns()[0])
                    .append("</th><th scope=\"col\">")
                    .append(words.unreadColumns()[1])
                    .append("</th></tr></thead><tbody>\n");
            unread.forEach(html::append);
            html.append("</tbody></table></div></section>\n");
        }
        return html.append("</main>\n<script src=\"")
                .append(escape(folder))
                .append("/echarts.min.js\"></script>\n<script>\n")
                .append(text("charts.js"))
                .append("</script>\n</body>\n</html>\n")
                .toString();
    }

    private static void tile(StringBuilder html, long number, String word) {
        html.append("<li><strong>").append(number).append("</strong>").append(word).append("</li>");
    }

    private void charts(StringBuilder html) {
        List<String> rules = new ArrayList<>();
        tally.rules()
                .keySet()
                .forEach(rule -> rules.add(rule + " " + Rules.of(rule)
                        .map(known -> options.english() ? known.english() : known.title())
                        .orElse("")));
        bars(html, options.english() ? "Findings by rule" : "各规则发现的问题", rules, List.copyOf(tally.rules().values()));
        bars(html, options.english() ? "Findings by agency" : "各机关的问题（最多的二十个）", List.copyOf(tally.agencies().keySet()),
                List.copyOf(tally.agencies().values()));
        List<String> years = tally.years().stream().map(String::valueOf).toList();
        ReportFormat format = ReportFormat.FORMAT_2021;
        List<Series> handling = new ArrayList<>();
        for (String row : List.of("1", "2", "3.7", "4")) {
            handling.add(series(format.table3().row(row).map(FormRow::label).orElse(row), row));
        }
        chart(html, options.english() ? "Applications over the years" : "历年申请和办理", "line", years, handling);
        List<Series> outcomes = new ArrayList<>();
        List<String> groups = format.outcomeRows().stream().map(row -> row.code().substring(0, 3)).distinct().toList();
        for (String group : groups) {
            FormRow first = format.outcomeRows()
                    .stream()
                    .filter(row -> row.code().startsWith(group))
                    .findFirst()
                    .orElseThrow();
            String label = first.groups().size() > 1 ? first.groups().get(1) : first.label().replaceFirst("（区分.*", "");
            outcomes.add(series(label, group));
        }
        chart(html, options.english() ? "Outcomes over the years" : "历年办理结果", "stack", years, outcomes);
    }

    private record Series(String name, List<Long> values) {}

    private Series series(String name, String row) {
        return new Series(name, tally.years().stream().map(year -> tally.sum(year, row)).toList());
    }

    private void bars(StringBuilder html, String title, List<String> names, List<Long> values) {
        chart(html, title, "bar", names, List.of(new Series(title, values)));
    }

    /** A chart with the same figures as a table, for those who do not see it or have no script. */
    private void chart(StringBuilder html, String title, String kind, List<String> names, List<Series> series) {
        if (names.isEmpty()) {
            return;
        }
        String data = JSON.writeValueAsString(Map.of("kind", kind, "names", names, "series", series));
        html.append("<section class=\"card\"><h2>")
                .append(title)
                .append("</h2>\n<div class=\"chart\" role=\"img\" aria-label=\"")
                .append(title)
                .append("\" data-chart=\"")
                .append(escape(data))
                .append("\"></div>\n<details><summary>")
                .append(options.english() ? "The figures" : "数据表")
                .append("</summary><div class=\"wide\"><table><thead><tr><th scope=\"col\"></th>");
        series.forEach(one -> html.append("<th scope=\"col\">").append(escape(one.name())).append("</th>"));
        html.append("</tr></thead><tbody>");
        for (int i = 0; i < names.size(); i++) {
            html.append("<tr><th scope=\"row\">").append(escape(names.get(i))).append("</th>");
            for (Series one : series) {
                html.append("<td class=\"n\">").append(one.values().get(i)).append("</td>");
            }
            html.append("</tr>");
        }
        html.append("</tbody></table></div></details></section>\n");
    }

    private String listTable(int number, String prefix) throws IOException {
        StringBuilder html = new StringBuilder("<section class=\"card\"><h2>").append(words.sheets()[0])
                .append("</h2><div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(words.sheets()[0])
                .append("\"><table class=\"list\"><thead><tr>");
        String report = options.english() ? "Report" : "报告";
        for (String column : List.of(report, words.summaryColumns()[1], words.summaryColumns()[2],
                words.summaryColumns()[3],
                words.summaryColumns()[4], words.summaryColumns()[5], words.summaryColumns()[0])) {
            html.append("<th scope=\"col\">").append(column).append("</th>");
        }
        html.append("</tr></thead><tbody>\n")
                .append(Files.readString(drafts.resolve("list-" + number + ".part"))
                        .replace("href=\"@reports/", "href=\"" + escape(prefix) + "reports/"))
                .append("</tbody></table></div>");
        if (lists > 1) {
            html.append("<nav class=\"pages\" aria-label=\"").append(options.english() ? "Pages" : "分页").append("\">");
            for (int i = 1; i <= lists; i++) {
                String target = i == 1 ? (prefix.isEmpty() ? "../" : "") + name() : prefix + "list-" + i + ".html";
                html.append(i == number
                        ? "<span aria-current=\"page\">" + i + "</span>"
                        : "<a href=\"" + escape(target) + "\">" + i + "</a>");
            }
            html.append("</nav>");
        }
        return html.append("</section>\n").toString();
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(HtmlOutput.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void copy(String resource, Path target) throws IOException {
        try (InputStream in = Objects.requireNonNull(HtmlOutput.class.getResourceAsStream(resource))) {
            Files.copy(in, target);
        }
    }
}
