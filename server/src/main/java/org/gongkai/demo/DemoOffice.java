package org.gongkai.demo;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

import org.gongkai.agency.Agency;
import org.gongkai.agency.Person;
import org.gongkai.agency.Role;

/**
 * An agency of the demonstration with its people, one for each role it has.
 *
 * @param agency the agency
 * @param people who has which role
 */
record DemoOffice(Agency agency, Map<Role, Person> people) {

    DemoOffice {
        people = Map.copyOf(people);
    }

    static Map<Role, Person> nobody() {
        return new EnumMap<>(Role.class);
    }

    UUID id() {
        return agency.id();
    }

    /** Who has a role. */
    UUID who(Role role) {
        Person person = people.get(role);
        if (person == null) {
            throw new IllegalStateException(agency.name() + " has no " + role);
        }
        return person.id();
    }

    /** Whether there is somebody for each step of approval. */
    boolean isStaffed() {
        return people.containsKey(Role.THIRD_APPROVER);
    }
}
