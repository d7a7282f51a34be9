package org.gongkai.report.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.ReportSection;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.CellValue;
import org.gongkai.report.Figures;
import org.gongkai.report.Period;
import org.gongkai.report.Problem;
import org.gongkai.report.Section;
import org.gongkai.report.source.Place;
import org.gongkai.report.source.SourceParagraph;

import static org.gongkai.law.annual.ReportFormat.FORMAT_2019;
import static org.gongkai.law.annual.ReportFormat.FORMAT_2021;

/** For each rule, a way to break a correct report in that one respect. A new rule needs a line here. */
final class BrokenReports {

    /**
     * @param rule   the rule that must find it
     * @param format the format of the correct report to begin with
     * @param how    breaks it
     */
    record Breaker(String rule, ReportFormat format, Function<AnnualReport, Examination> how) {

        Examination of(long seed) {
            return how.apply(PlausibleReports.silent(PlausibleReports.of(seed, format)));
        }
    }

    private BrokenReports() {}

    /** Long enough to count, and nobody's standing phrase. */
    private static final String COPIED = "个别科室报送材料拖延，临近月底才集中补报，影响了栏目更新的节奏；窗口人员对新旧表格的差别掌握不牢，指导群众填写时常有出入。"
            + "查阅点的电脑老化，打印机经常缺墨，来访群众等候的时间偏长；乡镇联络员更换频繁，新手上岗之前没有跟班学习的安排。"
            + "下一步将把报送时限写进科室责任书，每周二由专人逐项催办，并为查阅点换装两台新电脑，同时建立联络员老带新的办法。";

    // @formatter:off
    static final List<Breaker> ALL = List.of(
        figures("T2-MISSING-TABLE",   FORMAT_2021, f -> f.all("table2", CellValue.MISSING)),
        figures("T3-MISSING-TABLE",   FORMAT_2021, f -> f.all("table3", CellValue.MISSING)),
        figures("T4-MISSING-TABLE",   FORMAT_2021, f -> f.all("table4", CellValue.MISSING)),
        figures("T2-MISSING-ROW",     FORMAT_2021, f -> f.set("table2/penalties", CellValue.MISSING)),
        figures("T3-MISSING-ROW",     FORMAT_2021, f -> f.row("table3/3.5.2", CellValue.MISSING)),
        figures("T4-MISSING-ROW",     FORMAT_2021, f -> f.row("table4/litigationAfterReview", CellValue.MISSING)),
        figures("T2-UNREADABLE",      FORMAT_2021, f -> f.set("table2/penalties", new CellValue.Unreadable("若干"))),
        figures("T3-UNREADABLE",      FORMAT_2021, f -> f.set("table3/3.1/natural", new CellValue.Unreadable("1l"))),
        figures("T4-UNREADABLE",      FORMAT_2021, f -> f.set("table4/review/upheld", new CellValue.Unreadable("见附件"))),
        figures("T2-BLANK",           FORMAT_2021, f -> f.set("table2/licences", new CellValue.Blank("/"))),
        figures("T3-BLANK",           FORMAT_2021, f -> f.move("research", "table3/3.3.1", "table3/3.3.2").set("table3/3.3.1/research", new CellValue.Blank(""))),
        figures("T4-BLANK",           FORMAT_2021, f -> f.add(-f.at("table4/review/upheld"), "table4/review/upheld", "table4/review/total").set("table4/review/upheld", new CellValue.Blank("—"))),
        figures("T2-NEGATIVE",        FORMAT_2021, f -> f.set("table2/coercions", -1)),
        figures("T3-NEGATIVE",        FORMAT_2021, f -> { long all = f.at("table3/3.3.1/natural") + 1;
                                                          return f.add(-all, "table3/3.3.1/natural", "table3/3.3.2/enterprise").add(all, "table3/3.3.1/enterprise", "table3/3.3.2/natural"); }),
        figures("T4-NEGATIVE",        FORMAT_2021, f -> { long all = f.at("table4/review/upheld") + 1;
                                                          return f.add(-all, "table4/review/upheld").add(all, "table4/review/other"); }),
        figures("T2-NOT-WHOLE",       FORMAT_2021, f -> f.set("table2/licences", new CellValue.Number(new BigDecimal("12.5")))),
        figures("T3-NOT-WHOLE",       FORMAT_2021, f -> f.addHalf("table3/3.2/natural", "table3/3.2/total", "table3/3.7/natural", "table3/3.7/total", "table3/1/natural", "table3/1/total")),
        figures("T4-NOT-WHOLE",       FORMAT_2021, f -> f.addHalf("table4/review/upheld", "table4/review/total")),
        figures("T3-ROW-TOTAL",       FORMAT_2021, f -> f.add(1, "table3/1/natural", "table3/4/natural")),
        figures("T3-ROW-TOTAL",       FORMAT_2019, f -> f.add(1, "table3/1/natural", "table3/4/natural")),
        figures("T3-COLUMN-TOTAL",    FORMAT_2021, f -> f.add(1, "table3/3.6.1/natural", "table3/3.6.1/total")),
        figures("T3-COLUMN-TOTAL",    FORMAT_2019, f -> f.add(1, "table3/3.6/natural", "table3/3.6/total")),
        figures("T3-TIE-OUT",         FORMAT_2021, f -> f.add(1, "table3/4/natural", "table3/4/total")),
        figures("T3-TIE-OUT",         FORMAT_2019, f -> f.add(1, "table3/4/natural", "table3/4/total")),
        figures("T4-TOTAL",           FORMAT_2021, f -> f.add(1, "table4/directLitigation/total")),
        broken ("T2-RULE-MAKING",     FORMAT_2021, r -> change(named(r, "昆都仑区财政局"), f -> f.set("table2/regulations/inForce", 3))),
        figures("T2-IN-FORCE",        FORMAT_2021, f -> f.set("table2/normativeDocuments/inForce", 3).set("table2/normativeDocuments/issued", 4)),
        broken ("T2-DOCUMENT-COUNT",  FORMAT_2021, r -> change(named(r, "昆都仑区财政局"), f -> f.set("table2/normativeDocuments/inForce", 40_000))),
        figures("T2-FEES-UNIT",       FORMAT_2021, f -> f.set("table2/fees10kYuan", 592_372_449L)),
        figures("T2-FEES-DECIMALS",   FORMAT_2021, f -> f.set("table2/fees10kYuan", new CellValue.Number(new BigDecimal("12.34567891")))),
        figures("T2-TOTAL-PUBLIC",    FORMAT_2019, f -> f.set("table2/normativeDocuments/published", 9).set("table2/normativeDocuments/totalPublic", 8)),
        figures("T2-ITEMS-LEFT",      FORMAT_2019, f -> f.set("table2/licences/previousItems", 3).set("table2/licences/change", -4)),

        broken ("S-TITLE",            FORMAT_2021, r -> identity(r, r.agency() + r.year() + "年政务公开工作总结", r.agency(), r.year(), r.format(), r.period(), r.published())),
        broken ("S-AGENCY",           FORMAT_2021, r -> identity(r, r.year() + "年政府信息公开工作年度报告", null, r.year(), r.format(), r.period(), r.published())),
        broken ("S-YEAR",             FORMAT_2021, r -> identity(r, r.agency() + "政府信息公开工作年度报告", r.agency(), null, r.format(), null, r.published())),
        broken ("S-FORMAT",           FORMAT_2019, r -> inYear(r, 2022)),
        broken ("S-NOTICE",           FORMAT_2021, r -> preamble(r, text -> text.replace(FORMAT_2021.notice(), FORMAT_2019.notice()))),
        broken ("S-DECREE",           FORMAT_2021, r -> preamble(r, text -> text.replaceFirst("信息公开条例》", "信息公开条例》（国务院令第492号）"))),
        broken ("S-PERIOD",           FORMAT_2021, r -> identity(r, r.title(), r.agency(), r.year(), r.format(), new Period(LocalDate.of(r.year(), 1, 1), LocalDate.of(r.year(), 11, 30)), r.published())),
        broken ("S-PUBLISHED",        FORMAT_2021, r -> identity(r, r.title(), r.agency(), r.year(), r.format(), r.period(), LocalDate.of(r.year() + 1, 4, 1))),
        broken ("S-READING",          FORMAT_2021, r -> doubtful(r, new Problem("table3/3.1", "这一行出现了不止一次，数字不同，已取第一次的", Place.UNKNOWN))),
        sections("S-MISSING",         FORMAT_2021, s -> { Section after = s.get(5); s.set(5, headed(after, after.heading().replace('六', '五'))); s.remove(4); }),
        sections("S-DUPLICATE",       FORMAT_2021, s -> s.add(s.get(5))),
        sections("S-ORDER",           FORMAT_2021, s -> s.add(3, s.remove(4))),
        sections("S-NUMERAL",         FORMAT_2021, s -> s.set(4, headed(s.get(4), "六、" + form(5).title()))),
        sections("S-HEADING",         FORMAT_2021, s -> s.set(3, headed(s.get(3), FORMAT_2019.sections().get(3).heading()))),
        sections("S-EMPTY",           FORMAT_2021, s -> s.set(4, saying(s.get(4), "无。"))),
        sections("S-OVERVIEW",        FORMAT_2021, s -> s.set(0, saying(s.get(0), "（一）主动公开情况。全面公开。", "（二）依申请公开情况。依法办理。", "（三）政府信息管理情况。严格审查。"))),

        broken ("PROSE-TABLE",        FORMAT_2021, r -> telling(r, 1, "本年新收政府信息公开申请99999件。")),
        broken ("PROSE-TABLE",        FORMAT_2019, r -> telling(r, 1, "全年不予公开88888件。")),
        broken ("PROSE-NEGATION",     FORMAT_2021, r -> telling(change(r, f -> f.set("table2/licences", 5)), 1, "全年无行政许可、行政处罚事项。")),
        broken ("PROSE-PROSE",        FORMAT_2021, r -> telling(r, 6, "全年收取信息处理费100元。", "以上合计收取信息处理费200元。")),
        broken ("PROSE-PARTS",        FORMAT_2021, r -> telling(r, 1, "另通过公众号推送信息10条，其中推送外交新闻12条。")),
        broken ("PROSE-PERCENT",      FORMAT_2021, r -> telling(r, 1, "另通过公众号推送信息200条，其中推送外交新闻50条，占30%。")),
        sections("SECTION6-FEE",      FORMAT_2021, s -> s.set(5, saying(s.get(5), "本机关没有其他需要报告的事项。"))),
        broken ("SECTION6-DENIES",    FORMAT_2021, r -> telling(r, 1, "全年向2人收取信息处理费900元。")),
        broken ("LEFTOVER-YEAR",      FORMAT_2021, r -> telling(r, 1, r.year() - 1 + "年，我局继续推进各项公开工作。")),
        new Breaker("COPIED-PREVIOUS", FORMAT_2021, r -> { AnnualReport now = telling(inYear(PlausibleReports.withFees(r), 2024), 5, COPIED);
                                                          return new Examination(now, telling(PlausibleReports.yearBefore(now, 77), 5, COPIED), List.of()); }),
        new Breaker("COPIED-OTHER",   FORMAT_2021, r -> new Examination(telling(r, 1, COPIED), null, List.of(telling(named(r, "另一机关"), 1, COPIED)))),
        broken ("PROSE-ABBREVIATION", FORMAT_2021, r -> telling(r, 1, "新设“APCE卡宣介”专栏。")),
        broken ("STATUTE-NAME",       FORMAT_2021, r -> telling(r, 1, "学习《中华人民共和国政府信息公开条列》。")),

        chained("CHAIN-NOT-PREVIOUS", (report, before) -> inYear(before, before.year() - 1)),
        chained("CHAIN-CARRY",        (report, before) -> change(before, f -> f.add(1, "table3/4/natural", "table3/4/total", "table3/1/natural", "table3/1/total"))),
        chained("CHAIN-IN-FORCE",     (report, before) -> change(before, f -> f.add(1, "table2/normativeDocuments/inForce"))),
        chainedIn2019("CHAIN-ITEMS",  (report, before) -> change(before, f -> f.add(1, "table2/licences/previousItems"))),
        chained("CHAIN-DISPUTES",     (report, before) -> change(before, f -> f.add(100, "table4/review/pending", "table4/review/total"))),
        chained("CHAIN-FEES",         (report, before) -> change(before, f -> f.set("table2/fees10kYuan", new CellValue.Number(PlausibleReports.money(report).movePointLeft(4))))));
    // @formatter:on

    // How reports are broken

    /** The report with more paragraphs in a section. */
    static AnnualReport telling(AnnualReport report, int number, String... more) {
        List<Section> sections = new ArrayList<>();
        for (Section section : report.sections()) {
            List<SourceParagraph> paragraphs = new ArrayList<>(section.paragraphs());
            if (section.number() == number) {
                for (String text : more) {
                    paragraphs.add(new SourceParagraph(text, Place.UNKNOWN));
                }
            }
            sections.add(new Section(section.number(), section.heading(), paragraphs, section.place()));
        }
        return report.withSections(sections);
    }

    private static Breaker broken(String rule, ReportFormat format, UnaryOperator<AnnualReport> how) {
        return new Breaker(rule, format, report -> Examination.of(how.apply(report)));
    }

    private static Breaker figures(String rule, ReportFormat format, UnaryOperator<Cells> how) {
        return broken(rule, format, report -> change(report, how));
    }

    private interface SectionChange {
        void to(List<Section> sections);
    }

    private static Breaker sections(String rule, ReportFormat format, SectionChange how) {
        return broken(rule, format, report -> {
            List<Section> sections = new ArrayList<>(report.sections());
            how.to(sections);
            return report.withSections(sections);
        });
    }

    private interface PreviousChange {
        AnnualReport of(AnnualReport report, AnnualReport before);
    }

    /** Breaks the link to the year before, in the format of 2021 on both sides. */
    private static Breaker chained(String rule, PreviousChange how) {
        return new Breaker(rule, FORMAT_2021, report -> chain(inYear(PlausibleReports.withFees(report), 2024), how));
    }

    private static Breaker chainedIn2019(String rule, PreviousChange how) {
        return new Breaker(rule, FORMAT_2019, report -> chain(inYear(report, 2020), how));
    }

    private static Examination chain(AnnualReport report, PreviousChange how) {
        AnnualReport before = PlausibleReports.yearBefore(report, 77);
        return new Examination(report, how.of(report, before), List.of());
    }

    static AnnualReport change(AnnualReport report, UnaryOperator<Cells> how) {
        return report.withFigures(how.apply(new Cells(report.figures())).figures);
    }

    private static AnnualReport named(AnnualReport report, String agency) {
        return identity(report, agency + report.year() + "年政府信息公开工作年度报告", agency, report.year(), report.format(),
                report.period(), report.published());
    }

    static AnnualReport inYear(AnnualReport report, int year) {
        int was = report.year();
        AnnualReport moved = identity(report, report.title().replace(was + "年", year + "年"), report.agency(), year,
                report.format(), Period.ofYear(year), report.published());
        ReportFormat right = ReportFormat.forYear(year);
        List<Section> sections = new ArrayList<>();
        for (Section section : moved.sections()) {
            sections.add(saying(section, section.paragraphs()
                    .stream()
                    .map(paragraph -> paragraph.text().replace(was + "年", year + "年"))
                    .toArray(String[]::new)));
        }
        return preamble(moved.withSections(sections),
                text -> text.replace(was + "年", year + "年").replace(report.format().notice(), right.notice()));
    }

    private static AnnualReport identity(AnnualReport r, String title, String agency, Integer year, ReportFormat format,
            Period period, LocalDate published) {
        return new AnnualReport(title, agency, year, format, period, published, r.contact(), r.preamble(), r.sections(),
                r.figures(), r.problems());
    }

    private static AnnualReport doubtful(AnnualReport r, Problem problem) {
        return new AnnualReport(r.title(), r.agency(), r.year(), r.format(), r.period(), r.published(), r.contact(),
                r.preamble(), r.sections(), r.figures(), List.of(problem));
    }

    private static AnnualReport preamble(AnnualReport report, UnaryOperator<String> how) {
        return report.withPreamble(report.preamble()
                .stream()
                .map(paragraph -> new SourceParagraph(how.apply(paragraph.text()), paragraph.place()))
                .toList());
    }

    static Section headed(Section section, String heading) {
        return new Section(section.number(), heading, section.paragraphs(), section.place());
    }

    static Section saying(Section section, String... paragraphs) {
        return new Section(section.number(), section.heading(),
                List.of(paragraphs).stream().map(text -> new SourceParagraph(text, Place.UNKNOWN)).toList(),
                section.place());
    }

    private static ReportSection form(int number) {
        return FORMAT_2021.sections().get(number - 1);
    }

    /** Figures being changed. */
    static final class Cells {

        private final Figures figures;

        Cells(Figures figures) {
            this.figures = figures;
        }

        long at(String key) {
            return figures.number(key).orElseThrow().longValueExact();
        }

        Cells set(String key, CellValue value) {
            return new Cells(figures.toBuilder().put(CellKey.parse(key), value, Place.UNKNOWN).build());
        }

        Cells set(String key, long value) {
            return set(key, CellValue.Number.of(value));
        }

        /** The same number added to each cell; a cell named twice gets it twice. */
        Cells add(long more, String... keys) {
            return add(BigDecimal.valueOf(more), keys);
        }

        /** All of a column's applications moved from one outcome to another; every sum still holds. */
        Cells move(String column, String from, String to) {
            long all = at(from + "/" + column);
            return add(-all, from + "/" + column, from + "/total").add(all, to + "/" + column, to + "/total");
        }

        Cells addHalf(String... keys) {
            return add(new BigDecimal("0.5"), keys);
        }

        private Cells add(BigDecimal more, String... keys) {
            Cells changed = this;
            for (String key : keys) {
                changed = changed.set(key, new CellValue.Number(changed.figures.number(key).orElseThrow().add(more)));
            }
            return changed;
        }

        Cells all(String table, CellValue value) {
            Cells changed = this;
            for (CellKey key : figures.format().table(table).keys()) {
                changed = changed.set(key.toString(), value);
            }
            return changed;
        }

        Cells row(String row, CellValue value) {
            Cells changed = this;
            String[] parts = row.split("/");
            for (CellKey key : figures.format().table(parts[0]).keys()) {
                if (key.row().equals(parts[1])) {
                    changed = changed.set(key.toString(), value);
                }
            }
            return changed;
        }
    }
}
