package org.gongkai.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.gongkai.law.annual.ReportFormat;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.RandomReports;
import org.gongkai.report.write.OutputFormat;

/** Reports to measure with: random and valid, the same in every run. */
final class Samples {

    private Samples() {}

    static AnnualReport report(int seed) {
        return RandomReports.valid(seed, ReportFormat.FORMAT_2021);
    }

    static AnnualReport report(int seed, String agency, int year) {
        return RandomReports.valid(seed, ReportFormat.forYear(year), agency, year);
    }

    static byte[] written(AnnualReport report, OutputFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.writer().write(report, out);
        return out.toByteArray();
    }
}
