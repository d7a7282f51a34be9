package org.gongkai.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import org.gongkai.law.calendar.ChinaTime;

/** The clock by which a demonstration's past is written. */
final class DemoClock extends Clock {

    private volatile Instant now;

    DemoClock(Instant now) {
        this.now = now;
    }

    void set(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ChinaTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
