package org.gongkai.report.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.LayoutCell;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.Figures;

/**
 * One statutory table as accessible HTML: the official merged layout to the last cell, yet every figure names its row
 * and column headings ({@code headers}), so that a screen reader can walk it.
 */
public final class HtmlTables {

    private HtmlTables() {}

    /** The table without marks. */
    public static String render(StatutoryTable table, Figures figures) {
        return render(table, figures, key -> Optional.empty());
    }

    /** The table, with a mark on each cell that has one. */
    public static String render(StatutoryTable table, Figures figures, Function<CellKey, Optional<CellMark>> marks) {
        StringBuilder html = new StringBuilder(16_384);
        html.append("<div class=\"table-box\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .append(escape(table.caption()))
                .append("\"><table class=\"statutory ")
                .append(table.id())
                .append("\">\n<caption>")
                .append(escape(table.caption()))
                .append("</caption>\n");
        columnWidths(table, html);
        int row = -1;
        for (LayoutCell cell : table.layout()) {
            if (cell.row() != row) {
                html.append(row < 0 ? "<tr>" : "</tr>\n<tr>");
                row = cell.row();
            }
            if (cell.key() == null) {
                heading(table, cell, html);
            } else {
                value(table, cell, cell.key(), figures, marks, html);
            }
        }
        return html.append("</tr>\n</table></div>\n").toString();
    }

    private static void columnWidths(StatutoryTable table, StringBuilder html) {
        html.append("<colgroup>");
        for (int c = 0; c < table.layoutColumns(); c++) {
            html.append("<col class=\"c").append(c + 1).append("\">");
        }
        html.append("</colgroup>\n");
    }

    private static void heading(StatutoryTable table, LayoutCell cell, StringBuilder html) {
        String scope = switch (cell.role()) {
            case ROW_HEAD -> cell.headsGroup() ? "rowgroup" : "row";
            case COLUMN_HEAD -> cell.headsGroup() ? "colgroup" : "col";
            case BLOCK_HEAD -> "colgroup";
            case CORNER, VALUE -> "";
        };
        String tag = scope.isEmpty() ? "td" : "th";
        html.append('<').append(tag);
        if (!scope.isEmpty()) {
            html.append(" id=\"").append(id(table, cell)).append("\" scope=\"").append(scope).append('"');
        }
        html.append(" class=\"")
                .append(cell.role().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .append('"');
        spans(cell, html);
        html.append('>').append(escape(cell.text())).append("</").append(tag).append('>');
    }

    private static void value(StatutoryTable table, LayoutCell cell, CellKey key, Figures figures,
            Function<CellKey, Optional<CellMark>> marks, StringBuilder html) {
        Optional<CellMark> mark = marks.apply(key);
        html.append("<td headers=\"").append(String.join(" ", headersOf(table, cell))).append('"');
        mark.ifPresent(m -> html.append(" id=\"")
                .append(escape(m.anchor()))
                .append("\" class=\"")
                .append(escape(m.cssClass()))
                .append("\" title=\"")
                .append(escape(m.text()))
                .append('"'));
        spans(cell, html);
        html.append('>').append(escape(figures.value(key).toString()));
        mark.ifPresent(m -> html.append("<a class=\"mark\" href=\"")
                .append(escape(m.link()))
                .append("\" aria-label=\"")
                .append(escape(m.text()))
                .append("\">")
                .append(escape(m.symbol()))
                .append("</a>"));
        html.append("</td>");
    }

    private static void spans(LayoutCell cell, StringBuilder html) {
        if (cell.rowSpan() > 1) {
            html.append(" rowspan=\"").append(cell.rowSpan()).append('"');
        }
        if (cell.columnSpan() > 1) {
            html.append(" colspan=\"").append(cell.columnSpan()).append('"');
        }
    }

    /** The ids of the headings a figure stands under and beside: the nearest block, its column heads, its row heads. */
    private static List<String> headersOf(StatutoryTable table, LayoutCell value) {
        List<String> ids = new ArrayList<>();
        int blockRow = 0;
        for (LayoutCell head : table.layout()) {
            if (head.role() == LayoutCell.Role.BLOCK_HEAD && head.row() < value.row()) {
                blockRow = head.row();
            }
        }
        for (LayoutCell head : table.layout()) {
            boolean above = head.row() >= blockRow && head.row() < value.row()
                    && head.column() <= value.column() && value.column() < head.column() + head.columnSpan();
            boolean beside = head.row() <= value.row() && value.row() < head.row() + head.rowSpan();
            boolean wanted = switch (head.role()) {
                case BLOCK_HEAD, COLUMN_HEAD -> above;
                case ROW_HEAD -> beside;
                case CORNER, VALUE -> false;
            };
            if (wanted) {
                ids.add(id(table, head));
            }
        }
        return ids;
    }

    private static String id(StatutoryTable table, LayoutCell cell) {
        return table.id() + "-r" + cell.row() + "c" + cell.column();
    }

    /** Text made safe for element content and quoted attributes. */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c < 0x20 && c != '\n' && c != '\t' ? '\ufffd' : c);
            }
        }
        return safe.toString();
    }
}
