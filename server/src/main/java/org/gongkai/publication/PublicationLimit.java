package org.gongkai.publication;

import java.time.LocalDate;
import java.util.UUID;

import org.gongkai.approval.DueDay;
import org.gongkai.law.clock.StatutoryLimit;
import org.gongkai.ledger.Change;
import org.springframework.stereotype.Component;

/** By when what was formed on a day must be public: 20 working days (条例第二十六条). */
@Component
public final class PublicationLimit {

    private final DueDay dueDay;

    public PublicationLimit(DueDay dueDay) {
        this.dueDay = dueDay;
    }

    /** The last day, by the calendar of the agency's region. The day on which it was formed is not counted. */
    public LocalDate lastDay(Change change, UUID agency, LocalDate formedOn) {
        return dueDay.after(change, agency, formedOn, StatutoryLimit.PUBLICATION.length());
    }
}
