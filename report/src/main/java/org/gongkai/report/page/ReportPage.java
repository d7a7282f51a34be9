package org.gongkai.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.gongkai.law.annual.CellKey;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Problem;
import org.gongkai.report.Section;
import org.gongkai.report.check.CellNames;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.Passage;
import org.gongkai.report.check.Severity;
import org.gongkai.report.source.SourceParagraph;
import org.gongkai.report.write.CellMark;
import org.gongkai.report.write.HtmlTables;

import static org.gongkai.report.write.HtmlTables.escape;

/**
 * Draws a checked report as one page that needs nothing else: the verdict, the findings, and the report itself with every
 * finding marked in its cell or sentence. No script, no request to any address.
 *
 * <pre>{@code String html = ReportPage.html(report, findings, false);}</pre>
 */
public final class ReportPage {

    private static final String STYLE = style();

    private final AnnualReport report;
    private final List<Finding> findings;
    private final PageWords words;
    private final StringBuilder html = new StringBuilder(65_536);
    private final Map<CellKey, Integer> findingOfCell = new HashMap<>();
    private final boolean[] quoted;

    private ReportPage(AnnualReport report, List<Finding> findings, boolean english) {
        this.report = report;
        this.findings = findings;
        this.words = english ? PageWords.ENGLISH : PageWords.CHINESE;
        this.quoted = new boolean[findings.size()];
        for (int i = 0; i < findings.size(); i++) {
            for (CellKey key : findings.get(i).cells()) {
                findingOfCell.putIfAbsent(key, i);
            }
        }
    }

    /** The page. The report's words may be hostile: everything is escaped. */
    public static String html(AnnualReport report, List<Finding> findings, boolean english) {
        return new ReportPage(report, findings, english).page("");
    }

    /** The page as one of a folder, with a link back to the summary. */
    public static String html(AnnualReport report, List<Finding> findings, boolean english, String backLink) {
        return new ReportPage(report, findings, english).page(backLink);
    }

    private String page(String backLink) {
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(words.language)
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escape(title()))
                .append(" - ")
                .append(words.checked)
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n")
                .append("<a class=\"skip\" href=\"#findings\">")
                .append(words.skip)
                .append("</a>\n<header class=\"top\">\n<h1>")
                .append(escape(title()))
                .append("</h1>\n<p>")
                .append(words.checked);
        if (!backLink.isEmpty()) {
            html.append("　<a href=\"").append(escape(backLink)).append("\">↑</a>");
        }
        html.append("</p>\n");
        verdict();
        html.append("</header>\n<main>\n");
        findings();
        problems();
        body();
        html.append("</main>\n<footer>").append(words.footer).append("</footer>\n</body>\n</html>\n");
        return html.toString();
    }

    private String title() {
        if (!report.title().isEmpty()) {
            return report.title();
        }
        return (report.agency() == null ? "" : report.agency()) + (report.year() == null ? "" : report.year() + "年")
                + words.reportTitle;
    }

    private void verdict() {
        html.append("<ul class=\"verdict\">");
        if (findings.isEmpty()) {
            html.append("<li class=\"badge good\">✓ ").append(words.none).append("</li>");
        }
        for (Severity severity : Severity.values()) {
            long count = findings.stream().filter(finding -> finding.severity() == severity).count();
            if (count > 0) {
                html.append("<li class=\"badge ")
                        .append(severity.code())
                        .append("\">")
                        .append(symbol(severity))
                        .append(' ')
                        .append(words.count(severity, count))
                        .append("</li>");
            }
        }
        html.append("</ul>\n");
    }

    private void findings() {
        html.append("<section class=\"card\" id=\"findings\" tabindex=\"-1\">\n<h2>")
                .append(words.findings)
                .append("</h2>\n");
        if (findings.isEmpty()) {
            html.append("<p class=\"plain\">").append(words.none).append("</p>\n</section>\n");
            return;
        }
        html.append("<ol class=\"findings\">\n");
        for (int i = 0; i < findings.size(); i++) {
            finding(i, findings.get(i));
        }
        html.append("</ol>\n</section>\n");
    }

    private void finding(int i, Finding finding) {
        html.append("<li id=\"finding-")
                .append(i + 1)
                .append("\">\n<h3><span class=\"badge ")
                .append(finding.severity().code())
                .append("\">")
                .append(symbol(finding.severity()))
                .append(' ')
                .append(words.severity(finding.severity()))
                .append("</span> ")
                .append(i + 1)
                .append(". ")
                .append(escape(finding.rule()))
                .append("</h3>\n<p class=\"message\">")
                .append(escape(words == PageWords.ENGLISH ? finding.english() : finding.message()))
                .append("</p>\n<dl>");
        if (!finding.cells().isEmpty()) {
            html.append("<dt>").append(words.cell).append("</dt><dd>");
            for (CellKey key : finding.cells().subList(0, Math.min(8, finding.cells().size()))) {
                String name = words == PageWords.ENGLISH
                        ? CellNames.english(report.format(), key)
                        : CellNames.chinese(report.format(), key);
                html.append("<a href=\"#").append(anchor(key)).append("\">").append(escape(name)).append("</a> ");
            }
            html.append(finding.cells().size() > 8 ? "…" : "").append("</dd>");
        }
        row(words.expected, finding.expected());
        row(words.found, finding.found());
        for (int k = 0; k < finding.passages().size(); k++) {
            Passage passage = finding.passages().get(k);
            String where = passage.document().isEmpty() ? passage.place().toString() : passage.document();
            String quote = "“" + passage.text() + "”" + (where.isEmpty() ? "" : "（" + where + "）");
            html.append("<dt>").append(words.quote).append("</dt><dd>");
            if (k == 0 && isInReport(passage)) {
                html.append("<a href=\"#passage-")
                        .append(i + 1)
                        .append("\">")
                        .append(escape(quote))
                        .append("</a></dd>");
            } else {
                html.append(escape(quote)).append("</dd>");
            }
        }
        row(words.basis, finding.basis());
        html.append("</dl>\n</li>\n");
    }

    private void row(String name, String value) {
        if (!value.isEmpty()) {
            html.append("<dt>").append(name).append("</dt><dd>").append(escape(value)).append("</dd>");
        }
    }

    private boolean isInReport(Passage passage) {
        String bare = bare(passage.text());
        return passage.document().isEmpty() && !bare.isEmpty()
                && (report.preamble().stream().anyMatch(p -> p.text().contains(bare))
                        || report.sections()
                                .stream()
                                .flatMap(section -> section.paragraphs().stream())
                                .anyMatch(paragraph -> paragraph.text().contains(bare)));
    }

    private void problems() {
        if (report.problems().isEmpty()) {
            return;
        }
        html.append("<section class=\"card\">\n<h2>").append(words.problems).append("</h2>\n<ul>");
        for (Problem problem : report.problems()) {
            html.append("<li>").append(escape(problem.message()));
            if (!problem.place().toString().isEmpty()) {
                html.append("（").append(problem.place()).append("）");
            }
            html.append("</li>");
        }
        html.append("</ul>\n</section>\n");
    }

    private void body() {
        if (!report.preamble().isEmpty()) {
            html.append("<section class=\"card\" lang=\"zh-CN\">\n<h2>").append(words.preamble).append("</h2>\n");
            report.preamble().forEach(this::paragraph);
            html.append("</section>\n");
        }
        for (Section section : report.sections()) {
            html.append("<section class=\"card\" lang=\"zh-CN\">\n<h2>")
                    .append(escape(section.heading()))
                    .append("</h2>\n");
            section.paragraphs().forEach(this::paragraph);
            report.tableOf(section)
                    .ifPresent(table -> html.append(HtmlTables.render(table, report.figures(), this::mark)));
            html.append("</section>\n");
        }
        for (var table : report.tablesWithoutSection()) {
            html.append("<section class=\"card\" lang=\"zh-CN\">\n<h2>")
                    .append(escape(table.caption()))
                    .append("</h2>\n")
                    .append(HtmlTables.render(table, report.figures(), this::mark))
                    .append("</section>\n");
        }
    }

    private Optional<CellMark> mark(CellKey key) {
        Integer index = findingOfCell.get(key);
        if (index == null) {
            return Optional.empty();
        }
        Finding finding = findings.get(index);
        String text = words.severity(finding.severity()) + " " + (index + 1) + "："
                + (words == PageWords.ENGLISH ? finding.english() : finding.message());
        return Optional
                .of(new CellMark(finding.severity().code(), anchor(key), symbol(finding.severity()) + (index + 1), text,
                        "#finding-" + (index + 1)));
    }

    /** A stretch of a paragraph that a finding quotes. */
    private record Stretch(int from, int to, int finding) {}

    private void paragraph(SourceParagraph paragraph) {
        String text = paragraph.text();
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            for (Passage passage : findings.get(i).passages()) {
                String bare = bare(passage.text());
                int at = passage.document().isEmpty() && !bare.isEmpty() ? text.indexOf(bare) : -1;
                if (at >= 0) {
                    stretches.add(new Stretch(at, at + bare.length(), i));
                }
            }
        }
        stretches.sort(Comparator.comparingInt(Stretch::from));
        html.append("<p>");
        int done = 0;
        for (Stretch stretch : stretches) {
            if (stretch.from() < done) {
                continue;
            }
            html.append(escape(text.substring(done, stretch.from())))
                    .append("<mark class=\"")
                    .append(findings.get(stretch.finding()).severity().code())
                    .append('"');
            if (!quoted[stretch.finding()]) {
                quoted[stretch.finding()] = true;
                html.append(" id=\"passage-").append(stretch.finding() + 1).append('"');
            }
            html.append('>')
                    .append(escape(text.substring(stretch.from(), stretch.to())))
                    .append("<a href=\"#finding-")
                    .append(stretch.finding() + 1)
                    .append("\" aria-label=\"")
                    .append(words.findings)
                    .append(' ')
                    .append(stretch.finding() + 1)
                    .append("\">")
                    .append(stretch.finding() + 1)
                    .append("</a></mark>");
            done = stretch.to();
        }
        html.append(escape(text.substring(done))).append("</p>\n");
    }

    /** The words of a passage without the dots that stand for what was left out. */
    private static String bare(String quote) {
        String bare = quote.strip();
        bare = bare.startsWith("…") ? bare.substring(1) : bare;
        return bare.endsWith("…") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static String anchor(CellKey key) {
        return "cell-" + key.toString().replace('/', '-').replace('.', '_');
    }

    private static String symbol(Severity severity) {
        return switch (severity) {
            case ERROR -> "✗";
            case WARNING -> "▲";
            case UNSURE -> "?";
        };
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(ReportPage.class.getResourceAsStream("page.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
