package org.gongkai.cli;

import java.time.Clock;

import org.gongkai.agency.signin.Sessions;
import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerSettings;
import org.gongkai.ledger.jobs.EffectBook;

/**
 * What is done to an office that was restored from a backup before it is opened: nobody is signed in any more, and what was
 * waiting to leave the office waits for a person, since it may have left after the backup was made.
 */
final class RestoredOffice {

    private static final Actor ACTOR = Actor.program("restore");

    private RestoredOffice() {}

    /**
     * What was done.
     *
     * @param held     effects on hold
     * @param sessions sessions that were ended
     */
    record Calmed(int held, int sessions) {}

    static Calmed calm(LedgerSettings settings, Clock clock) {
        try (Ledger ledger = Ledger.open(settings, clock)) {
            return ledger.change(ACTOR, change -> {
                Calmed calmed = new Calmed(EffectBook.holdAll(change), Sessions.endAll(change));
                change.journal(new JournalDraft(Ids.INSTALLATION, "office.restored", "office", "", null,
                        "{\"held\":" + calmed.held() + ",\"sessions\":" + calmed.sessions() + "}"));
                return calmed;
            });
        }
    }
}
