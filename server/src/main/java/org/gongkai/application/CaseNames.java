package org.gongkai.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.gongkai.agency.Person;
import org.jspecify.annotations.Nullable;

/** The names of people of the office, for pages. */
public final class CaseNames {

    private final Map<UUID, String> names = new HashMap<>();

    /** Of these people. */
    public CaseNames(List<Person> people) {
        people.forEach(person -> names.put(person.id(), person.name()));
    }

    /** The name of a person; a dash for nobody. */
    public String of(@Nullable UUID person) {
        return person == null ? "—" : names.getOrDefault(person, "已离任或者外单位人员");
    }

    /** The name of who the journal says did something. */
    public String ofActor(String code) {
        if (!code.startsWith("person:")) {
            return "系统";
        }
        try {
            return of(UUID.fromString(code.substring("person:".length())));
        } catch (IllegalArgumentException unknown) {
            return "—";
        }
    }
}
