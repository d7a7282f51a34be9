package org.gongkai.calendar;

import java.time.LocalDate;

import org.gongkai.law.Bilingual;
import org.gongkai.law.clock.ClockState;
import org.gongkai.law.clock.ReplyClock;

/** What a reply clock says in one sentence; the same on the command line and on pages. */
public final class ClockVerdict {

    private static final Bilingual PROVISIONAL = new Bilingual("（暂定）", " (provisional)");

    private ClockVerdict() {}

    /** The sentence; empty while the clock has not started. */
    public static Bilingual of(ReplyClock clock) {
        Bilingual verdict = switch (clock.state()) {
            case ClockState.NotStarted ignored -> Bilingual.same("");
            case ClockState.Running running -> new Bilingual(
                    "应于 " + running.due() + " 前（含当日）答复，期限共 " + clock.limit() + " 个工作日。",
                    "Due on " + running.due() + " at the latest, " + clock.limit() + " working days in all.");
            case ClockState.Stopped stopped -> stopped(stopped);
            case ClockState.Ended ended -> ended(ended);
        };
        return clock.isProvisional() ? joined(verdict, PROVISIONAL) : verdict;
    }

    private static Bilingual stopped(ClockState.Stopped stopped) {
        Bilingual since = new Bilingual(
                "期限自 " + stopped.since() + " 起停止计算，恢复后还有 " + stopped.daysLeft() + " 个工作日。",
                "Not counted since " + stopped.since() + "; " + stopped.daysLeft()
                        + " working days are left when it goes on.");
        LocalDate latest = stopped.dueAtLatest();
        return latest == null
                ? since
                : joined(since, new Bilingual("最晚应于 " + latest + " 前（含当日）答复。",
                        " Due on " + latest + " at the latest."));
    }

    private static Bilingual ended(ClockState.Ended ended) {
        LocalDate due = ended.due();
        if (due == null) {
            return new Bilingual("已于 " + ended.date() + " 办结，此时期限未在计算。",
                    "Ended on " + ended.date() + " while no limit was running.");
        }
        return ended.isLate()
                ? new Bilingual("已于 " + ended.date() + " 逾期办结，应于 " + due + " 前（含当日）办结。",
                        "Ended late on " + ended.date() + "; it was due by " + due + ".")
                : new Bilingual("已于 " + ended.date() + " 在期限内办结（截止 " + due + "）。",
                        "Ended in time on " + ended.date() + "; it was due by " + due + ".");
    }

    private static Bilingual joined(Bilingual one, Bilingual other) {
        return new Bilingual(one.chinese() + other.chinese(), one.english() + other.english());
    }
}
