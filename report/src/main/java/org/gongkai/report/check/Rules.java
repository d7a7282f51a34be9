package org.gongkai.report.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules there are: the one list that checking, the documentation and the tests work from. */
public final class Rules {

    private static final List<Rule> ALL = join(
            TableRules.ALL, // the figures of Tables 2, 3 and 4
            StructureRules.ALL, // title, sections, format, dates
            ProseRules.ALL, // what the prose asserts
            ChainRules.ALL // against the report of the year before
    );

    private Rules() {}

    /** Every rule, in the order of the documentation. */
    public static List<Rule> all() {
        return ALL;
    }

    /** The rule with this id. */
    public static Optional<Rule> of(String id) {
        return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    @SafeVarargs
    private static List<Rule> join(List<Rule>... lists) {
        List<Rule> all = new ArrayList<>();
        for (List<Rule> list : lists) {
            all.addAll(list);
        }
        return List.copyOf(all);
    }
}
