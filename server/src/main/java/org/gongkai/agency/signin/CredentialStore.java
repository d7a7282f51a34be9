package org.gongkai.agency.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.ledger.Ids;
import org.gongkai.ledger.schema.tables.records.CredentialRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static org.gongkai.ledger.schema.Tables.CREDENTIAL;
import static org.gongkai.ledger.schema.Tables.RECOVERY_CODE;

/** The tables of passwords, secrets of one-time codes, and recovery codes. */
@Component
final class CredentialStore {

    /**
     * What somebody proves themselves with.
     *
     * @param passwordHash Argon2id
     * @param mustChange   whether the password must be changed at the next sign-in
     * @param secret       the sealed secret of one-time codes; null when they have none
     * @param pending      a sealed secret that is being enrolled; null when none is
     * @param lastStep     the time step of the last code that was accepted
     */
    record Credential(String passwordHash, boolean mustChange, @Nullable String secret, @Nullable String pending,
            long lastStep) {}

    Optional<Credential> of(DSLContext sql, UUID person) {
        return sql.selectFrom(CREDENTIAL)
                .where(CREDENTIAL.PERSON_ID.eq(person))
                .fetchOptional(
                        row -> new Credential(row.getPasswordHash(), row.getMustChange(), row.getTotpSecret(),
                                row.getTotpPending(), row.getTotpStep()));
    }

    void setPassword(DSLContext sql, UUID person, String hash, boolean mustChange, Instant at) {
        CredentialRecord row = sql.fetchOne(CREDENTIAL, CREDENTIAL.PERSON_ID.eq(person));
        if (row == null) {
            row = sql.newRecord(CREDENTIAL);
            row.setPersonId(person);
            row.setTotpStep(0L);
        }
        row.setPasswordHash(hash);
        row.setMustChange(mustChange);
        row.setChangedAt(at);
        row.store();
    }

    void setHash(DSLContext sql, UUID person, String hash) {
        sql.update(CREDENTIAL).set(CREDENTIAL.PASSWORD_HASH, hash).where(CREDENTIAL.PERSON_ID.eq(person)).execute();
    }

    void setPending(DSLContext sql, UUID person, @Nullable String sealed) {
        sql.update(CREDENTIAL).set(CREDENTIAL.TOTP_PENDING, sealed).where(CREDENTIAL.PERSON_ID.eq(person)).execute();
    }

    void setSecret(DSLContext sql, UUID person, @Nullable String sealed, long step, Instant at) {
        sql.update(CREDENTIAL)
                .set(CREDENTIAL.TOTP_SECRET, sealed)
                .set(CREDENTIAL.TOTP_PENDING, (String) null)
                .set(CREDENTIAL.TOTP_ENROLLED_AT, sealed == null ? null : at)
                .set(CREDENTIAL.TOTP_STEP, step)
                .where(CREDENTIAL.PERSON_ID.eq(person))
                .execute();
    }

    /** Remembers that a code was used; false when it, or a later one, was used meanwhile. */
    boolean useStep(DSLContext sql, UUID person, long step) {
        return sql.update(CREDENTIAL)
                .set(CREDENTIAL.TOTP_STEP, step)
                .where(CREDENTIAL.PERSON_ID.eq(person), CREDENTIAL.TOTP_STEP.lt(step))
                .execute() == 1;
    }

    void setRecoveryCodes(DSLContext sql, UUID person, List<String> hashes) {
        sql.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.PERSON_ID.eq(person)).execute();
        for (String hash : hashes) {
            sql.insertInto(RECOVERY_CODE)
                    .set(RECOVERY_CODE.ID, Ids.next())
                    .set(RECOVERY_CODE.PERSON_ID, person)
                    .set(RECOVERY_CODE.CODE_HASH, hash)
                    .execute();
        }
    }

    /** Uses up a recovery code; false when there is none like it, or it was used. */
    boolean useRecoveryCode(DSLContext sql, UUID person, String hash, Instant at) {
        return sql.update(RECOVERY_CODE)
                .set(RECOVERY_CODE.USED_AT, at)
                .where(RECOVERY_CODE.PERSON_ID.eq(person), RECOVERY_CODE.CODE_HASH.eq(hash),
                        RECOVERY_CODE.USED_AT.isNull())
                .execute() == 1;
    }

    int recoveryCodesLeft(DSLContext sql, UUID person) {
        return sql.fetchCount(RECOVERY_CODE, RECOVERY_CODE.PERSON_ID.eq(person), RECOVERY_CODE.USED_AT.isNull());
    }
}
