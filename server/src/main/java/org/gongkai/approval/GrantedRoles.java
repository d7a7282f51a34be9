package org.gongkai.approval;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.gongkai.agency.PersonStore;
import org.gongkai.agency.Role;
import org.gongkai.agency.RoleStore;
import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.Ledger;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The roles that were granted in the office. */
@Component
class GrantedRoles implements RoleHolders {

    private final Ledger ledger;
    private final RoleStore roles;
    private final PersonStore people;

    GrantedRoles(Ledger ledger, RoleStore roles, PersonStore people) {
        this.ledger = ledger;
        this.roles = roles;
        this.people = people;
    }

    @Override
    public Staff staff(DSLContext sql, UUID agency) {
        LocalDate today = ChinaTime.today(ledger.clock());
        Map<Role, Set<UUID>> holders = new EnumMap<>(Role.class);
        Set<UUID> all = new HashSet<>();
        roles.inAgency(sql, agency, today).forEach(grant -> {
            holders.computeIfAbsent(grant.role(), role -> new LinkedHashSet<>()).add(grant.person());
            all.add(grant.person());
        });
        return new Staff(holders, people.names(sql, all));
    }

    @Override
    public Map<UUID, String> names(DSLContext sql, Collection<UUID> wanted) {
        return people.names(sql, wanted);
    }
}
