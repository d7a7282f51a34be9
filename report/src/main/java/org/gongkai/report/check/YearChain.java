package org.gongkai.report.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.FormColumn;
import org.gongkai.law.annual.FormRow;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.RowRole;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.CellValue;
import org.gongkai.report.Section;
import org.gongkai.report.source.SourceParagraph;
import org.jspecify.annotations.Nullable;

/** What must carry over from one year's report to the next of the same agency. Formats may differ between the two. */
final class YearChain {

    private static final String TABLE2 = "table2";

    /** A sentence that speaks of last year's figures or the year's data … */
    private static final Pattern OF_THE_FIGURES = Pattern.compile("结转|上年|上一年|去年|年报|数据|统计|口径");
    /** … and of why they may differ. */
    private static final Pattern REASON = Pattern
            .compile("机构改革|合并|并入|划转|划入|划出|撤销|撤并|更正|勘误|修正|订正|补录|漏报|误报|误填|统计口径|口径(?:调整|变化|不同)|职能调整");
    private static final Pattern REFORM = Pattern.compile("机构改革|机构合并|部门合并|职能划转|撤并");

    private YearChain() {}

    /** A report that is not the one on the year before, or another agency's: nothing is compared then. */
    static void notPrevious(Examination examination, Findings findings) {
        AnnualReport previous = examination.previous();
        if (previous == null) {
            return;
        }
        AnnualReport report = examination.report();
        if (otherYear(report, previous)) {
            findings.say("用来比对的报告是" + previous.year() + "年度的，不是" + report.year() + "年度的上一年。没有比对，请改用"
                    + (year(report) - 1) + "年度的报告。",
                    "The report given for comparison is on " + previous.year() + ", not on the year before "
                            + report.year()
                            + "; nothing was compared.")
                    .expected(String.valueOf(year(report) - 1))
                    .found(String.valueOf(previous.year()));
        } else if (otherAgency(report, previous)) {
            findings.say("用来比对的报告属于“" + previous.agency() + "”，与“" + report.agency() + "”不是同一机关。没有比对，请核对；"
                    + "如系机构更名，请在报告中说明。",
                    "The report given for comparison is that of " + previous.agency() + ", not of " + report.agency()
                            + "; nothing was compared.")
                    .expected(String.valueOf(report.agency()))
                    .found(String.valueOf(previous.agency()));
        }
    }

    /** 二 of this year is 四 of last year, column by column. */
    static void carry(Examination examination, Findings findings) {
        AnnualReport previous = comparable(examination);
        if (previous == null) {
            return;
        }
        AnnualReport report = examination.report();
        FormRow in = report.format().rowWithRole(RowRole.CARRIED_IN);
        FormRow out = previous.format().rowWithRole(RowRole.CARRIED_OUT);
        Optional<SourceParagraph> note = explanation(report);
        for (FormColumn column : report.format().table3().columns()) {
            CellKey now = report.format().table3().key(in, column);
            CellKey then = previous.format().table3().key(out, column);
            CellValue carried = report.figures().value(now);
            CellValue left = previous.figures().value(then);
            if (unknown(carried) || unknown(left) || orZero(carried).compareTo(orZero(left)) == 0) {
                continue;
            }
            boolean certain = carried instanceof CellValue.Number && left instanceof CellValue.Number && note.isEmpty();
            String expected = plain(orZero(left));
            String found = carried instanceof CellValue.Number number ? plain(number.value()) : carried.toString();
            String message = CellNames.chinese(report.format(), now) + (found.isEmpty() ? "为空白" : "为" + found) + "，而"
                    + document(previous) + CellNames.chineseRow(previous.format(), then) + "同列为" + expected
                    + "，两者应当相等。";
            String english = "In " + CellNames.english(report.format(), now) + " stands "
                    + (found.isEmpty() ? "nothing" : found)
                    + ", but the report on " + previous.year() + " carried " + expected + " over; both must be equal.";
            Passage other = new Passage(document(previous),
                    CellNames.within(previous.format(), then) + "：" + left,
                    previous.figures().figure(then).place());
            findings.say(message + (note.isPresent()
                    ? "报告中似有说明，请确认说明已讲清差异的原因。"
                    : "请核对；确因机构改革、更正等原因不一致的，请在报告中说明。"),
                    english + (note.isPresent()
                            ? " The report seems to explain this; please make sure that it does."
                            : " If there is a reason (merger, correction), the report should say so."))
                    .cells(now)
                    .expected(expected)
                    .found(found)
                    .passages(note.map(paragraph -> List.of(other,
                            new Passage("", paragraph.text(), paragraph.place()))).orElse(List.of(other)))
                    .as(certain ? Severity.ERROR : Severity.WARNING);
        }
    }

    /** Documents in force: last year's, and those issued, less those repealed. They also lapse, so this is no proof. */
    static void inForce(Examination examination, Findings findings) {
        AnnualReport previous = comparable(examination);
        if (previous == null || !bothIn(ReportFormat.FORMAT_2021, examination.report(), previous)) {
            return;
        }
        AnnualReport report = examination.report();
        for (FormRow row : report.format().table2().rows()) {
            CellKey now = new CellKey(TABLE2, row.code(), "inForce");
            Optional<BigDecimal> before = previous.figures().number(now);
            Optional<BigDecimal> issued = report.figures().number(new CellKey(TABLE2, row.code(), "issued"));
            Optional<BigDecimal> repealed = report.figures().number(new CellKey(TABLE2, row.code(), "repealed"));
            Optional<BigDecimal> inForce = report.figures().number(now);
            if (before.isEmpty() || issued.isEmpty() || repealed.isEmpty() || inForce.isEmpty()) {
                continue;
            }
            BigDecimal expected = before.get().add(issued.get()).subtract(repealed.get());
            if (expected.compareTo(inForce.get()) != 0) {
                String sum = plain(before.get()) + "+" + plain(issued.get()) + "-" + plain(repealed.get()) + "="
                        + plain(expected);
                findings.say(
                        CellNames.chinese(report.format(), now) + "为" + plain(inForce.get()) + "，按上年的数加本年制发、减本年废止应为"
                                + sum + "。因到期失效或清理而不一致的属正常，请核对。",
                        "In " + CellNames.english(report.format(), now) + " stands " + plain(inForce.get())
                                + "; last year's documents in force, with those issued and without those repealed, give "
                                + sum + ". Documents also lapse; please check.")
                        .cells(now)
                        .expected(plain(expected))
                        .found(plain(inForce.get()))
                        .passages(
                                new Passage(document(previous), CellNames.within(previous.format(), now) + "：" + plain(
                                        before.get()), previous.figures().figure(now).place()));
            }
        }
    }

    /** Items at the start of the year are last year's items with last year's change (format of 2019). */
    static void items(Examination examination, Findings findings) {
        AnnualReport previous = comparable(examination);
        if (previous == null || !bothIn(ReportFormat.FORMAT_2019, examination.report(), previous)) {
            return;
        }
        AnnualReport report = examination.report();
        for (FormRow row : report.format().table2().rows()) {
            CellKey now = new CellKey(TABLE2, row.code(), "previousItems");
            Optional<BigDecimal> before = previous.figures().number(now);
            Optional<BigDecimal> change = previous.figures().number(new CellKey(TABLE2, row.code(), "change"));
            Optional<BigDecimal> start = report.figures().number(now);
            if (before.isPresent() && change.isPresent() && start.isPresent()
                    && before.get().add(change.get()).compareTo(start.get()) != 0) {
                String expected = plain(before.get().add(change.get()));
                findings.say(
                        CellNames.chinese(report.format(), now) + "为" + plain(start.get()) + "，而" + document(previous)
                                + "的项目数加当年增减为" + expected + "。请核对。",
                        "In " + CellNames.english(report.format(), now) + " stands " + plain(start.get())
                                + ", but last year's items and change give " + expected + ". Please check.")
                        .cells(now)
                        .expected(expected)
                        .found(plain(start.get()));
            }
        }
    }

    /** Disputes pending at the end of last year must turn up again, closed or still pending. */
    static void disputes(Examination examination, Findings findings) {
        AnnualReport previous = comparable(examination);
        if (previous == null) {
            return;
        }
        AnnualReport report = examination.report();
        for (FormRow row : report.format().table4().rows()) {
            CellKey pending = new CellKey(report.format().table4().id(), row.code(), "pending");
            CellKey total = new CellKey(report.format().table4().id(), row.code(), "total");
            Optional<BigDecimal> left = previous.figures().number(pending);
            Optional<BigDecimal> all = report.figures().number(total);
            if (left.isPresent() && all.isPresent() && all.get().compareTo(left.get()) < 0) {
                findings.say(
                        CellNames.chinese(report.format(), total) + "为" + plain(all.get()) + "，而" + document(previous)
                                + CellNames.chineseColumn(previous.format(), pending) + "有" + plain(left.get())
                                + "件，这些案件无论本年是否审结都应列入。请核对是否漏填。",
                        "In " + CellNames.english(report.format(), total) + " stands " + plain(all.get()) + ", but "
                                + plain(left.get())
                                + " cases were pending at the end of last year and should appear again.")
                        .cells(total)
                        .expected("≥" + plain(left.get()))
                        .found(plain(all.get()))
                        .passages(new Passage(document(previous), CellNames.within(previous.format(), pending) + "："
                                + plain(left.get()), previous.figures().figure(pending).place()));
            }
        }
    }

    /** An amount that grew or shrank ten thousandfold: yuan and 万元 mixed up. */
    static void fees(Examination examination, Findings findings) {
        AnnualReport previous = comparable(examination);
        if (previous == null || !bothIn(ReportFormat.FORMAT_2021, examination.report(), previous)) {
            return;
        }
        AnnualReport report = examination.report();
        CellKey key = new CellKey(TABLE2, "fees10kYuan", "");
        Optional<BigDecimal> now = report.figures().number(key);
        Optional<BigDecimal> before = previous.figures().number(key);
        if (now.isEmpty() || before.isEmpty() || now.get().signum() <= 0 || before.get().signum() <= 0) {
            return;
        }
        BigDecimal larger = now.get().max(before.get());
        BigDecimal smaller = now.get().min(before.get());
        if (larger.compareTo(smaller.movePointRight(3)) >= 0) {
            findings.say(
                    CellNames.chinese(report.format(), key) + "为" + plain(now.get()) + "万元，" + document(previous) + "为"
                            + plain(before.get()) + "万元，相差一千倍以上，疑似其中一年误按元填写。请核对单位。",
                    "In " + CellNames.english(report.format(), key) + " stand " + plain(now.get())
                            + " units of 10,000 yuan, last year " + plain(before.get())
                            + "; one of them may be in yuan. Please check the unit.")
                    .cells(key)
                    .found(plain(now.get()));
        }
    }

    // What may be compared

    /** The previous report, if it is of the same agency on the year before (or does not say); else null. */
    private static @Nullable AnnualReport comparable(Examination examination) {
        AnnualReport previous = examination.previous();
        return previous == null || otherYear(examination.report(), previous)
                || otherAgency(examination.report(), previous)
                        ? null
                        : previous;
    }

    private static boolean otherYear(AnnualReport report, AnnualReport previous) {
        Integer now = report.year();
        Integer before = previous.year();
        return now != null && before != null && before != now - 1;
    }

    private static boolean otherAgency(AnnualReport report, AnnualReport previous) {
        String now = core(report.agency());
        String before = core(previous.agency());
        return !now.isEmpty() && !before.isEmpty() && !now.endsWith(before) && !before.endsWith(now);
    }

    /** A name without what is often left out: {@code 宿迁市人民政府} and {@code 宿迁市} are the same. */
    private static String core(@Nullable String agency) {
        return agency == null ? "" : agency.replaceAll("\\s+", "").replaceFirst("人民政府(?:办公[室厅])?$", "");
    }

    private static int year(AnnualReport report) {
        Integer year = report.year();
        return year == null ? 0 : year;
    }

    private static boolean bothIn(ReportFormat format, AnnualReport report, AnnualReport previous) {
        return report.format() == format && previous.format() == format;
    }

    /** A paragraph that seems to explain why last year's figures do not carry over. */
    private static Optional<SourceParagraph> explanation(AnnualReport report) {
        return report.sections()
                .stream()
                .map(Section::paragraphs)
                .flatMap(List::stream)
                .filter(paragraph -> explains(paragraph.text()))
                .findFirst();
    }

    private static boolean explains(String text) {
        for (String sentence : text.split("[。；;！]")) {
            if (REFORM.matcher(sentence).find()
                    || OF_THE_FIGURES.matcher(sentence).find() && REASON.matcher(sentence).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean unknown(CellValue value) {
        return value instanceof CellValue.Missing || value instanceof CellValue.Unreadable;
    }

    private static BigDecimal orZero(CellValue value) {
        return value instanceof CellValue.Number number ? number.value() : BigDecimal.ZERO;
    }

    private static String document(AnnualReport previous) {
        return (previous.agency() == null ? "" : previous.agency()) + (previous.year() == null ? "上一" : previous.year())
                + "年度报告";
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.toPlainString();
    }
}
