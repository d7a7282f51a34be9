package org.gongkai.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.calendar.StoredNotice.Withdrawal;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.schema.tables.records.CalendarChangeRecord;
import org.gongkai.ledger.schema.tables.records.CalendarStateRecord;
import org.gongkai.ledger.schema.tables.records.HolidayNoticeRecord;
import org.gongkai.ledger.schema.tables.records.LocalHolidayRecord;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static org.gongkai.ledger.schema.Tables.CALENDAR_CHANGE;
import static org.gongkai.ledger.schema.Tables.CALENDAR_STATE;
import static org.gongkai.ledger.schema.Tables.HOLIDAY_NOTICE;
import static org.gongkai.ledger.schema.Tables.LOCAL_HOLIDAY;

/** The tables of the calendar. */
@Component
final class CalendarStore {

    private static final UUID ROW = Ids.INSTALLATION;

    /** The version of the calendar; 0 before its first change. */
    long version(DSLContext sql) {
        Long version = sql.select(CALENDAR_STATE.VERSION)
                .from(CALENDAR_STATE)
                .where(CALENDAR_STATE.ID.eq(ROW))
                .fetchOne(CALENDAR_STATE.VERSION);
        return version == null ? 0 : version;
    }

    /** The version, which no other change can alter until this one has ended. SQLite has one writer. */
    long heldVersion(DSLContext sql) {
        if (sql.dialect() == SQLDialect.SQLITE) {
            return version(sql);
        }
        Long version = sql.select(CALENDAR_STATE.VERSION)
                .from(CALENDAR_STATE)
                .where(CALENDAR_STATE.ID.eq(ROW))
                .forShare()
                .fetchOne(CALENDAR_STATE.VERSION);
        return version == null ? 0 : version;
    }

    /** Locks the row of the calendar's state, which is made when it is not there. */
    CalendarStateRecord lockedState(DSLContext sql) {
        sql.insertInto(CALENDAR_STATE)
                .set(CALENDAR_STATE.ID, ROW)
                .set(CALENDAR_STATE.VERSION, 0L)
                .set(CALENDAR_STATE.SHIPPED_DIGEST, "")
                .onConflictDoNothing()
                .execute();
        var row = sql.selectFrom(CALENDAR_STATE).where(CALENDAR_STATE.ID.eq(ROW));
        return sql.dialect() == SQLDialect.SQLITE ? row.fetchSingle() : row.forUpdate().fetchSingle();
    }

    /** Which notices the program had when the calendar was last looked at; empty before. */
    String shippedDigest(DSLContext sql) {
        String digest = sql.select(CALENDAR_STATE.SHIPPED_DIGEST)
                .from(CALENDAR_STATE)
                .where(CALENDAR_STATE.ID.eq(ROW))
                .fetchOne(CALENDAR_STATE.SHIPPED_DIGEST);
        return digest == null ? "" : digest;
    }

    /** The notices that were imported, the latest first, those withdrawn included. */
    List<StoredNotice> notices(DSLContext sql) {
        return sql.selectFrom(HOLIDAY_NOTICE)
                .orderBy(HOLIDAY_NOTICE.IMPORTED_AT.desc(), HOLIDAY_NOTICE.ID.desc())
                .fetch(CalendarStore::notice);
    }

    /** A notice that was imported. */
    Optional<StoredNotice> notice(DSLContext sql, UUID id) {
        return sql.selectFrom(HOLIDAY_NOTICE).where(HOLIDAY_NOTICE.ID.eq(id)).fetchOptional(CalendarStore::notice);
    }

    void insert(Change change, StoredNotice notice) {
        change.sql()
                .insertInto(HOLIDAY_NOTICE)
                .set(HOLIDAY_NOTICE.ID, notice.id())
                .set(HOLIDAY_NOTICE.NUMBER, notice.number())
                .set(HOLIDAY_NOTICE.NOTICE_YEAR, notice.year())
                .set(HOLIDAY_NOTICE.TITLE, notice.title())
                .set(HOLIDAY_NOTICE.SIGNED_ON, notice.signed())
                .set(HOLIDAY_NOTICE.NOTICE_TEXT, notice.text())
                .set(HOLIDAY_NOTICE.FILE_NAME, notice.fileName())
                .set(HOLIDAY_NOTICE.FILE_HASH, notice.fileHash())
                .set(HOLIDAY_NOTICE.IMPORTED_BY, notice.importedBy())
                .set(HOLIDAY_NOTICE.IMPORTED_AT, notice.importedAt())
                .execute();
    }

    void withdrawNotice(Change change, UUID id, String reason) {
        change.sql()
                .update(HOLIDAY_NOTICE)
                .set(HOLIDAY_NOTICE.WITHDRAWN_BY, change.actor().code())
                .set(HOLIDAY_NOTICE.WITHDRAWN_AT, change.at())
                .set(HOLIDAY_NOTICE.WITHDRAWAL_REASON, reason)
                .where(HOLIDAY_NOTICE.ID.eq(id))
                .execute();
    }

    /** The local holidays, the latest first, those withdrawn included. */
    List<LocalHoliday> localHolidays(DSLContext sql) {
        return sql.selectFrom(LOCAL_HOLIDAY)
                .orderBy(LOCAL_HOLIDAY.FIRST_DAY.desc(), LOCAL_HOLIDAY.ID.desc())
                .fetch(CalendarStore::localHoliday);
    }

    /** A local holiday. */
    Optional<LocalHoliday> localHoliday(DSLContext sql, UUID id) {
        return sql.selectFrom(LOCAL_HOLIDAY).where(LOCAL_HOLIDAY.ID.eq(id)).fetchOptional(CalendarStore::localHoliday);
    }

    void insert(Change change, LocalHoliday holiday) {
        change.sql()
                .insertInto(LOCAL_HOLIDAY)
                .set(LOCAL_HOLIDAY.ID, holiday.id())
                .set(LOCAL_HOLIDAY.REGION_CODE, holiday.regionCode())
                .set(LOCAL_HOLIDAY.REGION_NAME, holiday.regionName())
                .set(LOCAL_HOLIDAY.NAME, holiday.name())
                .set(LOCAL_HOLIDAY.DOCUMENT, holiday.document())
                .set(LOCAL_HOLIDAY.FIRST_DAY, holiday.first())
                .set(LOCAL_HOLIDAY.LAST_DAY, holiday.last())
                .set(LOCAL_HOLIDAY.ENTERED_BY, change.actor().code())
                .set(LOCAL_HOLIDAY.ENTERED_AT, change.at())
                .execute();
    }

    void withdrawLocalHoliday(Change change, UUID id, String reason) {
        change.sql()
                .update(LOCAL_HOLIDAY)
                .set(LOCAL_HOLIDAY.WITHDRAWN_BY, change.actor().code())
                .set(LOCAL_HOLIDAY.WITHDRAWN_AT, change.at())
                .set(LOCAL_HOLIDAY.WITHDRAWAL_REASON, reason)
                .where(LOCAL_HOLIDAY.ID.eq(id))
                .execute();
    }

    /** Notes a change of the calendar and moves its version. */
    CalendarChange next(Change change, CalendarChange.Kind kind, @Nullable UUID notice, @Nullable UUID localHoliday,
            String summary, @Nullable LocalDate first, String shippedDigest) {
        CalendarStateRecord state = lockedState(change.sql());
        CalendarChangeRecord row = change.sql().newRecord(CALENDAR_CHANGE);
        row.setId(Ids.next());
        row.setVersion(state.getVersion() + 1);
        row.setKind(kind.name());
        row.setNoticeId(notice);
        row.setLocalHolidayId(localHoliday);
        row.setSummary(summary);
        row.setFirstDay(first);
        row.setChangedBy(change.actor().code());
        row.setChangedAt(change.at());
        row.insert();
        state.setVersion(row.getVersion());
        state.setShippedDigest(shippedDigest);
        state.update();
        return change(row);
    }

    /** The changes of the calendar, the latest first. */
    List<CalendarChange> changes(DSLContext sql, int limit) {
        return sql.selectFrom(CALENDAR_CHANGE)
                .orderBy(CALENDAR_CHANGE.VERSION.desc())
                .limit(limit)
                .fetch(CalendarStore::change);
    }

    /** A change of the calendar. */
    Optional<CalendarChange> change(DSLContext sql, UUID id) {
        return sql.selectFrom(CALENDAR_CHANGE).where(CALENDAR_CHANGE.ID.eq(id)).fetchOptional(CalendarStore::change);
    }

    private static CalendarChange change(CalendarChangeRecord row) {
        return new CalendarChange(row.getId(), row.getVersion(), CalendarChange.Kind.valueOf(row.getKind()),
                row.getNoticeId(), row.getSummary(), row.getFirstDay(), row.getChangedAt());
    }

    private static StoredNotice notice(HolidayNoticeRecord row) {
        return new StoredNotice(row.getId(), row.getNumber(), row.getNoticeYear(), row.getTitle(), row.getSignedOn(),
                row.getNoticeText(), row.getFileName(), row.getFileHash(), row.getImportedBy(), row.getImportedAt(),
                withdrawal(row.getWithdrawnAt(), row.getWithdrawalReason()));
    }

    private static LocalHoliday localHoliday(LocalHolidayRecord row) {
        return new LocalHoliday(row.getId(), row.getRegionCode(), row.getRegionName(), row.getName(), row.getDocument(),
                row.getFirstDay(), row.getLastDay(), withdrawal(row.getWithdrawnAt(), row.getWithdrawalReason()));
    }

    private static @Nullable Withdrawal withdrawal(@Nullable Instant at, @Nullable String reason) {
        return at == null || reason == null ? null : new Withdrawal(at, reason);
    }
}
