package org.gongkai.report.check;

import java.util.List;

/** The report against the same agency's report on the year before. */
final class ChainRules {

    private ChainRules() {}

    // @formatter:off
    static final List<Rule> ALL = List.of();
    // @formatter:on
}
