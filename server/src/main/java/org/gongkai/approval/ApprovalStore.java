package org.gongkai.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.gongkai.agency.Role;
import org.gongkai.approval.ItemState.Waiting;
import org.gongkai.ledger.schema.tables.records.ApprovalItemRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import static org.gongkai.ledger.schema.Tables.APPROVAL_ACT;
import static org.gongkai.ledger.schema.Tables.APPROVAL_ITEM;

/** The items under approval and their histories. */
final class ApprovalStore {

    private static final LocalDate NO_LIMIT = LocalDate.of(9999, 12, 31);

    private ApprovalStore() {}

    /** Whether somebody decides, by their own role or another's. */
    record Right(Authority authority, Set<Role> roles) {}

    static @Nullable ApprovalItem item(DSLContext sql, UUID id) {
        ApprovalItemRecord row = sql.selectFrom(APPROVAL_ITEM).where(APPROVAL_ITEM.ID.eq(id)).fetchOne();
        return row == null ? null : item(sql, row);
    }

    /** The item, and nobody else changes it until the change is done. SQLite has one writer and knows no row locks. */
    static @Nullable ApprovalItem lockedItem(DSLContext sql, UUID id) {
        var query = sql.selectFrom(APPROVAL_ITEM).where(APPROVAL_ITEM.ID.eq(id));
        ApprovalItemRecord row = sql.dialect() == SQLDialect.SQLITE ? query.fetchOne() : query.forUpdate().fetchOne();
        return row == null ? null : item(sql, row);
    }

    /** The key of the item that is open for a subject; null when there is none. */
    static @Nullable UUID openItem(DSLContext sql, UUID agency, ApprovalKind kind, String subject) {
        return sql.select(APPROVAL_ITEM.ID)
                .from(APPROVAL_ITEM)
                .where(APPROVAL_ITEM.OPEN_KEY.eq(openKey(agency, kind, subject)))
                .fetchOne(APPROVAL_ITEM.ID);
    }

    /** The items of a subject, the newest first. */
    static List<ApprovalLine> ofSubject(DSLContext sql, UUID agency, String subject) {
        return lines(sql, APPROVAL_ITEM.AGENCY_ID.eq(agency).and(APPROVAL_ITEM.SUBJECT.eq(subject)), true, null, 50);
    }

    /** What waits for somebody by any of these rights: the urgent first, then by due day, then by age. */
    static List<ApprovalLine> waitingFor(DSLContext sql, UUID agency, List<Right> rights, @Nullable String after,
            int atMost) {
        Condition which = waiting(agency, rights);
        return sql.selectFrom(APPROVAL_ITEM)
                .where(after == null ? which : which.and(APPROVAL_ITEM.PLACE.gt(after)))
                .orderBy(APPROVAL_ITEM.PLACE)
                .limit(atMost)
                .fetch(ApprovalStore::line);
    }

    static int countWaitingFor(DSLContext sql, UUID agency, List<Right> rights) {
        return sql.fetchCount(APPROVAL_ITEM, waiting(agency, rights));
    }

    private static Condition waiting(UUID agency, List<Right> rights) {
        List<Condition> any = new ArrayList<>();
        for (Right right : rights) {
            Set<UUID> people = right.authority().people();
            any.add(APPROVAL_ITEM.STEP_ROLE.in(right.roles().stream().map(Role::name).toList())
                    .and(APPROVAL_ITEM.DRAFTER_ID.notIn(people))
                    .andNotExists(DSL.selectOne()
                            .from(APPROVAL_ACT)
                            .where(APPROVAL_ACT.ITEM_ID.eq(APPROVAL_ITEM.ID),
                                    APPROVAL_ACT.BOUND_STEP.ne(APPROVAL_ITEM.STEP_NUMBER)
                                            .or(APPROVAL_ACT.ACT.eq(Act.WRITTEN.name())),
                                    APPROVAL_ACT.PERSON_ID.in(people).or(APPROVAL_ACT.ON_BEHALF_ID.in(people)))));
        }
        return APPROVAL_ITEM.AGENCY_ID.eq(agency)
                .and(APPROVAL_ITEM.STATE.eq("WAITING"))
                .and(any.isEmpty() ? DSL.falseCondition() : DSL.or(any));
    }

    /** What somebody drafted, the newest first. */
    static List<ApprovalLine> draftedBy(DSLContext sql, UUID agency, UUID drafter, @Nullable UUID after, int atMost) {
        return lines(sql, APPROVAL_ITEM.AGENCY_ID.eq(agency).and(APPROVAL_ITEM.DRAFTER_ID.eq(drafter)), true, after,
                atMost);
    }

    /** What was returned to somebody and has not been submitted again. */
    static int countReturnedTo(DSLContext sql, UUID agency, UUID drafter) {
        return sql.fetchCount(APPROVAL_ITEM, APPROVAL_ITEM.AGENCY_ID.eq(agency)
                .and(APPROVAL_ITEM.DRAFTER_ID.eq(drafter))
                .and(APPROVAL_ITEM.STATE.eq("RETURNED")));
    }

    /** Urgent releases that await their second look, the oldest first. */
    static List<ApprovalLine> secondLooks(DSLContext sql, UUID agency, @Nullable UUID after, int atMost) {
        return lines(sql, APPROVAL_ITEM.AGENCY_ID.eq(agency).and(APPROVAL_ITEM.STATE.eq("RELEASED")), false, after,
                atMost);
    }

    /** Steps and second looks that should have been done before a day, the oldest first. */
    static List<ApprovalLine> overdue(DSLContext sql, UUID agency, LocalDate today, @Nullable UUID after, int atMost) {
        return lines(sql, APPROVAL_ITEM.AGENCY_ID.eq(agency)
                .and(APPROVAL_ITEM.STATE.in("WAITING", "RELEASED"))
                .and(APPROVAL_ITEM.DUE_ON.lt(today)), false, after, atMost);
    }

    /** All that is still to be decided in an agency. */
    static List<ApprovalItem> underWay(DSLContext sql, UUID agency) {
        return sql.selectFrom(APPROVAL_ITEM)
                .where(APPROVAL_ITEM.AGENCY_ID.eq(agency), APPROVAL_ITEM.STATE.eq("WAITING"))
                .orderBy(APPROVAL_ITEM.ID)
                .fetch(row -> item(sql, row));
    }

    /** The agencies that have steps or second looks with a limit. */
    static List<UUID> agenciesWithLimits(DSLContext sql) {
        return sql.selectDistinct(APPROVAL_ITEM.AGENCY_ID)
                .from(APPROVAL_ITEM)
                .where(APPROVAL_ITEM.STATE.in("WAITING", "RELEASED"), APPROVAL_ITEM.DUE_ON.isNotNull())
                .orderBy(APPROVAL_ITEM.AGENCY_ID)
                .fetch(APPROVAL_ITEM.AGENCY_ID);
    }

    /** The keys of an agency's items whose step or second look has a limit. */
    static List<UUID> withLimit(DSLContext sql, UUID agency) {
        return sql.select(APPROVAL_ITEM.ID)
                .from(APPROVAL_ITEM)
                .where(APPROVAL_ITEM.AGENCY_ID.eq(agency), APPROVAL_ITEM.STATE.in("WAITING", "RELEASED"),
                        APPROVAL_ITEM.DUE_ON.isNotNull())
                .orderBy(APPROVAL_ITEM.ID)
                .fetch(APPROVAL_ITEM.ID);
    }

    /** Sets by when the step or the second look that an item waits for should be done. */
    static void setDue(DSLContext sql, ApprovalItem item, LocalDate due) {
        sql.update(APPROVAL_ITEM)
                .set(APPROVAL_ITEM.DUE_ON, due)
                .set(APPROVAL_ITEM.PLACE,
                        item.state() instanceof Waiting waiting ? place(item.id(), waiting, due) : null)
                .where(APPROVAL_ITEM.ID.eq(item.id()))
                .execute();
    }

    /** The keys of what somebody drafted, anywhere, that is still open. */
    static List<UUID> openOf(DSLContext sql, UUID drafter) {
        return sql.select(APPROVAL_ITEM.ID)
                .from(APPROVAL_ITEM)
                .where(APPROVAL_ITEM.DRAFTER_ID.eq(drafter), APPROVAL_ITEM.OPEN_KEY.isNotNull())
                .orderBy(APPROVAL_ITEM.ID)
                .fetch(APPROVAL_ITEM.ID);
    }

    /** Adds an item; false when one is open for its subject already. */
    static boolean insert(DSLContext sql, ApprovalItem item) {
        int inserted = sql.insertInto(APPROVAL_ITEM)
                .set(APPROVAL_ITEM.ID, item.id())
                .set(APPROVAL_ITEM.AGENCY_ID, item.agency())
                .set(APPROVAL_ITEM.KIND, item.kind().name())
                .set(APPROVAL_ITEM.SUBJECT, item.subject())
                .set(APPROVAL_ITEM.LINK, item.link())
                .set(APPROVAL_ITEM.ROUTE_ID, item.version().id())
                .set(APPROVAL_ITEM.SUBMITTED_AT, item.submittedAt())
                .set(standing(item))
                .onConflict(APPROVAL_ITEM.OPEN_KEY)
                .doNothing()
                .execute();
        if (inserted == 0) {
            return false;
        }
        item.history().forEach(act -> insert(sql, item.id(), act));
        return true;
    }

    /** Where the item stands after an act, and the act. */
    static void update(DSLContext sql, ApprovalItem item) {
        sql.update(APPROVAL_ITEM).set(standing(item)).where(APPROVAL_ITEM.ID.eq(item.id())).execute();
        insert(sql, item.id(), item.lastAct());
    }

    /** Acts that leave the item where it stands. */
    static void note(DSLContext sql, UUID item, List<ActTaken> acts) {
        acts.forEach(act -> insert(sql, item, act));
    }

    private static ApprovalItemRecord standing(ApprovalItem item) {
        ApprovalItemRecord row = new ApprovalItemRecord();
        row.setTitle(item.title());
        row.setDrafterId(item.drafter());
        row.setState(item.state().code());
        row.setRoundNumber(item.round());
        row.setRevision(item.revision());
        row.setSinceAt(item.since());
        row.setDueOn(item.dueOn());
        row.setOpenKey(item.state().isClosed() ? null : openKey(item.agency(), item.kind(), item.subject()));
        if (item.state() instanceof Waiting waiting) {
            row.setStepNumber(waiting.step());
            row.setStepRole(item.route().step(waiting.step()).role().name());
            row.setUrgent(waiting.urgent());
            row.setPlace(place(item.id(), waiting, item.dueOn()));
        } else {
            row.setStepNumber(0);
            row.setStepRole(null);
            row.setUrgent(false);
            row.setPlace(null);
        }
        return row;
    }

    private static String place(UUID id, Waiting waiting, @Nullable LocalDate due) {
        return (waiting.urgent() ? "0-" : "1-") + (due == null ? NO_LIMIT : due) + "-" + id;
    }

    private static String openKey(UUID agency, ApprovalKind kind, String subject) {
        return agency + "/" + kind.name().toLowerCase(Locale.ROOT) + "/" + subject;
    }

    private static void insert(DSLContext sql, UUID item, ActTaken act) {
        sql.insertInto(APPROVAL_ACT)
                .set(APPROVAL_ACT.ITEM_ID, item)
                .set(APPROVAL_ACT.ACT_NUMBER, act.number())
                .set(APPROVAL_ACT.ROUND_NUMBER, act.round())
                .set(APPROVAL_ACT.ACT, act.act().name())
                .set(APPROVAL_ACT.STEP_NUMBER, act.step())
                .set(APPROVAL_ACT.BOUND_STEP, act.bound() == 0 ? null : act.bound())
                .set(APPROVAL_ACT.TO_STEP, act.to())
                .set(APPROVAL_ACT.PERSON_ID, act.person())
                .set(APPROVAL_ACT.ON_BEHALF_ID, act.onBehalf())
                .set(APPROVAL_ACT.REMARKS, act.remarks())
                .set(APPROVAL_ACT.HAPPENED_AT, act.at())
                .execute();
    }

    private static List<ActTaken> history(DSLContext sql, UUID item) {
        return sql.selectFrom(APPROVAL_ACT)
                .where(APPROVAL_ACT.ITEM_ID.eq(item))
                .orderBy(APPROVAL_ACT.ACT_NUMBER)
                .fetch(
                        row -> new ActTaken(row.getActNumber(), row.getRoundNumber(), Act.valueOf(row.getAct()),
                                row.getStepNumber(), row.getBoundStep() == null ? 0 : row.getBoundStep(),
                                row.getToStep(),
                                row.getPersonId(), row.getOnBehalfId(), row.getRemarks(), row.getHappenedAt()));
    }

    private static ApprovalItem item(DSLContext sql, ApprovalItemRecord row) {
        return new ApprovalItem(row.getId(), row.getAgencyId(), ApprovalKind.valueOf(row.getKind()), row.getSubject(),
                row.getTitle(), row.getLink(), row.getDrafterId(), RouteStore.version(sql, row.getRouteId()),
                state(row), row.getRoundNumber(), row.getRevision(), row.getSubmittedAt(), row.getSinceAt(),
                row.getDueOn(), history(sql, row.getId()));
    }

    private static ItemState state(ApprovalItemRecord row) {
        return switch (row.getState()) {
            case "WAITING" -> new Waiting(row.getStepNumber(), row.getUrgent());
            case "RETURNED" -> new ItemState.Returned();
            case "WITHDRAWN" -> new ItemState.Withdrawn();
            case "APPROVED" -> new ItemState.Approved();
            case "RELEASED" -> new ItemState.Released(row.getDueOn());
            case "CONFIRMED" -> new ItemState.Confirmed();
            case "OBJECTED" -> new ItemState.Objected();
            default -> throw new IllegalStateException("state " + row.getState());
        };
    }

    private static List<ApprovalLine> lines(DSLContext sql, Condition which, boolean newestFirst, @Nullable UUID after,
            int atMost) {
        Condition rest = after == null
                ? which
                : which.and(newestFirst ? APPROVAL_ITEM.ID.lt(after) : APPROVAL_ITEM.ID.gt(after));
        return sql.selectFrom(APPROVAL_ITEM)
                .where(rest)
                .orderBy(newestFirst ? APPROVAL_ITEM.ID.desc() : APPROVAL_ITEM.ID.asc())
                .limit(atMost)
                .fetch(ApprovalStore::line);
    }

    private static ApprovalLine line(ApprovalItemRecord row) {
        Instant submitted = row.getSubmittedAt();
        return new ApprovalLine(row.getId(), ApprovalKind.valueOf(row.getKind()), row.getTitle(), row.getDrafterId(),
                row.getRouteId(), state(row), submitted, row.getSinceAt(), row.getDueOn(),
                row.getPlace() == null ? "" : row.getPlace());
    }
}
