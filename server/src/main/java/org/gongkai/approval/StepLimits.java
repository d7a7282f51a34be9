package org.gongkai.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.gongkai.agency.AgencyStore;
import org.gongkai.approval.ItemState.Released;
import org.gongkai.approval.ItemState.Waiting;
import org.gongkai.calendar.CalendarChange;
import org.gongkai.calendar.CalendarFollower;
import org.gongkai.calendar.Calendars;
import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.law.calendar.WorkingCalendar;
import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.jobs.Effect;
import org.gongkai.ledger.jobs.EffectHandler;
import org.gongkai.ledger.jobs.Outbox;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * By when steps and second looks under way should be done, computed anew when the calendar changes: after the change, agency
 * by agency, so that a step counts the same days whether it was reached before or after. Doing it twice comes to the same,
 * and a decision that somebody is about to make on an item is not disturbed by it.
 */
@Component
final class StepLimits implements CalendarFollower, EffectHandler {

    private static final Actor ACTOR = Actor.program("step-limits");

    private final Ledger ledger;
    private final AgencyStore agencies;
    private final DueDay dueDay;
    private final Outbox outbox;

    StepLimits(Ledger ledger, AgencyStore agencies, DueDay dueDay, Outbox outbox) {
        this.ledger = ledger;
        this.agencies = agencies;
        this.dueDay = dueDay;
        this.outbox = outbox;
    }

    @Override
    public Consequence consequenceOf(Calendars before, Calendars after) {
        return ledger.read(sql -> {
            long open = 0;
            long moved = 0;
            for (UUID agency : ApprovalStore.agenciesWithLimits(sql)) {
                WorkingCalendar was = in(before, sql, agency);
                WorkingCalendar is = in(after, sql, agency);
                for (UUID id : ApprovalStore.withLimit(sql, agency)) {
                    ApprovalItem item = ApprovalStore.item(sql, id);
                    int days = item == null ? 0 : workingDays(item);
                    if (item != null && days > 0) {
                        LocalDate from = begun(item);
                        open++;
                        moved += was.plusWorkingDays(from, days).equals(is.plusWorkingDays(from, days)) ? 0 : 1;
                    }
                }
            }
            return new Consequence("审批中的事项", open, moved);
        });
    }

    private WorkingCalendar in(Calendars calendars, DSLContext sql, UUID agency) {
        return calendars.in(agencies.find(sql, agency).map(found -> found.region().code()).orElse(""));
    }

    /** How many working days the step or the second look that an item waits for has; 0 for no limit. */
    private static int workingDays(ApprovalItem item) {
        return switch (item.state()) {
            case Waiting waiting -> item.route().step(waiting.step()).within();
            case Released ignored -> item.route().secondLookDays();
            case ItemState.Returned ignored -> 0;
            case ItemState.Withdrawn ignored -> 0;
            case ItemState.Approved ignored -> 0;
            case ItemState.Confirmed ignored -> 0;
            case ItemState.Objected ignored -> 0;
        };
    }

    private static LocalDate begun(ApprovalItem item) {
        return ChinaTime.dayOf(item.since());
    }

    @Override
    public void follow(Change change, CalendarChange what) {
        outbox.put(change, kind(), "calendar-change/" + what.id(), "{}");
    }

    @Override
    public String kind() {
        return "approval.step-limits";
    }

    @Override
    public String label() {
        return "重新计算审批时限";
    }

    @Override
    public void handle(Effect effect) {
        recompute(effect.key());
    }

    /** Computes all anew because of a change of the calendar. */
    void recompute(String because) {
        for (UUID agency : ledger.read(ApprovalStore::agenciesWithLimits)) {
            ledger.change(ACTOR, change -> {
                int moved = recompute(change, agency);
                change.journal(new JournalDraft(agency, "approval.step-limits-recomputed", because, "", null,
                        "{\"moved\":" + moved + "}"));
                return moved;
            });
        }
    }

    private int recompute(Change change, UUID agency) {
        List<UUID> open = ApprovalStore.withLimit(change.sql(), agency);
        int moved = 0;
        for (UUID id : open) {
            ApprovalItem item = ApprovalStore.lockedItem(change.sql(), id);
            LocalDate due = item == null ? null : due(change, item);
            if (item != null && due != null && !due.equals(item.dueOn())) {
                ApprovalStore.setDue(change.sql(), item, due);
                moved++;
            }
        }
        return moved;
    }

    private @Nullable LocalDate due(Change change, ApprovalItem item) {
        int days = workingDays(item);
        return days == 0 ? null : dueDay.after(change, item.agency(), begun(item), days);
    }
}
