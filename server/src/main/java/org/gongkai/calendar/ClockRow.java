package org.gongkai.calendar;

/**
 * An event as it was typed into the calculator.
 *
 * @param number from 1; names its fields
 * @param kind   the code of an event
 * @param date   as it was typed
 * @param value  whose opinion, working days, or the day of telling
 */
public record ClockRow(int number, String kind, String date, String value) {

    boolean isBlank() {
        return kind.isBlank() && date.isBlank() && value.isBlank();
    }
}
