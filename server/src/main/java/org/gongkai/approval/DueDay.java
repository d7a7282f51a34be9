package org.gongkai.approval;

import java.time.LocalDate;

import org.gongkai.law.calendar.WorkingCalendar;
import org.gongkai.ledger.Change;

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

    /** The same within a change: by the calendar that stays as it is until the change has ended. */
    default LocalDate after(Change change, LocalDate from, int workingDays) {
        return after(from, workingDays);
    }

    /** By the notices that are shipped. */
    static DueDay shipped() {
        return (from, workingDays) -> WorkingCalendar.shipped().plusWorkingDays(from, workingDays);
    }
}
