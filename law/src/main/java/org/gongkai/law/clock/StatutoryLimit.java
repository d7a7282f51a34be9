package org.gongkai.law.clock;

import java.time.LocalDate;

import org.gongkai.law.Bilingual;
import org.gongkai.law.calendar.WorkingCalendar;

/**
 * The time limits of the law besides that of the reply. The day they run from is not counted. Where the procedural laws
 * apply, a limit whose last day is not worked ends on the next working day (民事诉讼法第八十五条, to which 行政复议法第八十八条 and
 * 行政诉讼法第一百零一条 refer); no such rule is stated for the others.
 */
public enum StatutoryLimit {
    // @formatter:off
    /** 主动公开: from the day the information was made or changed. */
    PUBLICATION                (20, Unit.WORKING_DAYS,  false, Basis.PUBLICATION,               "主动公开",           "proactive publication"),
    /** 告知补正: from the day of receipt. */
    CLARIFICATION_NOTICE        (7, Unit.WORKING_DAYS,  false, Basis.CLARIFICATION,             "告知补正",           "clarification notice"),
    /** 第三方提出意见: from the day it got the letter. */
    THIRD_PARTY_OPINION        (15, Unit.WORKING_DAYS,  false, Basis.THIRD_PARTY,               "第三方提出意见",     "third party's opinion"),
    /** 其他机关提出意见: from the day it got the letter. */
    AGENCY_OPINION             (15, Unit.WORKING_DAYS,  false, Basis.AGENCY,                    "其他机关提出意见",   "other agency's opinion"),
    /** 缴纳信息处理费: from the day the notice came. */
    FEE_PAYMENT                (30, Unit.CALENDAR_DAYS, false, Basis.FEE,                       "缴纳信息处理费",     "payment of the fee"),
    /** 申请行政复议: from the day the applicant knew of the reply. */
    RECONSIDERATION            (60, Unit.CALENDAR_DAYS, true,  Basis.RECONSIDERATION,           "申请行政复议",       "application for reconsideration"),
    /** 不服复议决定提起诉讼: from the day the decision came. */
    SUIT_AFTER_RECONSIDERATION (15, Unit.CALENDAR_DAYS, true,  Basis.SUIT_AFTER_RECONSIDERATION, "不服复议决定提起诉讼", "suit after reconsideration"),
    /** 直接提起诉讼: from the day the applicant knew of the reply. */
    SUIT                        (6, Unit.MONTHS,        true,  Basis.SUIT,                      "直接提起诉讼",       "direct suit");
    // @formatter:on

    /** What a limit is counted in. */
    public enum Unit {
        /** 工作日. */
        WORKING_DAYS,
        /** 日. */
        CALENDAR_DAYS,
        /** 月. */
        MONTHS
    }

    private final int length;
    private final Unit unit;
    private final boolean endsOnWorkingDay;
    private final Basis basis;
    private final Bilingual title;

    StatutoryLimit(int length, Unit unit, boolean endsOnWorkingDay, Basis basis, String chinese, String english) {
        this.length = length;
        this.unit = unit;
        this.endsOnWorkingDay = endsOnWorkingDay;
        this.basis = basis;
        this.title = new Bilingual(chinese, english);
    }

    /**
     * The last day of the limit.
     *
     * @param from the day it runs from, not counted itself
     * @throws org.gongkai.law.calendar.CalendarRangeException if it leaves the calendar
     */
    public LocalDate lastDay(LocalDate from, WorkingCalendar calendar) {
        LocalDate last = switch (unit) {
            case WORKING_DAYS -> calendar.plusWorkingDays(from, length);
            case CALENDAR_DAYS -> from.plusDays(length);
            case MONTHS -> from.plusMonths(length);
        };
        return endsOnWorkingDay ? calendar.workingDayFrom(last) : last;
    }

    /** How many of its {@linkplain #unit units} it has. */
    public int length() {
        return length;
    }

    /** What it is counted in. */
    public Unit unit() {
        return unit;
    }

    /** The rule that sets it. */
    public Basis basis() {
        return basis;
    }

    /** What has to be done within it. */
    public Bilingual title() {
        return title;
    }
}
