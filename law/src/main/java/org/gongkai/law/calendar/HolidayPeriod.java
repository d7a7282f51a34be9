package org.gongkai.law.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * What a notice lays down for one holiday, or for two that fall together.
 *
 * @param holidays    the holidays, as the notice names them
 * @param daysOff     every day off, weekend days included, in order
 * @param makeUpDays  the weekend days that are worked instead (调休上班), in order
 */
public record HolidayPeriod(List<Holiday> holidays, List<LocalDate> daysOff, List<LocalDate> makeUpDays) {

    public HolidayPeriod {
        holidays = List.copyOf(holidays);
        daysOff = daysOff.stream().sorted().toList();
        makeUpDays = makeUpDays.stream().sorted().toList();
    }
}
