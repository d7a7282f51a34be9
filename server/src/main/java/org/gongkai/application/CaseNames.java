package org.gongkai.application;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.gongkai.agency.Person;
import org.jspecify.annotations.Nullable;

/** The names of people of the office, those who have left too, for one page. */
public final class CaseNames {

    private final Function<UUID, Optional<Person>> people;
    private final Map<UUID, String> names = new HashMap<>();

    /** Of the people that are found there. */
    public CaseNames(Function<UUID, Optional<Person>> people) {
        this.people = people;
    }

    /** The name of a person; a dash for nobody. */
    public String of(@Nullable UUID person) {
        return person == null
                ? "—"
                : names.computeIfAbsent(person, key -> people.apply(key).map(Person::name).orElse("不在册人员"));
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
