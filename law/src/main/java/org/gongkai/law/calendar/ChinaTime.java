package org.gongkai.law.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days are days in China, whatever the zone of the machine. */
public final class ChinaTime {

    /** The zone of all dates and times of the law. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ChinaTime() {}

    /** The day in China at a moment. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The day in China by a clock, whatever its zone. */
    public static LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }
}
