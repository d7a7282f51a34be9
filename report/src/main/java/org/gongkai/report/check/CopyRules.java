package org.gongkai.report.check;

import java.util.ArrayList;
import java.util.List;

import org.gongkai.report.AnnualReport;
import org.gongkai.report.source.Place;

/** Text taken over from last year's report or from another agency's (雷同). */
final class CopyRules {

    /** Offices describe standing arrangements in the same words every year; above this it is the same text. */
    private static final double SAME_REPORT = 0.7;
    /** Problems and improvements must be this year's; section five is held to more. */
    private static final double SAME_PROBLEMS = 0.6;
    private static final double SAME_AS_OTHER = 0.5;
    /** Less text than this says nothing. Characters. */
    private static final int ENOUGH = 150;
    private static final int ENOUGH_PROBLEMS = 60;
    private static final int PROBLEMS = 5;
    private static final int SHOWN = 5;

    private CopyRules() {}

    static void fromPrevious(Examination examination, Findings findings) {
        AnnualReport previous = examination.previous();
        if (previous == null) {
            return;
        }
        Similarity own = Similarity.of(examination.report());
        Similarity before = Similarity.of(previous);
        Similarity.Shared problems = own.with(before, PROBLEMS);
        if (problems.length() >= ENOUGH_PROBLEMS && problems.share() >= SAME_PROBLEMS) {
            String share = percent(problems.share());
            findings.say("第五部分有" + share + "的文字与上年报告相同。问题和改进情况应写本年的，请重写相同的部分。",
                    share + " of section five stands word for word in last year's report.")
                    .section(PROBLEMS)
                    .found(share)
                    .passages(passages(problems, previous));
        }
        Similarity.Shared all = own.with(before);
        if (all.length() >= ENOUGH && all.share() >= SAME_REPORT) {
            String share = percent(all.share());
            findings.say("全文有" + share + "的文字与上年报告相同，属于雷同。请按本年的实际工作重写。",
                    share + " of the report stands word for word in last year's.")
                    .found(share)
                    .passages(passages(all, previous));
        }
    }

    static void fromOthers(Examination examination, Findings findings) {
        if (examination.others().isEmpty()) {
            return;
        }
        Similarity own = Similarity.of(examination.report());
        for (AnnualReport other : examination.others()) {
            Similarity.Shared shared = own.with(Similarity.of(other));
            if (shared.length() >= ENOUGH && shared.share() >= SAME_AS_OTHER) {
                String share = percent(shared.share());
                findings.say("全文有" + share + "的文字与“" + name(other) + "”的报告相同，属于雷同。请按本机关的实际工作重写。",
                        share + " of the report stands word for word in that of " + name(other) + ".")
                        .found(share)
                        .passages(passages(shared, other));
            }
        }
    }

    private static List<Passage> passages(Similarity.Shared shared, AnnualReport other) {
        List<Passage> passages = new ArrayList<>();
        for (String sentence : shared.sentences().subList(0, Math.min(SHOWN, shared.sentences().size()))) {
            passages.add(new Passage("", sentence, Place.UNKNOWN));
            passages.add(new Passage(name(other), sentence, Place.UNKNOWN));
        }
        return passages;
    }

    private static String name(AnnualReport report) {
        return (report.agency() == null ? report.title() : report.agency())
                + (report.year() == null ? "" : report.year() + "年");
    }

    private static String percent(double share) {
        return Math.round(share * 100) + "%";
    }
}
