package org.gongkai.agency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.gongkai.ledger.schema.tables.records.RoleGrantRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import static org.gongkai.ledger.schema.Tables.PERSON;
import static org.gongkai.ledger.schema.Tables.ROLE_GRANT;

/** The table of roles that people have in agencies. */
@Component
public final class RoleStore {

    /** The roles that somebody has anywhere on a day, in the order they were given. */
    public List<RoleGrant> ofPerson(DSLContext sql, UUID person, LocalDate day) {
        return sql.selectFrom(ROLE_GRANT)
                .where(ROLE_GRANT.PERSON_ID.eq(person), countsOn(day))
                .orderBy(ROLE_GRANT.ID)
                .fetch(RoleStore::grant);
    }

    /** The roles that people who have not left have in an agency on a day. */
    public List<RoleGrant> inAgency(DSLContext sql, UUID agency, LocalDate day) {
        return sql.select(ROLE_GRANT.fields())
                .from(ROLE_GRANT)
                .join(PERSON)
                .on(PERSON.ID.eq(ROLE_GRANT.PERSON_ID))
                .where(ROLE_GRANT.AGENCY_ID.eq(agency), PERSON.ACTIVE.isTrue(), countsOn(day))
                .orderBy(ROLE_GRANT.ID)
                .fetch(row -> grant(row.into(ROLE_GRANT)));
    }

    /** The people who have a role in an agency on a day and have not left. */
    public List<UUID> peopleWith(DSLContext sql, Role role, UUID agency, LocalDate day) {
        return inAgency(sql, agency, day).stream()
                .filter(grant -> grant.role() == role)
                .map(RoleGrant::person)
                .distinct()
                .toList();
    }

    /** How many people who have not left have a role anywhere in the installation on a day. */
    int peopleWith(DSLContext sql, Role role, LocalDate day) {
        Integer count = sql.selectCount()
                .from(sql.selectDistinct(ROLE_GRANT.PERSON_ID)
                        .from(ROLE_GRANT)
                        .join(PERSON)
                        .on(PERSON.ID.eq(ROLE_GRANT.PERSON_ID))
                        .where(ROLE_GRANT.ROLE.eq(role.name()), PERSON.ACTIVE.isTrue(), countsOn(day)))
                .fetchOneInto(Integer.class);
        return count == null ? 0 : count;
    }

    void insert(DSLContext sql, RoleGrant grant) {
        sql.insertInto(ROLE_GRANT)
                .set(ROLE_GRANT.ID, grant.id())
                .set(ROLE_GRANT.PERSON_ID, grant.person())
                .set(ROLE_GRANT.AGENCY_ID, grant.agency())
                .set(ROLE_GRANT.ROLE, grant.role().name())
                .set(ROLE_GRANT.GRANTED_BY, grant.grantedBy())
                .set(ROLE_GRANT.GRANTED_AT, grant.grantedAt())
                .set(ROLE_GRANT.UNTIL_DAY, grant.until())
                .execute();
    }

    void end(DSLContext sql, UUID grant, String by, Instant at) {
        sql.update(ROLE_GRANT)
                .set(ROLE_GRANT.ENDED_BY, by)
                .set(ROLE_GRANT.ENDED_AT, at)
                .where(ROLE_GRANT.ID.eq(grant))
                .execute();
    }

    private static Condition countsOn(LocalDate day) {
        return ROLE_GRANT.ENDED_AT.isNull().and(ROLE_GRANT.UNTIL_DAY.isNull().or(ROLE_GRANT.UNTIL_DAY.ge(day)));
    }

    private static RoleGrant grant(RoleGrantRecord row) {
        return new RoleGrant(row.getId(), row.getPersonId(), row.getAgencyId(), Role.valueOf(row.getRole()),
                row.getGrantedBy(), row.getGrantedAt(), row.getUntilDay());
    }
}
