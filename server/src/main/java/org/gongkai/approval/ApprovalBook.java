package org.gongkai.approval;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

import org.gongkai.approval.ItemState.Approved;
import org.gongkai.approval.ItemState.Confirmed;
import org.gongkai.approval.ItemState.Objected;
import org.gongkai.approval.ItemState.Released;
import org.gongkai.approval.ItemState.Returned;
import org.gongkai.approval.ItemState.Waiting;
import org.gongkai.approval.ItemState.Withdrawn;
import org.gongkai.approval.Ruling.Allowed;
import org.gongkai.approval.Ruling.Denied;
import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What can be done with something that needs approval. A feature {@link #submit submits} it within its own change; people
 * {@link #approve}, {@link #sendBack send back} or {@link #release} it, each in one change; the feature is told by its
 * {@link ApprovalListener} within that change. What waits for whom says {@link ApprovalInbox}.
 *
 * <p>A decision names the revision it was made on: when something else was done meanwhile, it is refused and says what.
 */
@Component
public class ApprovalBook {

    static final int LONGEST_REMARKS = 1000;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日HH:mm")
            .withZone(ChinaTime.ZONE);

    private final Ledger ledger;
    private final RoleHolders people;
    private final RouteBook routes;
    private final DueDay dueDay;
    private final ObjectProvider<ApprovalListener> listeners;

    public ApprovalBook(Ledger ledger, RoleHolders people, RouteBook routes, DueDay dueDay,
            ObjectProvider<ApprovalListener> listeners) {
        this.ledger = ledger;
        this.people = people;
        this.routes = routes;
        this.dueDay = dueDay;
        this.listeners = listeners;
    }

    /**
     * Submits something, on the route that its agency uses now.
     *
     * @throws Refusal when it is under way already, or its route cannot be finished for this drafter
     */
    public ApprovalItem submit(Change change, Submission wanted) {
        if (!wanted.link().startsWith("/") || wanted.link().startsWith("//") || wanted.title().isBlank()) {
            throw new IllegalArgumentException("a submission needs a title and a path of the office");
        }
        RouteVersion version = routes.versionFor(change.sql(), wanted.agency(), wanted.kind(), change.at());
        Staff staff = people.staff(change.sql(), wanted.agency());
        RouteValidator.check(version.route(), staff)
                .stream()
                .filter(RouteFinding::blocking)
                .findFirst()
                .ifPresent(finding -> {
                    throw Refusal.of("“" + wanted.kind().chinese() + "”审批流程现在无法走完：" + finding.text())
                            .because(finding.basis());
                });
        requireFinishable(version.route(), staff, wanted.authors());
        ItemState state = new Waiting(1, false);
        List<ActTaken> history = new ArrayList<>(written(wanted.others(), wanted.drafter(), List.of(), 1, change));
        int revision = history.size() + 1;
        history.add(new ActTaken(revision, 1, Act.SUBMITTED, 0, 0, 1, wanted.drafter(), null, "", change.at()));
        ApprovalItem item = new ApprovalItem(Ids.next(), wanted.agency(), wanted.kind(), wanted.subject(),
                wanted.title().strip(), wanted.link(), wanted.drafter(), version, state, 1, revision, change.at(),
                change.at(), dueOn(change, wanted.agency(), version.route(), state), history);
        if (!ApprovalStore.insert(change.sql(), item)) {
            throw Refusal.of("该内容已在审批中或者已被退回，不能重复提交。请打开原审批事项办理。");
        }
        journal(change, null, item);
        return item;
    }

    /** Those who have written, but for the drafter and those who are noted already. */
    private static List<ActTaken> written(Set<UUID> others, UUID drafter, List<ActTaken> history, int round,
            Change change) {
        List<ActTaken> written = new ArrayList<>();
        for (UUID one : new TreeSet<>(others)) {
            boolean known = one.equals(drafter)
                    || history.stream().anyMatch(act -> act.act() == Act.WRITTEN && act.person().equals(one));
            if (!known) {
                written.add(new ActTaken(history.size() + written.size() + 1, round, Act.WRITTEN, 0, 0, 0, one, null,
                        "", change.at()));
            }
        }
        return written;
    }

    private static void requireFinishable(ApprovalRoute route, Staff staff, Set<UUID> authors) {
        if (!RouteValidator.canFinish(route, staff, authors)) {
            throw Refusal.of("由您起草的事项无法走完“" + route.kind().chinese()
                    + "”审批流程：起草人不能审批自己的事项，其余审批人不够。请由其他人起草，或者请安全管理员增加审批人员。");
        }
    }

    /**
     * The drafter submits what was returned again, from the first step of the route it began on.
     *
     * @param others who else has written of it by now
     * @throws Refusal when too few people are left who have not written of it
     */
    public ApprovalItem resubmit(Change change, UUID id, UUID drafter, String title, String remarks,
            Set<UUID> others) {
        ApprovalItem item = withAuthors(change, ofDrafter(change, id, drafter, "重新提交"), others);
        return take(change, item, new Move.Resubmit(), Authority.own(drafter), title.strip(), remarks.strip());
    }

    private ApprovalItem withAuthors(Change change, ApprovalItem item, Set<UUID> others) {
        List<ActTaken> written = written(others, item.drafter(), item.history(), item.round(), change);
        if (written.isEmpty()) {
            return item;
        }
        List<ActTaken> history = new ArrayList<>(item.history());
        history.addAll(written);
        Staff staff = people.staff(change.sql(), item.agency());
        if (new Separation(item.route(), staff, item.drafter(), history).fillable(1) < item.route().last()) {
            throw Refusal.of("修改过本事项的人不能审批本事项，其余审批人不够，无法走完流程。请由未参与审批的人员修改，或者请安全管理员增加审批人员。");
        }
        ApprovalStore.note(change.sql(), item.id(), written);
        return new ApprovalItem(item.id(), item.agency(), item.kind(), item.subject(), item.title(), item.link(),
                item.drafter(), item.version(), item.state(), item.round(), item.revision() + written.size(),
                item.submittedAt(), item.since(), item.dueOn(), history);
    }

    /** The drafter withdraws it before it is decided. */
    public ApprovalItem withdraw(Change change, UUID id, UUID drafter, String reason) {
        ApprovalItem item = ofDrafter(change, id, drafter, "撤回");
        return take(change, item, new Move.Withdraw(), Authority.own(drafter), item.title(), reason.strip());
    }

    /** Gives what somebody who leaves has open to another, as its drafter from now on. */
    void handOver(Change change, UUID from, UUID to) {
        for (UUID id : ApprovalStore.openOf(change.sql(), from)) {
            ApprovalItem item = ApprovalStore.lockedItem(change.sql(), id);
            if (item != null && item.drafter().equals(from) && !item.state().isClosed()) {
                ActTaken act = new ActTaken(item.revision() + 1, item.round(), Act.HANDED_OVER, step(item.state()), 0,
                        step(item.state()), to, null, "由" + people.nameOf(change.sql(), from) + "移交", change.at());
                List<ActTaken> history = new ArrayList<>(item.history());
                history.add(act);
                ApprovalItem after = new ApprovalItem(item.id(), item.agency(), item.kind(), item.subject(),
                        item.title(), item.link(), to, item.version(), item.state(), item.round(),
                        item.revision() + 1, item.submittedAt(), item.since(), item.dueOn(), history);
                ApprovalStore.update(change.sql(), after);
                journal(change, item, after);
            }
        }
    }

    private static int step(ItemState state) {
        return state instanceof Waiting waiting ? waiting.step() : 0;
    }

    private ApprovalItem ofDrafter(Change change, UUID id, UUID drafter, String act) {
        ApprovalItem item = ApprovalStore.lockedItem(change.sql(), id);
        if (item == null) {
            throw Refusal.of("没有找到这个审批事项。");
        }
        if (!item.drafter().equals(drafter)) {
            throw Refusal.of("只有起草人可以" + act + "。");
        }
        return item;
    }

    /** The current step agrees. */
    public ApprovalItem approve(UUID id, UUID person, int seen, String remarks) {
        return decide(id, person, seen, new Move.Approve(), "同意", remarks, false);
    }

    /** The same, as part of a bigger change, whose actor must be the one who decides. */
    public ApprovalItem approve(Change change, UUID id, UUID person, int seen, String remarks) {
        return decide(change, id, person, seen, new Move.Approve(), "同意", words(remarks, "同意", false));
    }

    /** The return of the current step as part of a bigger change, whose actor must be the one who decides. */
    public ApprovalItem sendBack(Change change, UUID id, UUID person, int seen, int to, String remarks) {
        return decide(change, id, person, seen, new Move.Return(to), "退回", words(remarks, "退回", true));
    }

    /**
     * An item whose current step somebody may decide.
     *
     * @throws Refusal when they may not
     */
    public ApprovalItem requireDecidable(Change change, UUID id, UUID person, int seen) {
        Decidable found = decidable(change, id, person, seen, new Move.Approve(), "办理");
        return found.item();
    }

    /**
     * The current step returns it.
     *
     * @param to      0 to the drafter, or the number of an earlier step
     * @param remarks what is to be mended
     */
    public ApprovalItem sendBack(UUID id, UUID person, int seen, int to, String remarks) {
        return decide(id, person, seen, new Move.Return(to), "退回", remarks, true);
    }

    /**
     * Somebody with the role of the last step lets it through at once. Secrecy reviews that are still to be done are done
     * first (条例第十七条); all other steps are left out, and another person must look at it within the route's time.
     */
    public ApprovalItem release(UUID id, UUID person, int seen, String reason) {
        return decide(id, person, seen, new Move.Release(), "紧急发布", reason, true);
    }

    /** The second look finds the urgent release right. */
    public ApprovalItem confirm(UUID id, UUID person, int seen, String remarks) {
        return decide(id, person, seen, new Move.Confirm(), "确认", remarks, false);
    }

    /** The second look objects to the urgent release. */
    public ApprovalItem object(UUID id, UUID person, int seen, String remarks) {
        return decide(id, person, seen, new Move.Objection(), "提出异议", remarks, true);
    }

    private ApprovalItem decide(UUID id, UUID person, int seen, Move move, String act, String remarks,
            boolean remarksNeeded) {
        String words = words(remarks, act, remarksNeeded);
        return ledger.change(Actor.person(person), change -> decide(change, id, person, seen, move, act, words));
    }

    private static String words(String remarks, String act, boolean needed) {
        String words = remarks.strip();
        if (needed && words.isEmpty()) {
            throw Refusal.of("remarks", act + "必须说明理由，请填写。");
        }
        if (words.length() > LONGEST_REMARKS) {
            throw Refusal.of("remarks", "意见过长，请缩短到" + LONGEST_REMARKS + "字以内。");
        }
        return words;
    }

    private ApprovalItem decide(Change change, UUID id, UUID person, int seen, Move move, String act, String words) {
        Decidable found = decidable(change, id, person, seen, move, act);
        return take(change, found.item(), move, found.authority(), found.item().title(), words);
    }

    private record Decidable(ApprovalItem item, Authority authority) {}

    private Decidable decidable(Change change, UUID id, UUID person, int seen, Move move, String act) {
        ApprovalItem item = ApprovalStore.lockedItem(change.sql(), id);
        if (item == null) {
            throw Refusal.of("没有找到这个审批事项。");
        }
        requireUnchanged(change, item, seen);
        Staff staff = people.staff(change.sql(), item.agency());
        Set<UUID> standsInFor = DelegationStore.principals(change.sql(), item.agency(), person, today(change));
        Ruling ruling = ruling(item, move, staff, person, standsInFor);
        if (ruling == null) {
            throw Refusal.of("该事项现在是“" + item.state().chinese() + "”，不能" + act + "。");
        }
        return switch (ruling) {
            case Denied denied -> throw Refusal.of(denied.message());
            case Allowed allowed -> new Decidable(item, allowed.authority());
        };
    }

    private void requireUnchanged(Change change, ApprovalItem item, int seen) {
        if (item.revision() != seen) {
            ActTaken last = item.lastAct();
            throw Refusal.of("该事项已由" + people.nameOf(change.sql(), last.person()) + "于" + MOMENT.format(last.at())
                    + last.act().chinese() + "，您的操作没有执行。请查看最新状态后再办理。");
        }
    }

    /** Whether somebody may make a decision; null when it cannot be made where the item stands. */
    static @Nullable Ruling ruling(ApprovalItem item, Move move, Staff staff, UUID person, Set<UUID> standsInFor) {
        if (move.from(item.state(), item.route(), LocalDate.EPOCH) == null) {
            return null;
        }
        Separation separation = new Separation(item.route(), staff, item.drafter(), item.history());
        return switch (item.state()) {
            case Waiting waiting -> switch (move) {
                case Move.Approve ignored -> separation.approve(waiting, person, standsInFor);
                case Move.Return ignored -> separation.sendBack(waiting, person, standsInFor);
                case Move.Release ignored -> separation.release(waiting, person, standsInFor);
                case Move.Resubmit ignored -> null;
                case Move.Withdraw ignored -> null;
                case Move.Confirm ignored -> null;
                case Move.Objection ignored -> null;
            };
            case Released ignored -> separation.look(person, standsInFor);
            case Returned ignored -> null;
            case Withdrawn ignored -> null;
            case Approved ignored -> null;
            case Confirmed ignored -> null;
            case Objected ignored -> null;
        };
    }

    private ApprovalItem take(Change change, ApprovalItem item, Move move, Authority authority, String title,
            String words) {
        ItemState then = move.from(item.state(), item.route(),
                dueDay.after(change, item.agency(), today(change), item.route().secondLookDays()));
        if (then == null) {
            throw Refusal.of("该事项现在是“" + item.state().chinese() + "”，不能这样办理。请刷新页面查看最新状态。");
        }
        int step = step(item.state());
        int round = move instanceof Move.Resubmit ? item.round() + 1 : item.round();
        ActTaken act = new ActTaken(item.revision() + 1, round, act(move), step, bound(item, move, step),
                step(then), authority.person(), authority.onBehalf(), words,
                change.at());
        List<ActTaken> history = new ArrayList<>(item.history());
        history.add(act);
        ApprovalItem after = new ApprovalItem(item.id(), item.agency(), item.kind(), item.subject(), title,
                item.link(), item.drafter(), item.version(), then, round, item.revision() + 1, item.submittedAt(),
                change.at(), dueOn(change, item.agency(), item.route(), then), history);
        ApprovalStore.update(change.sql(), after);
        journal(change, item, after);
        tell(change, after, words);
        return after;
    }

    private static int bound(ApprovalItem item, Move move, int step) {
        return switch (move) {
            case Move.Approve ignored -> step;
            case Move.Return ignored -> step;
            case Move.Release ignored -> item.route().last();
            case Move.Resubmit ignored -> 0;
            case Move.Withdraw ignored -> 0;
            case Move.Confirm ignored -> 0;
            case Move.Objection ignored -> 0;
        };
    }

    private static Act act(Move move) {
        return switch (move) {
            case Move.Approve ignored -> Act.APPROVED;
            case Move.Return ignored -> Act.RETURNED;
            case Move.Resubmit ignored -> Act.RESUBMITTED;
            case Move.Withdraw ignored -> Act.WITHDRAWN;
            case Move.Release ignored -> Act.RELEASED;
            case Move.Confirm ignored -> Act.CONFIRMED;
            case Move.Objection ignored -> Act.OBJECTED;
        };
    }

    private void tell(Change change, ApprovalItem item, String words) {
        for (ApprovalListener listener : listeners.orderedStream().toList()) {
            if (listener.kind() == item.kind()) {
                switch (item.state()) {
                    case Approved ignored -> listener.approved(change, item);
                    case Released ignored -> listener.approved(change, item);
                    case Returned ignored -> listener.returned(change, item, words);
                    case Withdrawn ignored -> listener.withdrawn(change, item);
                    case Confirmed ignored -> listener.confirmed(change, item);
                    case Objected ignored -> listener.objected(change, item, words);
                    case Waiting ignored -> {
                    }
                }
            }
        }
    }

    private static void journal(Change change, @Nullable ApprovalItem before, ApprovalItem after) {
        Function<ApprovalItem, String> state = item -> ApprovalJson.of(item.subject(), item.version(), item.state(),
                item.round());
        change.journal(new JournalDraft(after.agency(), after.lastAct().act().journalKind(), "approval/" + after.id(),
                after.lastAct().remarks(), before == null ? null : state.apply(before), state.apply(after)));
    }

    private @Nullable LocalDate dueOn(Change change, UUID agency, ApprovalRoute route, ItemState state) {
        return switch (state) {
            case Waiting waiting -> {
                int within = route.step(waiting.step()).within();
                yield within == 0 ? null : dueDay.after(change, agency, today(change), within);
            }
            case Released released -> released.lookBy();
            case Returned ignored -> null;
            case Withdrawn ignored -> null;
            case Approved ignored -> null;
            case Confirmed ignored -> null;
            case Objected ignored -> null;
        };
    }

    private static LocalDate today(Change change) {
        return ChinaTime.dayOf(change.at());
    }
}
