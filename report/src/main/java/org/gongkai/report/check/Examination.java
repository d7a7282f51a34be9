package org.gongkai.report.check;

import java.util.List;

import org.gongkai.report.AnnualReport;
import org.jspecify.annotations.Nullable;

/**
 * What is put before the rules.
 *
 * @param report   the report under check
 * @param previous the same agency's report on the year before, if at hand
 * @param others   reports of other agencies on the same year, to be compared for copied text; may be empty
 */
public record Examination(AnnualReport report, @Nullable AnnualReport previous, List<AnnualReport> others) {

    public Examination {
        others = List.copyOf(others);
    }
}
