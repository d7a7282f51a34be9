package org.gongkai.approval;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.gongkai.agency.Permission;
import org.gongkai.agency.Role;
import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.JournalEntry;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Refusal;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Standing in while absent (委托代行). Whoever approves in an agency hands all their approving roles there to one other person
 * from day to day; what that person decides is marked 代. What was handed on cannot be handed further.
 */
@Component
public class DelegationBook {

    private static final int LONGEST_DAYS = 366;
    private static final int LONGEST_REASON = 500;

    private final Ledger ledger;
    private final RoleHolders people;
    private final RouteBook routes;

    public DelegationBook(Ledger ledger, RoleHolders people, RouteBook routes) {
        this.ledger = ledger;
        this.people = people;
        this.routes = routes;
    }

    /** Today, in China. */
    public LocalDate today() {
        return ChinaTime.today(ledger.clock());
    }

    /** Somebody's delegations to others, the newest first. */
    public List<Delegation> by(UUID agency, UUID person) {
        return ledger.read(sql -> DelegationStore.by(sql, agency, person));
    }

    /** The delegations of others to somebody, the newest first. */
    public List<Delegation> to(UUID agency, UUID delegate) {
        return ledger.read(sql -> DelegationStore.to(sql, agency, delegate));
    }

    /** Who may stand in for somebody, with their names. */
    public Map<UUID, String> mayStandIn(UUID agency, UUID person) {
        return ledger.read(sql -> {
            Staff staff = people.staff(sql, agency);
            Map<UUID, String> found = new HashMap<>();
            staff.names().forEach((each, name) -> {
                if (!each.equals(person) && mayStandIn(staff, each)) {
                    found.put(each, name);
                }
            });
            return found;
        });
    }

    /** Whoever administers, and does nothing else here, approves nothing (三员分立). */
    private static boolean mayStandIn(Staff staff, UUID person) {
        Set<Role> roles = staff.rolesOf(person);
        return !roles.isEmpty() && roles.stream().noneMatch(Role::isAdministrator);
    }

    /**
     * Hands somebody's approving roles in an agency to another.
     *
     * @param first from which day
     * @param last  to which day, included
     * @throws Refusal when it is not to be
     */
    public Delegation delegate(UUID agency, UUID person, UUID delegate, LocalDate first, LocalDate last,
            String reason) {
        return ledger.change(Actor.person(person),
                change -> delegate(change, new Delegation(Ids.next(), agency, person, delegate, first, last,
                        reason.strip(), change.at(), null)));
    }

    private Delegation delegate(Change change, Delegation wanted) {
        LocalDate today = ChinaTime.dayOf(change.at());
        refuseIf(wanted.first().isBefore(today), "first", "开始日期已经过去，请选择今天或者以后的日期。");
        refuseIf(wanted.last().isBefore(wanted.first()), "last", "结束日期早于开始日期，请改正。");
        refuseIf(wanted.last().isAfter(wanted.first().plusDays(LONGEST_DAYS)), "last", "委托期限最长一年，请缩短。");
        refuseIf(wanted.reason().isEmpty(), "reason", "请填写委托原因，例如出差、休假。");
        refuseIf(wanted.reason().length() > LONGEST_REASON, "reason", "委托原因过长，请缩短到" + LONGEST_REASON + "字以内。");
        refuseIf(wanted.delegate().equals(wanted.person()), "delegate", "不能委托给自己，请选择其他人。");
        // First, since it has the agency's journal for itself: two delegations made at once see each other.
        change.journal(new JournalDraft(wanted.agency(), "approval.delegated", "delegation/" + wanted.id(),
                wanted.reason(), null, ApprovalJson.of(wanted)));
        DSLContext sql = change.sql();
        Staff staff = people.staff(sql, wanted.agency());
        refuseIf(staff.rolesOf(wanted.person()).stream().noneMatch(Permission.APPROVE::isOf), "",
                "您在本单位没有审批角色，无需委托。");
        String name = staff.name(wanted.delegate());
        refuseIf(!mayStandIn(staff, wanted.delegate()), "delegate",
                "只能委托给本单位的业务人员，不能委托给系统、安全、审计管理员。请选择其他人。");
        refuseIf(!absent(sql, wanted, wanted.person()).isEmpty(), "first", "您在这段时间内已有委托。请先结束原委托，或者错开日期。");
        refuseIf(!absent(sql, wanted, wanted.delegate()).isEmpty(), "delegate",
                name + "在这段时间内也已委托他人代行，请选择其他人。");
        separate(sql, wanted, staff, name);
        DelegationStore.insert(sql, wanted);
        return wanted;
    }

    private static List<Delegation> absent(DSLContext sql, Delegation wanted, UUID person) {
        return DelegationStore.absences(sql, wanted.agency(), person, wanted.first(), wanted.last());
    }

    /** Two people become one while the delegation lasts: refused where that leaves a step without anybody. */
    private void separate(DSLContext sql, Delegation wanted, Staff staff, String name) {
        Staff merged = merged(staff, wanted);
        for (ApprovalKind kind : ApprovalKind.values()) {
            ApprovalRoute route = routes.route(sql, wanted.agency(), kind);
            int apart = new Separation(route, staff, Ids.INSTALLATION, List.of()).fillable(1);
            int together = new Separation(route, merged, Ids.INSTALLATION, List.of()).fillable(1);
            refuseIf(together < apart, "delegate", name + "已负责“" + kind.chinese()
                    + "”流程的其他步骤，同一事项不能由一人办理两步，由其代行将使流程无法走完。请选择其他人。");
        }
        for (ApprovalItem item : ApprovalStore.underWay(sql, wanted.agency())) {
            if (item.state() instanceof ItemState.Waiting waiting && !item.drafter().equals(wanted.delegate())
                    && !item.drafter().equals(wanted.person())) {
                List<ActTaken> history = item.history().stream().map(act -> merged(act, wanted)).toList();
                int apart = new Separation(item.route(), staff, item.drafter(), item.history())
                        .fillable(waiting.step());
                int together = new Separation(item.route(), merged, item.drafter(), history).fillable(waiting.step());
                refuseIf(together < apart, "delegate", name + "已办理过在办事项《" + item.title()
                        + "》的一个步骤，不能再代您办理其后的步骤。请选择其他人，或者待该事项办结后再委托。");
            }
        }
    }

    private static Staff merged(Staff staff, Delegation wanted) {
        Map<Role, Set<UUID>> holders = new EnumMap<>(Role.class);
        staff.holders().forEach((role, holding) -> {
            Set<UUID> then = new LinkedHashSet<>(holding);
            if (then.remove(wanted.person())) {
                then.add(wanted.delegate());
            }
            holders.put(role, then);
        });
        return new Staff(holders, staff.names());
    }

    private static ActTaken merged(ActTaken act, Delegation wanted) {
        UUID person = act.person().equals(wanted.person()) ? wanted.delegate() : act.person();
        return new ActTaken(act.number(), act.round(), act.act(), act.step(), act.bound(), act.to(), person,
                act.onBehalf(), act.remarks(), act.at());
    }

    /**
     * Ends a delegation, by whoever made it.
     *
     * @throws Refusal when it is somebody else's or over
     */
    public void end(UUID delegation, UUID person) {
        ledger.change(Actor.person(person), change -> {
            Delegation found = DelegationStore.delegation(change.sql(), delegation);
            if (found == null || !found.person().equals(person)) {
                throw Refusal.of("没有找到这项委托，请刷新页面。");
            }
            if (found.isOver(ChinaTime.dayOf(change.at()))
                    || !DelegationStore.end(change.sql(), delegation, change.at())) {
                throw Refusal.of("这项委托已经结束，无需再次操作。");
            }
            return ended(change, found, "");
        });
    }

    /** Ends all delegations from and to somebody who leaves. */
    void endAllOf(Change change, UUID person) {
        for (Delegation each : DelegationStore.of(change.sql(), person, ChinaTime.dayOf(change.at()))) {
            if (DelegationStore.end(change.sql(), each.id(), change.at())) {
                ended(change, each, "离任");
            }
        }
    }

    private static JournalEntry ended(Change change, Delegation delegation, String reason) {
        return change.journal(new JournalDraft(delegation.agency(), "approval.delegation-ended",
                "delegation/" + delegation.id(), reason, ApprovalJson.of(delegation), null));
    }

    private static void refuseIf(boolean wrong, String field, String message) {
        if (wrong) {
            throw Refusal.of(field, message);
        }
    }
}
