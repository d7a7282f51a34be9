package org.gongkai.law.annual;

import java.util.List;
import java.util.Optional;

/**
 * A statutory format of the annual report: its sections, tables, rows, columns and merged cells, as one table of data.
 *
 * <p>Start with {@link #forYear}: reports on 2019 and 2020 follow the trial format of 2019, reports on 2021 and later
 * the format of 2021. Legal source: 条例第五十条 and the notices named by {@link #notice}.
 */
public enum ReportFormat {

    /** 国办公开办函〔2019〕60号, on trial: for reports on 2019 and 2020; 其他处理 is a single row. */
    FORMAT_2019("2019", "国办公开办函〔2019〕60号", Forms2019.SECTIONS, List.of(), Forms2019.TABLE2,
            Forms2019.TABLE3, Forms2019.TABLE4),

    /** 国办公开办函〔2021〕30号: for reports on 2021 and later. */
    FORMAT_2021("2021", "国办公开办函〔2021〕30号", Forms2021.SECTIONS, Forms2021.OVERVIEW, Forms2021.TABLE2,
            Forms2021.TABLE3, Forms2021.TABLE4);

    private final String code;
    private final String notice;
    private final List<ReportSection> sections;
    private final List<OverviewPart> overview;
    private final StatutoryTable table2;
    private final StatutoryTable table3;
    private final StatutoryTable table4;

    ReportFormat(String code, String notice, List<ReportSection> sections, List<OverviewPart> overview,
            StatutoryTable table2, StatutoryTable table3, StatutoryTable table4) {
        this.code = code;
        this.notice = notice;
        this.sections = sections;
        this.overview = overview;
        this.table2 = table2;
        this.table3 = table3;
        this.table4 = table4;
    }

    /** The format that applies to a report on the given year. */
    public static ReportFormat forYear(int year) {
        return year <= 2020 ? FORMAT_2019 : FORMAT_2021;
    }

    /** The format with this code, {@code 2019} or {@code 2021}. */
    public static Optional<ReportFormat> ofCode(String code) {
        for (ReportFormat format : values()) {
            if (format.code.equals(code)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** {@code 2019} or {@code 2021}, as in the JSON. */
    public String code() {
        return code;
    }

    /** The number of the notice that lays the format down. */
    public String notice() {
        return notice;
    }

    /** The six sections in their fixed order. */
    public List<ReportSection> sections() {
        return sections;
    }

    /** What section 一 has to cover, in order; empty where the format does not lay it down. */
    public List<OverviewPart> overviewParts() {
        return overview;
    }

    /** 主动公开政府信息情况. */
    public StatutoryTable table2() {
        return table2;
    }

    /** 收到和处理政府信息公开申请情况. */
    public StatutoryTable table3() {
        return table3;
    }

    /** 政府信息公开行政复议、行政诉讼情况. */
    public StatutoryTable table4() {
        return table4;
    }

    /** Tables 2, 3 and 4. */
    public List<StatutoryTable> tables() {
        return List.of(table2, table3, table4);
    }

    /** The table with this id ({@code table2}, {@code table3}, {@code table4}). */
    public StatutoryTable table(String id) {
        return tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such table: " + id));
    }

    /** The rows of Table 3 that the row （七）总计 adds up. */
    public List<FormRow> outcomeRows() {
        return table3.rows().stream().filter(row -> row.role() == RowRole.OUTCOME).toList();
    }

    /** The only row of Table 3 with this role. Not for {@link RowRole#OUTCOME}. */
    public FormRow rowWithRole(RowRole role) {
        return table3.rows().stream().filter(row -> row.role() == role).findFirst().orElseThrow();
    }
}
