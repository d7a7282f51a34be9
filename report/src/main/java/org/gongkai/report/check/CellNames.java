package org.gongkai.report.check;

import java.util.List;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.FormColumn;
import org.gongkai.law.annual.FormRow;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.ReportSection;

/** How a cell, a row, a column or a table is named to a clerk: by the official labels, which come from the format. */
public final class CellNames {

    private CellNames() {}

    /** {@code 第三部分表格“（一）予以公开”行“自然人”列}. */
    public static String chinese(ReportFormat format, CellKey key) {
        return chineseTable(format, key.table()) + within(format, key);
    }

    /** The cell without its table: {@code “（一）予以公开”行“自然人”列}. */
    public static String within(ReportFormat format, CellKey key) {
        return chineseRow(format, key) + chineseColumn(format, key);
    }

    /** {@code the cell of row 3.1 “（一）予以公开” and column “自然人” in the table of section 3}. */
    public static String english(ReportFormat format, CellKey key) {
        String column = englishColumn(format, key);
        return "row " + englishRow(format, key) + (column.isEmpty() ? "" : ", column " + column) + " ("
                + englishTable(format, key.table()) + ")";
    }

    /** {@code 第三部分表格}: the tables have no numbers of their own, the sections have. */
    public static String chineseTable(ReportFormat format, String table) {
        return "第" + section(format, table).numeral() + "部分表格";
    }

    public static String englishTable(ReportFormat format, String table) {
        return "table of section " + section(format, table).number();
    }

    /** {@code “（三）不予公开—4.保护第三方合法权益”行}. */
    public static String chineseRow(ReportFormat format, CellKey key) {
        // The "rows" of Table 4 stand side by side over a single line of figures.
        boolean sideBySide = format.table4().id().equals(key.table());
        return "“" + row(format, key) + (sideBySide ? "”栏" : "”行");
    }

    /** {@code 3.3.4 “（三）不予公开—4.保护第三方合法权益”}. */
    public static String englishRow(ReportFormat format, CellKey key) {
        String code = Character.isDigit(key.row().charAt(0)) ? key.row() + " " : "";
        return code + "“" + row(format, key) + "”";
    }

    /** {@code “自然人”列}; empty where the row has a single cell. */
    public static String chineseColumn(ReportFormat format, CellKey key) {
        String column = column(format, key);
        return column.isEmpty() ? "" : "“" + column + "”列";
    }

    /** {@code “自然人”}; empty where the row has a single cell. */
    public static String englishColumn(ReportFormat format, CellKey key) {
        String column = column(format, key);
        return column.isEmpty() ? "" : "“" + column + "”";
    }

    /** The label of a column, for rules to speak of it: {@code column(FORMAT_2021, "table2/regulations/issued")}. */
    static String column(ReportFormat format, String key) {
        CellKey cell = CellKey.parse(key);
        return format.table(cell.table()).column(cell).orElseThrow().label();
    }

    private static ReportSection section(ReportFormat format, String table) {
        return format.sections().stream().filter(section -> section.table().equals(table)).findFirst().orElseThrow();
    }

    /** The row's label, with the group it belongs to where the label alone does not say enough. */
    static String row(ReportFormat format, CellKey key) {
        FormRow row = format.table(key.table()).row(key.row()).orElseThrow();
        return withGroup(row.label(), row.groups());
    }

    static String column(ReportFormat format, CellKey key) {
        FormColumn column = format.table(key.table()).column(key).orElseThrow();
        if (key.column().isEmpty()) {
            return "";
        }
        // "其他" alone could be a row as well as a column.
        return column.label().length() <= 2 && column.groups().size() > 1
                ? withGroup(column.label(), column.groups())
                : column.label();
    }

    private static String withGroup(String label, List<String> groups) {
        boolean complete = groups.isEmpty() || label.startsWith("（");
        return complete ? label : groups.get(groups.size() - 1) + "—" + label;
    }
}
