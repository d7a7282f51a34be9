package org.gongkai.report.check;

/**
 * One thing that is checked, as a value: its name, its legal basis, its formula, and what finds violations.
 *
 * <p>To add a rule, add a line to the list it belongs to ({@link TableRules}, {@link StructureRules},
 * {@link ChainRules}, {@link ProseRules}) and an entry to {@code BrokenReports} in the tests; the table in
 * {@code docs/rules.md} follows by itself.
 *
 * @param id       its lasting name, such as {@code T3-ROW-TOTAL}; part of the JSON, never reused for something else
 * @param severity how sure its findings are, unless one says otherwise; the gravest it ever gives
 * @param title    what must hold, in a few words
 * @param english  the same in English
 * @param basis    the legal basis
 * @param formula  what must hold, exactly, as a person reads it: {@code 总计 = 自然人 + 商业企业 + …}
 * @param check    finds the violations
 */
public record Rule(String id, Severity severity, String title, String english, Basis basis, String formula,
        Check check) {

    /** Finds the violations of one rule. Keeps nothing between examinations; must run on any thread. */
    @FunctionalInterface
    public interface Check {

        /** Looks at what is examined and says what it found. Says nothing where the rule has nothing to go by. */
        void examine(Examination examination, Findings findings);
    }
}
