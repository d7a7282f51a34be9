package org.gongkai.approval;

import java.time.LocalDate;
import java.util.UUID;

import org.gongkai.law.calendar.WorkingCalendar;
import org.gongkai.ledger.Change;

/** By which day something is due in an agency, by the calendar of its region. */
@FunctionalInterface
public interface DueDay {

    /**
     * The last day of a limit, by the calendar as it is now. Not to be called from within a change.
     *
     * @param agency      whose limit it is
     * @param from        the day it begins, which is not counted
     * @param workingDays how many working days it has
     */
    LocalDate after(UUID agency, LocalDate from, int workingDays);

    /** The same within a change: by the calendar that stays as it is until the change has ended. */
    default LocalDate after(Change change, UUID agency, LocalDate from, int workingDays) {
        return after(agency, from, workingDays);
    }

    /** By the notices that are shipped. */
    static DueDay shipped() {
        return (agency, from, workingDays) -> WorkingCalendar.shipped().plusWorkingDays(from, workingDays);
    }
}
