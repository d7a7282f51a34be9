package org.gongkai.report.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.gongkai.law.annual.AgencyKind;
import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.FormRow;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.law.annual.ValueKind;
import org.gongkai.report.AnnualReport;

/** Figures of Table 2 that no sum can prove wrong and that are yet hard to believe. */
final class PlausibilityRules {

    private static final String TABLE = "table2";
    private static final String REGULATIONS = "regulations";
    private static final String DOCUMENTS = "normativeDocuments";

    /** Decimals of an amount in 万元 that is exact to the fen. */
    private static final int FEN = 6;

    /** The smallest amount in 万元 that is doubted of any body. */
    private static final BigDecimal LEAST_DOUBTED = BigDecimal.valueOf(10_000L);

    private PlausibilityRules() {}

    /** An amount that only makes sense as yuan. */
    static void feesUnit(Examination examination, Findings findings) {
        AnnualReport report = examination.report();
        fees(examination, (key, amount) -> {
            if (amount.compareTo(LEAST_DOUBTED) >= 0 && amount.compareTo(mostEverCharged(report)) >= 0) {
                String yuan = amount.movePointLeft(4).stripTrailingZeros().toPlainString();
                findings.say(CellNames.chinese(report.format(), key) + "为" + plain(amount) + "，单位是万元，即" + yuan
                        + "亿元，数额过大，疑似按元填写。如原数为元，应填" + yuan + "。请核对单位。",
                        "In " + CellNames.english(report.format(), key) + " stands " + plain(amount)
                                + "; the unit is 10,000 yuan, and the amount is too large to be true. If it was meant in"
                                + " yuan, it should read " + yuan + ". Please check the unit.")
                        .cells(key)
                        .expected(yuan)
                        .found(plain(amount));
            }
        });
    }

    /** Charges of this much (in 万元) and more are not known of bodies of the kind. */
    private static BigDecimal mostEverCharged(AnnualReport report) {
        return switch (kind(report)) {
            case PROVINCIAL_GOVERNMENT, OTHER -> BigDecimal.valueOf(100_000_000L);
            case CITY_GOVERNMENT -> BigDecimal.valueOf(10_000_000L);
            case COUNTY_GOVERNMENT, LOCAL_DEPARTMENT -> BigDecimal.valueOf(1_000_000L);
            case TOWNSHIP -> LEAST_DOUBTED;
        };
    }

    /** An amount in 万元 with parts of a fen. */
    static void feesDecimals(Examination examination, Findings findings) {
        ReportFormat format = examination.report().format();
        fees(examination, (key, amount) -> {
            if (amount.scale() > FEN && amount.stripTrailingZeros().scale() > FEN) {
                findings.say(CellNames.chinese(format, key) + "为" + plain(amount)
                        + "，以万元计小数超过六位，已不足一分钱，不可能是实收金额。请核对数字和单位。",
                        "In " + CellNames.english(format, key) + " stands " + plain(amount)
                                + "; in units of 10,000 yuan these are parts of a fen. Please check figure and unit.")
                        .cells(key)
                        .found(plain(amount));
            }
        });
    }

    /** Looks at every amount in 万元. */
    private static void fees(Examination examination, BiConsumer<CellKey, BigDecimal> look) {
        TableNumbers numbers = examination.numbers();
        TableShape.Range range = numbers.shape().range(TABLE);
        for (int cell = range.first(); cell < range.end(); cell++) {
            if (numbers.shape().kind(cell) == ValueKind.TEN_THOUSAND_YUAN) {
                look.accept(numbers.key(cell), numbers.exact(cell));
            }
        }
    }

    /** Documents made this year should be in force at its end, save those that were repealed at once. */
    static void inForce(Examination examination, Findings findings) {
        notLess(examination, findings, "inForce", "issued", "现行有效的件数应当包括本年制发的文件",
                "documents in force should include those issued this year");
    }

    /** What is public in all includes what was made public this year (format of 2019). */
    static void totalPublic(Examination examination, Findings findings) {
        notLess(examination, findings, "totalPublic", "published", "对外公开的总数应当包括本年新公开的",
                "what is public in all should include what was made public this year");
    }

    private static void notLess(Examination examination, Findings findings, String whole, String part, String reason,
            String reasonEnglish) {
        AnnualReport report = examination.report();
        for (FormRow row : report.format().table2().rows()) {
            CellKey wholeKey = new CellKey(TABLE, row.code(), whole);
            CellKey partKey = new CellKey(TABLE, row.code(), part);
            Optional<BigDecimal> all = report.figures().number(wholeKey);
            Optional<BigDecimal> some = report.figures().number(partKey);
            if (all.isPresent() && some.isPresent() && all.get().compareTo(some.get()) < 0) {
                findings.say(CellNames.chinese(report.format(), wholeKey) + "为" + plain(all.get()) + "，小于"
                        + CellNames.chineseColumn(report.format(), partKey) + "的" + plain(some.get()) + "，" + reason
                        + "。请核对这两个数。",
                        "In " + CellNames.english(report.format(), wholeKey) + " stands " + plain(all.get())
                                + ", less than " + plain(some.get()) + " in column "
                                + CellNames.englishColumn(report.format(), partKey) + "; " + reasonEnglish
                                + ". Please check both figures.")
                        .cells(wholeKey, partKey)
                        .expected("≥" + plain(some.get()))
                        .found(plain(all.get()));
            }
        }
    }

    /** A number of items cannot have shrunk below nothing (format of 2019). */
    static void itemsLeft(Examination examination, Findings findings) {
        AnnualReport report = examination.report();
        for (FormRow row : report.format().table2().rows()) {
            CellKey before = new CellKey(TABLE, row.code(), "previousItems");
            CellKey change = new CellKey(TABLE, row.code(), "change");
            Optional<BigDecimal> items = report.figures().number(before);
            Optional<BigDecimal> by = report.figures().number(change);
            if (items.isPresent() && by.isPresent() && items.get().add(by.get()).signum() < 0) {
                findings.say(CellNames.chinese(report.format(), change) + "为" + plain(by.get()) + "，而"
                        + CellNames.chineseColumn(report.format(), before) + "只有" + plain(items.get())
                        + "，减少的项目比原有的还多。请核对这两个数。",
                        "In " + CellNames.english(report.format(), change) + " stands " + plain(by.get())
                                + ", but there were"
                                + " only " + plain(items.get()) + " the year before. Please check both figures.")
                        .cells(change, before)
                        .expected("≥" + plain(items.get().negate()))
                        .found(plain(by.get()));
            }
        }
    }

    /** Bodies without the power to make 规章 have none to report. */
    static void ruleMaking(Examination examination, Findings findings) {
        AnnualReport report = examination.report();
        String agency = report.agency();
        StatutoryTable table = report.format().table2();
        if (agency == null) {
            return;
        }
        for (CellKey key : table.keys()) {
            if (!key.row().equals(REGULATIONS)) {
                continue;
            }
            Optional<BigDecimal> number = report.figures().number(key);
            if (number.isPresent() && number.get().signum() > 0 && !kind(report).mayMakeRules()) {
                findings.say(CellNames.chinese(report.format(), key) + "为" + plain(number.get()) + "。规章只能由国务院部门、省级政府、"
                        + "设区的市和自治州政府制定，" + agency + "没有制定权，应填0。请核对是否把" + CellNames.chineseRow(report.format(),
                                new CellKey(TABLE, DOCUMENTS, key.column()))
                        + "的数填到了这一行。",
                        "In " + CellNames.english(report.format(), key) + " stands " + plain(number.get())
                                + ". Only departments of the State Council, provinces, and cities with districts make 规章; "
                                + agency + " has no such power, so this should be 0. Please check whether documents of"
                                + " the next row were entered here.")
                        .cells(key)
                        .expected("0")
                        .found(plain(number.get()));
            }
        }
    }

    /** More documents than a body of its size issues: all letters counted, or a figure from another row. */
    static void documentCount(Examination examination, Findings findings) {
        AnnualReport report = examination.report();
        if (report.format() != ReportFormat.FORMAT_2021) {
            return; // the format of 2019 counted everything that was made public
        }
        AgencyKind kind = kind(report);
        boolean small = kind == AgencyKind.LOCAL_DEPARTMENT || kind == AgencyKind.COUNTY_GOVERNMENT
                || kind == AgencyKind.TOWNSHIP;
        for (CellKey key : report.format().table2().keys()) {
            Optional<BigDecimal> number = report.figures().number(key);
            long most = (key.column().equals("inForce") ? 5_000L : 1_000L) * (small ? 1 : 20);
            if (key.row().equals(DOCUMENTS) && number.isPresent()
                    && number.get().compareTo(BigDecimal.valueOf(most)) > 0) {
                findings.say(CellNames.chinese(report.format(), key) + "为" + plain(number.get())
                        + "，数量异常偏多。请核对是否把一般公文也计算在内，或者错填了其他行的数字。",
                        "In " + CellNames.english(report.format(), key) + " stands " + plain(number.get())
                                + ", far more than usual. Please check whether ordinary documents were counted, or a figure"
                                + " of another row was entered.")
                        .cells(key)
                        .found(plain(number.get()));
            }
        }
    }

    private static AgencyKind kind(AnnualReport report) {
        String agency = report.agency();
        return agency == null ? AgencyKind.OTHER : AgencyKind.ofName(agency);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.toPlainString();
    }
}
