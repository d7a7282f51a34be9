package org.gongkai.report.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.law.annual.AgencyKind;
import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.Regulation;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.CellValue;
import org.gongkai.report.Period;
import org.gongkai.report.Problem;
import org.gongkai.report.source.SourceParagraph;

/** Title, agency, year, format, the documents cited, the period and the day of publication. */
final class FrontRules {

    private static final Pattern OPENING_BRACKET = Pattern.compile("[〔\\[【（(﹝［]");
    private static final Pattern CLOSING_BRACKET = Pattern.compile("[〕\\]】）)﹞］]");
    private static final Pattern DECREE = Pattern.compile("国务院(?:第)?令?第?\\s*(\\d{3})\\s*号令?");
    private static final Pattern NEAR_THE_FORMAT = Pattern.compile("年度报告格式.{0,12}?的通知.{0,4}?$");

    /** Numbers of the series that the notices on the format belong to. */
    private static final Pattern NOTICE_NUMBER = Pattern.compile(
            Pattern.quote(ReportFormat.FORMAT_2021.notice().replaceFirst("〔.*", "")) + "〔\\d{4}〕\\d+号");

    private FrontRules() {}

    /** A report without a title, or with another name than the statutory one. */
    static void title(Examination examination, Findings findings) {
        AnnualReport report = examination.report();
        String title = report.title();
        String wanted = (report.agency() == null ? "××" : report.agency())
                + (report.year() == null ? "××××" : report.year()) + "年" + Regulation.REPORT_NAME;
        if (title.isBlank()) {
            findings.say("没有找到报告标题。请核对是否写明“" + wanted + "”。",
                    "The report has no title. It should read “" + wanted + "”.")
                    .expected(wanted)
                    .as(Severity.UNSURE);
        } else if (!title.replaceAll("\\s+", "").replaceFirst("[（(].*[）)]$", "").endsWith(Regulation.REPORT_NAME)) {
            findings.say("标题“" + title + "”的名称不规范，应为“" + wanted + "”。请修改。",
                    "The title “" + title + "” is not the statutory one; it should read “" + wanted + "”.")
                    .expected(wanted)
                    .found(title)
                    // Many offices leave out 工作; that is not worth a warning.
                    .as(title.contains("信息公开") && title.contains("报告") ? Severity.UNSURE : Severity.WARNING);
        }
    }

    /** A report that does not say whose it is. */
    static void agency(Examination examination, Findings findings) {
        String agency = examination.report().agency();
        if (agency == null || agency.isBlank()) {
            findings.say("标题和正文都没有写明编制报告的行政机关。请写明机关全称。",
                    "Neither title nor text names the agency. Please give its full name.");
        }
    }

    /** A report that does not say which year it is on. */
    static void year(Examination examination, Findings findings) {
        if (examination.report().year() == null) {
            findings.say("标题和正文都没有写明报告年度。请写明。", "Neither title nor text says which year the report is on.");
        }
    }

    /** Tables in the format of other years. An error only where the report itself names its year. */
    static void format(Examination examination, Findings findings) {
        AnnualReport report = examination.report();
        Integer year = report.year();
        if (year == null || ReportFormat.forYear(year) == report.format()) {
            return;
        }
        ReportFormat right = ReportFormat.forYear(year);
        List<CellKey> foreign = new ArrayList<>();
        for (CellKey key : report.format().tables().stream().flatMap(table -> table.keys().stream()).toList()) {
            boolean unknownToTheRightFormat = !right.table(key.table()).keys().contains(key);
            if (unknownToTheRightFormat && !(report.figures().value(key) instanceof CellValue.Missing)) {
                foreign.add(key);
            }
        }
        boolean yearIsStated = report.title().contains(String.valueOf(year))
                && (report.period() == null || report.period().from().getYear() == year);
        boolean outdated = report.format() == ReportFormat.FORMAT_2019;
        findings.say(year + "年度报告的表格应使用" + right.notice() + "规定的格式，现用的是" + report.format().notice()
                + "的格式" + (outdated ? "，该格式只用于2019、2020年度报告" : "") + "。请改用规定的表格重新填写。",
                "The tables of a report on " + year + " must follow " + right.notice() + "; these follow "
                        + report.format().notice() + ".")
                .cells(foreign)
                .expected(right.notice())
                .found(report.format().notice())
                .as(outdated && yearIsStated && !foreign.isEmpty() ? Severity.ERROR : Severity.WARNING);
    }

    /** The notice on the format cited with the number of another one. */
    static void notice(Examination examination, Findings findings) {
        AnnualReport report = examination.report();
        Integer year = report.year();
        if (year == null) {
            return;
        }
        ReportFormat right = ReportFormat.forYear(year);
        for (SourceParagraph paragraph : report.preamble()) {
            String text = paragraph.text();
            if (text.contains(right.notice()) || brackets(text).contains(right.notice())) {
                return;
            }
        }
        for (SourceParagraph paragraph : report.preamble()) {
            Matcher cited = NOTICE_NUMBER.matcher(brackets(paragraph.text()));
            while (cited.find()) {
                boolean otherFormat = isNoticeOfAFormat(cited.group());
                boolean citedAsFormat = NEAR_THE_FORMAT.matcher(brackets(paragraph.text()).substring(0, cited.start()))
                        .find();
                if (otherFormat || citedAsFormat) {
                    findings.say("引用的年度报告格式文号为" + cited.group() + "，" + year + "年度报告应依据" + right.notice() + "。请改正文号。",
                            "The notice on the format is cited as " + cited.group() + "; for a report on " + year
                                    + " it is "
                                    + right.notice() + ".")
                            .expected(right.notice())
                            .found(cited.group())
                            .passages(new Passage("", paragraph.text(), paragraph.place()));
                    return;
                }
            }
        }
    }

    private static boolean isNoticeOfAFormat(String number) {
        for (ReportFormat format : ReportFormat.values()) {
            if (format.notice().equals(number)) {
                return true;
            }
        }
        return false;
    }

    private static String brackets(String text) {
        String opened = OPENING_BRACKET.matcher(text).replaceAll("〔");
        return CLOSING_BRACKET.matcher(opened).replaceAll("〕").replaceAll("\\s+", "").replace("〕第", "〕");
    }

    /** The Regulation cited with the decree of its former text, or a wrong one. */
    static void decree(Examination examination, Findings findings) {
        AnnualReport report = examination.report();
        List<SourceParagraph> texts = new ArrayList<>(report.preamble());
        report.section(1).ifPresent(section -> texts.addAll(section.paragraphs()));
        for (SourceParagraph paragraph : texts) {
            Matcher cited = DECREE.matcher(paragraph.text());
            while (cited.find()) {
                int number = Integer.parseInt(cited.group(1));
                String before = paragraph.text().substring(Math.max(0, cited.start() - 12), cited.start());
                boolean ofTheRegulation = before.contains("信息公开条例") || number == Regulation.FORMER_DECREE;
                if (ofTheRegulation && number != Regulation.DECREE) {
                    findings.say("《" + Regulation.NAME + "》引用的是" + cited.group() + "，现行条例是"
                            + Regulation.decree(Regulation.DECREE) + "（2019年5月15日起施行）。请改正。",
                            "The Regulation is cited as " + cited.group() + "; the text in force is "
                                    + Regulation.decree(Regulation.DECREE) + " (since 15 May 2019).")
                            .expected(Regulation.decree(Regulation.DECREE))
                            .found(cited.group())
                            .passages(new Passage("", paragraph.text(), paragraph.place()));
                }
            }
        }
    }

    /** Figures that cover less or more than the calendar year of the report. */
    static void period(Examination examination, Findings findings) {
        AnnualReport report = examination.report();
        Period period = report.period();
        Integer year = report.year();
        if (period != null && year != null && !period.equals(Period.ofYear(year))) {
            Period right = Period.ofYear(year);
            findings.say("统计期限写的是" + days(period) + "，" + year + "年度报告应为" + days(right) + "。请核对数据范围并改正。",
                    "The figures are said to cover " + period.from() + " to " + period.to() + "; a report on " + year
                            + " covers the calendar year.")
                    .expected(days(right))
                    .found(days(period))
                    .passages(report.preamble()
                            .stream()
                            .filter(paragraph -> paragraph.text().contains("期限")
                                    || paragraph.text().contains(period.from().getYear() + "年"))
                            .limit(1)
                            .map(paragraph -> new Passage("", paragraph.text(), paragraph.place()))
                            .toList());
        }
    }

    private static String days(Period period) {
        return day(period.from()) + "至" + day(period.to());
    }

    private static String day(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** Published after the statutory day, or before the year was over. */
    static void published(Examination examination, Findings findings) {
        AnnualReport report = examination.report();
        LocalDate published = report.published();
        Integer year = report.year();
        if (published == null || year == null) {
            return;
        }
        if (published.getYear() <= year) {
            findings.say("公布日期为" + day(published) + "，" + year + "年尚未结束，不可能已有全年数据。请核对公布日期和报告年度。",
                    "Published on " + published + ", before " + year + " was over. Please check the day and the year.")
                    .found(day(published));
            return;
        }
        String agency = report.agency();
        Optional<LocalDate> last = agency == null
                ? Optional.empty()
                : AgencyKind.ofName(agency).lastDayToPublish(year);
        if (last.isPresent() && published.isAfter(last.get())) {
            findings.say("公布日期为" + day(published) + "，晚于法定的" + day(last.get()) + "。请核对公布日期；确系逾期的，请说明原因。",
                    "Published on " + published + ", after the statutory day, " + last.get() + ".")
                    .expected("不晚于" + day(last.get()))
                    .found(day(published));
        }
    }

    /** What the reader was in doubt about and no other rule says: rows that stand twice with different figures. */
    static void reading(Examination examination, Findings findings) {
        AnnualReport report = examination.report();
        for (Problem problem : report.problems()) {
            List<CellKey> cells = report.format()
                    .tables()
                    .stream()
                    .flatMap(table -> table.keys().stream())
                    .filter(key -> concerns(problem, key))
                    .toList();
            boolean saidByOthers = !cells.isEmpty() && cells.stream()
                    .map(key -> report.figures().value(key))
                    .allMatch(value -> value instanceof CellValue.Missing || value instanceof CellValue.Unreadable);
            if (!saidByOthers) {
                String where = problem.place().toString();
                findings.say(
                        "读入时有疑问：" + problem.message().replaceFirst("。$", "")
                                + (where.isEmpty() ? "" : "（" + where + "）")
                                + "。请对照原文核对。",
                        "In doubt while reading"
                                + (cells.isEmpty()
                                        ? ""
                                        : " " + CellNames.english(report.format(), cells
                                                .get(0)))
                                + ": " + problem.message() + " Please compare with the original.")
                        .cells(cells);
            }
        }
    }

    private static boolean concerns(Problem problem, CellKey key) {
        String written = key.toString();
        return written.equals(problem.subject()) || written.startsWith(problem.subject() + "/");
    }
}
