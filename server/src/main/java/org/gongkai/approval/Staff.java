package org.gongkai.approval;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.gongkai.agency.Role;

/**
 * Who holds which role in an agency.
 *
 * @param holders the holders of each role
 * @param names   their names
 */
public record Staff(Map<Role, Set<UUID>> holders, Map<UUID, String> names) {

    public Staff {
        holders = Map.copyOf(holders);
        names = Map.copyOf(names);
    }

    /** The holders of a role. */
    public Set<UUID> of(Role role) {
        return holders.getOrDefault(role, Set.of());
    }

    /** The holders of any of these roles. */
    public Set<UUID> ofAny(Set<Role> roles) {
        Set<UUID> found = new LinkedHashSet<>();
        new TreeSet<>(roles).forEach(role -> found.addAll(of(role)));
        return found;
    }

    /** The roles of somebody. */
    public Set<Role> rolesOf(UUID person) {
        Set<Role> roles = new TreeSet<>();
        holders.forEach((role, people) -> {
            if (people.contains(person)) {
                roles.add(role);
            }
        });
        return roles;
    }

    /** The name of somebody. */
    public String name(UUID person) {
        return names.getOrDefault(person, "（已离开）");
    }
}
