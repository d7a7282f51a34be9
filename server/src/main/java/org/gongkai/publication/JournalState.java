package org.gongkai.publication;

import java.util.Map;

import org.gongkai.ledger.JournalDraft;

/** What the journal keeps of a state: JSON of a few named values, in the order of their names. */
final class JournalState {

    private JournalState() {}

    static String of(Map<String, ?> values) {
        return JournalDraft.state(values);
    }

    static String of(Publication publication) {
        return of(Map.of("state", publication.state().name(), "version", publication.version(), "column",
                publication.column(), "kind", publication.kind(), "disclosure", publication.disclosure().name(),
                "formedOn", publication.formedOn().toString(), "documentNumber", publication.documentNumber()));
    }
}
