package org.gongkai.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.law.clock.ClockEvent;
import org.gongkai.law.clock.EventKind;
import org.gongkai.law.clock.EventReader;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an application, as it was entered.
 *
 * @param id         its key
 * @param kind       the code of an {@link EventKind} or an {@link OwnEvent}
 * @param date       when it happened
 * @param value      whose opinion, working days of an extension, the later day of a delay, an outcome; empty for others
 * @param note       a remark of who entered it; may hold personal data
 * @param enteredBy  as the journal names who entered it
 * @param enteredAt  when
 * @param superseded why it does not count any more; null while it counts
 */
public record CaseEvent(UUID id, String kind, LocalDate date, String value, String note, String enteredBy,
        Instant enteredAt, @Nullable Superseded superseded) {

    /** That an event was wrong: when that was said, why, and by whom. */
    public record Superseded(Instant at, String by, String reason) {}

    /** Whether it counts. */
    public boolean counts() {
        return superseded == null;
    }

    /** Its kind among the events of the clock; empty for others. */
    public Optional<EventKind> clockKind() {
        return OwnEvent.ofCode(kind).isPresent() ? Optional.empty() : EventKind.ofName(kind);
    }

    /** What it is for the clock; null when it is nothing. */
    public @Nullable ClockEvent clockEvent() {
        return clockKind().map(clockKind -> clockEvent(clockKind, date, value)).orElse(null);
    }

    /** In the words of the office. */
    public String title() {
        return OwnEvent.ofCode(kind)
                .map(OwnEvent::chinese)
                .orElseGet(() -> clockKind().map(found -> found.title().chinese()).orElse(kind));
    }

    /**
     * An event of the clock.
     *
     * @throws org.gongkai.law.clock.ClockContradictionException if the value is none for this kind
     */
    static ClockEvent clockEvent(EventKind kind, LocalDate date, String value) {
        return switch (kind) {
            case EXTENDED, DELAYED -> EventReader.read(kind.code(), value + "@" + date);
            default -> EventReader.read(kind.code(), value.isEmpty() ? date.toString() : date + "@" + value);
        };
    }
}
