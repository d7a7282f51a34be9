package org.gongkai.report.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.report.AnnualReport;
import org.gongkai.report.claim.Claim;
import org.gongkai.report.claim.ClaimSubject;
import org.gongkai.report.claim.Claims;
import org.gongkai.report.claim.Quantity;
import org.gongkai.report.claim.Scope;
import org.gongkai.report.claim.Sentence;

import static org.gongkai.report.check.ProseAgainstTables.plain;

/** Numbers in the prose, held against each other. */
final class ProseAgainstProse {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern SHARE = Pattern
            .compile("^[，,（(]?(?:约)?占(?:比|全部|总数|总量|申请总数|申请总量|总件数|全年)?[^，；。\\d]{0,10}$");
    private static final Pattern GROWTH = Pattern.compile(
            "^[，,（(]?(?:同比|较上年(?:度)?(?:同期)?|比上年(?:度)?(?:同期)?|较去年(?:同期)?|比去年(?:同期)?)(增长|上升|增加|下降|减少)(?:了)?(?:约)?$");

    private ProseAgainstProse() {}

    static void repeated(Examination examination, Findings findings) {
        Map<ClaimSubject, Claim> first = new EnumMap<>(ClaimSubject.class);
        for (Claim claim : examination.claims().all()) {
            if (claim.denial() || claim.approximate() || !claim.plain() || claim.scope() != Scope.WHOLE
                    || !isCountedOnce(claim.subject())) {
                continue;
            }
            Claim before = first.putIfAbsent(claim.subject(), claim);
            if (before != null && before.value().compareTo(claim.value()) != 0) {
                findings.say("前文写“" + before.words() + "”，后文写“" + claim.words() + "”，前后不一致。请核对后统一。",
                        "First “" + before.words() + "”, then “" + claim.words() + "”. Make them agree.")
                        .expected(plain(before.value()))
                        .found(plain(claim.value()))
                        .passages(passage(before.sentence()), passage(claim.sentence()));
            }
        }
    }

    /** Of these there is one number a year; 发布信息 and the like may be counted for each channel. */
    private static boolean isCountedOnce(ClaimSubject subject) {
        return switch (subject) {
            case RECEIVED_NEW, CARRIED_IN, CARRIED_OUT, GRANTED, PARTIALLY_GRANTED, REFUSED, UNABLE, UNPROCESSED,
                    PROCESSING_FEE ->
                true;
            default -> false;
        };
    }

    static void parts(Examination examination, Findings findings) {
        for (Claims.PartList list : examination.claims().lists()) {
            Quantity whole = list.whole();
            if (whole.approximate()) {
                continue;
            }
            BigDecimal sum = BigDecimal.ZERO;
            boolean tooLarge = false;
            for (Quantity part : list.parts()) {
                if (part.value().compareTo(whole.value()) > 0) {
                    tooLarge = true;
                    findings.say("总数是" + words(whole) + "，而其中一项是" + words(part) + "，部分不能大于总数。请核对这两个数。",
                            "A part of " + plain(part.value()) + " cannot exceed its whole of " + plain(whole.value())
                                    + ".")
                            .expected("≤" + plain(whole.value()))
                            .found(plain(part.value()))
                            .passages(passage(list.sentence()))
                            .as(part.approximate() ? Severity.WARNING : Severity.ERROR);
                }
                sum = sum.add(part.value());
            }
            if (!tooLarge && sum.compareTo(whole.value()) > 0) {
                findings.say("总数是" + words(whole) + "，而所列各项相加是" + plain(sum) + "，超过总数。请核对各项，或说明各项有重复。",
                        "The parts add up to " + plain(sum) + ", more than the whole of " + plain(whole.value()) + ".")
                        .expected("≤" + plain(whole.value()))
                        .found(plain(sum))
                        .passages(passage(list.sentence()))
                        .as(Severity.WARNING);
            }
        }
    }

    static void percentages(Examination examination, Findings findings) {
        for (Sentence sentence : examination.claims().sentences()) {
            List<Quantity> quantities = sentence.quantities();
            for (int i = 1; i < quantities.size(); i++) {
                Quantity percent = quantities.get(i);
                Quantity count = quantities.get(i - 1);
                if (!percent.unit().equals("%") || percent.approximate() || count.unit().equals("%")
                        || count.approximate()) {
                    continue;
                }
                String between = sentence.text().substring(count.end(), percent.start());
                if (SHARE.matcher(between).find()) {
                    share(sentence, i - 1, percent, findings);
                }
                Matcher growth = GROWTH.matcher(between);
                if (growth.find()) {
                    boolean less = growth.group(1).startsWith("下") || growth.group(1).startsWith("减");
                    growth(examination, sentence, count, percent, less, findings);
                }
            }
        }
    }

    /**
     * The counts that a share may be taken of: those before it in the sentence, in the same unit, that are no shares
     * themselves.
     */
    private static List<Quantity> wholes(Sentence sentence, int part) {
        List<Quantity> quantities = sentence.quantities();
        List<Quantity> wholes = new ArrayList<>();
        for (int k = 0; k < part; k++) {
            Quantity candidate = quantities.get(k);
            Quantity next = quantities.get(k + 1);
            boolean sibling = next.unit().equals("%")
                    && SHARE.matcher(sentence.text().substring(candidate.end(), next.start())).find();
            if (!sibling && candidate.unit().equals(quantities.get(part).unit()) && !candidate.approximate()
                    && candidate.value().signum() > 0
                    && candidate.value().compareTo(quantities.get(part).value()) >= 0) {
                wholes.add(candidate);
            }
        }
        return wholes;
    }

    private static void share(Sentence sentence, int part, Quantity percent, Findings findings) {
        Quantity count = sentence.quantities().get(part);
        Quantity largest = null;
        for (Quantity whole : wholes(sentence, part)) {
            if (roundsTo(percentage(count, whole), percent.value())) {
                return;
            }
            largest = largest == null || whole.value().compareTo(largest.value()) > 0 ? whole : largest;
        }
        if (largest != null) {
            say(sentence, percent, percentage(count, largest), words(count) + "占" + words(largest), findings);
        }
    }

    private static BigDecimal percentage(Quantity part, Quantity whole) {
        return part.value().multiply(HUNDRED).divide(whole.value(), 6, RoundingMode.HALF_UP);
    }

    /** Growth of the applications received, against last year's report. */
    private static void growth(Examination examination, Sentence sentence, Quantity count, Quantity percent,
            boolean less, Findings findings) {
        AnnualReport previous = examination.previous();
        if (previous == null) {
            return;
        }
        boolean received = examination.claims()
                .all()
                .stream()
                .anyMatch(claim -> claim.sentence().equals(sentence)
                        && claim.end() == count.end() && claim.scope() == Scope.WHOLE
                        && (claim.subject() == ClaimSubject.RECEIVED || claim.subject() == ClaimSubject.RECEIVED_NEW));
        if (!received) {
            return;
        }
        List<BigDecimal> bases = new ArrayList<>();
        previous.figures().number("table3/1/total").ifPresent(bases::add);
        previous.figures()
                .number("table3/2/total")
                .ifPresent(carried -> bases.add(bases.isEmpty() ? carried : bases.get(0).add(carried)));
        BigDecimal nearest = null;
        for (BigDecimal base : bases) {
            if (base.signum() > 0) {
                BigDecimal exact = count.value().subtract(base).multiply(HUNDRED).divide(base, 6, RoundingMode.HALF_UP);
                exact = less ? exact.negate() : exact;
                if (roundsTo(exact, percent.value())) {
                    return;
                }
                nearest = nearest == null ? exact : nearest;
            }
        }
        if (nearest != null) {
            say(sentence, percent, nearest, words(count) + "与上年相比", findings);
        }
    }

    private static void say(Sentence sentence, Quantity percent, BigDecimal exact, String what, Findings findings) {
        String expected = exact.setScale(Math.max(1, percent.value().scale()), RoundingMode.HALF_UP).toPlainString()
                + "%";
        String found = percent.value().toPlainString() + "%";
        findings.say(what + "应为" + expected + "，文字写的是" + found + "。请核对件数和百分比。",
                "By the counts it is " + expected + ", the prose says " + found + ".")
                .expected(expected)
                .found(found)
                .passages(passage(sentence));
    }

    /** Whether the exact percentage is written rightly, rounded or cut off at the decimals it is written with. */
    private static boolean roundsTo(BigDecimal exact, BigDecimal written) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(0, written.scale()));
        return exact.subtract(written).abs().compareTo(unit) < 0;
    }

    private static String words(Quantity quantity) {
        return plain(quantity.value()) + quantity.unit();
    }

    private static Passage passage(Sentence sentence) {
        return new Passage("", sentence.text(), sentence.place());
    }
}
