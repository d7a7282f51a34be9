package org.gongkai.approval;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Refusal;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The routes of agencies. An agency without a route of its own uses the one that is shipped; setting one makes a new version
 * and touches no item under way.
 */
@Component
public class RouteBook {

    private final Ledger ledger;
    private final RoleHolders people;

    public RouteBook(Ledger ledger, RoleHolders people) {
        this.ledger = ledger;
        this.people = people;
    }

    /** The route that an agency uses now. */
    public ApprovalRoute route(UUID agency, ApprovalKind kind) {
        return ledger.read(sql -> route(sql, agency, kind));
    }

    /** The newest version of an agency's own route; null when it uses the one that is shipped. */
    public @Nullable RouteVersion own(UUID agency, ApprovalKind kind) {
        return ledger.read(sql -> RouteStore.newest(sql, agency, kind));
    }

    /** The versions of an agency's own route, the newest first. */
    public List<RouteVersion> history(UUID agency, ApprovalKind kind) {
        return ledger.read(sql -> RouteStore.versions(sql, agency, kind));
    }

    /** What is wrong with a route in an agency as it is staffed now. */
    public List<RouteFinding> check(UUID agency, ApprovalRoute route) {
        return RouteValidator.check(route, ledger.read(sql -> people.staff(sql, agency)));
    }

    /** Who holds which role. */
    public Staff staff(UUID agency) {
        return ledger.read(sql -> people.staff(sql, agency));
    }

    /** The names of people. */
    Map<UUID, String> names(Collection<UUID> wanted) {
        return ledger.read(sql -> people.names(sql, wanted));
    }

    /**
     * Sets the route of an agency.
     *
     * @param seen the number of the version that was edited; 0 for the one that is shipped
     * @param note why, in the words of who does it
     * @throws Refusal when it cannot be finished, nothing would change, or somebody else changed it meanwhile
     */
    public RouteVersion set(UUID agency, ApprovalRoute route, UUID person, int seen, String note) {
        return ledger.change(Actor.person(person), change -> set(change, agency, route, person, seen, note));
    }

    private RouteVersion set(Change change, UUID agency, ApprovalRoute route, UUID person, int seen, String note) {
        DSLContext sql = change.sql();
        RouteVersion before = RouteStore.newest(sql, agency, route.kind());
        requireSeen(before, seen);
        if ((before == null ? DefaultRoutes.of(route.kind()) : before.route()).equals(route)) {
            throw Refusal.of("流程没有变化，无需保存。");
        }
        RouteValidator.check(route, people.staff(sql, agency))
                .stream()
                .filter(RouteFinding::blocking)
                .findFirst()
                .ifPresent(finding -> {
                    throw Refusal.of(finding.text()).because(finding.basis());
                });
        change.journal(new JournalDraft(agency, "approval.route-set", "approval-route/" + route.kind(), note,
                before == null ? null : ApprovalJson.of(before.route()), ApprovalJson.of(route)));
        // The entry above has the agency's journal for itself: nobody else can add a version from here on.
        requireSeen(RouteStore.newest(sql, agency, route.kind()), seen);
        return RouteStore.add(sql, agency, route, change.at(), person, note);
    }

    private static void requireSeen(@Nullable RouteVersion newest, int seen) {
        if ((newest == null ? 0 : newest.number()) != seen) {
            throw Refusal.of("在您编辑期间，该流程已被修改。请重新打开页面，在新版本上修改。");
        }
    }

    /** The version on which something that is submitted now begins. */
    RouteVersion versionFor(DSLContext sql, UUID agency, ApprovalKind kind, Instant at) {
        RouteVersion own = RouteStore.newest(sql, agency, kind);
        return own == null ? RouteStore.shipped(sql, kind, at) : own;
    }

    ApprovalRoute route(DSLContext sql, UUID agency, ApprovalKind kind) {
        RouteVersion own = RouteStore.newest(sql, agency, kind);
        return own == null ? DefaultRoutes.of(kind) : own.route();
    }
}
