package org.gongkai.approval;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.gongkai.agency.AgencyStore;
import org.gongkai.agency.Role;
import org.gongkai.calendar.OfficeCalendar;
import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.TestDatabase;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.gongkai.ledger.schema.Tables.JOURNAL_ENTRY;

/** An agency with people and books, and a clock that can be put forward: the tests of approvals read like a file note. */
final class TestApprovals implements AutoCloseable {

    static final UUID AGENCY = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L);

    final People people = new People()
            .give(AGENCY, "经办", Role.CLERK)
            .give(AGENCY, "经办二", Role.CLERK)
            .give(AGENCY, "科长", Role.FIRST_APPROVER)
            .give(AGENCY, "副科长", Role.FIRST_APPROVER)
            .give(AGENCY, "保密员", Role.SECRECY_REVIEWER)
            .give(AGENCY, "副局长", Role.SECOND_APPROVER)
            .give(AGENCY, "局长", Role.THIRD_APPROVER)
            .give(AGENCY, "主任", Role.DISCLOSURE_HEAD)
            .give(AGENCY, "安全员", Role.SECURITY_ADMINISTRATOR);
    final List<String> told = new ArrayList<>();
    final Ledger ledger;
    final AgencyStore agencies = new AgencyStore();
    final OfficeCalendar calendar;
    final DueDay dueDay;
    final RouteBook routes;
    final DelegationBook delegations;
    final ApprovalBook book;
    final ApprovalInbox inbox;
    private final MovingClock clock = new MovingClock();

    TestApprovals(TestDatabase database, Path home) {
        ledger = Ledger.open(database.fresh(home), clock);
        routes = new RouteBook(ledger, people);
        delegations = new DelegationBook(ledger, people, routes);
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("publication",
                new Noting(ApprovalKind.PUBLICATION), "reply", new Noting(ApprovalKind.REPLY)));
        calendar = OfficeCalendar.over(ledger);
        dueDay = new ApprovalWiring().dueDay(ledger, calendar, agencies);
        book = new ApprovalBook(ledger, people, routes, dueDay,
                beans.getBeanProvider(ApprovalListener.class));
        inbox = new ApprovalInbox(ledger, people);
    }

    static UUID who(String name) {
        return People.person(name);
    }

    ApprovalItem submitted(ApprovalKind kind, String subject, String drafter, String... others) {
        return ledger.change(Actor.person(who(drafter)), change -> book.submit(change, new Submission(kind, AGENCY,
                subject, "标题" + subject, "/office/" + subject, who(drafter), people(others))));
    }

    private static Set<UUID> people(String... names) {
        return Arrays.stream(names).map(TestApprovals::who).collect(Collectors.toSet());
    }

    ApprovalItem publication(String subject) {
        return submitted(ApprovalKind.PUBLICATION, "publication/" + subject, "经办");
    }

    ApprovalItem now(ApprovalItem item) {
        ApprovalItem found = inbox.item(item.id());
        if (found == null) {
            throw new AssertionError("the item is gone");
        }
        return found;
    }

    ApprovalItem approve(ApprovalItem item, String who) {
        return book.approve(item.id(), who(who), now(item).revision(), "");
    }

    ApprovalItem sendBack(ApprovalItem item, String who, int to, String remarks) {
        return book.sendBack(item.id(), who(who), now(item).revision(), to, remarks);
    }

    ApprovalItem release(ApprovalItem item, String who) {
        return book.release(item.id(), who(who), now(item).revision(), "汛情紧急");
    }

    ApprovalItem resubmit(ApprovalItem item, String drafter, String... others) {
        return ledger.change(Actor.person(who(drafter)),
                change -> book.resubmit(change, item.id(), who(drafter), item.title(), "已改正", people(others)));
    }

    ApprovalItem withdraw(ApprovalItem item, String drafter) {
        return ledger.change(Actor.person(who(drafter)),
                change -> book.withdraw(change, item.id(), who(drafter), "不再需要"));
    }

    Delegation delegate(String from, String to, LocalDate first, LocalDate last) {
        return delegations.delegate(AGENCY, who(from), who(to), first, last, "出差");
    }

    /** The titles of what waits for somebody, in order. */
    List<String> waitingFor(String name) {
        return inbox.waitingFor(AGENCY, who(name), null).rows().stream().map(ApprovalLine::title).toList();
    }

    LocalDate today() {
        return delegations.today();
    }

    void daysPass(int days) {
        clock.now = clock.now.plus(Duration.ofDays(days));
    }

    List<String> journal() {
        return ledger.read(sql -> sql.select(JOURNAL_ENTRY.KIND)
                .from(JOURNAL_ENTRY)
                .orderBy(JOURNAL_ENTRY.ENTRY_NUMBER)
                .fetch(JOURNAL_ENTRY.KIND));
    }

    @Override
    public void close() {
        ledger.close();
    }

    /** Notes what it is told. */
    private final class Noting implements ApprovalListener {

        private final ApprovalKind kind;

        Noting(ApprovalKind kind) {
            this.kind = kind;
        }

        @Override
        public ApprovalKind kind() {
            return kind;
        }

        @Override
        public void approved(Change change, ApprovalItem item) {
            note("approved " + item.subject() + " " + item.state().code());
        }

        @Override
        public void returned(Change change, ApprovalItem item, String remarks) {
            note("returned " + item.subject() + " " + remarks);
        }

        @Override
        public void withdrawn(Change change, ApprovalItem item) {
            note("withdrawn " + item.subject());
        }

        @Override
        public void confirmed(Change change, ApprovalItem item) {
            note("confirmed " + item.subject());
        }

        @Override
        public void objected(Change change, ApprovalItem item, String remarks) {
            note("objected " + item.subject() + " " + remarks);
        }

        private void note(String what) {
            synchronized (told) {
                told.add(what);
            }
        }
    }

    /** Tuesday, 10 March 2026, nine o'clock in China, until it is put forward. */
    private static final class MovingClock extends Clock {

        private volatile Instant now = Instant.parse("2026-03-10T01:00:00Z");

        @Override
        public ZoneId getZone() {
            return ChinaTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
