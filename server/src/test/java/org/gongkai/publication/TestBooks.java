package org.gongkai.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gongkai.agency.Role;
import org.gongkai.approval.ApprovalBook;
import org.gongkai.approval.ApprovalInbox;
import org.gongkai.approval.ApprovalItem;
import org.gongkai.approval.DelegationBook;
import org.gongkai.approval.DueDay;
import org.gongkai.approval.ItemState;
import org.gongkai.approval.RoleHolders;
import org.gongkai.approval.RouteBook;
import org.gongkai.approval.Staff;
import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerSettings;
import org.gongkai.publication.Review.Conclusion;
import org.jooq.DSLContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The books of publication and approval in an office with one person for each role, and a clock that goes a minute an act. */
final class TestBooks implements AutoCloseable {

    static final UUID AGENCY = new UUID(7, 1);
    static final UUID CLERK = new UUID(9, 1);
    static final UUID OTHER_CLERK = new UUID(9, 2);
    static final UUID FIRST = new UUID(9, 3);
    static final UUID SECRECY = new UUID(9, 4);
    static final UUID SECOND = new UUID(9, 5);
    static final UUID THIRD = new UUID(9, 6);
    static final UUID HEAD = new UUID(9, 7);

    private static final Map<Role, Set<UUID>> STAFF = Map.of(Role.CLERK, Set.of(CLERK, OTHER_CLERK),
            Role.FIRST_APPROVER, Set.of(FIRST), Role.SECRECY_REVIEWER, Set.of(SECRECY), Role.SECOND_APPROVER,
            Set.of(SECOND), Role.THIRD_APPROVER, Set.of(THIRD), Role.DISCLOSURE_HEAD, Set.of(HEAD));

    final MinuteClock clock = new MinuteClock(Instant.parse("2026-02-10T01:00:00Z"));
    final Ledger ledger;
    final PublicationBook book;
    final ColumnBook columnBook;
    final PublicationStore store;
    final ColumnStore columns;
    final ApprovalBook approvals;
    final ApprovalInbox inbox;
    final PlannedPublications planned;
    final Column column;
    final Kind kind;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    TestBooks(LedgerSettings settings) {
        ledger = Ledger.open(settings, clock);
        context.registerBean(Ledger.class, () -> ledger);
        context.registerBean(RoleHolders.class, People::new);
        context.registerBean(DueDay.class, DueDay::shipped);
        context.register(ApprovalBook.class, RouteBook.class, DelegationBook.class, ApprovalInbox.class,
                PublicationStore.class, ColumnStore.class, PublicationLimit.class, PublicationBook.class,
                ColumnBook.class, ApprovedPublications.class, ApprovedWithdrawals.class, PlannedPublications.class);
        context.refresh();
        book = context.getBean(PublicationBook.class);
        columnBook = context.getBean(ColumnBook.class);
        store = context.getBean(PublicationStore.class);
        columns = context.getBean(ColumnStore.class);
        approvals = context.getBean(ApprovalBook.class);
        inbox = context.getBean(ApprovalInbox.class);
        planned = context.getBean(PlannedPublications.class);
        column = as(CLERK, change -> columnBook.open(change, AGENCY, "work-news",
                new ColumnBook.Entry("工作动态", null, Channel.PORTAL, 1)));
        kind = as(CLERK, change -> columnBook.addKind(change, AGENCY, "工作动态", null));
    }

    <T> T as(UUID person, Function<Change, T> act) {
        return ledger.change(Actor.person(person), act);
    }

    Draft draft(String title) {
        return new Draft(column.id(), kind.id(), title, "第一段。\n第二段。", "", Disclosure.PUBLIC, "",
                LocalDate.of(2026, 2, 10));
    }

    Publication drafted(String title) {
        return as(CLERK, change -> book.draft(change, AGENCY, CLERK, draft(title)));
    }

    Publication submitted(String title) {
        Publication drafted = drafted(title);
        return as(CLERK, change -> book.submit(change, drafted.id(), drafted.revision()));
    }

    Publication now(Publication publication) {
        return ledger.read(sql -> store.find(sql, publication.id()).orElseThrow());
    }

    ApprovalItem item(Publication publication) {
        UUID item = now(publication).approvalItem();
        ApprovalItem found = inbox.item(java.util.Objects.requireNonNull(item));
        return java.util.Objects.requireNonNull(found);
    }

    /** The step where it waits agrees. */
    void agree(Publication publication, UUID person) {
        ApprovalItem item = item(publication);
        approvals.approve(item.id(), person, item.revision(), "");
    }

    Review review(Publication publication, Conclusion conclusion, String ground) {
        Publication now = now(publication);
        int seen = item(publication).revision();
        return as(SECRECY, change -> book.review(change, now.id(), now.revision(), SECRECY, seen, conclusion, ground));
    }

    Publication approved(String title) {
        Publication publication = submitted(title);
        agree(publication, FIRST);
        review(publication, Conclusion.PASSED, "不涉及国家秘密");
        agree(publication, SECOND);
        agree(publication, THIRD);
        return now(publication);
    }

    Publication published(String title) {
        Publication approved = approved(title);
        return as(CLERK, change -> book.publish(change, approved.id(), approved.revision()));
    }

    static boolean waitsAt(ApprovalItem item, int step) {
        return item.state() instanceof ItemState.Waiting waiting && waiting.step() == step;
    }

    @Override
    public void close() {
        context.close();
        ledger.close();
    }

    private static final class People implements RoleHolders {

        @Override
        public Staff staff(DSLContext sql, UUID agency) {
            return new Staff(agency.equals(AGENCY) ? STAFF : Map.of(), Map.of());
        }

        @Override
        public Map<UUID, String> names(DSLContext sql, Collection<UUID> people) {
            return people.stream()
                    .distinct()
                    .collect(Collectors.toMap(person -> person, person -> "人员" + person.getLeastSignificantBits()));
        }
    }

    /** Goes on by a minute whenever it is asked. */
    static final class MinuteClock extends Clock {

        private Instant now;

        MinuteClock(Instant now) {
            this.now = now;
        }

        void set(Instant moment) {
            now = moment;
        }

        @Override
        public Instant instant() {
            now = now.plusSeconds(60);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
