package org.gongkai.report.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongkai.law.annual.AgencyKind;
import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.FormColumn;
import org.gongkai.law.annual.FormRow;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.RowRole;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.CellValue;
import org.gongkai.report.Figures;
import org.gongkai.report.RandomReports;
import org.gongkai.report.Section;
import org.gongkai.report.source.Place;
import org.gongkai.report.source.SourceParagraph;

/** Random reports in which not only every sum holds but every figure can be believed. */
final class PlausibleReports {

    private PlausibleReports() {}

    static AnnualReport of(long seed, ReportFormat format) {
        return believable(RandomReports.valid(seed, format));
    }

    static AnnualReport of(long seed, String agency, int year) {
        return believable(RandomReports.valid(seed, ReportFormat.forYear(year), agency, year));
    }

    /** The same figures without numbers in the prose, so that changing a figure contradicts no sentence. */
    static AnnualReport silent(AnnualReport report) {
        List<Section> sections = new ArrayList<>();
        for (Section section : report.sections()) {
            List<SourceParagraph> paragraphs = section.paragraphs()
                    .stream()
                    .map(paragraph -> new SourceParagraph(
                            paragraph.text().replaceAll("本年新收.*", "全年依法依规办理各类申请。"), paragraph.place()))
                    .toList();
            sections.add(new Section(section.number(), section.heading(), paragraphs, section.place()));
        }
        return report.withSections(sections);
    }

    /** A report of the same agency on the year before, from which this one follows. */
    static AnnualReport yearBefore(AnnualReport report, long seed) {
        int year = report.year() - 1;
        AnnualReport before = silent(of(seed, report.agency(), year));
        ReportFormat format = before.format();
        StatutoryTable table = format.table3();
        Figures.Builder figures = before.figures().toBuilder();
        for (FormColumn column : table.columns()) {
            long carried = number(report, report.format()
                    .table3()
                    .key(
                            report.format().rowWithRole(RowRole.CARRIED_IN), column));
            long handled = number(before, table.key(format.rowWithRole(RowRole.OUTCOME_TOTAL), column));
            put(figures, table.key(format.rowWithRole(RowRole.CARRIED_OUT), column), carried);
            put(figures, table.key(format.rowWithRole(RowRole.CARRIED_IN), column), 0);
            put(figures, table.key(format.rowWithRole(RowRole.RECEIVED), column), handled + carried);
        }
        for (FormRow row : format.table4().rows()) {
            long pending = number(before, format.table4().key(row, column(format.table4(), "pending")));
            long total = number(before, format.table4().key(row, column(format.table4(), "total")));
            put(figures, format.table4().key(row, column(format.table4(), "pending")), 0);
            put(figures, format.table4().key(row, column(format.table4(), "total")), total - pending);
        }
        for (CellKey key : format.table2().keys()) {
            if (format == report.format()) {
                figures.put(key, before(report, key), Place.UNKNOWN);
            }
        }
        return before.withFigures(figures.build());
    }

    /** What stood in a cell of Table 2 last year if nothing was repealed then and the number of items did not change. */
    private static CellValue before(AnnualReport report, CellKey key) {
        return switch (key.column()) {
            case "issued", "repealed", "change" -> CellValue.Number.of(0);
            case "inForce" -> CellValue.Number.of(number(report, key)
                    - number(report, new CellKey(key.table(), key.row(), "issued"))
                    + number(report, new CellKey(key.table(), key.row(), "repealed")));
            default -> report.figures().value(key);
        };
    }

    /** The same report with something charged. */
    static AnnualReport withFees(AnnualReport report) {
        CellKey key = CellKey.parse("table2/fees10kYuan");
        return report.withFigures(report.figures()
                .toBuilder()
                .put(key, new CellValue.Number(new BigDecimal("1234.56")), Place.UNKNOWN)
                .build());
    }

    static BigDecimal money(AnnualReport report) {
        return report.figures().number("table2/fees10kYuan").orElseThrow();
    }

    private static AnnualReport believable(AnnualReport report) {
        Figures.Builder figures = report.figures().toBuilder();
        boolean mayMakeRules = AgencyKind.ofName(report.agency()).mayMakeRules();
        for (CellKey key : report.format().table2().keys()) {
            Optional<BigDecimal> number = report.figures().number(key);
            if (number.isPresent()) {
                long value = number.get().longValue();
                switch (key.column()) {
                    case "issued", "repealed", "made", "published" -> put(figures, key, few(key, value, mayMakeRules));
                    case "inForce" -> put(figures, key, few(key, value, mayMakeRules) + few(key,
                            number(report, new CellKey(key.table(), key.row(), "issued")), mayMakeRules));
                    case "totalPublic" -> put(figures, key, few(key, value, mayMakeRules) + few(key,
                            number(report, new CellKey(key.table(), key.row(), "published")), mayMakeRules));
                    case "previousItems" -> put(figures, key, value + 20);
                    default -> {
                    }
                }
                if (key.row().equals("fees10kYuan")) {
                    figures.put(key, new CellValue.Number(number.get().movePointLeft(2)), Place.UNKNOWN);
                }
            }
        }
        return report.withFigures(figures.build());
    }

    private static long few(CellKey key, long value, boolean mayMakeRules) {
        return key.row().equals("regulations") && !mayMakeRules ? 0 : value % 400;
    }

    private static FormColumn column(StatutoryTable table, String code) {
        return table.columns().stream().filter(column -> column.code().equals(code)).findFirst().orElseThrow();
    }

    private static void put(Figures.Builder figures, CellKey key, long value) {
        figures.put(key, CellValue.Number.of(value), Place.UNKNOWN);
    }

    static long number(AnnualReport report, CellKey key) {
        return report.figures().number(key).orElseThrow().longValueExact();
    }
}
