package org.gongkai.report.check;

import java.util.List;

import org.gongkai.report.AnnualReport;
import org.gongkai.report.claim.Claims;
import org.jspecify.annotations.Nullable;

/**
 * What is put before the rules, and what several rules need worked out of it, once. For one thread at a time.
 */
public final class Examination {

    private final AnnualReport report;
    private final @Nullable AnnualReport previous;
    private final List<AnnualReport> others;
    private @Nullable TableNumbers numbers;
    private @Nullable SumDiagnosis diagnosis;
    private @Nullable Claims claims;

    /**
     * @param report   the report under check
     * @param previous the same agency's report on the year before, if at hand
     * @param others   reports of other agencies on the same year, to be compared for copied text; may be empty
     */
    public Examination(AnnualReport report, @Nullable AnnualReport previous, List<AnnualReport> others) {
        this.report = report;
        this.previous = previous;
        this.others = List.copyOf(others);
    }

    /** A report on its own. */
    public static Examination of(AnnualReport report) {
        return new Examination(report, null, List.of());
    }

    /** The report under check. */
    public AnnualReport report() {
        return report;
    }

    /** The same agency's report on the year before, if at hand. */
    public @Nullable AnnualReport previous() {
        return previous;
    }

    /** Reports of other agencies on the same year. */
    public List<AnnualReport> others() {
        return others;
    }

    /** What the prose asserts. */
    Claims claims() {
        Claims ready = claims;
        if (ready == null) {
            ready = Claims.in(report);
            claims = ready;
        }
        return ready;
    }

    /** The report's figures, ready for arithmetic. */
    TableNumbers numbers() {
        TableNumbers ready = numbers;
        if (ready == null) {
            ready = TableNumbers.of(report.figures());
            numbers = ready;
        }
        return ready;
    }

    /** Which cell is to blame for wrong sums. */
    SumDiagnosis diagnosis() {
        SumDiagnosis ready = diagnosis;
        if (ready == null) {
            ready = new SumDiagnosis(numbers());
            diagnosis = ready;
        }
        return ready;
    }
}
