package org.gongkai.law.clock;

import java.time.LocalDate;

import org.gongkai.law.calendar.WorkingCalendar;
import org.gongkai.law.clock.ClockEvent.Delayed;
import org.gongkai.law.clock.ClockEvent.Extended;
import org.jspecify.annotations.Nullable;

/** The words for events that cannot all be true. */
final class Contradictions {

    private Contradictions() {}

    static boolean isEnd(ClockEvent event) {
        return event instanceof ClockEvent.Served || event instanceof ClockEvent.Withdrawn
                || event instanceof ClockEvent.Abandoned;
    }

    static ClockContradictionException outOfRange(ClockEvent event, LocalDate date) {
        return new ClockContradictionException(event,
                chinese(event) + "超出可计算的范围（" + WorkingCalendar.FIRST + " 至 " + WorkingCalendar.LAST + "）。请核对年份。",
                english(event) + " is outside the calendar (" + WorkingCalendar.FIRST + " to " + WorkingCalendar.LAST
                        + "). Check the year " + date.getYear() + ".");
    }

    static ClockContradictionException beforeReceipt(ClockEvent event, ClockEvent[] events) {
        for (ClockEvent other : events) {
            if (other instanceof ClockEvent.Received received) {
                return new ClockContradictionException(event,
                        chinese(event) + "早于收到申请之日（" + received.date() + "）。请核对两个日期。",
                        english(event) + " is before the application was received (" + received.date()
                                + "). Check both dates.");
            }
        }
        return new ClockContradictionException(event, "没有收到申请的日期，无法计算" + chinese(event) + "。请先确定收到申请之日（条例第三十一条）。",
                "Without the day of receipt " + english(event)
                        + " cannot be counted. Settle that day first (Regulation Art. 31).");
    }

    static ClockContradictionException twice(ClockEvent event) {
        return switch (event.kind()) {
            case CLARIFICATION_ASKED ->
                new ClockContradictionException(event, "告知补正只能一次（条例第三十条）。请只保留一次" + chinese(event) + "。",
                        "Clarification is asked for once only (Regulation Art. 30). Keep one: " + english(event) + ".");
            case CLARIFICATION_ANSWERED -> new ClockContradictionException(event,
                    "收到补正申请给出了两次。请只保留补正完整的那一次，期限自那天起重新计算。",
                    "The clarification came twice. Keep the one that completed it; the limit starts anew on that day.");
            case FEE_PAID -> new ClockContradictionException(event, "完成缴费给出了两次。请只保留缴清的那一天，期限自那天起重新计算。",
                    "The fee was paid twice. Keep the day it was paid in full; the limit starts anew on that day.");
            case EXTENDED -> new ClockContradictionException(event, "答复期限只能延长一次（条例第三十三条第二款）。请只保留一次延长答复期限。",
                    "The reply can be extended once only (Regulation Art. 33(2)). Keep one extension.");
            default -> new ClockContradictionException(event, event.kind().title() + "给出了两次。请只保留一次。",
                    "Given twice: " + event.kind().title().english() + ". Keep one.");
        };
    }

    static ClockContradictionException afterEnd(ClockEvent event, ClockEvent end) {
        return new ClockContradictionException(event,
                chinese(event) + "晚于办结（" + chinese(end) + "）。办结后期限不再变化，请核对日期或删去这一事件。",
                english(event) + " comes after the end (" + english(end) + "). Check the dates or remove the event.");
    }

    static ClockContradictionException extensionRange(Extended event) {
        return new ClockContradictionException(event,
                "延长答复期限只能是1至" + ReplyClock.MOST_DAYS_OF_EXTENSION + "个工作日（条例第三十三条第二款），不能是" + event.workingDays()
                        + "。请改正天数。",
                "An extension is 1 to " + ReplyClock.MOST_DAYS_OF_EXTENSION
                        + " working days (Regulation Art. 33(2)), not " + event.workingDays()
                        + ". Correct the number.");
    }

    static ClockContradictionException extensionTooLate(Extended event, LocalDate due) {
        return new ClockContradictionException(event,
                chinese(event) + "时原期限已于" + due + "届满，不能再延长。请核对告知延期的日期。",
                english(event) + " came when the limit had ended on " + due
                        + "; it cannot be extended any more. Check the date.");
    }

    static ClockContradictionException delayNotLater(Delayed event, LocalDate due) {
        return new ClockContradictionException(event,
                "延迟答复的日期" + event.until() + "不晚于原到期日" + due + "。请改为更晚的日期，或删去这一事件。",
                "The later reply date " + event.until() + " is not after " + due
                        + ", when the reply is due anyway. Give a later day or remove the event.");
    }

    static ClockContradictionException beforeAsking(ClockEvent answer, ClockEvent asked) {
        return new ClockContradictionException(answer, chinese(answer) + "早于" + chinese(asked) + "。请核对两个日期。",
                english(answer) + " is before " + english(asked) + ". Check both dates.");
    }

    static ClockContradictionException answeredWithoutAsking(ClockEvent answer, Consulted whom, String name,
            ClockEvent[] events) {
        for (ClockEvent event : events) {
            if (event instanceof ClockEvent.OpinionAsked asked && asked.whom() == whom && asked.name().equals(name)
                    && asked.date().isAfter(answer.date() == null ? LocalDate.MAX : answer.date())) {
                return beforeAsking(answer, asked);
            }
        }
        return new ClockContradictionException(answer,
                chinese(answer) + "没有对应的“" + whom.asked().title() + "”。请补充征求意见的日期"
                        + (name.isEmpty() ? "" : "，并核对名称“" + name + "”前后一致") + "，或删去这一事件。",
                english(answer) + " has no \"" + whom.asked().code() + "\" before it. Add the day of asking"
                        + (name.isEmpty() ? "" : " with the same name \"" + name + "\"") + " or remove the event.");
    }

    static ClockContradictionException whose(ClockEvent event) {
        return new ClockContradictionException(event,
                chinese(event) + "：同时征求了不止一方的意见，分不清是哪一方。请在日期后写明名称，如 2026-03-02@甲公司，征求、收到、答复三处一致。",
                english(event)
                        + ": several were asked, so it must be told whose it is. Add a name after the date, such as "
                        + "2026-03-02@A, the same in all events about that party.");
    }

    private static String chinese(ClockEvent event) {
        return "“" + event.kind().title().chinese() + "”" + date(event.date(), "（", "）");
    }

    private static String english(ClockEvent event) {
        return "\"" + event.kind().code() + "\"" + date(event.date(), " (", ")");
    }

    private static String date(@Nullable LocalDate date, String before, String after) {
        return date == null ? "" : before + date + after;
    }
}
