package org.gongkai.report.write;

import org.gongkai.report.AnnualReport;
import org.gongkai.report.CellValue;
import org.gongkai.report.Figures;

import static org.gongkai.report.write.HtmlTables.escape;

/** The XHTML from which the PDF is set: the looks are in {@code pdf.css}. */
final class PdfPage {

    private final Printable printable;

    PdfPage(Printable printable) {
        this.printable = printable;
    }

    String of(ReportOutline outline, AnnualReport report) {
        StringBuilder html = new StringBuilder(65_536);
        html.append("<html lang=\"zh-CN\"><head><title>").append(safe(outline.title())).append("</title>");
        if (report.agency() != null) {
            html.append("<meta name=\"author\" content=\"").append(safe(report.agency())).append("\"/>");
        }
        html.append("<meta name=\"subject\" content=\"").append(safe(outline.title())).append("\"/><bookmarks>");
        int number = 0;
        for (ReportOutline.Part part : outline.parts()) {
            if (part instanceof ReportOutline.Heading heading) {
                html.append("<bookmark name=\"")
                        .append(safe(heading.text()))
                        .append("\" href=\"#h")
                        .append(number++)
                        .append("\"/>");
            }
        }
        html.append("</bookmarks><style>").append(Resources.text("pdf.css")).append("</style></head><body><h1>");
        html.append(String.join("<br/>", outline.titleLines().stream().map(this::safe).toList())).append("</h1>");
        Figures figures = printable(report.figures());
        number = 0;
        for (ReportOutline.Part part : outline.parts()) {
            switch (part) {
                case ReportOutline.Heading heading -> html.append("<h2 id=\"h")
                        .append(number++)
                        .append("\">")
                        .append(safe(heading.text()))
                        .append("</h2>");
                case ReportOutline.Paragraph paragraph -> append(html, paragraph);
                case ReportOutline.Table table ->
                    // Where a browser may break a label, the number of a group stands on a line of its own here.
                    html.append(HtmlTables.render(table.table(), figures)
                            .replace("）<wbr/>", "）<br/>")
                            .replace("<wbr/>", ""));
                case ReportOutline.Signature signature ->
                    html.append("<p class=\"signature\">").append(safe(signature.text())).append("</p>");
            }
        }
        return html.append("</body></html>").toString();
    }

    private void append(StringBuilder html, ReportOutline.Paragraph paragraph) {
        if (paragraph.isHeading()) {
            html.append("<h3>").append(safe(paragraph.lead())).append("</h3>");
            return;
        }
        html.append("<p>");
        if (!paragraph.lead().isEmpty()) {
            html.append("<span class=\"lead\">").append(safe(paragraph.lead())).append("</span>");
        }
        html.append(safe(paragraph.rest())).append("</p>");
    }

    private String safe(String text) {
        return escape(printable.text(text));
    }

    /** Only what a figure is not may hold characters that no font has. */
    private Figures printable(Figures figures) {
        Figures.Builder changed = figures.toBuilder();
        figures.all().forEach(figure -> {
            switch (figure.value()) {
                case CellValue.Unreadable unreadable -> changed.put(figure.key(),
                        new CellValue.Unreadable(printable.text(unreadable.written())), figure.place());
                case CellValue.Blank blank ->
                    changed.put(figure.key(), new CellValue.Blank(printable.text(blank.written())), figure.place());
                case CellValue.Number number -> {
                    // Digits are in every font.
                }
                case CellValue.Money money -> {
                    // So are the units of money.
                }
                case CellValue.Missing missing -> {
                    // Nothing to print.
                }
            }
        });
        return changed.build();
    }
}
