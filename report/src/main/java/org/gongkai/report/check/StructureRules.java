package org.gongkai.report.check;

import java.util.List;

/** Title, sections, format and dates. */
final class StructureRules {

    private StructureRules() {}

    // @formatter:off
    static final List<Rule> ALL = List.of();
    // @formatter:on
}
