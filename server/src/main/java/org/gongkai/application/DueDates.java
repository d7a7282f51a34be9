package org.gongkai.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.agency.AgencyStore;
import org.gongkai.calendar.CalendarChange;
import org.gongkai.calendar.CalendarFollower;
import org.gongkai.calendar.Calendars;
import org.gongkai.calendar.OfficeCalendar;
import org.gongkai.law.calendar.CalendarComparison;
import org.gongkai.law.calendar.WorkingCalendar;
import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.jobs.Outbox;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The due days of open cases, computed anew when the calendar changes.
 *
 * <p>The work goes agency by agency, in each by key, a batch in each change; how far it came is kept with it, so that it
 * goes on where it was interrupted and doing it twice changes nothing. Cases that end before the first day that is different
 * are passed over. Each batch is one entry in the journal of its agency with its counts: a due day is a cache that follows
 * from events and calendar, both of which have entries of their own, so that a case needs none.
 */
@Component
public final class DueDates implements CalendarFollower {

    static final String EFFECT = "due-dates.recompute";
    private static final int BATCH = 1000;
    private static final Actor ACTOR = Actor.program("due-dates");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Ledger ledger;
    private final ApplicationStore applications;
    private final DueDateStore store;
    private final AgencyStore agencies;
    private final OfficeCalendar calendar;
    private final Outbox outbox;

    DueDates(Ledger ledger, ApplicationStore applications, DueDateStore store, AgencyStore agencies,
            OfficeCalendar calendar, Outbox outbox) {
        this.ledger = ledger;
        this.applications = applications;
        this.store = store;
        this.agencies = agencies;
        this.calendar = calendar;
        this.outbox = outbox;
    }

    /**
     * How far the work for a change of the calendar is.
     *
     * @param examined cases looked at
     * @param moved    cases whose due day is another, or no longer provisional
     * @param finished whether it is done
     */
    public record Progress(long examined, long moved, boolean finished) {}

    @Override
    public Consequence consequenceOf(Calendars before, Calendars after) {
        return ledger.read(sql -> {
            Map<List<WorkingCalendar>, CalendarComparison> compared = new HashMap<>();
            long moved = 0;
            for (UUID agency : store.agenciesWithOpenCases(sql)) {
                String region = region(sql, agency);
                WorkingCalendar was = before.in(region);
                WorkingCalendar is = after.in(region);
                CalendarComparison comparison = compared.computeIfAbsent(List.of(was, is),
                        both -> CalendarComparison.of(was, is));
                if (!comparison.isEmpty()) {
                    moved += moved(sql, agency, comparison.first(), was, is);
                }
            }
            return new Consequence("在办申请", store.openCases(sql), moved);
        });
    }

    private long moved(DSLContext sql, UUID agency, @Nullable LocalDate first,
            WorkingCalendar was, WorkingCalendar is) {
        long moved = 0;
        UUID after = null;
        List<ApplicationCase> batch;
        do {
            batch = store.openCases(sql, agency, first, after, BATCH, false);
            Map<UUID, List<CaseEvent>> events = applications.countingEvents(sql,
                    batch.stream().map(ApplicationCase::id).toList());
            for (ApplicationCase each : batch) {
                List<CaseEvent> happened = events.getOrDefault(each.id(), List.of());
                DueDate before = DueDate.of(CaseFile.clockEvents(happened), was);
                moved += before.equals(DueDate.of(CaseFile.clockEvents(happened), is)) ? 0 : 1;
            }
            after = batch.isEmpty() ? after : batch.getLast().id();
        } while (batch.size() == BATCH);
        return moved;
    }

    @Override
    public void follow(Change change, CalendarChange what) {
        store.begin(change, what.id());
        outbox.putInOrder(change, EFFECT, "calendar", what.id().toString());
    }

    /**
     * Does the work for a change of the calendar, from where it came to. Others may work at the same time.
     *
     * @return how far it is, which is to its end
     */
    public Progress recompute(UUID calendarChange) {
        Progress progress;
        do {
            progress = step(calendarChange);
        } while (!progress.finished());
        return progress;
    }

    /** One batch. */
    Progress step(UUID calendarChange) {
        LocalDate first = ledger.read(sql -> store.firstDay(sql, calendarChange));
        calendar.now(); // made and kept before the change, which holds locks
        return ledger.change(ACTOR, change -> batch(change, calendarChange, first));
    }

    /** How many cases are open. */
    long openCases() {
        return ledger.read(store::openCases);
    }

    /** How far the work for a change of the calendar is; empty when there is none. */
    public Optional<Progress> progress(UUID calendarChange) {
        return ledger.read(sql -> store.progress(sql, calendarChange));
    }

    private Progress batch(Change change, UUID calendarChange, @Nullable LocalDate first) {
        DueDateStore.Position at = store.lockedPosition(change, calendarChange);
        if (at.finished()) {
            return note(change, calendarChange, at);
        }
        DSLContext sql = change.sql();
        UUID agency = at.agency();
        List<ApplicationCase> batch = agency == null
                ? List.of()
                : store.openCases(sql, agency, first, at.application(), BATCH, true);
        while (batch.isEmpty()) {
            UUID next = store.nextAgencyWithOpenCases(sql, agency);
            if (next == null) {
                DueDateStore.Position done = at.done();
                store.moveTo(change, calendarChange, done);
                return note(change, calendarChange, done);
            }
            agency = next;
            batch = store.openCases(sql, next, first, null, BATCH, true);
        }
        return batch(change, calendarChange, at, batch);
    }

    private Progress batch(Change change, UUID calendarChange, DueDateStore.Position at, List<ApplicationCase> batch) {
        UUID agency = batch.getFirst().agency();
        long moved = recompute(change, calendarChange, agency, batch);
        DueDateStore.Position next = new DueDateStore.Position(agency, batch.getLast().id(),
                at.examined() + batch.size(), at.moved() + moved, false);
        store.moveTo(change, calendarChange, next);
        change.journal(new JournalDraft(agency, "due-dates.recomputed", "calendar-change/" + calendarChange, "", null,
                JSON.createObjectNode().put("examined", batch.size()).put("moved", moved).toString()));
        return next.progress();
    }

    private long recompute(Change change, UUID calendarChange, UUID agency, List<ApplicationCase> batch) {
        WorkingCalendar working = calendar.heldIn(change).in(region(change.sql(), agency));
        Map<UUID, List<CaseEvent>> events = applications.countingEvents(change.sql(),
                batch.stream().map(ApplicationCase::id).toList());
        List<DueDateChange> moved = new ArrayList<>();
        for (ApplicationCase each : batch) {
            DueDate after = DueDate.of(CaseFile.clockEvents(events.getOrDefault(each.id(), List.of())), working);
            DueDate before = each.dueDate();
            if (!after.equals(before)) {
                applications.keep(change.sql(), each.id(), after);
            }
            if (!Objects.equals(after.due(), before.due()) || after.provisional() != before.provisional()) {
                moved.add(new DueDateChange(Ids.next(), each, before.due(), after.due(), before.provisional(),
                        after.provisional()));
            }
        }
        store.insert(change, calendarChange, moved);
        return moved.size();
    }

    private static Progress note(Change change, UUID calendarChange, DueDateStore.Position at) {
        change.journal(new JournalDraft(Ids.INSTALLATION, "due-dates.finished", "calendar-change/" + calendarChange, "",
                null, JSON.createObjectNode().put("examined", at.examined()).put("moved", at.moved()).toString()));
        return at.progress();
    }

    private String region(DSLContext sql, UUID agency) {
        return agencies.find(sql, agency).map(found -> found.region().code()).orElse("");
    }
}
