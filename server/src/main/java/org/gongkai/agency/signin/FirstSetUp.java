package org.gongkai.agency.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.agency.AgencyBook;
import org.gongkai.agency.AgencyStore;
import org.gongkai.agency.FirstPassword;
import org.gongkai.agency.PeopleBook;
import org.gongkai.agency.Person;
import org.gongkai.agency.Role;
import org.gongkai.agency.RoleBook;
import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Refusal;
import org.springframework.stereotype.Component;

/**
 * The first start of an empty office. There is no default password: whoever starts the program is given an address with a
 * secret, under which the first agency and the three administrators are made, once. The secret holds until it is used or
 * the program is started anew, and is kept nowhere.
 */
@Component
public final class FirstSetUp {

    private final Ledger ledger;
    private final AgencyStore agencies;
    private final AgencyBook agencyBook;
    private final PeopleBook peopleBook;
    private final RoleBook roleBook;
    private final FirstPassword passwords;
    private volatile String secret = "";

    FirstSetUp(Ledger ledger, AgencyStore agencies, AgencyBook agencyBook, PeopleBook peopleBook, RoleBook roleBook,
            FirstPassword passwords) {
        this.ledger = ledger;
        this.agencies = agencies;
        this.agencyBook = agencyBook;
        this.peopleBook = peopleBook;
        this.roleBook = roleBook;
        this.passwords = passwords;
    }

    /** An account that was made, with its password to be shown once. */
    public record Account(Role role, String name, String loginName, String password) {

        /** Without the password. */
        @Override
        public String toString() {
            return "Account[" + role + "]";
        }
    }

    /** The path, with its secret, under which an empty office is set up; empty when this one is not. */
    public synchronized Optional<String> path() {
        if (!isWaiting()) {
            return Optional.empty();
        }
        if (secret.isEmpty()) {
            secret = RandomText.token();
        }
        return Optional.of("/set-up?token=" + secret);
    }

    /** Whether this secret opens the set-up now. */
    boolean isOpenTo(String token) {
        String expected = secret;
        return !expected.isEmpty() && isWaiting()
                && MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isWaiting() {
        return ledger.read(agencies::isEmpty);
    }

    /** Makes the first agency and the three administrators. */
    List<Account> complete(SetUpForm form) {
        AgencyBook.Entry agency = form.agency();
        FirstPassword.Made system = passwords.make();
        FirstPassword.Made security = passwords.make();
        FirstPassword.Made audit = passwords.make();
        List<Account> accounts = ledger.change(Actor.program("set-up"), change -> {
            change.journal(JournalDraft.of(Ids.INSTALLATION, "installation.set-up", "installation", ""));
            if (!agencies.isEmpty(change.sql())) {
                throw Refusal.of("已经设置过了。请直接登录。");
            }
            UUID first = inAgency(() -> agencyBook.add(change, null, agency).id());
            List<Account> made = new ArrayList<>();
            made.add(administrator(change, first, Role.SYSTEM_ADMINISTRATOR, "system", form.systemName(),
                    form.systemLogin(), system));
            made.add(administrator(change, first, Role.SECURITY_ADMINISTRATOR, "security", form.securityName(),
                    form.securityLogin(), security));
            made.add(administrator(change, first, Role.AUDITOR, "audit", form.auditName(), form.auditLogin(), audit));
            return made;
        });
        secret = "";
        return accounts;
    }

    private Account administrator(Change change, UUID agency, Role role, String prefix, String name, String loginName,
            FirstPassword.Made password) {
        try {
            Person person = peopleBook.add(change, agency, new PeopleBook.Entry(loginName, name, "", ""), password);
            roleBook.grant(change, person.id(), agency, role, null);
            return new Account(role, person.name(), person.loginName(), password.text());
        } catch (Refusal refusal) {
            throw Refusal.of(prefix + (refusal.field().equals("loginName") ? "Login" : "Name"), refusal.message());
        }
    }

    /** The form calls the fields of the agency otherwise than the book. */
    private static UUID inAgency(java.util.function.Supplier<UUID> act) {
        try {
            return act.get();
        } catch (Refusal refusal) {
            throw Refusal.of(refusal.field().equals("name") ? "agencyName" : refusal.field(), refusal.message());
        }
    }
}
