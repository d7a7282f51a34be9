package org.gongkai.report.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.LayoutCell;
import org.gongkai.law.annual.LayoutCell.Role;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.Figures;
import org.jspecify.annotations.Nullable;

/**
 * One statutory table as accessible HTML: the official merged layout to the last cell, yet every figure names its row
 * and column headings ({@code headers}), so that a screen reader can walk it.
 *
 * <pre>{@code
 * String html = HtmlTables.render(format.table3(), report.figures());
 * }</pre>
 *
 * <p>The output is well-formed XML. Its looks come from {@link #style}, which the page includes once.
 */
public final class HtmlTables {

    private HtmlTables() {}

    /** The style sheet of the tables, to be put into the page's {@code style} element. */
    public static String style() {
        return Resources.text("tables.css");
    }

    /** The table without marks. */
    public static String render(StatutoryTable table, Figures figures) {
        return render(table, figures, key -> Optional.empty());
    }

    /** The table, with a mark on each cell that has one. */
    public static String render(StatutoryTable table, Figures figures, Function<CellKey, Optional<CellMark>> marks) {
        StringBuilder html = new StringBuilder(16_384);
        // A box that scrolls must be reachable from the keyboard and say what it is.
        html.append("<div class=\"table-box\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .append(escape(table.caption()))
                .append("\">\n<table class=\"statutory ")
                .append(table.id())
                .append("\">\n<caption>")
                .append(escape(table.caption()))
                .append("</caption>\n<colgroup>");
        for (double share : TableGeometry.of(table).shares()) {
            html.append("<col style=\"width:").append(Math.round(share * 10_000) / 100.0).append("%\"/>");
        }
        html.append("</colgroup>\n");
        int heads = TableGeometry.of(table).headRows();
        String open = "";
        for (int row = 0; row < table.layoutRows(); row++) {
            List<LayoutCell> cells = rowOf(table, row);
            String group = row < heads ? "thead" : "tbody";
            boolean newBlock = !cells.isEmpty() && cells.get(0).role() == Role.BLOCK_HEAD;
            if (!group.equals(open) || newBlock) {
                if (!open.isEmpty()) {
                    html.append("</").append(open).append(">\n");
                }
                html.append('<').append(group).append(">\n");
                open = group;
            }
            html.append("<tr>");
            for (LayoutCell cell : cells) {
                append(html, table, cell, figures, marks);
            }
            html.append("</tr>\n");
        }
        return html.append("</").append(open).append(">\n</table>\n</div>\n").toString();
    }

    private static List<LayoutCell> rowOf(StatutoryTable table, int row) {
        return table.layout().stream().filter(cell -> cell.row() == row).toList();
    }

    private static void append(StringBuilder html, StatutoryTable table, LayoutCell cell, Figures figures,
            Function<CellKey, Optional<CellMark>> marks) {
        CellKey key = cell.key();
        if (key != null) {
            appendValue(html, table, cell, figures.value(key).toString(), marks.apply(key).orElse(null));
            return;
        }
        // The corner explains the table and heads nothing.
        String element = cell.role() == Role.CORNER ? "td" : "th";
        html.append('<').append(element).append(" class=\"").append(cssClass(cell));
        html.append(LabelBreaks.pieces(cell).size() > 1 ? " whole\"" : "\"");
        if (cell.role() != Role.CORNER) {
            html.append(" id=\"").append(id(table, cell)).append("\" scope=\"").append(scope(cell)).append('"');
            appendHeaders(html, table, cell);
        }
        appendSpans(html, cell);
        html.append('>');
        List<String> pieces = LabelBreaks.pieces(cell);
        for (int i = 0; i < pieces.size(); i++) {
            html.append(i == 0 ? "" : "<wbr/>").append(escape(pieces.get(i)));
        }
        html.append("</").append(element).append('>');
    }

    private static void appendValue(StringBuilder html, StatutoryTable table, LayoutCell cell, String value,
            @Nullable CellMark mark) {
        html.append("<td class=\"value")
                .append(TableGeometry.of(table).isLong(cell, value) ? " long" : "")
                .append(mark == null ? "" : " " + escape(mark.cssClass()))
                .append('"');
        appendHeaders(html, table, cell);
        appendSpans(html, cell);
        if (mark != null) {
            html.append(" id=\"")
                    .append(escape(mark.anchor()))
                    .append("\" title=\"")
                    .append(escape(mark.text()))
                    .append('"');
        }
        html.append('>').append(escape(value));
        if (mark != null) {
            html.append("<a class=\"mark\" href=\"")
                    .append(escape(mark.link()))
                    .append("\" aria-label=\"")
                    .append(escape(mark.text()))
                    .append("\">")
                    .append(escape(mark.symbol()))
                    .append("</a>");
        }
        html.append("</td>");
    }

    private static String cssClass(LayoutCell cell) {
        return switch (cell.role()) {
            case BLOCK_HEAD -> "block";
            case COLUMN_HEAD -> "column";
            case ROW_HEAD -> cell.headsGroup() ? "row group" : "row";
            case CORNER -> "corner";
            case VALUE -> "value";
        };
    }

    private static String scope(LayoutCell cell) {
        return switch (cell.role()) {
            case BLOCK_HEAD -> "rowgroup";
            case COLUMN_HEAD -> cell.columnSpan() > 1 ? "colgroup" : "col";
            default -> cell.headsGroup() ? "rowgroup" : "row";
        };
    }

    private static void appendSpans(StringBuilder html, LayoutCell cell) {
        if (cell.rowSpan() > 1) {
            html.append(" rowspan=\"").append(cell.rowSpan()).append('"');
        }
        if (cell.columnSpan() > 1) {
            html.append(" colspan=\"").append(cell.columnSpan()).append('"');
        }
    }

    private static void appendHeaders(StringBuilder html, StatutoryTable table, LayoutCell cell) {
        List<String> ids = new ArrayList<>();
        for (LayoutCell heading : headings(table, cell)) {
            ids.add(id(table, heading));
        }
        if (!ids.isEmpty()) {
            html.append(" headers=\"").append(String.join(" ", ids)).append('"');
        }
    }

    /**
     * The headings under which a cell stands, outermost first: those above it in its own block, and those to its left in
     * its row. For a heading, the wider ones above or beside it.
     */
    static List<LayoutCell> headings(StatutoryTable table, LayoutCell cell) {
        int blockTop = 0;
        for (LayoutCell other : table.layout()) {
            if (other.role() == Role.BLOCK_HEAD && other.row() <= cell.row()) {
                blockTop = other.row();
            }
        }
        List<LayoutCell> above = new ArrayList<>();
        List<LayoutCell> beside = new ArrayList<>();
        for (LayoutCell other : table.layout()) {
            if (other == cell || other.row() < blockTop) {
                continue;
            }
            boolean covers = other.column() < cell.column() + cell.columnSpan()
                    && cell.column() < other.column() + other.columnSpan();
            boolean higher = other.row() + other.rowSpan() <= cell.row();
            if (higher && covers && (other.role() == Role.BLOCK_HEAD
                    || other.role() == Role.COLUMN_HEAD && cell.role() != Role.ROW_HEAD)) {
                above.add(other);
            }
            boolean sameLine = other.row() <= cell.row() && cell.row() < other.row() + other.rowSpan();
            if (other.role() == Role.ROW_HEAD && sameLine && other.column() < cell.column()) {
                beside.add(other);
            }
        }
        List<LayoutCell> all = new ArrayList<>(above);
        all.addAll(beside);
        return all;
    }

    private static String id(StatutoryTable table, LayoutCell heading) {
        return table.id() + "-r" + (heading.row() + 1) + "c" + (heading.column() + 1);
    }

    /** Text made safe for element content and quoted attributes; what XML forbids becomes U+FFFD. */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(XmlText.allowed(c) ? c : '\uFFFD');
            }
        });
        return safe.toString();
    }
}
