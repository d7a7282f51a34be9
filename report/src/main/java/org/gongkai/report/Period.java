package org.gongkai.report;

import java.time.LocalDate;

/**
 * The period the figures cover (统计期限), both days included.
 */
public record Period(LocalDate from, LocalDate to) {

    /** The whole calendar year. */
    public static Period ofYear(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
