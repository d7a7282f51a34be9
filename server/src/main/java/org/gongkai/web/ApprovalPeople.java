package org.gongkai.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import org.gongkai.agency.DelegatedRoles;
import org.gongkai.agency.Person;
import org.gongkai.agency.PersonStore;
import org.gongkai.agency.Role;
import org.gongkai.agency.RoleStore;
import org.gongkai.approval.DelegationBook;
import org.gongkai.approval.RoleHolders;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Tells approvals who holds which role, and the sign-in which roles somebody stands in for. */
@Component
final class ApprovalPeople implements RoleHolders, DelegatedRoles {

    private final RoleStore roles;
    private final PersonStore people;
    private final Clock clock;

    ApprovalPeople(RoleStore roles, PersonStore people, Clock clock) {
        this.roles = roles;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Set<UUID> holders(DSLContext sql, UUID agency, Role role) {
        return new LinkedHashSet<>(
                roles.peopleWith(sql, role, agency, LocalDate.ofInstant(clock.instant(), OfficeSettings.ZONE)));
    }

    @Override
    public String nameOf(DSLContext sql, UUID person) {
        return people.find(sql, person).map(Person::name).orElse("");
    }

    @Override
    public Set<Role> of(DSLContext sql, UUID person, UUID agency, LocalDate day) {
        return DelegationBook.rolesStoodInFor(sql, this, agency, person, day);
    }
}
