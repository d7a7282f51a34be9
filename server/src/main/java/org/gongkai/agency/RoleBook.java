package org.gongkai.agency;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.gongkai.agency.RoleRules.Conflict;
import org.gongkai.agency.RoleRules.Weight;
import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Giving and taking roles. Acts belong to a change of the caller, who has asked {@link Access} before. Roles of
 * administrators are journaled in the chain of the installation, others in that of their agency.
 */
@Component
public final class RoleBook {

    private final RoleStore store;
    private final PersonStore people;
    private final Departure departure;

    public RoleBook(RoleStore store, PersonStore people, Departure departure) {
        this.store = store;
        this.people = people;
        this.departure = departure;
    }

    /**
     * Gives somebody a role in an agency.
     *
     * @param until the last day on which it counts; null for good
     * @return what is unwise about it, though done
     */
    public List<Conflict> grant(Change change, UUID person, UUID agency, Role role, @Nullable LocalDate until) {
        LocalDate today = ChinaTime.dayOf(change.at());
        Person to = begin(change, person);
        journal(change, "role.granted", person, agency, role, until);
        if (!to.active()) {
            throw Refusal.of("该人员已经离任，不能授予角色。");
        }
        if (until != null && until.isBefore(today)) {
            throw Refusal.of("until", "截止日期已经过去。请填写今天或以后的日期，长期有效的不填。");
        }
        List<RoleGrant> has = store.ofPerson(change.sql(), person, today);
        if (has.stream().anyMatch(grant -> grant.role() == role && grant.agency().equals(agency))) {
            throw Refusal.of("该人员在本单位已有这一角色。");
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        has.forEach(grant -> roles.add(grant.role()));
        List<Conflict> conflicts = RoleRules.of(roles, role);
        for (Conflict conflict : conflicts) {
            if (conflict.weight() == Weight.EXCLUDED) {
                throw Refusal.of(conflict.message());
            }
        }
        store.insert(change.sql(), new RoleGrant(Ids.next(), person, agency, role, change.actor().code(), change.at(),
                until));
        return conflicts;
    }

    /** Takes a role away. Who loses one is signed out, so that nothing half-done goes on. */
    public void end(Change change, UUID person, UUID agency, Role role) {
        LocalDate today = ChinaTime.dayOf(change.at());
        begin(change, person);
        journal(change, "role.ended", person, agency, role, null);
        RoleGrant grant = store.ofPerson(change.sql(), person, today)
                .stream()
                .filter(each -> each.role() == role && each.agency().equals(agency))
                .findFirst()
                .orElseThrow(() -> Refusal.of("该人员在本单位没有这一角色。请刷新页面后再看。"));
        refuseTheLast(change, Set.of(role), today);
        store.end(change.sql(), grant.id(), change.actor().code(), change.at());
        departure.shutOut(change, person);
    }

    /** Takes all roles of somebody who leaves. */
    void endAll(Change change, UUID person) {
        LocalDate today = ChinaTime.dayOf(change.at());
        begin(change, person);
        List<RoleGrant> grants = store.ofPerson(change.sql(), person, today);
        for (RoleGrant grant : grants) {
            journal(change, "role.ended", person, grant.agency(), grant.role(), null);
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        grants.forEach(grant -> roles.add(grant.role()));
        refuseTheLast(change, roles, today);
        grants.forEach(grant -> store.end(change.sql(), grant.id(), change.actor().code(), change.at()));
    }

    /** Without one of the three administrators nobody could ever name another. */
    private void refuseTheLast(Change change, Set<Role> roles, LocalDate today) {
        for (Role role : roles) {
            if (role.isAdministrator() && store.peopleWith(change.sql(), role, today) < 2) {
                throw Refusal.of("这是最后一名" + role.chinese() + "。请先为另一人授予这一角色。");
            }
        }
    }

    private Person begin(Change change, UUID person) {
        if (change.actor().equals(Actor.person(person))) {
            throw Refusal.of("不能变更自己的角色。请由另一名安全管理员办理。");
        }
        people.lock(change.sql(), person, change.at());
        return people.find(change.sql(), person).orElseThrow(OutOfReach::new);
    }

    private static void journal(Change change, String kind, UUID person, UUID agency, Role role,
            @Nullable LocalDate until) {
        Map<String, String> state = new LinkedHashMap<>();
        state.put("agency", agency.toString());
        state.put("role", role.name());
        if (until != null) {
            state.put("until", until.toString());
        }
        UUID chain = role.isAdministrator() ? Ids.INSTALLATION : agency;
        String json = JournalState.of(state);
        boolean granted = kind.equals("role.granted");
        change.journal(new JournalDraft(chain, kind, "person/" + person, "", granted ? null : json,
                granted ? json : null));
    }
}
