package org.gongkai.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.gongkai.ledger.Change;

/** Days of the office are days in China, whatever the server's zone. */
final class OfficeDay {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private OfficeDay() {}

    static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    static LocalDate of(Change change) {
        return of(change.at());
    }
}
