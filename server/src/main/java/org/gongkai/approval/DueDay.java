package org.gongkai.approval;

import java.time.LocalDate;

import org.gongkai.law.calendar.WorkingCalendar;

/** By which day something is due. */
@FunctionalInterface
public interface DueDay {

    /**
     * The last day of a limit.
     *
     * @param from        the day it begins, which is not counted
     * @param workingDays how many working days it has
     */
    LocalDate after(LocalDate from, int workingDays);

    /** By the notices that are shipped. */
    static DueDay shipped() {
        return (from, workingDays) -> WorkingCalendar.shipped().plusWorkingDays(from, workingDays);
    }
}
