package org.gongkai.publication;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.gongkai.agency.AgencyStore;
import org.gongkai.calendar.CalendarChange;
import org.gongkai.calendar.CalendarFollower;
import org.gongkai.calendar.Calendars;
import org.gongkai.law.calendar.WorkingCalendar;
import org.gongkai.law.clock.StatutoryLimit;
import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.jobs.Effect;
import org.gongkai.ledger.jobs.EffectHandler;
import org.gongkai.ledger.jobs.Outbox;
import org.springframework.stereotype.Component;

/**
 * By when what is not yet public must be (条例第二十六条), computed anew when the calendar changes: after the change, agency by
 * agency. Doing it twice comes to the same.
 */
@Component
final class DueDays implements CalendarFollower, EffectHandler {

    private static final Actor ACTOR = Actor.program("due-dates");

    private final Ledger ledger;
    private final PublicationStore store;
    private final PublicationBook book;
    private final AgencyStore agencies;
    private final Outbox outbox;

    DueDays(Ledger ledger, PublicationStore store, PublicationBook book, AgencyStore agencies, Outbox outbox) {
        this.ledger = ledger;
        this.store = store;
        this.book = book;
        this.agencies = agencies;
        this.outbox = outbox;
    }

    @Override
    public Consequence consequenceOf(Calendars before, Calendars after) {
        return ledger.read(sql -> {
            long open = 0;
            long moved = 0;
            for (UUID agency : store.agenciesWithUnpublished(sql)) {
                String region = agencies.find(sql, agency).map(found -> found.region().code()).orElse("");
                WorkingCalendar was = before.in(region);
                WorkingCalendar is = after.in(region);
                for (Map.Entry<LocalDate, Integer> each : store.unpublishedByFormation(sql, agency).entrySet()) {
                    open += each.getValue();
                    boolean same = StatutoryLimit.PUBLICATION.lastDay(each.getKey(), was)
                            .equals(StatutoryLimit.PUBLICATION.lastDay(each.getKey(), is));
                    moved += same ? 0 : each.getValue();
                }
            }
            return new Consequence("尚未公开的信息", open, moved);
        });
    }

    @Override
    public void follow(Change change, CalendarChange what) {
        outbox.put(change, kind(), "calendar-change/" + what.id(), "{}");
    }

    @Override
    public String kind() {
        return "publication.due-days";
    }

    @Override
    public String label() {
        return "重新计算公开期限";
    }

    @Override
    public void handle(Effect effect) {
        for (UUID agency : ledger.read(store::agenciesWithUnpublished)) {
            ledger.change(ACTOR, change -> {
                int moved = book.dueDaysAnew(change, agency);
                change.journal(new JournalDraft(agency, "publication.due-days-recomputed", effect.key(), "", null,
                        JournalState.of(Map.of("moved", moved))));
                return moved;
            });
        }
    }
}
