package org.gongkai.calendar;

import org.gongkai.ledger.Change;
import org.gongkai.ledger.Ledger;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which days are working days, by the notices that are shipped and those that were imported, now. Kept as long as its version
 * stays the same; the version is one row, asked for each time, so that an import on another node is seen at once.
 */
@Component
public final class OfficeCalendar {

    private final Ledger ledger;
    private final CalendarStore store;
    private volatile @Nullable Calendars kept;

    OfficeCalendar(Ledger ledger, CalendarStore store) {
        this.ledger = ledger;
        this.store = store;
    }

    /** The office's calendar over these books, outside the server. */
    public static OfficeCalendar over(Ledger ledger) {
        return new OfficeCalendar(ledger, new CalendarStore());
    }

    /** The calendars as they are now. */
    public Calendars now() {
        return ledger.read(this::now);
    }

    /** The calendars as a question sees them. */
    public Calendars now(DSLContext sql) {
        return at(store.version(sql), sql);
    }

    /**
     * The calendars for a change that computes something by them: they stay as they are until the change has ended, so that
     * what it stores is either found by the work that follows an import, or was made by the new calendar.
     */
    public Calendars heldIn(Change change) {
        long version = store.heldVersion(change.sql());
        Calendars found = kept;
        return found != null && found.version() == version ? found : made(version, change.sql());
    }

    /** Not kept when made within a change, which may yet be undone. */
    private Calendars made(long version, DSLContext sql) {
        return Calendars.of(version, store.notices(sql), store.localHolidays(sql));
    }

    private Calendars at(long version, DSLContext sql) {
        Calendars found = kept;
        if (found == null || found.version() != version) {
            found = made(version, sql);
            kept = found;
        }
        return found;
    }
}
