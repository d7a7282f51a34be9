package org.gongkai.agency;

import java.util.Map;

import org.gongkai.ledger.JournalDraft;
import tools.jackson.databind.json.JsonMapper;

/** What the journal keeps of a state: JSON of a few named values. */
final class JournalState {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JournalState() {}

    static String of(Agency agency) {
        return JSON.writeValueAsString(agency);
    }

    /** A person without phone and e-mail, which are nobody's concern later. */
    static String of(Person person) {
        return of(Map.of("loginName", person.loginName(), "name", person.name(), "agency", person.agency()));
    }

    static String of(Map<String, ?> values) {
        return JournalDraft.state(values);
    }
}
