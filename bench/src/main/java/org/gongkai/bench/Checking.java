package org.gongkai.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.gongkai.report.AnnualReport;
import org.gongkai.report.check.Examination;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportChecker;
import org.gongkai.report.check.Rules;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many reports a second are checked on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Checking {

    private final AnnualReport report = Samples.report(7);
    private final ReportChecker all = new ReportChecker();
    private final ReportChecker tables = new ReportChecker(
            Rules.all().stream().filter(rule -> rule.id().matches("T[234]-.*")).toList());

    @Benchmark
    public List<Finding> everyRule() {
        return all.check(Examination.of(report));
    }

    @Benchmark
    public List<Finding> tableRules() {
        return tables.check(Examination.of(report));
    }
}
