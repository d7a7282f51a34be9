package org.gongkai.calendar;

import org.gongkai.ledger.Change;

/** Something that is computed by the calendar and kept, such as due days; it is worked anew when the calendar changes. */
public interface CalendarFollower {

    /**
     * What a change would do.
     *
     * @param what  what is meant, such as 在办申请
     * @param open  how many there are
     * @param moved how many of them would come to another day
     */
    record Consequence(String what, long open, long moved) {}

    /** What would become of it under another calendar. Changes nothing. */
    Consequence consequenceOf(Calendars before, Calendars after);

    /** The calendar is being changed; notes within the change the work to be done. */
    void follow(Change change, CalendarChange what);
}
