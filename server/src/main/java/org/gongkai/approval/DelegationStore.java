package org.gongkai.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.gongkai.ledger.schema.tables.records.ApprovalDelegationRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import static org.gongkai.ledger.schema.Tables.APPROVAL_DELEGATION;

/** Who stands in for whom. */
final class DelegationStore {

    private static final int MOST = 50;

    private DelegationStore() {}

    static @Nullable Delegation delegation(DSLContext sql, UUID id) {
        return sql.selectFrom(APPROVAL_DELEGATION)
                .where(APPROVAL_DELEGATION.ID.eq(id))
                .fetchOne(DelegationStore::delegation);
    }

    /** For whom somebody stands in on a day. */
    static Set<UUID> principals(DSLContext sql, UUID agency, UUID delegate, LocalDate day) {
        return sql.select(APPROVAL_DELEGATION.PERSON_ID)
                .from(APPROVAL_DELEGATION)
                .where(APPROVAL_DELEGATION.AGENCY_ID.eq(agency),
                        APPROVAL_DELEGATION.DELEGATE_ID.eq(delegate),
                        APPROVAL_DELEGATION.FIRST_DAY.le(day),
                        APPROVAL_DELEGATION.LAST_DAY.ge(day),
                        APPROVAL_DELEGATION.ENDED_AT.isNull())
                .fetchSet(APPROVAL_DELEGATION.PERSON_ID);
    }

    /** Somebody's absences in a time, not ended. */
    static List<Delegation> absences(DSLContext sql, UUID agency, UUID person, LocalDate first, LocalDate last) {
        return sql.selectFrom(APPROVAL_DELEGATION)
                .where(APPROVAL_DELEGATION.AGENCY_ID.eq(agency),
                        APPROVAL_DELEGATION.PERSON_ID.eq(person),
                        APPROVAL_DELEGATION.FIRST_DAY.le(last),
                        APPROVAL_DELEGATION.LAST_DAY.ge(first),
                        APPROVAL_DELEGATION.ENDED_AT.isNull())
                .fetch(DelegationStore::delegation);
    }

    /** Somebody's newest delegations to others. */
    static List<Delegation> by(DSLContext sql, UUID agency, UUID person) {
        return sql.selectFrom(APPROVAL_DELEGATION)
                .where(APPROVAL_DELEGATION.AGENCY_ID.eq(agency), APPROVAL_DELEGATION.PERSON_ID.eq(person))
                .orderBy(APPROVAL_DELEGATION.ID.desc())
                .limit(MOST)
                .fetch(DelegationStore::delegation);
    }

    /** The newest delegations of others to somebody. */
    static List<Delegation> to(DSLContext sql, UUID agency, UUID delegate) {
        return sql.selectFrom(APPROVAL_DELEGATION)
                .where(APPROVAL_DELEGATION.AGENCY_ID.eq(agency), APPROVAL_DELEGATION.DELEGATE_ID.eq(delegate))
                .orderBy(APPROVAL_DELEGATION.ID.desc())
                .limit(MOST)
                .fetch(DelegationStore::delegation);
    }

    /** What somebody has delegated, or was delegated to them, anywhere, and is not over. */
    static List<Delegation> of(DSLContext sql, UUID person, LocalDate today) {
        return sql.selectFrom(APPROVAL_DELEGATION)
                .where(APPROVAL_DELEGATION.PERSON_ID.eq(person).or(APPROVAL_DELEGATION.DELEGATE_ID.eq(person)),
                        APPROVAL_DELEGATION.LAST_DAY.ge(today),
                        APPROVAL_DELEGATION.ENDED_AT.isNull())
                .orderBy(APPROVAL_DELEGATION.ID)
                .fetch(DelegationStore::delegation);
    }

    static void insert(DSLContext sql, Delegation delegation) {
        sql.insertInto(APPROVAL_DELEGATION)
                .set(APPROVAL_DELEGATION.ID, delegation.id())
                .set(APPROVAL_DELEGATION.AGENCY_ID, delegation.agency())
                .set(APPROVAL_DELEGATION.PERSON_ID, delegation.person())
                .set(APPROVAL_DELEGATION.DELEGATE_ID, delegation.delegate())
                .set(APPROVAL_DELEGATION.FIRST_DAY, delegation.first())
                .set(APPROVAL_DELEGATION.LAST_DAY, delegation.last())
                .set(APPROVAL_DELEGATION.REASON, delegation.reason())
                .set(APPROVAL_DELEGATION.MADE_AT, delegation.madeAt())
                .execute();
    }

    /** Ends one; false when it was ended before. */
    static boolean end(DSLContext sql, UUID id, Instant at) {
        return sql.update(APPROVAL_DELEGATION)
                .set(APPROVAL_DELEGATION.ENDED_AT, at)
                .where(APPROVAL_DELEGATION.ID.eq(id), APPROVAL_DELEGATION.ENDED_AT.isNull())
                .execute() == 1;
    }

    private static Delegation delegation(ApprovalDelegationRecord row) {
        return new Delegation(row.getId(), row.getAgencyId(), row.getPersonId(), row.getDelegateId(), row.getFirstDay(),
                row.getLastDay(), row.getReason(), row.getMadeAt(), row.getEndedAt());
    }
}
