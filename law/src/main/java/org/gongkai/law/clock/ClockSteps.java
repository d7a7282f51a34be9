package org.gongkai.law.clock;

import java.time.LocalDate;
import java.util.List;

import org.gongkai.law.Bilingual;
import org.gongkai.law.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** Says of each event of a clock what it does to the limit. */
final class ClockSteps {

    private ClockSteps() {}

    static List<ClockStep> of(ReplyClock clock) {
        return clock.events().stream().map(event -> step(clock, event)).toList();
    }

    private static ClockStep step(ReplyClock clock, ClockEvent event) {
        return new ClockStep(event, effect(clock, event), event.kind().basis());
    }

    private static Bilingual effect(ReplyClock clock, ClockEvent event) {
        return switch (event) {
            case ClockEvent.Received it -> start(clock, it.date(), "收到当日不计", "the day of receipt is not counted");
            case ClockEvent.ClarificationAsked ignored -> voided("收到补正申请", "the corrected application comes");
            case ClockEvent.ClarificationAnswered it -> start(clock, it.date(), "自收到补正申请之日重新计算", "starts anew");
            case ClockEvent.FeeAsked ignored -> voided("完成缴费", "the fee is paid");
            case ClockEvent.FeePaid it -> start(clock, it.date(), "自完成缴费次日重新计算", "starts anew");
            case ClockEvent.OpinionAsked it -> asked(clock, it);
            case ClockEvent.LetterReceived it -> letter(it, clock.calendar());
            case ClockEvent.OpinionReceived it -> answered(clock, it);
            case ClockEvent.Extended it -> new Bilingual(
                    "期限增加" + it.workingDays() + "个工作日，共" + clock.limit() + "个工作日",
                    it.workingDays() + " working days more, " + clock.limit() + " in all");
            case ClockEvent.Delayed it -> new Bilingual("答复期限改为" + it.until(), "the reply is due on " + it.until());
            case ClockEvent.Served ignored -> ended(clock);
            case ClockEvent.Withdrawn ignored -> ended(clock);
            case ClockEvent.Abandoned ignored -> ended(clock);
        };
    }

    private static Bilingual start(ReplyClock clock, LocalDate date, String chinese, String english) {
        if (!date.equals(clock.start())) {
            return new Bilingual("其后期限重新计算，此前的计算作废", "voided by a later start");
        }
        LocalDate first = clock.calendar().nextWorkingDay(date);
        return new Bilingual(chinese + "，第1个工作日为" + first, english + "; working day 1 is " + first);
    }

    private static Bilingual voided(String until, String untilEnglish) {
        return new Bilingual("原期限作废，" + until + "后重新计算", "the limit is void until " + untilEnglish);
    }

    private static Bilingual asked(ReplyClock clock, ClockEvent.OpinionAsked event) {
        for (Consultation consultation : clock.consultations()) {
            LocalDate until = clock.until(consultation, false);
            if (consultation.event() == event) {
                return until == null
                        ? new Bilingual("自次日起的时间不计入期限，收到意见为止",
                                "the days after it are not counted until the opinion comes")
                        : excluded(clock, event.date(), until);
            }
        }
        throw new IllegalStateException("a consultation that was not asked for");
    }

    private static Bilingual excluded(ReplyClock clock, LocalDate asked, LocalDate until) {
        LocalDate from = asked.isBefore(clock.start()) ? clock.start() : asked;
        int days = until.isAfter(from) ? clock.calendar().workingDaysBetween(from, until) : 0;
        return days == 0
                ? new Bilingual("没有需要扣除的工作日", "no working day is left out")
                : new Bilingual(from.plusDays(1) + "至" + until + "的" + days + "个工作日不计入期限",
                        days + " working days from " + from.plusDays(1) + " to " + until + " are not counted");
    }

    private static Bilingual letter(ClockEvent.LetterReceived event, WorkingCalendar calendar) {
        LocalDate last = event.whom().limit().lastDay(event.date(), calendar);
        return new Bilingual("应在" + last + "前（含当日）提出意见", "the opinion is due by " + last);
    }

    private static Bilingual answered(ReplyClock clock, ClockEvent.OpinionReceived event) {
        for (Consultation consultation : clock.consultations()) {
            LocalDate until = consultation.until(clock.calendar());
            if (consultation.isAnsweredBy(event) && until != null && until.isBefore(event.date())) {
                return new Bilingual("意见逾期，期限自" + until + "次日起已继续计算", "late: counting had gone on after " + until);
            }
        }
        return new Bilingual("期限自次日起继续计算", "counting goes on the day after");
    }

    private static Bilingual ended(ReplyClock clock) {
        @Nullable
        LocalDate due = clock.due().orElse(null);
        boolean late = clock.state() instanceof ClockState.Ended ended && ended.isLate();
        if (due == null) {
            return new Bilingual("办结，此时期限未在计算", "ended while no limit was running");
        }
        return late
                ? new Bilingual("逾期办结，应于" + due + "前（含当日）办结", "ended late: it was due by " + due)
                : new Bilingual("期限内办结（截止" + due + "）", "ended in time: due by " + due);
    }
}
