package org.gongkai.report.check;

import java.util.List;

/** What the prose asserts, against the tables, against itself and against other reports. */
final class ProseRules {

    private ProseRules() {}

    // @formatter:off
    static final List<Rule> ALL = List.of();
    // @formatter:on
}
