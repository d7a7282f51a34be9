package org.gongkai.report.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.ReportFormat;

/**
 * Collects what one rule finds in one report. A rule calls {@link #say} once for each thing that is wrong and adds the
 * cells, numbers and passages to what it returns:
 *
 * <pre>{@code
 * findings.say("“（一）予以公开”行……", "Row 3.1 …").cells(key).expected("17").found("18");
 * }</pre>
 */
public final class Findings {

    private final Rule rule;
    private final ReportFormat format;
    private final List<Draft> drafts = new ArrayList<>();

    Findings(Rule rule, ReportFormat format) {
        this.rule = rule;
        this.format = format;
    }

    /** A finding of this rule, with the rule's severity and basis, no cells and no numbers yet. */
    public Draft say(String chinese, String english) {
        Draft draft = new Draft(chinese, english);
        drafts.add(draft);
        return draft;
    }

    List<Draft> drafts() {
        return drafts;
    }

    /** A finding in the making. */
    public final class Draft {

        private final String chinese;
        private final String english;
        private Severity severity = rule.severity();
        private String basis = rule.basis().in(format);
        private List<CellKey> cells = List.of();
        private List<Passage> passages = List.of();
        private String expected = "";
        private String found = "";
        private int section;

        private Draft(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /** The cells concerned, the one to look at first. */
        public Draft cells(List<CellKey> keys) {
            cells = keys;
            return this;
        }

        public Draft cells(CellKey... keys) {
            return cells(Arrays.asList(keys));
        }

        /** What should stand in the first cell (or, without cells, in the text). */
        public Draft expected(String value) {
            expected = value;
            return this;
        }

        /** What stands in the first cell (or, without cells, in the text). */
        public Draft found(String value) {
            found = value;
            return this;
        }

        public Draft passages(List<Passage> prose) {
            passages = prose;
            return this;
        }

        public Draft passages(Passage... prose) {
            return passages(Arrays.asList(prose));
        }

        /** Another severity than the rule's; never a graver one. */
        public Draft as(Severity other) {
            if (other.compareTo(rule.severity()) < 0) {
                throw new IllegalArgumentException(rule.id() + " is declared as " + rule.severity() + " at most");
            }
            severity = other;
            return this;
        }

        /** A nearer legal basis than the rule's. */
        public Draft basis(String citation) {
            basis = citation;
            return this;
        }

        /** The section the finding belongs to, where no cell tells: only for the order of findings. */
        public Draft section(int number) {
            section = number;
            return this;
        }

        /** 0 for the report as a whole, else the section, 1 to 6. */
        int section() {
            if (section > 0 || cells.isEmpty()) {
                return section;
            }
            String table = cells.get(0).table();
            return format.sections()
                    .stream()
                    .filter(candidate -> candidate.table().equals(table))
                    .mapToInt(candidate -> candidate.number())
                    .findFirst()
                    .orElse(0);
        }

        /** The place of the first cell in its table; after all cells where there is none. */
        int cellPosition() {
            if (cells.isEmpty()) {
                return Integer.MAX_VALUE;
            }
            CellKey first = cells.get(0);
            int position = format.tables()
                    .stream()
                    .filter(table -> table.id().equals(first.table()))
                    .mapToInt(table -> table.keys().indexOf(first))
                    .findFirst()
                    .orElse(-1);
            return position < 0 ? Integer.MAX_VALUE : position;
        }

        Severity severity() {
            return severity;
        }

        Finding finding() {
            return new Finding(rule.id(), severity, cells, expected, found, basis, chinese, english, passages);
        }
    }
}
