package org.gongkai.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.ledger.Change;
import org.gongkai.ledger.schema.tables.records.DueDateChangeRecord;
import org.gongkai.ledger.schema.tables.records.RecomputationRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static org.gongkai.ledger.schema.Tables.APPLICATION;
import static org.gongkai.ledger.schema.Tables.CALENDAR_CHANGE;
import static org.gongkai.ledger.schema.Tables.DUE_DATE_CHANGE;
import static org.gongkai.ledger.schema.Tables.RECOMPUTATION;

/** The tables of the work that follows a change of the calendar. */
@Component
final class DueDateStore {

    /**
     * How far the work has come: all cases up to and including this one, agencies in the order of their keys.
     *
     * @param agency null before the first
     */
    record Position(@Nullable UUID agency, @Nullable UUID application, long examined, long moved, boolean finished) {

        Position done() {
            return new Position(agency, application, examined, moved, true);
        }

        DueDates.Progress progress() {
            return new DueDates.Progress(examined, moved, finished);
        }
    }

    void begin(Change change, UUID calendarChange) {
        change.sql()
                .insertInto(RECOMPUTATION)
                .set(RECOMPUTATION.CALENDAR_CHANGE_ID, calendarChange)
                .set(RECOMPUTATION.EXAMINED, 0L)
                .set(RECOMPUTATION.MOVED, 0L)
                .set(RECOMPUTATION.BEGUN_AT, change.at())
                .onConflictDoNothing()
                .execute();
    }

    /** Where the work is, and nobody else goes on with it until this change has ended. */
    Position lockedPosition(Change change, UUID calendarChange) {
        begin(change, calendarChange);
        var row = change.sql()
                .selectFrom(RECOMPUTATION)
                .where(RECOMPUTATION.CALENDAR_CHANGE_ID.eq(calendarChange));
        return change.sql().dialect() == SQLDialect.SQLITE
                ? row.fetchSingle(DueDateStore::position)
                : row.forUpdate().fetchSingle(DueDateStore::position);
    }

    void moveTo(Change change, UUID calendarChange, Position to) {
        change.sql()
                .update(RECOMPUTATION)
                .set(RECOMPUTATION.AT_AGENCY_ID, to.agency())
                .set(RECOMPUTATION.AT_APPLICATION_ID, to.application())
                .set(RECOMPUTATION.EXAMINED, to.examined())
                .set(RECOMPUTATION.MOVED, to.moved())
                .set(RECOMPUTATION.FINISHED_AT, to.finished() ? change.at() : null)
                .where(RECOMPUTATION.CALENDAR_CHANGE_ID.eq(calendarChange))
                .execute();
    }

    Optional<DueDates.Progress> progress(DSLContext sql, UUID calendarChange) {
        return sql.selectFrom(RECOMPUTATION)
                .where(RECOMPUTATION.CALENDAR_CHANGE_ID.eq(calendarChange))
                .fetchOptional(row -> position(row).progress());
    }

    /** Before which day a change of the calendar makes no difference; null when that is not known. */
    @Nullable
    LocalDate firstDay(DSLContext sql, UUID calendarChange) {
        return sql.select(CALENDAR_CHANGE.FIRST_DAY)
                .from(CALENDAR_CHANGE)
                .where(CALENDAR_CHANGE.ID.eq(calendarChange))
                .fetchOne(CALENDAR_CHANGE.FIRST_DAY);
    }

    /** How many cases are open. */
    long openCases(DSLContext sql) {
        return sql.fetchCount(APPLICATION, APPLICATION.IS_OPEN.isTrue());
    }

    /** The agencies that have open cases, in the order of their keys. */
    List<UUID> agenciesWithOpenCases(DSLContext sql) {
        return sql.selectDistinct(APPLICATION.AGENCY_ID)
                .from(APPLICATION)
                .where(APPLICATION.IS_OPEN.isTrue())
                .orderBy(APPLICATION.AGENCY_ID)
                .fetch(APPLICATION.AGENCY_ID);
    }

    @Nullable
    UUID nextAgencyWithOpenCases(DSLContext sql, @Nullable UUID after) {
        return sql.select(APPLICATION.AGENCY_ID)
                .from(APPLICATION)
                .where(APPLICATION.IS_OPEN.isTrue(),
                        after == null ? DSL.noCondition() : APPLICATION.AGENCY_ID.gt(after))
                .orderBy(APPLICATION.AGENCY_ID)
                .limit(1)
                .fetchOne(APPLICATION.AGENCY_ID);
    }

    /**
     * Open cases of an agency, by key.
     *
     * @param first only those that end on this day or later, that have no due day, or are in doubt; null for all
     * @param after only those after this one; null for the first
     * @param lock  whether no other change may touch them until this one has ended
     */
    List<ApplicationCase> openCases(DSLContext sql, UUID agency, @Nullable LocalDate first, @Nullable UUID after,
            int limit, boolean lock) {
        Condition touched = first == null
                ? DSL.noCondition()
                : APPLICATION.DUE_ON.isNull().or(APPLICATION.DUE_ON.ge(first));
        var cases = sql.selectFrom(APPLICATION)
                .where(APPLICATION.AGENCY_ID.eq(agency), APPLICATION.IS_OPEN.isTrue(), touched,
                        after == null ? DSL.noCondition() : APPLICATION.ID.gt(after))
                .orderBy(APPLICATION.ID)
                .limit(limit);
        return lock && sql.dialect() != SQLDialect.SQLITE
                ? cases.forUpdate().fetch(ApplicationStore::application)
                : cases.fetch(ApplicationStore::application);
    }

    /** A case that is there already for this change of the calendar keeps what was before. */
    void insert(Change change, UUID calendarChange, List<DueDateChange> moved) {
        List<DueDateChangeRecord> rows = moved.stream().map(each -> {
            DueDateChangeRecord row = change.sql().newRecord(DUE_DATE_CHANGE);
            row.setId(each.id());
            row.setCalendarChangeId(calendarChange);
            row.setApplicationId(each.application().id());
            row.setAgencyId(each.application().agency());
            row.setDueBefore(each.before());
            row.setDueAfter(each.after());
            row.setProvisionalBefore(each.provisionalBefore());
            row.setProvisionalAfter(each.provisionalAfter());
            return row;
        }).toList();
        for (DueDateChangeRecord row : rows) {
            change.sql()
                    .insertInto(DUE_DATE_CHANGE)
                    .set(row)
                    .onConflict(DUE_DATE_CHANGE.CALENDAR_CHANGE_ID, DUE_DATE_CHANGE.APPLICATION_ID)
                    .doUpdate()
                    .set(DUE_DATE_CHANGE.DUE_AFTER, row.getDueAfter())
                    .set(DUE_DATE_CHANGE.PROVISIONAL_AFTER, row.getProvisionalAfter())
                    .execute();
        }
    }

    /**
     * The cases of an agency that a change of the calendar moved.
     *
     * @param after the last of the page before; null for the first page
     */
    List<DueDateChange> moved(DSLContext sql, UUID calendarChange, UUID agency, @Nullable UUID after, int limit) {
        return sql.select(DUE_DATE_CHANGE.fields())
                .select(APPLICATION.fields())
                .from(DUE_DATE_CHANGE)
                .join(APPLICATION)
                .on(APPLICATION.ID.eq(DUE_DATE_CHANGE.APPLICATION_ID))
                .where(DUE_DATE_CHANGE.CALENDAR_CHANGE_ID.eq(calendarChange), DUE_DATE_CHANGE.AGENCY_ID.eq(agency),
                        after == null ? DSL.noCondition() : DUE_DATE_CHANGE.ID.gt(after))
                .orderBy(DUE_DATE_CHANGE.ID)
                .limit(limit)
                .fetch(row -> new DueDateChange(row.get(DUE_DATE_CHANGE.ID),
                        ApplicationStore.application(row.into(APPLICATION)), row.get(DUE_DATE_CHANGE.DUE_BEFORE),
                        row.get(DUE_DATE_CHANGE.DUE_AFTER), row.get(DUE_DATE_CHANGE.PROVISIONAL_BEFORE),
                        row.get(DUE_DATE_CHANGE.PROVISIONAL_AFTER)));
    }

    /** How many cases of an agency a change of the calendar moved. */
    int movedCount(DSLContext sql, UUID calendarChange, UUID agency) {
        return sql.fetchCount(DUE_DATE_CHANGE, DUE_DATE_CHANGE.CALENDAR_CHANGE_ID.eq(calendarChange),
                DUE_DATE_CHANGE.AGENCY_ID.eq(agency));
    }

    private static Position position(RecomputationRecord row) {
        return new Position(row.getAtAgencyId(), row.getAtApplicationId(), row.getExamined(), row.getMoved(),
                row.getFinishedAt() != null);
    }
}
