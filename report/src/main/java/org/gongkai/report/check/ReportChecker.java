package org.gongkai.report.check;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Runs the rules over a report. Start here: {@code new ReportChecker().check(new Examination(report, null, List.of()))}.
 *
 * <p>Findings come in a stable order: errors first, then by section, then by cell, then in the order of the rules.
 * Rules cannot disturb each other: where one fails, that is said as a finding of its own and the others go on.
 * Immutable; safe to use from many threads.
 */
public final class ReportChecker {

    private static final Logger LOG = System.getLogger(ReportChecker.class.getName());

    private static final Comparator<Findings.Draft> ORDER = Comparator.comparing(Findings.Draft::severity)
            .thenComparingInt(Findings.Draft::section)
            .thenComparingInt(Findings.Draft::cellPosition);

    private final List<Rule> rules;

    /** With every rule there is. */
    public ReportChecker() {
        this(Rules.all());
    }

    /** With these rules only. */
    public ReportChecker(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    public List<Rule> rules() {
        return rules;
    }

    /** What the rules find. Empty for a report in which nothing is wrong. */
    public List<Finding> check(Examination examination) {
        List<Findings.Draft> drafts = new ArrayList<>();
        for (Rule rule : rules) {
            drafts.addAll(run(rule, examination));
        }
        drafts.sort(ORDER);
        return drafts.stream().map(Findings.Draft::finding).toList();
    }

    private static List<Findings.Draft> run(Rule rule, Examination examination) {
        Findings findings = new Findings(rule, examination.report().format());
        try {
            rule.check().examine(examination, findings);
            return findings.drafts();
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "rule " + rule.id() + " failed", failure);
            Findings instead = new Findings(rule, examination.report().format());
            instead.say("“" + rule.title() + "”（" + rule.id() + "）未能检查完毕，请人工核对此项。",
                    "The check “" + rule.english() + "” (" + rule.id()
                            + ") could not be completed; please check by hand.")
                    .as(Severity.UNSURE);
            return instead.drafts();
        }
    }
}
