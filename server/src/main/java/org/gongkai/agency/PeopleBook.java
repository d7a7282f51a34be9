package org.gongkai.agency;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What can be done with people. Acts belong to a change of the caller, who has asked {@link Access} before. */
@Component
public final class PeopleBook {

    private static final Pattern LOGIN_NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");
    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{0,30}");
    private static final Pattern EMAIL = Pattern.compile("|[^\\s@]+@[^\\s@]+");

    private final PersonStore store;
    private final RoleStore roles;
    private final RoleBook roleBook;
    private final AgencyStore agencies;
    private final Departure departure;
    private final ObjectProvider<HandOver> books;

    public PeopleBook(PersonStore store, RoleStore roles, RoleBook roleBook, AgencyStore agencies, Departure departure,
            ObjectProvider<HandOver> books) {
        this.store = store;
        this.roles = roles;
        this.roleBook = roleBook;
        this.agencies = agencies;
        this.departure = departure;
        this.books = books;
    }

    /** What is written of a person in a form. */
    public record Entry(String loginName, String name, String phone, String email) {

        public Entry {
            loginName = loginName.strip().toLowerCase(Locale.ROOT);
            name = name.strip();
            phone = phone.strip();
            email = email.strip();
        }
    }

    /** Adds somebody to an agency, with a first password and without any role. */
    public Person add(Change change, UUID agency, Entry entry, FirstPassword.Made password) {
        Person person = new Person(Ids.next(), entry.loginName(), entry.name(), entry.phone(), entry.email(), agency,
                true, null);
        change.journal(new JournalDraft(agency, "person.added", subject(person.id()), "", null,
                JournalState.of(person)));
        if (!LOGIN_NAME.matcher(person.loginName()).matches()) {
            throw Refusal.of("loginName", "登录名为2至64位小写字母、数字或者 . _ @ -，以字母或数字开头。");
        }
        check(person);
        if (!agencies.find(change.sql(), agency).orElseThrow(OutOfReach::new).active()) {
            throw Refusal.of("该单位已经撤销，不能增加人员。");
        }
        if (store.byLoginName(change.sql(), person.loginName()).isPresent()) {
            throw Refusal.of("loginName", "登录名已被使用（离任人员的登录名也不再使用）。请另取一个。");
        }
        store.insert(change.sql(), person, change.at());
        password.set(change, person.id());
        return person;
    }

    /** Changes name, phone and e-mail; the login name stays for ever. */
    public void change(Change change, UUID id, Entry entry) {
        Person before = existing(change, id);
        Person after = new Person(id, before.loginName(), entry.name(), entry.phone(), entry.email(), before.agency(),
                before.active(), before.successor());
        change.journal(new JournalDraft(before.agency(), "person.changed", subject(id), "", JournalState.of(before),
                JournalState.of(after)));
        check(after);
        store.update(change.sql(), after, change.at());
    }

    /** Gives somebody who forgot theirs a new first password, and signs them out everywhere. */
    public void resetPassword(Change change, UUID id, FirstPassword.Made password) {
        Person person = existing(change, id);
        change.journal(JournalDraft.of(person.agency(), "person.password-reset", subject(id), ""));
        if (!person.active()) {
            throw Refusal.of("该人员已经离任，不能重置密码。");
        }
        if (change.actor().equals(Actor.person(id))) {
            throw Refusal.of("本人的密码请在“我的账号”中修改。");
        }
        password.set(change, id);
        departure.shutOut(change, id);
    }

    /**
     * Somebody leaves: their open work goes to a successor, their roles end, their sessions too. All of it or nothing.
     *
     * @param successor may be null only for somebody without a role that does business
     */
    public void leave(Change change, UUID id, @Nullable UUID successor, String reason) {
        Person person = existing(change, id);
        change.journal(new JournalDraft(person.agency(), "person.left", subject(id), reason, null,
                JournalState.of(successor == null ? Map.of() : Map.of("successor", successor))));
        if (!person.active()) {
            throw Refusal.of("该人员已经离任。");
        }
        if (change.actor().equals(Actor.person(id))) {
            throw Refusal.of("不能为自己办理离任。请由另一名系统管理员办理。");
        }
        List<RoleGrant> theirs = business(change, id);
        if (successor != null) {
            handOver(change, person, theirs, successor);
        } else if (!theirs.isEmpty()) {
            throw Refusal.of("successor", "该人员承担业务工作，离任时须指定接办人。");
        }
        roleBook.endAll(change, id);
        store.leave(change.sql(), id, successor, change.at());
        departure.shutOut(change, id);
    }

    private void handOver(Change change, Person from, List<RoleGrant> theirs, UUID successor) {
        Person to = store.find(change.sql(), successor)
                .filter(found -> found.active() && !found.id().equals(from.id()))
                .orElseThrow(() -> Refusal.of("successor", "接办人须为另一名在职人员。请重新选择。"));
        List<UUID> where = business(change, successor).stream().map(RoleGrant::agency).toList();
        for (RoleGrant grant : theirs) {
            if (!where.contains(grant.agency())) {
                String agency = agencies.find(change.sql(), grant.agency()).map(Agency::name).orElse("");
                throw Refusal.of("successor",
                        "接办人在“" + agency + "”没有业务角色，接不了工作。请先由安全管理员授予角色，或者另选接办人。");
            }
        }
        books.forEach(book -> book.handOver(change, from.id(), to.id()));
    }

    private List<RoleGrant> business(Change change, UUID person) {
        return roles.ofPerson(change.sql(), person, ChinaTime.dayOf(change.at()))
                .stream()
                .filter(grant -> !grant.role().isAdministrator())
                .toList();
    }

    private Person existing(Change change, UUID id) {
        return store.find(change.sql(), id).orElseThrow(OutOfReach::new);
    }

    private static void check(Person person) {
        if (person.name().isEmpty() || person.name().length() > 60) {
            throw Refusal.of("name", "请填写姓名，不超过60字。");
        }
        if (!PHONE.matcher(person.phone()).matches()) {
            throw Refusal.of("phone", "电话只含数字、空格和 + - ( )，可以不填。");
        }
        if (person.email().length() > 100 || !EMAIL.matcher(person.email()).matches()) {
            throw Refusal.of("email", "电子邮箱的格式不对，应形如 name@example.gov.cn，可以不填。");
        }
    }

    private static String subject(UUID person) {
        return "person/" + person;
    }
}
