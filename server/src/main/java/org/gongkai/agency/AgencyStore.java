package org.gongkai.agency;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.agency.Agency.Kind;
import org.gongkai.agency.Agency.Region;
import org.gongkai.agency.Agency.Tier;
import org.gongkai.ledger.schema.tables.records.AgencyRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static org.gongkai.ledger.schema.Tables.AGENCY;
import static org.gongkai.ledger.schema.Tables.AGENCY_LINE;

/** The tables of agencies and of the supervising line. */
@Component
public final class AgencyStore {

    /** The agency with this key. */
    public Optional<Agency> find(DSLContext sql, UUID id) {
        return sql.selectFrom(AGENCY).where(AGENCY.ID.eq(id)).fetchOptional(AgencyStore::agency);
    }

    /** Whether an agency stands below another along the supervising line; none stands below itself. */
    public boolean isBelow(DSLContext sql, UUID agency, UUID above) {
        return !agency.equals(above) && sql.fetchExists(AGENCY_LINE, AGENCY_LINE.AGENCY_ID.eq(agency),
                AGENCY_LINE.ABOVE_ID.eq(above));
    }

    /** The agencies above one, from the top down, without itself. */
    public List<Agency> above(DSLContext sql, UUID agency) {
        return sql.select(AGENCY.fields())
                .from(AGENCY)
                .join(AGENCY_LINE)
                .on(AGENCY_LINE.ABOVE_ID.eq(AGENCY.ID))
                .where(AGENCY_LINE.AGENCY_ID.eq(agency), AGENCY_LINE.STEPS.gt(0))
                .orderBy(AGENCY_LINE.STEPS.desc())
                .fetch(row -> agency(row.into(AGENCY)));
    }

    /** An agency and all below it: those nearer to it first, siblings in their order. */
    public List<Agency> andAllBelow(DSLContext sql, UUID agency) {
        return sql.select(AGENCY.fields())
                .from(AGENCY)
                .join(AGENCY_LINE)
                .on(AGENCY_LINE.AGENCY_ID.eq(AGENCY.ID))
                .where(AGENCY_LINE.ABOVE_ID.eq(agency))
                .orderBy(AGENCY_LINE.STEPS, AGENCY.SORT_KEY, AGENCY.NAME)
                .fetch(row -> agency(row.into(AGENCY)));
    }

    /** Whether an agency is another or stands below it, as a condition within a query. */
    public Condition isOrIsBelow(org.jooq.Field<UUID> agency, UUID above) {
        return agency.in(DSL.select(AGENCY_LINE.AGENCY_ID).from(AGENCY_LINE).where(AGENCY_LINE.ABOVE_ID.eq(above)));
    }

    /**
     * The agencies right below one.
     *
     * @param after the last agency of the page before; null for the first page
     */
    public List<Agency> rightBelow(DSLContext sql, UUID supervisor, @Nullable Agency after, int limit) {
        var all = sql.selectFrom(AGENCY)
                .where(AGENCY.SUPERVISOR_ID.eq(supervisor))
                .orderBy(AGENCY.SORT_KEY, AGENCY.ID);
        return after == null
                ? all.limit(limit).fetch(AgencyStore::agency)
                : all.seek(after.sortKey(), after.id()).limit(limit).fetch(AgencyStore::agency);
    }

    /** The agencies at the top. */
    public List<Agency> tops(DSLContext sql) {
        return sql.selectFrom(AGENCY)
                .where(AGENCY.SUPERVISOR_ID.isNull())
                .orderBy(AGENCY.SORT_KEY, AGENCY.ID)
                .fetch(AgencyStore::agency);
    }

    /** Whether there is any agency at all. */
    public boolean isEmpty(DSLContext sql) {
        return !sql.fetchExists(AGENCY);
    }

    boolean isNameTaken(DSLContext sql, @Nullable UUID supervisor, String name, @Nullable UUID except) {
        Condition siblings = supervisor == null
                ? AGENCY.SUPERVISOR_ID.isNull()
                : AGENCY.SUPERVISOR_ID.eq(supervisor);
        Condition others = except == null ? DSL.trueCondition() : AGENCY.ID.ne(except);
        return sql.fetchExists(AGENCY, siblings, others, AGENCY.NAME.eq(name));
    }

    boolean hasActiveBelow(DSLContext sql, UUID supervisor) {
        return sql.fetchExists(AGENCY, AGENCY.SUPERVISOR_ID.eq(supervisor), AGENCY.ACTIVE.isTrue());
    }

    void insert(DSLContext sql, Agency agency, Instant at) {
        AgencyRecord row = sql.newRecord(AGENCY);
        row.setId(agency.id());
        row.setSupervisorId(agency.supervisor());
        row.setCreatedAt(at);
        fill(row, agency);
        row.insert();
        sql.insertInto(AGENCY_LINE, AGENCY_LINE.AGENCY_ID, AGENCY_LINE.ABOVE_ID, AGENCY_LINE.STEPS)
                .values(agency.id(), agency.id(), 0)
                .execute();
        if (agency.supervisor() != null) {
            hang(sql, agency.id(), agency.supervisor());
        }
    }

    void update(DSLContext sql, Agency agency) {
        AgencyRecord row = sql.fetchSingle(AGENCY, AGENCY.ID.eq(agency.id()));
        fill(row, agency);
        row.update();
    }

    /** Takes an agency with all below it from where it stands and hangs it below another. */
    void move(DSLContext sql, UUID agency, UUID supervisor) {
        sql.update(AGENCY).set(AGENCY.SUPERVISOR_ID, supervisor).where(AGENCY.ID.eq(agency)).execute();
        List<UUID> moved = sql.select(AGENCY_LINE.AGENCY_ID)
                .from(AGENCY_LINE)
                .where(AGENCY_LINE.ABOVE_ID.eq(agency))
                .fetch(AGENCY_LINE.AGENCY_ID);
        sql.deleteFrom(AGENCY_LINE)
                .where(AGENCY_LINE.AGENCY_ID.in(moved), AGENCY_LINE.ABOVE_ID.notIn(moved))
                .execute();
        hang(sql, agency, supervisor);
    }

    /** Every agency at or below {@code agency} gets every agency at or above {@code supervisor}. */
    private static void hang(DSLContext sql, UUID agency, UUID supervisor) {
        var below = AGENCY_LINE.as("below");
        var above = AGENCY_LINE.as("above");
        sql.insertInto(AGENCY_LINE, AGENCY_LINE.AGENCY_ID, AGENCY_LINE.ABOVE_ID, AGENCY_LINE.STEPS)
                .select(DSL.select(below.AGENCY_ID, above.ABOVE_ID, below.STEPS.plus(above.STEPS).plus(1))
                        .from(below)
                        .crossJoin(above)
                        .where(below.ABOVE_ID.eq(agency), above.AGENCY_ID.eq(supervisor)))
                .execute();
    }

    private static void fill(AgencyRecord row, Agency agency) {
        row.setName(agency.name());
        row.setShortName(agency.shortName());
        row.setRegionCode(agency.region().code());
        row.setRegionName(agency.region().name());
        row.setTier(agency.tier().name());
        row.setKind(agency.kind().name());
        row.setSortKey(agency.sortKey());
        row.setActive(agency.active());
        row.setSecondFactor(agency.secondFactor());
    }

    private static Agency agency(AgencyRecord row) {
        return new Agency(row.getId(), row.getSupervisorId(), row.getName(), row.getShortName(),
                new Region(row.getRegionCode(), row.getRegionName()), Tier.valueOf(row.getTier()),
                Kind.valueOf(row.getKind()), row.getSortKey(), row.getActive(), row.getSecondFactor());
    }
}
