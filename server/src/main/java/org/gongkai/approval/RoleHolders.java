package org.gongkai.approval;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.gongkai.agency.Role;
import org.jooq.DSLContext;

/** Who holds which role in an agency, and what people are called. */
public interface RoleHolders {

    /** Who holds a role in an agency now; not those who stand in for a holder. */
    Set<UUID> holders(DSLContext sql, UUID agency, Role role);

    /** The name of a person. */
    String nameOf(DSLContext sql, UUID person);

    /** All of them. */
    default Staff staff(DSLContext sql, UUID agency) {
        Map<Role, Set<UUID>> holders = new EnumMap<>(Role.class);
        Map<UUID, String> names = new HashMap<>();
        for (Role role : Role.values()) {
            Set<UUID> people = Set.copyOf(holders(sql, agency, role));
            holders.put(role, people);
            people.forEach(person -> names.computeIfAbsent(person, each -> nameOf(sql, each)));
        }
        return new Staff(holders, names);
    }
}
