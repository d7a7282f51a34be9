package org.gongkai.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.gongkai.law.calendar.WorkingCalendar;
import org.gongkai.look.Badge;
import org.gongkai.look.Tone;

/**
 * How cases stand, in a few words.
 *
 * @param today   the day in China
 * @param working the calendar by which days that are left are counted
 */
public record CaseBadges(LocalDate today, WorkingCalendar working) {

    /** So many working days before its last day a case is close to it (临期). */
    static final int CLOSE = 5;

    /** The badges of a case, the most important first. */
    public List<Badge> of(DueDate dueDate) {
        List<Badge> badges = new ArrayList<>();
        if (dueDate.doubt() != null) {
            badges.add(new Badge(Tone.URGENT, "期限需核对"));
        }
        switch (dueDate.phase()) {
            case UNCONFIRMED -> badges.add(new Badge(Tone.WAITING, "待确认收到日期"));
            case STOPPED -> badges.add(new Badge(Tone.STOPPED, "停止计算"));
            case RUNNING -> running(dueDate, badges);
            case CLOSED -> badges.add(isLate(dueDate)
                    ? new Badge(Tone.URGENT, "逾期办结")
                    : new Badge(Tone.GOOD, "已办结"));
        }
        if (dueDate.extended()) {
            badges.add(new Badge(Tone.INFO, "已延期"));
        }
        if (dueDate.provisional() && dueDate.isOpen()) {
            badges.add(new Badge(Tone.PLAIN, "期限暂定"));
        }
        return badges;
    }

    private void running(DueDate dueDate, List<Badge> badges) {
        LocalDate due = dueDate.due();
        if (due == null) {
            return;
        }
        if (due.isBefore(today)) {
            badges.add(new Badge(Tone.URGENT, "已逾期"));
        } else if (due.equals(today)) {
            badges.add(new Badge(Tone.WAITING, "今日到期"));
        } else {
            int left = working.workingDaysBetween(today, due);
            badges.add(left <= CLOSE
                    ? new Badge(Tone.WAITING, "临期，还有" + left + "个工作日")
                    : new Badge(Tone.INFO, "还有" + left + "个工作日"));
        }
    }

    private static boolean isLate(DueDate dueDate) {
        return dueDate.due() != null && dueDate.closed() != null && dueDate.closed().isAfter(dueDate.due());
    }
}
