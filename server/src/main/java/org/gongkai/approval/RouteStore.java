package org.gongkai.approval;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.gongkai.agency.Role;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.schema.tables.records.ApprovalRouteRecord;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import static org.gongkai.ledger.schema.Tables.APPROVAL_ROUTE;
import static org.gongkai.ledger.schema.Tables.APPROVAL_ROUTE_STEP;

/** The versions of routes. */
final class RouteStore {

    private static final int SHIPPED_ATTEMPTS = 3;

    private RouteStore() {}

    /** The newest version of an agency's own route; null when it has none. */
    static @Nullable RouteVersion newest(DSLContext sql, UUID agency, ApprovalKind kind) {
        return sql.selectFrom(APPROVAL_ROUTE)
                .where(APPROVAL_ROUTE.AGENCY_ID.eq(agency), APPROVAL_ROUTE.KIND.eq(kind.name()))
                .orderBy(APPROVAL_ROUTE.VERSION_NUMBER.desc())
                .limit(1)
                .fetchOne(row -> version(sql, row));
    }

    /** All versions of an agency's own route, the newest first. */
    static List<RouteVersion> versions(DSLContext sql, UUID agency, ApprovalKind kind) {
        return sql.selectFrom(APPROVAL_ROUTE)
                .where(APPROVAL_ROUTE.AGENCY_ID.eq(agency), APPROVAL_ROUTE.KIND.eq(kind.name()))
                .orderBy(APPROVAL_ROUTE.VERSION_NUMBER.desc())
                .fetch(row -> version(sql, row));
    }

    /** The version of a key. */
    static RouteVersion version(DSLContext sql, UUID id) {
        RouteVersion found = sql.selectFrom(APPROVAL_ROUTE)
                .where(APPROVAL_ROUTE.ID.eq(id))
                .fetchOne(row -> version(sql, row));
        if (found == null) {
            throw new IllegalStateException("no route " + id);
        }
        return found;
    }

    /** Adds a version. */
    static RouteVersion add(DSLContext sql, UUID agency, ApprovalRoute route, Instant at, UUID by, String note) {
        RouteVersion version = new RouteVersion(Ids.next(), agency, nextNumber(sql, agency, route.kind()), route, at,
                by, note);
        insert(sql, version);
        return version;
    }

    /** Notes a route that is shipped, so that items keep it when the program brings another. Its key is its content. */
    static RouteVersion shipped(DSLContext sql, ApprovalKind kind, Instant at) {
        ApprovalRoute route = DefaultRoutes.of(kind);
        UUID id = shippedKey(route);
        // Two who come first at once, or two versions of the program, may each take the same number: the second looks again.
        for (int attempt = 1; attempt <= SHIPPED_ATTEMPTS
                && !sql.fetchExists(APPROVAL_ROUTE, APPROVAL_ROUTE.ID.eq(id)); attempt++) {
            insert(sql, new RouteVersion(id, Ids.INSTALLATION, nextNumber(sql, Ids.INSTALLATION, kind), route, at,
                    null, ""));
        }
        return version(sql, id);
    }

    static UUID shippedKey(ApprovalRoute route) {
        return UUID.nameUUIDFromBytes(route.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static int nextNumber(DSLContext sql, UUID agency, ApprovalKind kind) {
        Integer last = sql.select(DSL.max(APPROVAL_ROUTE.VERSION_NUMBER))
                .from(APPROVAL_ROUTE)
                .where(APPROVAL_ROUTE.AGENCY_ID.eq(agency), APPROVAL_ROUTE.KIND.eq(kind.name()))
                .fetchOneInto(Integer.class);
        return last == null ? 1 : last + 1;
    }

    private static void insert(DSLContext sql, RouteVersion version) {
        ApprovalRoute route = version.route();
        int inserted = sql.insertInto(APPROVAL_ROUTE)
                .set(APPROVAL_ROUTE.ID, version.id())
                .set(APPROVAL_ROUTE.AGENCY_ID, version.agency())
                .set(APPROVAL_ROUTE.KIND, route.kind().name())
                .set(APPROVAL_ROUTE.VERSION_NUMBER, version.number())
                .set(APPROVAL_ROUTE.SECOND_LOOK_DAYS, route.secondLookDays())
                .set(APPROVAL_ROUTE.MADE_AT, version.at())
                .set(APPROVAL_ROUTE.MADE_BY_ID, version.by())
                .set(APPROVAL_ROUTE.NOTE, version.note())
                .onConflictDoNothing()
                .execute();
        for (int number = 1; inserted == 1 && number <= route.last(); number++) {
            ApprovalStep step = route.step(number);
            sql.insertInto(APPROVAL_ROUTE_STEP)
                    .set(APPROVAL_ROUTE_STEP.ROUTE_ID, version.id())
                    .set(APPROVAL_ROUTE_STEP.STEP_NUMBER, number)
                    .set(APPROVAL_ROUTE_STEP.NAME, step.name())
                    .set(APPROVAL_ROUTE_STEP.ROLE, step.role().name())
                    .set(APPROVAL_ROUTE_STEP.WITHIN_DAYS, step.within())
                    .set(APPROVAL_ROUTE_STEP.RETURNS_TO, step.returnsTo())
                    .execute();
        }
    }

    private static RouteVersion version(DSLContext sql, ApprovalRouteRecord row) {
        List<ApprovalStep> steps = sql.selectFrom(APPROVAL_ROUTE_STEP)
                .where(APPROVAL_ROUTE_STEP.ROUTE_ID.eq(row.getId()))
                .orderBy(APPROVAL_ROUTE_STEP.STEP_NUMBER)
                .fetch(
                        step -> new ApprovalStep(step.getName(), Role.valueOf(step.getRole()), step.getWithinDays(),
                                step.getReturnsTo()));
        ApprovalRoute route = new ApprovalRoute(ApprovalKind.valueOf(row.getKind()), steps, row.getSecondLookDays());
        return new RouteVersion(row.getId(), row.getAgencyId(), row.getVersionNumber(), route, row.getMadeAt(),
                row.getMadeById(), row.getNote());
    }
}
