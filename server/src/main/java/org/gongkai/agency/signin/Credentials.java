package org.gongkai.agency.signin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;

import org.gongkai.agency.AgencyStore;
import org.gongkai.agency.FirstPassword;
import org.gongkai.agency.OutOfReach;
import org.gongkai.agency.Person;
import org.gongkai.agency.PersonStore;
import org.gongkai.agency.RoleGrant;
import org.gongkai.agency.RoleStore;
import org.gongkai.agency.SecondFactor;
import org.gongkai.agency.signin.CredentialStore.Credential;
import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.Refusal;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Passwords and one-time codes of people: making, changing, enrolling, checking. Passwords are hashed and checked outside a
 * change, because that takes its time on purpose.
 */
@Component
public final class Credentials implements FirstPassword, SecondFactor {

    private static final int FIRST_PASSWORD_GROUPS = 4;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_CODE_GROUPS = 3;

    private final CredentialStore store;
    private final PersonStore people;
    private final RoleStore roles;
    private final AgencyStore agencies;
    private final PasswordHashes hashes;
    private final SecretBox secrets;
    private final SignInSettings settings;

    Credentials(CredentialStore store, PersonStore people, RoleStore roles, AgencyStore agencies, PasswordHashes hashes,
            SecretBox secrets, SignInSettings settings) {
        this.store = store;
        this.people = people;
        this.roles = roles;
        this.agencies = agencies;
        this.hashes = hashes;
        this.secrets = secrets;
        this.settings = settings;
    }

    @Override
    public Made make() {
        String text = RandomText.groups(FIRST_PASSWORD_GROUPS);
        return made(text, hashes.encode(text), true);
    }

    /** A password that is known beforehand and need not be changed, for demonstrations and tests. */
    public Made known(String text) {
        return made(text, hashes.encode(text), false);
    }

    /** Enrols an authenticator whose secret is known beforehand, for demonstrations and tests. */
    public void enrolKnown(Change change, Person person, byte[] secret) {
        store.setSecret(change.sql(), person.id(), secrets.seal(secret, person.id().toString()), 0, change.at());
        change.journal(JournalDraft.of(person.agency(), "person.second-factor-enrolled", "person/" + person.id(), ""));
    }

    private Made made(String text, String hash, boolean mustChange) {
        return new Made() {
            @Override
            public String text() {
                return text;
            }

            @Override
            public void set(Change change, UUID person) {
                store.setPassword(change.sql(), person, hash, mustChange, change.at());
            }
        };
    }

    /** A password that somebody chose, checked by the {@link PasswordRules} and hashed; the change then sets it. */
    Made chosen(Person person, String password, String repeated, String oldHash) {
        String problem = PasswordRules.problem(password, person.loginName());
        if (problem != null) {
            throw Refusal.of("newPassword", problem);
        }
        if (!password.equals(repeated)) {
            throw Refusal.of("repeated", "两次输入的新密码不一致。请重新输入。");
        }
        if (hashes.matches(password, oldHash)) {
            throw Refusal.of("newPassword", "新密码不能与现在的密码相同。请另设一个。");
        }
        Made made = made(password, hashes.encode(password), false);
        return new Made() {
            @Override
            public String text() {
                return "";
            }

            @Override
            public void set(Change change, UUID owner) {
                made.set(change, owner);
                change.journal(JournalDraft.of(person.agency(), "person.password-changed", "person/" + owner, ""));
            }
        };
    }

    /** What is still missing before somebody whose password was right, and whose code was if {@code coded}, is in. */
    Stage missing(DSLContext sql, Person person, Credential credential, boolean coded, Instant now) {
        if (credential.secret() != null && !coded) {
            return Stage.CODE;
        }
        if (credential.mustChange()) {
            return Stage.PASSWORD;
        }
        return credential.secret() == null && needsSecondFactor(sql, person, now) ? Stage.ENROL : Stage.OPEN;
    }

    /** Whether a role of theirs, or an agency of theirs, asks for one-time codes. */
    boolean needsSecondFactor(DSLContext sql, Person person, Instant now) {
        List<RoleGrant> grants = roles.ofPerson(sql, person.id(), Sessions.today(now));
        return agencies.find(sql, person.agency()).orElseThrow(OutOfReach::new).secondFactor()
                || grants.stream()
                        .anyMatch(grant -> settings.secondFactorRoles().contains(grant.role())
                                || agencies.find(sql, grant.agency()).orElseThrow(OutOfReach::new).secondFactor());
    }

    /** Begins to enrol an authenticator; one that is enrolled stays until the new one has shown a code. */
    void beginEnrolment(Change change, Person person) {
        byte[] secret = RandomText.bytes(OneTimeCodes.SECRET_BYTES);
        store.setPending(change.sql(), person.id(), secrets.seal(secret, person.id().toString()));
        change.journal(JournalDraft.of(person.agency(), "person.second-factor-begun", "person/" + person.id(), ""));
    }

    /**
     * Enrols the authenticator that was begun, if it shows a right code.
     *
     * @return the recovery codes, to be shown once
     */
    List<String> enrol(Change change, Person person, String code) {
        Credential credential = store.of(change.sql(), person.id()).orElseThrow(OutOfReach::new);
        if (credential.pending() == null) {
            throw Refusal.of("绑定尚未开始。请先点击“开始绑定”。");
        }
        byte[] secret = secrets.open(credential.pending(), person.id().toString());
        OptionalLong step = OneTimeCodes.stepOf(code, secret, change.at(), 0);
        if (step.isEmpty()) {
            throw Refusal.of("code", "动态口令不对。请核对手机和服务器的时间后，输入当前显示的6位数字。");
        }
        store.setSecret(change.sql(), person.id(), credential.pending(), step.getAsLong(), change.at());
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            codes.add(RandomText.groups(RECOVERY_CODE_GROUPS));
        }
        store.setRecoveryCodes(change.sql(), person.id(),
                codes.stream().map(each -> recoveryHash(person.id(), each)).toList());
        change.journal(JournalDraft.of(person.agency(), "person.second-factor-enrolled", "person/" + person.id(), ""));
        return codes;
    }

    @Override
    public boolean isEnrolled(DSLContext sql, UUID person) {
        return store.of(sql, person).filter(credential -> credential.secret() != null).isPresent();
    }

    @Override
    public void forget(Change change, UUID id) {
        Person person = people.find(change.sql(), id).orElseThrow(OutOfReach::new);
        if (change.actor().equals(Actor.person(id))) {
            throw Refusal.of("不能解除自己的动态口令。请由另一名安全管理员办理。");
        }
        store.setSecret(change.sql(), id, null, 0, change.at());
        store.setRecoveryCodes(change.sql(), id, List.of());
        change.journal(JournalDraft.of(person.agency(), "person.second-factor-removed", "person/" + id, ""));
    }

    /** Whether a one-time code or a recovery code is right; it is used up then. */
    boolean useCode(Change change, Person person, Credential credential, String code) {
        if (credential.secret() == null) {
            return false;
        }
        byte[] secret = secrets.open(credential.secret(), person.id().toString());
        OptionalLong step = OneTimeCodes.stepOf(code, secret, change.at(), credential.lastStep());
        if (step.isPresent()) {
            return store.useStep(change.sql(), person.id(), step.getAsLong());
        }
        boolean recovered = store.useRecoveryCode(change.sql(), person.id(), recoveryHash(person.id(), code),
                change.at());
        if (recovered) {
            change.journal(JournalDraft.of(person.agency(), "person.recovery-code-used", "person/" + person.id(), ""));
        }
        return recovered;
    }

    private String recoveryHash(UUID person, String code) {
        String plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return Sessions.hash(secrets.sign("recovery " + person, plain));
    }

    /** The picture of the authenticator that is being enrolled, and its secret to be typed. */
    Enrolment enrolment(DSLContext sql, Person person) {
        Credential credential = store.of(sql, person.id()).orElseThrow(OutOfReach::new);
        if (credential.pending() == null) {
            return Enrolment.NOT_BEGUN;
        }
        byte[] secret = secrets.open(credential.pending(), person.id().toString());
        String agency = agencies.find(sql, person.agency()).orElseThrow(OutOfReach::new).shortName();
        return new Enrolment(QrCode.of(OneTimeCodes.address(secret, person.loginName(), agency)),
                OneTimeCodes.base32(secret));
    }
}
