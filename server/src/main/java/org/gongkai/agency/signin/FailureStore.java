package org.gongkai.agency.signin;

import java.util.Optional;

import org.gongkai.agency.signin.LockoutPolicy.Failures;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import static org.gongkai.ledger.schema.Tables.SIGN_IN_FAILURE;

/** The table of failures to sign in. */
@Component
final class FailureStore {

    Optional<Failures> of(DSLContext sql, String subject) {
        return sql.selectFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.SUBJECT.eq(subject))
                .fetchOptional(row -> new Failures(row.getFailures(), row.getLastFailureAt(), row.getLockedUntilAt()));
    }

    void set(DSLContext sql, String subject, Failures failures) {
        sql.insertInto(SIGN_IN_FAILURE)
                .set(SIGN_IN_FAILURE.SUBJECT, subject)
                .set(SIGN_IN_FAILURE.FAILURES, failures.failures())
                .set(SIGN_IN_FAILURE.LAST_FAILURE_AT, failures.last())
                .set(SIGN_IN_FAILURE.LOCKED_UNTIL_AT, failures.until())
                .onConflict(SIGN_IN_FAILURE.SUBJECT)
                .doUpdate()
                .set(SIGN_IN_FAILURE.FAILURES, failures.failures())
                .set(SIGN_IN_FAILURE.LAST_FAILURE_AT, failures.last())
                .set(SIGN_IN_FAILURE.LOCKED_UNTIL_AT, failures.until())
                .execute();
    }

    void forget(DSLContext sql, String subject) {
        sql.deleteFrom(SIGN_IN_FAILURE).where(SIGN_IN_FAILURE.SUBJECT.eq(subject)).execute();
    }
}
