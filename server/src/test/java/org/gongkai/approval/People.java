package org.gongkai.approval;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.gongkai.agency.Role;
import org.jooq.DSLContext;

/** The people of tests: who is who is told by name, and roles can be given and taken. */
final class People implements RoleHolders {

    private final Map<UUID, Map<Role, Set<UUID>>> roles = new HashMap<>();
    private final Map<UUID, String> names = new HashMap<>();

    static UUID person(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Gives somebody roles in an agency. */
    People give(UUID agency, String name, Role... given) {
        names.put(person(name), name);
        for (Role role : given) {
            roles.computeIfAbsent(agency, each -> new EnumMap<>(Role.class))
                    .computeIfAbsent(role, each -> new LinkedHashSet<>())
                    .add(person(name));
        }
        return this;
    }

    /** Takes a role away. */
    void take(UUID agency, String name, Role role) {
        roles.get(agency).get(role).remove(person(name));
    }

    @Override
    public Staff staff(DSLContext sql, UUID agency) {
        return new Staff(roles.getOrDefault(agency, Map.of()), names);
    }

    @Override
    public Map<UUID, String> names(DSLContext sql, Collection<UUID> wanted) {
        return names;
    }

    /** A staff by lines such as {@code "FIRST_APPROVER: 张 李"}. */
    static Staff staff(String... lines) {
        Map<Role, Set<UUID>> holders = new EnumMap<>(Role.class);
        Map<UUID, String> names = new HashMap<>();
        for (String line : lines) {
            List<String> parts = List.of(line.split(":\\s*"));
            Set<UUID> people = new LinkedHashSet<>();
            for (String name : parts.get(1).split("\\s+")) {
                people.add(person(name));
                names.put(person(name), name);
            }
            holders.put(Role.valueOf(parts.get(0)), people);
        }
        return new Staff(holders, names);
    }
}
