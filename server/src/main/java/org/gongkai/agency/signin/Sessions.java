package org.gongkai.agency.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyStore;
import org.gongkai.agency.DelegatedRoles;
import org.gongkai.agency.Departure;
import org.gongkai.agency.Person;
import org.gongkai.agency.PersonStore;
import org.gongkai.agency.Role;
import org.gongkai.agency.RoleGrant;
import org.gongkai.agency.RoleStore;
import org.gongkai.agency.SignedIn;
import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerException;
import org.gongkai.ledger.Refusal;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import static org.gongkai.ledger.schema.Tables.OFFICE_SESSION;

/**
 * Who is signed in. A session is a row in the database, so that it can be ended from anywhere and holds on every node; the
 * browser has a token of 256 bits as a cookie, the database only its SHA-256. Who it is, and with which roles, is read anew
 * at each request.
 */
@Component
public final class Sessions implements Departure {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final Ledger ledger;
    private final SignInSettings settings;
    private final SessionStore store;
    private final PersonStore people;
    private final AgencyStore agencies;
    private final RoleStore roles;
    private final ObjectProvider<DelegatedRoles> delegated;

    Sessions(Ledger ledger, SignInSettings settings, SessionStore store, PersonStore people, AgencyStore agencies,
            RoleStore roles, ObjectProvider<DelegatedRoles> delegated) {
        this.ledger = ledger;
        this.settings = settings;
        this.store = store;
        this.people = people;
        this.agencies = agencies;
        this.roles = roles;
        this.delegated = delegated;
    }

    /**
     * Begins a session of somebody who has proved who they are as far as the stage says.
     *
     * @return the token for their browser
     */
    public String begin(Change change, Person person, Stage stage, Origin origin) {
        store.deleteExpired(change.sql(), change.at().minus(settings.idle()), change.at().minus(settings.longest()));
        Session session = new Session(Ids.next(), person.id(), usualAgency(change, person), stage, change.at(),
                change.at(), origin.address(), origin.device());
        String token = RandomText.token();
        store.insert(change.sql(), session, hash(token));
        journal(change, person.agency(), "session.begun", session);
        return token;
    }

    /** One's own agency when one has a role there, otherwise the first in which one has. */
    private UUID usualAgency(Change change, Person person) {
        List<UUID> all = roles.ofPerson(change.sql(), person.id(), today(change.at()))
                .stream()
                .map(RoleGrant::agency)
                .toList();
        return all.isEmpty() || all.contains(person.agency()) ? person.agency() : all.getFirst();
    }

    /**
     * Gives a session a new token, because what can be done with it changes; the old token is void.
     *
     * @return the new token
     */
    public String renew(Change change, Session session, Stage stage, UUID agency) {
        String token = RandomText.token();
        if (!store.renew(change.sql(), session.id(), hash(token), stage, agency, change.at())) {
            throw Refusal.of("登录已经失效，请重新登录。");
        }
        return token;
    }

    /** Lets somebody act for another agency in which they have a role. */
    public String switchAgency(Change change, Session session, UUID agency) {
        boolean has = roles.ofPerson(change.sql(), session.person(), today(change.at()))
                .stream()
                .anyMatch(grant -> grant.agency().equals(agency));
        journal(change, agency, "session.agency-chosen", session);
        if (!has) {
            throw Refusal.of("您在该单位没有角色。请从列表中选择。");
        }
        return renew(change, session, session.stage(), agency);
    }

    /** The session of a token, if it has not ended; its use is noted. */
    public Optional<Session> find(String token) {
        Instant now = ledger.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Session> found = ledger.read(sql -> store.byToken(sql, hash(token)))
                .filter(session -> !now.isAfter(session.lastUsed().plus(settings.idle()))
                        && !now.isAfter(session.begun().plus(settings.longest())));
        found.filter(session -> session.lastUsed().plus(NOTED_EVERY).isBefore(now)).ifPresent(session -> {
            try {
                ledger.note(sql -> store.used(sql, session.id(), now));
            } catch (LedgerException readOnly) {
                LOG.warn("the use of a session could not be noted: {}", readOnly.reason());
            }
        });
        return found;
    }

    /** Who is signed in with a token; nobody when the session is not open or the person has left. */
    public Optional<SignedIn> signedIn(String token) {
        return find(token).filter(session -> session.stage() == Stage.OPEN)
                .flatMap(session -> ledger.read(sql -> who(sql, session)));
    }

    private Optional<SignedIn> who(DSLContext sql, Session session) {
        Optional<Person> person = people.find(sql, session.person()).filter(Person::active);
        Optional<Agency> agency = agencies.find(sql, session.agency());
        if (person.isEmpty() || agency.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = today(ledger.clock().instant());
        Set<Role> theirs = EnumSet.noneOf(Role.class);
        for (RoleGrant grant : roles.ofPerson(sql, session.person(), today)) {
            if (grant.agency().equals(session.agency())) {
                theirs.add(grant.role());
            }
        }
        delegated.forEach(book -> theirs.addAll(book.of(sql, session.person(), session.agency(), today)));
        return Optional.of(new SignedIn(session.person(), person.get().name(), session.agency(), agency.get().name(),
                theirs, session.id()));
    }

    /** The sessions of a person, the latest first. */
    public List<Session> ofPerson(UUID person) {
        return ledger.read(sql -> store.ofPerson(sql, person));
    }

    /** Ends a session of a person. */
    public void end(Change change, UUID person, UUID session) {
        Session ended = store.ofPerson(change.sql(), person)
                .stream()
                .filter(each -> each.id().equals(session))
                .findFirst()
                .orElseThrow(() -> Refusal.of("这次登录已经结束。"));
        store.delete(change.sql(), session);
        journal(change, ended.agency(), "session.ended", ended);
    }

    /** Ends all sessions of an office that was restored from a backup; the change it belongs to writes the journal. */
    public static int endAll(Change change) {
        return change.sql().deleteFrom(OFFICE_SESSION).execute();
    }

    /** Ends all sessions of a person but one. */
    void endOthers(Change change, UUID person, UUID except) {
        store.deleteOthers(change.sql(), person, except);
    }

    @Override
    public void shutOut(Change change, UUID person) {
        store.deleteAll(change.sql(), person);
    }

    private static void journal(Change change, UUID agency, String kind, Session session) {
        change.journal(JournalDraft.of(agency, kind, "session/" + session.id(), ""));
    }

    static LocalDate today(Instant moment) {
        return ChinaTime.dayOf(moment);
    }

    static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
