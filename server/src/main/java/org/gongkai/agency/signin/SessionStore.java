package org.gongkai.agency.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.ledger.schema.tables.records.OfficeSessionRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import static org.gongkai.ledger.schema.Tables.OFFICE_SESSION;

/** The table of sessions. */
@Component
final class SessionStore {

    Optional<Session> byToken(DSLContext sql, String tokenHash) {
        return sql.selectFrom(OFFICE_SESSION)
                .where(OFFICE_SESSION.TOKEN_HASH.eq(tokenHash))
                .fetchOptional(SessionStore::session);
    }

    /** The sessions of a person, the latest first. */
    List<Session> ofPerson(DSLContext sql, UUID person) {
        return sql.selectFrom(OFFICE_SESSION)
                .where(OFFICE_SESSION.PERSON_ID.eq(person))
                .orderBy(OFFICE_SESSION.BEGUN_AT.desc())
                .fetch(SessionStore::session);
    }

    void insert(DSLContext sql, Session session, String tokenHash) {
        sql.insertInto(OFFICE_SESSION)
                .set(OFFICE_SESSION.ID, session.id())
                .set(OFFICE_SESSION.TOKEN_HASH, tokenHash)
                .set(OFFICE_SESSION.PERSON_ID, session.person())
                .set(OFFICE_SESSION.AGENCY_ID, session.agency())
                .set(OFFICE_SESSION.STAGE, session.stage().name())
                .set(OFFICE_SESSION.BEGUN_AT, session.begun())
                .set(OFFICE_SESSION.LAST_USED_AT, session.lastUsed())
                .set(OFFICE_SESSION.ADDRESS, session.address())
                .set(OFFICE_SESSION.DEVICE, session.device())
                .execute();
    }

    /** Gives a session another token, stage or agency; false when it has ended meanwhile. */
    boolean renew(DSLContext sql, UUID session, String tokenHash, Stage stage, UUID agency, Instant at) {
        return sql.update(OFFICE_SESSION)
                .set(OFFICE_SESSION.TOKEN_HASH, tokenHash)
                .set(OFFICE_SESSION.STAGE, stage.name())
                .set(OFFICE_SESSION.AGENCY_ID, agency)
                .set(OFFICE_SESSION.LAST_USED_AT, at)
                .where(OFFICE_SESSION.ID.eq(session))
                .execute() == 1;
    }

    void used(DSLContext sql, UUID session, Instant at) {
        sql.update(OFFICE_SESSION).set(OFFICE_SESSION.LAST_USED_AT, at).where(OFFICE_SESSION.ID.eq(session)).execute();
    }

    int delete(DSLContext sql, UUID session) {
        return sql.deleteFrom(OFFICE_SESSION).where(OFFICE_SESSION.ID.eq(session)).execute();
    }

    int deleteAll(DSLContext sql, UUID person) {
        return sql.deleteFrom(OFFICE_SESSION).where(OFFICE_SESSION.PERSON_ID.eq(person)).execute();
    }

    int deleteOthers(DSLContext sql, UUID person, UUID except) {
        return sql.deleteFrom(OFFICE_SESSION)
                .where(OFFICE_SESSION.PERSON_ID.eq(person), OFFICE_SESSION.ID.ne(except))
                .execute();
    }

    void deleteExpired(DSLContext sql, Instant usedBefore, Instant begunBefore) {
        sql.deleteFrom(OFFICE_SESSION)
                .where(OFFICE_SESSION.LAST_USED_AT.lt(usedBefore).or(OFFICE_SESSION.BEGUN_AT.lt(begunBefore)))
                .execute();
    }

    private static Session session(OfficeSessionRecord row) {
        return new Session(row.getId(), row.getPersonId(), row.getAgencyId(), Stage.valueOf(row.getStage()),
                row.getBegunAt(), row.getLastUsedAt(), row.getAddress(), row.getDevice());
    }
}
