package org.gongkai.report.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.gongkai.report.AnnualReport;
import org.gongkai.report.Section;
import org.gongkai.report.source.SourceParagraph;
import org.jspecify.annotations.Nullable;

import static org.gongkai.report.write.HtmlTables.escape;

/**
 * Writes a report as one complete web page: UTF-8, no request to any other address, no script, with the page tags of
 * 国办发〔2017〕47号.
 */
public final class HtmlWriter implements ReportWriter {

    private static final Pattern PART = Pattern.compile("^[（(][一二三四五六七八九十]+[）)][^。；]{2,20}$");

    private static final String STYLE = resource("report.css");

    @Override
    public void write(AnnualReport report, OutputStream out) throws IOException {
        out.write(page(report).getBytes(StandardCharsets.UTF_8));
    }

    /** The page as a string. */
    public static String page(AnnualReport report) {
        StringBuilder html = new StringBuilder(65_536);
        String title = titleOf(report);
        html.append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escape(title))
                .append("</title>\n");
        meta(html, "ArticleTitle", title);
        meta(html, "ColumnType", "信息公开年报");
        meta(html, "ContentSource", report.agency());
        LocalDate published = report.published();
        meta(html, "PubDate", published == null ? null : published + " 00:00");
        html.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<article class=\"report\">\n");
        if (!report.title().isEmpty()) {
            html.append("<h1>").append(escape(report.title())).append("</h1>\n");
        }
        paragraphs(html, report.preamble());
        for (Section section : report.sections()) {
            html.append("<section id=\"section-")
                    .append(section.number())
                    .append("\">\n<h2>")
                    .append(escape(section.heading()))
                    .append("</h2>\n");
            paragraphs(html, section.paragraphs());
            report.tableOf(section).ifPresent(table -> html.append(HtmlTables.render(table, report.figures())));
            html.append("</section>\n");
        }
        report.tablesWithoutSection()
                .forEach(table -> html.append(HtmlTables.render(table, report.figures())));
        if (published != null) {
            html.append("<p class=\"signature\">")
                    .append(published.getYear())
                    .append('年')
                    .append(published.getMonthValue())
                    .append('月')
                    .append(published.getDayOfMonth())
                    .append("日</p>\n");
        }
        return html.append("</article>\n</body>\n</html>\n").toString();
    }

    private static String titleOf(AnnualReport report) {
        if (!report.title().isEmpty()) {
            return report.title();
        }
        return (report.agency() == null ? "" : report.agency()) + (report.year() == null ? "" : report.year() + "年")
                + "政府信息公开工作年度报告";
    }

    private static void meta(StringBuilder html, String name, @Nullable String content) {
        if (content != null) {
            html.append("<meta name=\"").append(name).append("\" content=\"").append(escape(content)).append("\">\n");
        }
    }

    private static void paragraphs(StringBuilder html, List<SourceParagraph> paragraphs) {
        for (SourceParagraph paragraph : paragraphs) {
            String text = paragraph.text();
            html.append(PART.matcher(text).matches() ? "<p class=\"kai\">" : "<p>")
                    .append(escape(text))
                    .append("</p>\n");
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(HtmlWriter.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
