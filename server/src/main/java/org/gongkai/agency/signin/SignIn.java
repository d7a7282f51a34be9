package org.gongkai.agency.signin;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.gongkai.agency.OutOfReach;
import org.gongkai.agency.Person;
import org.gongkai.agency.PersonStore;
import org.gongkai.agency.signin.CredentialStore.Credential;
import org.gongkai.agency.signin.LockoutPolicy.Failures;
import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.Ledger;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Signing in, step by step: password, one-time code, change of the first password, enrolment. What is missing is the
 * session's {@link Stage}. Failures are counted by login name and by address and journaled, and nothing that is answered,
 * nor how long it takes, tells whether somebody has a login name.
 */
@Component
public final class SignIn {

    private static final int LOCKS = 64;

    private final Ledger ledger;
    private final PersonStore people;
    private final CredentialStore store;
    private final Credentials credentials;
    private final PasswordHashes hashes;
    private final FailureStore failures;
    private final Sessions sessions;
    /** Guesses at one name go one after the other, or many at once would all be before the lock. */
    private final ReentrantLock[] turns = IntStream.range(0, LOCKS)
            .mapToObj(i -> new ReentrantLock())
            .toArray(ReentrantLock[]::new);

    SignIn(Ledger ledger, PersonStore people, CredentialStore store, Credentials credentials, PasswordHashes hashes,
            FailureStore failures, Sessions sessions) {
        this.ledger = ledger;
        this.people = people;
        this.store = store;
        this.credentials = credentials;
        this.hashes = hashes;
        this.failures = failures;
        this.sessions = sessions;
    }

    /** What came of an attempt. */
    public sealed interface Outcome {

        /**
         * It was right.
         *
         * @param token for the browser
         * @param stage what is missing now
         */
        record Right(String token, Stage stage) implements Outcome {}

        /** It was wrong. */
        record Wrong() implements Outcome {}

        /** It was not looked at: there were too many failures. */
        record Locked(Instant until) implements Outcome {}
    }

    /** Tries a password. */
    public Outcome withPassword(String loginName, String password, Origin origin) {
        String name = loginName.strip().toLowerCase(Locale.ROOT);
        return attempt(name, origin, () -> {
            Optional<Person> person = ledger.read(sql -> people.byLoginName(sql, name)).filter(Person::active);
            Optional<Credential> credential = person.flatMap(found -> ledger.read(sql -> store.of(sql, found.id())));
            boolean right = password.length() <= PasswordRules.LONGEST && credential.isPresent()
                    ? hashes.matches(password, credential.get().passwordHash())
                    : hashes.matchesNobody(password.substring(0, Math.min(password.length(), PasswordRules.LONGEST)));
            if (!right) {
                return failed(person.orElse(null), name, origin);
            }
            return begin(person.orElseThrow(), credential.orElseThrow(), password, origin);
        });
    }

    private Outcome begin(Person person, Credential credential, String password, Origin origin) {
        String renewed = hashes.isOutdated(credential.passwordHash()) ? hashes.encode(password) : null;
        return ledger.change(Actor.person(person.id()), change -> {
            if (renewed != null) {
                store.setHash(change.sql(), person.id(), renewed);
            }
            Stage stage = credentials.missing(change.sql(), person, credential, false, change.at());
            return right(change, person, stage, sessions.begin(change, person, stage, origin));
        });
    }

    /**
     * Lets somebody in for whom a trusted provider has vouched instead of their password; nobody when no one here has that
     * login name. Who must use one-time codes here must do so all the same.
     */
    public Optional<Outcome.Right> vouchedFor(String loginName, Origin origin) {
        Optional<Person> found = ledger.read(sql -> people.byLoginName(sql, loginName)).filter(Person::active);
        if (found.isEmpty()) {
            ledger.change(Actor.program("sign-in"), change -> change.journal(
                    JournalDraft.of(Ids.INSTALLATION, "sign-in.failed", "sign-in/unknown", "统一身份认证：没有对应的账号")));
            return Optional.empty();
        }
        Person person = found.get();
        return Optional.of(ledger.change(Actor.person(person.id()), change -> {
            change.journal(JournalDraft.of(person.agency(), "sign-in.vouched-for", subject(person), ""));
            Stage stage = credential(change.sql(), person).secret() != null
                    ? Stage.CODE
                    : credentials.needsSecondFactor(change.sql(), person, change.at()) ? Stage.ENROL : Stage.OPEN;
            return right(change, person, stage, sessions.begin(change, person, stage, origin));
        }));
    }

    /** Tries a one-time code or a recovery code. */
    public Outcome withCode(Session session, String code, Origin origin) {
        Person person = person(session);
        return attempt(person.loginName(), origin, () -> {
            return ledger.<Outcome>change(Actor.person(person.id()), change -> {
                Credential credential = credential(change.sql(), person);
                if (!credentials.useCode(change, person, credential, code)) {
                    return failure(change, person, person.loginName(), origin);
                }
                Stage stage = credentials.missing(change.sql(), person, credential, true, change.at());
                change.journal(JournalDraft.of(person.agency(), "sign-in.code-accepted", subject(person), ""));
                return right(change, person, stage, sessions.renew(change, session, stage, session.agency()));
            });
        });
    }

    /** Changes the first password. The refusal of a bad one is a {@link org.gongkai.ledger.Refusal}. */
    public Outcome withNewPassword(Session session, String password, String repeated) {
        Person person = person(session);
        Credential credential = ledger.read(sql -> credential(sql, person));
        var made = credentials.chosen(person, password, repeated, credential.passwordHash());
        return ledger.change(Actor.person(person.id()), change -> {
            made.set(change, person.id());
            Stage stage = credentials.missing(change.sql(), person, credential(change.sql(), person), true,
                    change.at());
            return right(change, person, stage, sessions.renew(change, session, stage, session.agency()));
        });
    }

    /** Whether a password is the one of somebody who is signed in; failures count for their name, not for the address. */
    Optional<Outcome> refuseUnlessPassword(Person person, String password) {
        Credential credential = ledger.read(sql -> credential(sql, person));
        Outcome outcome = attempt(person.loginName(), null,
                () -> hashes.matches(password, credential.passwordHash())
                        ? new Outcome.Right("", Stage.OPEN)
                        : failed(person, person.loginName(), null));
        return outcome instanceof Outcome.Right ? Optional.empty() : Optional.of(outcome);
    }

    private Outcome.Right right(Change change, Person person, Stage stage, String token) {
        if (stage != Stage.CODE) {
            failures.forget(change.sql(), nameSubject(person.loginName()));
        }
        return new Outcome.Right(token, stage);
    }

    private Outcome attempt(String name, @Nullable Origin origin, java.util.function.Supplier<Outcome> attempt) {
        ReentrantLock turn = turns[Math.floorMod(name.hashCode(), LOCKS)];
        turn.lock();
        try {
            Instant now = ledger.clock().instant();
            Optional<Instant> locked = ledger.read(sql -> {
                Function<String, Optional<Instant>> until = subject -> failures.of(sql, subject)
                        .filter(found -> found.isLockedAt(now))
                        .map(Failures::until);
                return until.apply(nameSubject(name))
                        .or(() -> origin == null ? Optional.empty() : until.apply(addressSubject(origin)));
            });
            return locked.<Outcome>map(Outcome.Locked::new).orElseGet(attempt);
        } finally {
            turn.unlock();
        }
    }

    private Outcome failed(@Nullable Person person, String name, @Nullable Origin origin) {
        Actor actor = person == null ? Actor.program("sign-in") : Actor.person(person.id());
        return ledger.change(actor, change -> failure(change, person, name, origin));
    }

    /** Counts a failure. The journal has who it was if somebody has the name, and never the name that was typed. */
    private Outcome failure(Change change, @Nullable Person person, String name,
            @Nullable Origin origin) {
        UUID chain = person == null ? Ids.INSTALLATION : person.agency();
        String subject = person == null ? "sign-in/unknown" : subject(person);
        change.journal(JournalDraft.of(chain, "sign-in.failed", subject,
                origin == null ? "在登录状态下核对密码" : "来自 " + origin.address()));
        Instant nameUntil = count(change, LockoutPolicy.LOGIN_NAME, nameSubject(name));
        Instant addressUntil = origin == null
                ? null
                : count(change, LockoutPolicy.ADDRESS, addressSubject(origin));
        if (nameUntil != null) {
            change.journal(JournalDraft.of(chain, "sign-in.name-locked", subject, "至 " + nameUntil));
        }
        if (origin != null && addressUntil != null) {
            change.journal(JournalDraft.of(Ids.INSTALLATION, "sign-in.address-locked",
                    "address/" + Sessions.hash(origin.address()).substring(0, 12),
                    origin.address() + " 至 " + addressUntil));
        }
        Instant until = nameUntil != null ? nameUntil : addressUntil;
        return until == null ? new Outcome.Wrong() : new Outcome.Locked(until);
    }

    private @Nullable Instant count(Change change, LockoutPolicy policy, String subject) {
        Failures after = policy.afterFailure(failures.of(change.sql(), subject).orElse(null), change.at());
        failures.set(change.sql(), subject, after);
        return after.until();
    }

    private Person person(Session session) {
        return ledger.read(sql -> people.find(sql, session.person())).orElseThrow(OutOfReach::new);
    }

    private Credential credential(DSLContext sql, Person person) {
        return store.of(sql, person.id()).orElseThrow(OutOfReach::new);
    }

    private static String subject(Person person) {
        return "person/" + person.id();
    }

    private static String nameSubject(String name) {
        return "name:" + Sessions.hash(name);
    }

    private static String addressSubject(Origin origin) {
        return "address:" + origin.address();
    }
}
