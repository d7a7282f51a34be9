package org.gongkai.law.application;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.gongkai.law.annual.FormRow;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.RowRole;
import org.gongkai.law.clock.EventKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutcomeTest {

    @Test
    void everyRowOfTable3ThatIsAnOutcomeCanBeReachedAndNoOther() {
        Set<String> rows = ReportFormat.FORMAT_2021.table3()
                .rows()
                .stream()
                .filter(row -> row.role() == RowRole.OUTCOME)
                .map(FormRow::code)
                .collect(Collectors.toSet());
        assertThat(Arrays.stream(Outcome.values()).map(Outcome::rowCode).collect(Collectors.toSet())).isEqualTo(rows);
    }

    @Test
    void refusalsByArticles14To16GoToReconsiderationFirst() {
        for (Outcome outcome : Outcome.values()) {
            if (outcome.article().matches("条例第十[四五六]条.*")) {
                assertThat(outcome.remedy()).as(outcome.name()).isEqualTo(Remedy.RECONSIDERATION_FIRST);
                assertThat(outcome.group()).isEqualTo("（三）不予公开");
            }
        }
        assertThat(Outcome.NOT_EXISTING.remedy()).isEqualTo(Remedy.EITHER);
        assertThat(Outcome.PETITION.remedy()).isEqualTo(Remedy.EITHER);
    }

    @Test
    void codesAreFoundAgainAndNoTwoAreTheSame() {
        for (Outcome outcome : Outcome.values()) {
            assertThat(Outcome.ofCode(outcome.code())).contains(outcome);
            assertThat(outcome.group()).matches("（[一二三四五六]）.+");
        }
        for (ApplicantKind kind : ApplicantKind.values()) {
            assertThat(ApplicantKind.ofCode(kind.code())).contains(kind);
            assertThat(kind.column().total()).isFalse();
        }
        for (ReceiptChannel channel : ReceiptChannel.values()) {
            assertThat(ReceiptChannel.ofCode(channel.code())).contains(channel);
        }
    }

    @Test
    void whatIsNotProcessedAnyMoreEndsByAbandonment() {
        assertThat(Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.endsBy() == EventKind.ABANDONED)
                .map(Outcome::rowCode)).containsExactly("3.6.1", "3.6.2");
    }
}
