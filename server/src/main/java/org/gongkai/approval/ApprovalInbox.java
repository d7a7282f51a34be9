package org.gongkai.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.gongkai.agency.Permission;
import org.gongkai.agency.Role;
import org.gongkai.approval.ApprovalStore.Right;
import org.gongkai.approval.ItemState.Released;
import org.gongkai.approval.ItemState.Waiting;
import org.gongkai.approval.Ruling.Allowed;
import org.gongkai.approval.Ruling.Denied;
import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.Ledger;
import org.gongkai.look.Listing;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for whom, and what became of what was submitted. Lists page by key. */
@Component
public class ApprovalInbox {

    private static final int ASKED = Listing.SIZE + 1;
    private static final int MOST_LOOKS = 500;

    private final Ledger ledger;
    private final RoleHolders people;

    public ApprovalInbox(Ledger ledger, RoleHolders people) {
        this.ledger = ledger;
        this.people = people;
    }

    /** What waits for somebody now, also because they stand in: the urgent first, then by due day, then by age. */
    public Listing<ApprovalLine> waitingFor(UUID agency, UUID person, @Nullable String after) {
        return ledger.read(sql -> Listing.of(
                ApprovalStore.waitingFor(sql, agency, rights(sql, agency, person), after, ASKED),
                ApprovalLine::place));
    }

    /** How much waits for somebody now: decisions, second looks, and what was returned to them. */
    public int count(UUID agency, UUID person) {
        return ledger.read(sql -> ApprovalStore.countWaitingFor(sql, agency, rights(sql, agency, person))
                + secondLooks(sql, agency, person).size() + ApprovalStore.countReturnedTo(sql, agency, person));
    }

    /** How many decisions wait for somebody now. */
    public int countWaitingFor(UUID agency, UUID person) {
        return ledger.read(sql -> ApprovalStore.countWaitingFor(sql, agency, rights(sql, agency, person)));
    }

    /** How many items came back to somebody to be mended. */
    public int countReturnedTo(UUID agency, UUID person) {
        return ledger.read(sql -> ApprovalStore.countReturnedTo(sql, agency, person));
    }

    /** What somebody drafted, the newest first. */
    public Listing<ApprovalLine> draftedBy(UUID agency, UUID person, @Nullable UUID after) {
        return ledger.read(sql -> Listing.of(ApprovalStore.draftedBy(sql, agency, person, after, ASKED),
                line -> line.id().toString()));
    }

    /** The urgent releases that somebody may and should look at, the oldest first. */
    public List<ApprovalLine> secondLooksOf(UUID agency, UUID person) {
        return ledger.read(sql -> secondLooks(sql, agency, person));
    }

    /** All urgent releases of an agency that await their second look, the oldest first. */
    public Listing<ApprovalLine> secondLooks(UUID agency, @Nullable UUID after) {
        return ledger.read(sql -> Listing.of(ApprovalStore.secondLooks(sql, agency, after, ASKED),
                line -> line.id().toString()));
    }

    /** Steps and second looks of an agency that are overdue, the oldest first. */
    public Listing<ApprovalLine> overdue(UUID agency, @Nullable UUID after) {
        LocalDate today = today();
        return ledger.read(sql -> Listing.of(ApprovalStore.overdue(sql, agency, today, after, ASKED),
                line -> line.id().toString()));
    }

    /** An item with its whole history; null when there is none of this key. */
    public @Nullable ApprovalItem item(UUID id) {
        return ledger.read(sql -> ApprovalStore.item(sql, id));
    }

    /** What was submitted of a subject, the newest first. */
    public List<ApprovalLine> ofSubject(UUID agency, String subject) {
        return ledger.read(sql -> ApprovalStore.ofSubject(sql, agency, subject));
    }

    /** The key of what is open of a subject; null when nothing is. */
    public @Nullable UUID openItem(UUID agency, ApprovalKind kind, String subject) {
        return ledger.read(sql -> ApprovalStore.openItem(sql, agency, kind, subject));
    }

    /** The key of what is open of a subject, as a change finds it; null when nothing is. */
    public @Nullable UUID openItem(Change change, UUID agency, ApprovalKind kind, String subject) {
        return ApprovalStore.openItem(change.sql(), agency, kind, subject);
    }

    /** The name of somebody. */
    public String name(UUID person) {
        return ledger.read(sql -> people.nameOf(sql, person));
    }

    /** The names of people. */
    public Map<UUID, String> names(Collection<UUID> wanted) {
        return ledger.read(sql -> people.names(sql, wanted));
    }

    /** The lines of a page with names and steps, as they are read. */
    Listing<ApprovalRow> rows(Listing<ApprovalLine> page) {
        return ledger.read(sql -> {
            Map<UUID, String> names = people.names(sql, page.rows().stream().map(ApprovalLine::drafter).toList());
            Map<UUID, ApprovalRoute> routes = new HashMap<>();
            return new Listing<>(page.rows().stream().map(line -> {
                ApprovalRoute route = routes.computeIfAbsent(line.route(), id -> RouteStore.version(sql, id).route());
                return new ApprovalRow(line, names.getOrDefault(line.drafter(), "（未知人员）"),
                        line.state() instanceof Waiting waiting ? route.step(waiting.step()).name() : "");
            }).toList(), page.next());
        });
    }

    /** Today, in China. */
    public LocalDate today() {
        return ChinaTime.today(ledger.clock());
    }

    /** What somebody may do with an item now. */
    public Choices choices(ApprovalItem item, UUID person) {
        return ledger.read(sql -> choices(item, people.staff(sql, item.agency()), person,
                DelegationStore.principals(sql, item.agency(), person, today())));
    }

    static Choices choices(ApprovalItem item, Staff staff, UUID person, Set<UUID> standsInFor) {
        boolean withdraw = item.drafter().equals(person) && !item.state().isClosed();
        Ruling decision = switch (item.state()) {
            case Waiting ignored -> ApprovalBook.ruling(item, new Move.Approve(), staff, person, standsInFor);
            case Released ignored -> ApprovalBook.ruling(item, new Move.Confirm(), staff, person, standsInFor);
            case ItemState.Returned ignored -> null;
            case ItemState.Withdrawn ignored -> null;
            case ItemState.Approved ignored -> null;
            case ItemState.Confirmed ignored -> null;
            case ItemState.Objected ignored -> null;
        };
        boolean may = decision instanceof Allowed;
        int step = item.state() instanceof Waiting waiting ? waiting.step() : 0;
        List<Integer> returnTo = IntStream.range(0, step)
                .filter(to -> isAllowed(item, new Move.Return(to), staff, person, standsInFor))
                .boxed()
                .toList();
        boolean release = isAllowed(item, new Move.Release(), staff, person, standsInFor);
        return new Choices(may && step > 0, returnTo, release, may && step == 0, withdraw,
                decision instanceof Allowed allowed ? allowed.authority().onBehalf() : null,
                decision instanceof Denied denied ? denied.message() : "");
    }

    private static boolean isAllowed(ApprovalItem item, Move move, Staff staff, UUID person, Set<UUID> standsInFor) {
        Ruling ruling = ApprovalBook.ruling(item, move, staff, person, standsInFor);
        return ruling != null && ruling.isAllowed();
    }

    private List<ApprovalLine> secondLooks(DSLContext sql, UUID agency, UUID person) {
        List<ApprovalLine> found = ApprovalStore.secondLooks(sql, agency, null, MOST_LOOKS);
        if (found.isEmpty()) {
            return found;
        }
        Staff staff = people.staff(sql, agency);
        Set<UUID> standsInFor = DelegationStore.principals(sql, agency, person, today());
        return found.stream().filter(line -> {
            ApprovalItem item = ApprovalStore.item(sql, line.id());
            return item != null && isAllowed(item, new Move.Confirm(), staff, person, standsInFor);
        }).toList();
    }

    /** By which rights somebody decides in an agency today. */
    private List<Right> rights(DSLContext sql, UUID agency, UUID person) {
        Staff staff = people.staff(sql, agency);
        List<Right> rights = new ArrayList<>();
        add(rights, staff, Authority.own(person));
        DelegationStore.principals(sql, agency, person, today())
                .forEach(principal -> add(rights, staff, new Authority(person, principal)));
        return rights;
    }

    private static void add(List<Right> rights, Staff staff, Authority authority) {
        Set<Role> roles = new HashSet<>(staff.rolesOf(authority.holder()));
        roles.removeIf(role -> !Permission.APPROVE.isOf(role));
        if (!roles.isEmpty()) {
            rights.add(new Right(authority, roles));
        }
    }
}
