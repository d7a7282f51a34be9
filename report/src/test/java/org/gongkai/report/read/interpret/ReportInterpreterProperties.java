package org.gongkai.report.read.interpret;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.RandomReports;
import org.gongkai.report.Section;
import org.gongkai.report.source.SourceParagraph;

import static org.assertj.core.api.Assertions.assertThat;

class ReportInterpreterProperties {

    @Property(tries = 200)
    void aReportInTheOfficialLayoutIsUnderstoodWhole(@ForAll long seed, @ForAll ReportFormat format) throws Exception {
        AnnualReport report = RandomReports.valid(seed, format);
        AnnualReport back = ReportInterpreter.interpret(Documents.of(report), "report.html");
        assertThat(back.problems()).isEmpty();
        assertThat(back.format()).isEqualTo(format);
        assertThat(back.figures().sameValuesAs(report.figures())).isTrue();
        assertThat(back.agency()).isEqualTo(report.agency());
        assertThat(back.year()).isEqualTo(report.year());
        assertThat(back.period()).isEqualTo(report.period());
        assertThat(back.title()).isEqualTo(report.title());
        assertThat(back.contact().phone()).isEqualTo(report.contact().phone());
        assertThat(texts(back.preamble())).isEqualTo(texts(report.preamble()));
        assertThat(back.sections().stream().map(Section::heading).toList())
                .isEqualTo(report.sections().stream().map(Section::heading).toList());
        assertThat(back.sections().stream().map(Section::text).toList())
                .isEqualTo(report.sections().stream().map(Section::text).toList());
    }

    private static List<String> texts(List<SourceParagraph> paragraphs) {
        return paragraphs.stream().map(SourceParagraph::text).toList();
    }
}
