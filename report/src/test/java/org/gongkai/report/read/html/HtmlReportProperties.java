package org.gongkai.report.read.html;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.RandomReports;
import org.gongkai.report.Section;
import org.gongkai.report.read.ReportInput;
import org.gongkai.report.read.ReportReader;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the markup, the same figures come out. */
class HtmlReportProperties {

    @Property(tries = 400)
    void everyTemplateGivesTheSameFigures(@ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll ReportFormat format, @ForAll HtmlFixtures template) throws Exception {
        AnnualReport report = RandomReports.valid(seed, format);
        AnnualReport read = ReportReader.read(new ReportInput("年报.html", template.bytes(report)));
        assertThat(read.problems()).as("%s", template).isEmpty();
        assertThat(read.figures().sameValuesAs(report.figures())).as("%s", template).isTrue();
        assertThat(read.year()).as("%s", template).isEqualTo(report.year());
        assertThat(read.sections()).as("%s", template).hasSize(6);
        if (template.words("规").equals("规")) {
            assertThat(read.agency()).as("%s", template).isEqualTo(report.agency());
            for (int i = 0; i < 6; i++) {
                assertThat(words(read.sections().get(i))).as("%s", template).isEqualTo(words(report.sections().get(i)));
            }
        }
    }

    private static String words(Section section) {
        return section.text().replaceAll("[ \n]", "");
    }
}
