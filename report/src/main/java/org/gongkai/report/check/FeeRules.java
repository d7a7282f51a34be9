package org.gongkai.report.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.report.Section;
import org.gongkai.report.claim.Claim;
import org.gongkai.report.claim.ClaimSubject;
import org.gongkai.report.source.SourceParagraph;

import static org.gongkai.report.check.ProseAgainstTables.plain;

/** Section six and the processing fee (信息处理费), which may be charged since 2021. */
final class FeeRules {

    private static final int LAST_SECTION = 6;
    private static final Pattern MENTIONS_FEE = Pattern.compile("处理费|收费|费用");
    private static final Pattern SAYS_NOTHING = Pattern
            .compile("^(?:我?[局委办厅院]?)?(?:无|没有|暂无)(?:其他)?(?:需要?报告的?)?(?:其他)?(?:事项|情况)?[。.]?$");

    private FeeRules() {}

    static void stated(Examination examination, Findings findings) {
        Optional<Section> last = examination.report().section(LAST_SECTION);
        if (examination.report().format() == ReportFormat.FORMAT_2019 || last.isEmpty()
                || MENTIONS_FEE.matcher(last.get().text()).find()) {
            return;
        }
        findings.say("“" + last.get().heading() + "”没有说明收取信息处理费的情况。请补充，未收取的也要写明“本年度未收取信息处理费”。",
                "Section six does not say whether processing fees were charged. State it, even if none were.")
                .section(LAST_SECTION)
                .passages(last.get().paragraphs().stream().limit(2).map(FeeRules::passage).toList());
    }

    static void denied(Examination examination, Findings findings) {
        Optional<Section> last = examination.report().section(LAST_SECTION);
        if (last.isEmpty()) {
            return;
        }
        Optional<BigDecimal> charges = examination.report().format().table2().row("fees10kYuan").isPresent()
                ? examination.report().figures().number("table2/fees10kYuan")
                : Optional.empty();
        boolean saysNothing = SAYS_NOTHING.matcher(last.get().text().strip()).matches();
        if (saysNothing && charges.filter(fee -> fee.signum() > 0).isPresent()) {
            findings.say(
                    CellNames.chinese(examination.report().format(), CellKey.parse("table2/fees10kYuan")) + "为"
                            + plain(charges.get()) + "万元，而第六部分只写“" + last.get().text().strip()
                            + "”。请核对收费情况并在第六部分写明。",
                    "Charges of " + plain(charges.get())
                            + " (10,000 yuan) stand in Table 2, but section six says there is nothing.")
                    .section(LAST_SECTION)
                    .found(last.get().text().strip());
        }
        Claim denial = null;
        Claim charged = null;
        for (Claim claim : examination.claims().all()) {
            if (claim.subject() == ClaimSubject.PROCESSING_FEE) {
                if (claim.denial() && claim.sentence().section() == LAST_SECTION) {
                    denial = claim;
                } else if (!claim.denial() && claim.value().signum() > 0) {
                    charged = claim;
                }
            }
        }
        if (denial != null && charged != null) {
            findings.say("文中写“" + charged.words() + "”，第六部分却写“" + denial.words() + "”。请核对信息处理费的收取情况。",
                    "The report tells of a processing fee (“" + charged.words() + "”), but section six denies it.")
                    .section(LAST_SECTION)
                    .expected(plain(charged.value()))
                    .found("0")
                    .passages(new Passage("", charged.sentence().text(), charged.sentence().place()),
                            new Passage("", denial.sentence().text(), denial.sentence().place()));
        }
    }

    private static Passage passage(SourceParagraph paragraph) {
        return new Passage("", paragraph.text(), paragraph.place());
    }
}
