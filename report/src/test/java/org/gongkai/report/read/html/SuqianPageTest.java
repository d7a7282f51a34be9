package org.gongkai.report.read.html;

import java.nio.file.Files;
import java.nio.file.Path;

import org.gongkai.report.AnnualReport;
import org.gongkai.report.json.ReportJson;
import org.gongkai.report.read.ReportReader;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A real page, where the samples lie beside the repository. */
class SuqianPageTest {

    private static final Path SAMPLES = Path.of("../../shared/data");

    @Test
    void thePageOfSuqianGivesExactlyItsFigures() throws Exception {
        assumeTrue(Files.isDirectory(SAMPLES), "the samples are not beside the repository");
        AnnualReport read = ReportReader.read(SAMPLES.resolve("suqian-2023.html"));
        AnnualReport expected = ReportJson.read(Files.readAllBytes(SAMPLES.resolve("suqian-2023.expected.json")));
        assertThat(read.problems()).isEmpty();
        assertThat(read.figures().sameValuesAs(expected.figures())).isTrue();
        assertThat(read.year()).isEqualTo(2023);
        assertThat(read.sections()).hasSize(6);
    }
}
