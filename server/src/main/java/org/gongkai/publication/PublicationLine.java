package org.gongkai.publication;

import java.time.Instant;
import java.time.LocalDate;

import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.look.Badge;
import org.gongkai.look.Moment;
import org.gongkai.look.Tone;

/** A publication with its column and kind, as lists show it. */
public record PublicationLine(Publication publication, Column column, Kind kind) {

    /** Its state in a word. */
    public Badge badge() {
        return new Badge(switch (publication.state()) {
            case DRAFT, WITHDRAWN -> Tone.PLAIN;
            case SUBMITTED -> Tone.INFO;
            case RETURNED, APPROVED -> Tone.WAITING;
            case PUBLISHED -> Tone.GOOD;
        }, publication.state().chinese());
    }

    /** The day it went out; only of what did. */
    public Moment publishedOn() {
        Instant published = publication.publishedAt();
        if (published == null) {
            throw new IllegalStateException("not published");
        }
        return Moment.of(ChinaTime.dayOf(published));
    }

    /** Whether it should be public and is not. */
    public boolean isOverdue(LocalDate today) {
        return publication.isOverdue(today);
    }
}
