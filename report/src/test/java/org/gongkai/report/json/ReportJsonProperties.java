package org.gongkai.report.json;

import java.nio.charset.StandardCharsets;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.RandomReports;

import static org.assertj.core.api.Assertions.assertThat;

class ReportJsonProperties {

    @Property(tries = 100)
    void aReportWrittenAsJsonReadsBackTheSame(@ForAll long seed, @ForAll ReportFormat format) {
        AnnualReport report = RandomReports.valid(seed, format);
        AnnualReport back = ReportJson.read(ReportJson.write(report).getBytes(StandardCharsets.UTF_8));
        assertThat(back.figures().sameValuesAs(report.figures())).isTrue();
        assertThat(back.withFigures(report.figures())).isEqualTo(report);
    }
}
