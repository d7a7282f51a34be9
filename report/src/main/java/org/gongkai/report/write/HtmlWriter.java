package org.gongkai.report.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;

import org.gongkai.report.AnnualReport;

import static org.gongkai.report.write.HtmlTables.escape;

/**
 * Writes a report as one HTML page that stands alone: no script, nothing fetched from elsewhere, printable, readable on
 * a telephone (tables scroll in their box), with the page tags of 国办发〔2017〕47号.
 */
public final class HtmlWriter implements ReportWriter {

    /** The column a report is published in, and its type in the list of the notice. */
    private static final String COLUMN_NAME = "政府信息公开年报";
    private static final String COLUMN_TYPE = "信息公开年报";

    @Override
    public void write(AnnualReport report, OutputStream out) throws IOException {
        out.write(page(report).getBytes(StandardCharsets.UTF_8));
    }

    /** The page as a string. */
    public static String page(AnnualReport report) {
        ReportOutline outline = ReportOutline.of(report);
        StringBuilder html = new StringBuilder(80_000);
        html.append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>")
                .append(escape(outline.title()))
                .append("</title>\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        meta(html, "ColumnName", COLUMN_NAME);
        meta(html, "ColumnType", COLUMN_TYPE);
        meta(html, "ArticleTitle", outline.title());
        if (report.published() != null) {
            meta(html, "PubDate", report.published().format(DateTimeFormatter.ISO_LOCAL_DATE) + " 00:00");
        }
        if (report.agency() != null) {
            meta(html, "ContentSource", report.agency());
            meta(html, "Author", report.agency());
        }
        html.append("<style>\n")
                .append(Resources.text("report.css"))
                .append(HtmlTables.style())
                .append("</style>\n</head>\n<body>\n<main>\n<article>\n<h1>")
                .append(escape(outline.title()))
                .append("</h1>\n");
        append(html, outline, report);
        return html.append("</article>\n</main>\n</body>\n</html>\n").toString();
    }

    private static void append(StringBuilder html, ReportOutline outline, AnnualReport report) {
        boolean open = false;
        for (ReportOutline.Part part : outline.parts()) {
            switch (part) {
                case ReportOutline.Heading heading -> {
                    if (open) {
                        html.append("</section>\n");
                    }
                    open = true;
                    html.append("<section>\n<h2 id=\"section")
                            .append(heading.number())
                            .append("\">")
                            .append(escape(heading.text()))
                            .append("</h2>\n");
                }
                case ReportOutline.Paragraph paragraph -> append(html, paragraph);
                case ReportOutline.Table table ->
                    html.append(HtmlTables.render(table.table(), report.figures()));
                case ReportOutline.Signature signature ->
                    html.append("<p class=\"signature\">").append(escape(signature.text())).append("</p>\n");
            }
        }
        if (open) {
            html.append("</section>\n");
        }
    }

    private static void append(StringBuilder html, ReportOutline.Paragraph paragraph) {
        if (paragraph.lead().isEmpty()) {
            html.append("<p>").append(escape(paragraph.rest())).append("</p>\n");
        } else if (paragraph.isHeading()) {
            html.append("<h3>").append(escape(paragraph.lead())).append("</h3>\n");
        } else {
            html.append("<p><span class=\"lead\">")
                    .append(escape(paragraph.lead()))
                    .append("</span>")
                    .append(escape(paragraph.rest()))
                    .append("</p>\n");
        }
    }

    private static void meta(StringBuilder html, String name, String content) {
        html.append("<meta name=\"")
                .append(name)
                .append("\" content=\"")
                .append(escape(content))
                .append("\"/>\n");
    }
}
