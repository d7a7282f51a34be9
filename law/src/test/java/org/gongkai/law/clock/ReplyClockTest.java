package org.gongkai.law.clock;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

import org.gongkai.law.calendar.CalendarRangeException;
import org.gongkai.law.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReplyClockTest {

    private static ReplyClock clock(String... events) {
        List<ClockEvent> read = Arrays.stream(events)
                .map(event -> event.split("=", 2))
                .map(parts -> EventReader.read(parts[0], parts[1]))
                .toList();
        return ReplyClock.of(read, WorkingCalendar.shipped());
    }

    @Test
    void withoutAReceiptNothingRuns() {
        assertThat(clock().state()).isEqualTo(new ClockState.NotStarted());
        assertThat(clock().due()).isEmpty();
        assertThat(clock().days()).isEmpty();
        assertThat(clock().remarks()).isEmpty();
    }

    @Test
    void askingForClarificationVoidsTheLimit() {
        ReplyClock clock = clock("received=2026-02-10", "clarification-asked=2026-02-12");
        assertThat(clock.due()).isEmpty();
        assertThat(clock.state()).isInstanceOfSatisfying(ClockState.Stopped.class, stopped -> {
            assertThat(stopped.causes()).containsExactly(EventKind.CLARIFICATION_ASKED);
            assertThat(stopped.since()).isEqualTo("2026-02-12");
            assertThat(stopped.daysLeft()).isEqualTo(20);
        });
    }

    @Test
    void whileAnOpinionIsWaitedForTheDaysLeftAreToldAndTheLatestDayWhereKnown() {
        ReplyClock unknown = clock("received=2026-02-10", "third-party-asked=2026-02-13");
        assertThat(unknown.state()).isEqualTo(new ClockState.Stopped(
                EnumSet.of(EventKind.THIRD_PARTY_ASKED), LocalDate.of(2026, 2, 13), 17, null));
        assertThat(unknown.remarks()).anySatisfy(remark -> assertThat(remark.text().chinese()).contains("收到征求意见书之日"));
        ReplyClock known = clock("received=2026-02-10", "third-party-asked=2026-02-13",
                "third-party-received=2026-02-14");
        assertThat(known.state()).isInstanceOfSatisfying(ClockState.Stopped.class,
                stopped -> assertThat(stopped.dueAtLatest()).isEqualTo("2026-04-08"));
    }

    @Test
    void aReplyAfterTheDueDayIsLateAndOneOnItIsNot() {
        assertThat(clock("received=2026-02-10", "served=2026-03-16").state())
                .isInstanceOfSatisfying(ClockState.Ended.class, ended -> assertThat(ended.isLate()).isFalse());
        assertThat(clock("received=2026-02-10", "served=2026-03-17").state())
                .isInstanceOfSatisfying(ClockState.Ended.class, ended -> assertThat(ended.isLate()).isTrue());
    }

    @Test
    void aLaterReplyDayReplacesTheDueDay() {
        ReplyClock clock = clock("received=2026-02-10", "delayed=2026-06-30@2026-03-10");
        assertThat(clock.due()).contains(LocalDate.of(2026, 6, 30));
        assertThat(clock.days().stream().filter(day -> day.count() != null)).hasSize(20);
        assertThat(clock.days().get(clock.days().size() - 1).article()).isEqualTo(Basis.DELAY.citation());
    }

    @Test
    void aLimitThatReachesIntoAYearWithoutNoticeIsProvisionalAndSaysSo() {
        ReplyClock clock = clock("received=2026-12-15");
        assertThat(clock.isProvisional()).isTrue();
        assertThat(clock.assumedYears()).containsExactly(2027);
        assertThat(clock.remarks()).singleElement()
                .satisfies(remark -> assertThat(remark.text().chinese()).contains("2027年").contains("尚未导入"));
        assertThat(clock.days()).anyMatch(ClockDay::assumed);
        assertThat(clock("received=2026-11-20").isProvisional()).isFalse();
    }

    @Test
    void everyStepSaysWhatItDoesInBothLanguages() {
        ReplyClock clock = clock("received=2026-02-10", "clarification-asked=2026-02-11",
                "clarification-answered=2026-02-24", "third-party-asked=2026-02-25",
                "third-party-received=2026-02-26", "third-party-answered=2026-03-27", "agency-asked=2026-04-01",
                "agency-answered=2026-04-02", "extended=5@2026-04-03", "served=2026-04-08");
        assertThat(clock.steps()).hasSize(10).allSatisfy(step -> {
            assertThat(step.effect().chinese()).containsPattern("\\p{IsHan}");
            assertThat(step.effect().english()).containsPattern("[a-z]");
        });
        assertThat(clock.steps().get(0).effect().chinese()).contains("作废");
        assertThat(clock.steps().get(5).effect().chinese()).contains("逾期").contains("2026-03-18");
    }

    @Test
    void aLateNoticeOfClarificationIsRemarkedUpon() {
        assertThat(clock("received=2026-03-02", "clarification-asked=2026-03-11").remarks()).isEmpty();
        assertThat(clock("received=2026-03-02", "clarification-asked=2026-03-12").remarks()).singleElement()
                .satisfies(remark -> assertThat(remark.basis()).isEqualTo(Basis.CLARIFICATION));
    }

    @Test
    void aFeeThatIsPaidAfterThirtyDaysIsRemarkedUpon() {
        assertThat(clock("received=2026-03-02", "fee-asked=2026-03-03", "fee-paid=2026-04-02").remarks()).isEmpty();
        assertThat(clock("received=2026-03-02", "fee-asked=2026-03-03", "fee-paid=2026-04-03").remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.basis()).isEqualTo(Basis.FEE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "received=2026-03-02 received=2026-03-03|收到申请",
            "served=2026-03-02|收到申请之日",
            "received=2026-03-02 third-party-asked=2026-02-27|早于收到申请之日",
            "received=2026-03-02 third-party-answered=2026-03-09|征求第三方意见",
            "received=2026-03-02 third-party-asked=2026-03-09@A third-party-answered=2026-03-10@B|核对名称",
            "received=2026-03-02 third-party-asked=2026-03-09 third-party-answered=2026-03-05|早于",
            "received=2026-03-02 clarification-asked=2026-03-03 clarification-asked=2026-03-04|只能一次",
            "received=2026-03-02 clarification-asked=2026-03-06 clarification-answered=2026-03-05|早于",
            "received=2026-03-02 fee-asked=2026-03-06 fee-paid=2026-03-05|早于",
            "received=2026-03-02 extended=21|1至20",
            "received=2026-03-02 extended=0|1至20",
            "received=2026-03-02 extended=5 extended=6|只能延长一次",
            "received=2026-03-02 extended=5@2026-04-20|届满",
            "received=2026-03-02 delayed=2026-03-10|不晚于",
            "received=2026-03-02 served=2026-03-10 extended=5@2026-03-11|办结",
            "received=2026-03-02 served=2026-03-10 withdrawn=2026-03-10|办结",
            "received=1999-03-02|超出",
            "received=2026-02-30|日期",
            "received=2026-03-02 extended=many|工作日数",
            "received=2026-03-02 unheard=2026-03-03|不认识",
            "received=2026-03-02@A|不带@",
            "received=2026-03-02 third-party-asked=2026-03-03@|缺少",
    })
    void eventsThatCannotBeAreRefusedAndTheMessageSaysWhy(String events, String why) {
        assertThatThrownBy(() -> clock(events.split(" "))).isInstanceOfSatisfying(ClockContradictionException.class,
                refused -> {
                    assertThat(refused.message(false)).contains(why).endsWith("。");
                    assertThat(refused.message(true)).endsWith(".");
                });
    }

    @Test
    void aLimitThatLeavesTheCalendarIsRefused() {
        assertThatThrownBy(() -> clock("received=2060-12-20")).isInstanceOf(CalendarRangeException.class);
    }

    @ParameterizedTest
    @CsvSource({
            "PUBLICATION, 2026-02-10, 2026-03-16",
            "CLARIFICATION_NOTICE, 2026-02-10, 2026-02-26",
            "THIRD_PARTY_OPINION, 2026-02-10, 2026-03-09",
            "AGENCY_OPINION, 2026-02-10, 2026-03-09",
            "FEE_PAYMENT, 2026-01-20, 2026-02-19",
            "RECONSIDERATION, 2026-01-05, 2026-03-06",
            "RECONSIDERATION, 2025-12-20, 2026-02-24",
            "SUIT_AFTER_RECONSIDERATION, 2026-02-05, 2026-02-24",
            "SUIT, 2026-04-04, 2026-10-08",
            "SUIT, 2026-08-31, 2027-03-01",
    })
    void theOtherLimitsOfTheLawEndOnTheirDay(StatutoryLimit limit, LocalDate from, LocalDate last) {
        assertThat(limit.lastDay(from, WorkingCalendar.shipped())).isEqualTo(last);
    }
}
