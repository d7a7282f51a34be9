package org.gongkai.ledger;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a change says of itself in the journal.
 *
 * @param agency  whose chain it belongs to; {@link Ids#INSTALLATION} for what concerns all
 * @param kind    the act, such as {@code person.signed-in}, {@code approval.returned}
 * @param subject what was changed: kind and key, such as {@code person/0190…}
 * @param reason  why, in the words of the person who did it; may be empty
 * @param before  the state before as JSON; null when there was none
 * @param after   the state after as JSON; null when there is none
 */
public record JournalDraft(UUID agency, String kind, String subject, String reason, @Nullable String before,
        @Nullable String after) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A state as the journal keeps it: JSON of a few named values, in the order of their names. */
    public static String state(Map<String, ?> values) {
        return JSON.writeValueAsString(new TreeMap<>(values));
    }

    /** An entry without states. */
    public static JournalDraft of(UUID agency, String kind, String subject, String reason) {
        return new JournalDraft(agency, kind, subject, reason, null, null);
    }
}
