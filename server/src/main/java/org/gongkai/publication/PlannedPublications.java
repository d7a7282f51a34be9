package org.gongkai.publication;

import java.time.Duration;
import java.util.List;

import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Refusal;
import org.gongkai.ledger.jobs.Progress;
import org.gongkai.ledger.jobs.RecurringJob;
import org.gongkai.ledger.jobs.Timetable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Publishes what was planned, once its time has come; each in a change of its own, so that one never holds up another. */
@Component
public final class PlannedPublications implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(PlannedPublications.class);
    private static final Actor ACTOR = Actor.program("publication");

    private final Ledger ledger;
    private final PublicationBook book;
    private final PublicationStore store;

    public PlannedPublications(Ledger ledger, PublicationBook book, PublicationStore store) {
        this.ledger = ledger;
        this.book = book;
        this.store = store;
    }

    @Override
    public String name() {
        return "publication.planned";
    }

    @Override
    public String label() {
        return "定时发布信息";
    }

    @Override
    public Timetable timetable() {
        return Timetable.every(Duration.ofMinutes(1));
    }

    @Override
    public void run(Progress progress) {
        publishDue();
    }

    /** Publishes all whose time has come. Doing it twice changes nothing. */
    public void publishDue() {
        List<Publication> due = ledger.read(sql -> store.plannedBy(sql, ledger.clock().instant()));
        for (Publication each : due) {
            try {
                ledger.change(ACTOR, change -> book.publish(change, each.id(), each.revision()));
            } catch (Refusal | EditedMeanwhile changed) {
                LOG.info("{} was not published as planned: somebody changed it first", each.subject());
            }
        }
    }
}
