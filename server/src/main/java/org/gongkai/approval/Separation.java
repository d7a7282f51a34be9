package org.gongkai.approval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.gongkai.agency.Role;
import org.gongkai.approval.ItemState.Waiting;
import org.gongkai.approval.Ruling.Allowed;
import org.gongkai.approval.Ruling.Denied;
import org.gongkai.approval.Ruling.Reason;

/**
 * Separation of duties in one item. Nobody approves what they have drafted or helped to write, nor does
 * somebody who stands in for them; nobody
 * decides two steps, in whatever round; and nobody takes a step when that leaves a later one without people. Pure.
 *
 * <p>A decision ties the person who made it, and whoever they stood in for, to its step for the life of the item.
 */
final class Separation {

    private final ApprovalRoute route;
    private final Staff staff;
    private final Set<UUID> authors = new HashSet<>();
    private final Map<UUID, Integer> bound = new HashMap<>();
    /** The step where the item stood when its urgent release was last ordered. */
    private int releasedAt = 1;

    Separation(ApprovalRoute route, Staff staff, UUID drafter, List<ActTaken> history) {
        this.route = route;
        this.staff = staff;
        authors.add(drafter);
        history.stream().filter(act -> act.act() == Act.WRITTEN).forEach(act -> authors.add(act.person()));
        history.stream()
                .filter(act -> act.bound() > 0)
                .forEach(act -> act.authority().people().forEach(person -> bound.put(person, act.bound())));
        history.stream().filter(act -> act.act() == Act.RELEASED).forEach(act -> releasedAt = act.step());
    }

    /** Whether somebody may agree at the step where the item waits. */
    Ruling approve(Waiting at, UUID person, Set<UUID> standsInFor) {
        int step = at.step();
        List<Integer> later = at.urgent() ? route.secrecyFrom(step + 1) : route.from(step + 1);
        List<Integer> now = new ArrayList<>(List.of(step));
        now.addAll(later);
        return ruling(step, route.step(step).role(), person, standsInFor,
                authority -> best(now, at.urgent()) - 1 > without(authority, step, later, at.urgent())
                        || narrows(authority, step));
    }

    /** Whether somebody may return the item. */
    Ruling sendBack(Waiting at, UUID person, Set<UUID> standsInFor) {
        return ruling(at.step(), route.step(at.step()).role(), person, standsInFor,
                authority -> narrows(authority, at.step()));
    }

    /** Whether somebody may let the item through at once: by the last step's role, and another must be left to look at it. */
    Ruling release(Waiting at, UUID person, Set<UUID> standsInFor) {
        List<Integer> secrecy = route.secrecyFrom(at.step());
        Set<Role> lookers = lookers(at.step());
        return ruling(route.last(), route.step(route.last()).role(), person, standsInFor,
                authority -> without(authority, route.last(), secrecy, lookers) < secrecy.size() + 1
                        || !secrecy.isEmpty() && narrows(authority, route.last()));
    }

    /** Whether somebody may take the second look: by the role of a step that the urgent release left out. */
    Ruling look(UUID person, Set<UUID> standsInFor) {
        Ruling ruling = new Denied(Reason.NO_ROLE, "二次复核由紧急发布时未经过的审批步骤的人员办理，您没有相应的角色。");
        for (int step : route.skippedFrom(releasedAt)) {
            // Step 0 is nobody's: whoever has decided anything in the item is tied elsewhere.
            Ruling one = ruling(0, route.step(step).role(), person, standsInFor, authority -> false);
            if (one.isAllowed()) {
                return one;
            }
            if (one instanceof Denied denied && denied.reason() != Reason.NO_ROLE) {
                ruling = one;
            }
        }
        return ruling;
    }

    /** How many of the steps from one on can be filled. */
    int fillable(int from) {
        return size(route.from(from), Set.of(), bound);
    }

    private interface DeadEnd {
        boolean after(Authority authority);
    }

    private Ruling ruling(int step, Role role, UUID person, Set<UUID> standsInFor, DeadEnd deadEnd) {
        Ruling ruling = new Denied(Reason.NO_ROLE, "这一步由“" + role.chinese() + "”办理，您没有该角色，也没有受托代行。");
        for (Authority authority : authorities(role, person, standsInFor)) {
            ruling = ruling(step, authority, deadEnd);
            if (ruling.isAllowed()) {
                return ruling;
            }
        }
        return ruling;
    }

    private Ruling ruling(int step, Authority authority, DeadEnd deadEnd) {
        for (UUID one : authority.people()) {
            boolean self = one.equals(authority.person());
            if (authors.contains(one)) {
                return new Denied(Reason.OWN_WORK, self
                        ? "这是您起草或者修改过的事项，起草人不能审批自己的事项，请由其他审批人办理。"
                        : "起草或者修改这一事项的是您所代行的" + staff.name(one) + "，不能代其审批本人的事项，请由其他审批人办理。");
            }
            Integer other = bound.get(one);
            if (other != null && other != step) {
                return new Denied(Reason.SECOND_STEP, (self ? "您" : "您所代行的" + staff.name(one)) + "已办理过本事项的“"
                        + route.step(other).name() + "”，同一事项不能由一人办理两步，请由其他审批人办理。");
            }
        }
        if (deadEnd.after(authority)) {
            return new Denied(Reason.DEAD_END,
                    "如果由您办理这一步，其余步骤（或者二次复核）将没有足够的人可以办理。请由本步骤的其他审批人办理，或者请安全管理员增加审批人员。");
        }
        return new Allowed(authority);
    }

    /** Their own right first. */
    private List<Authority> authorities(Role role, UUID person, Set<UUID> standsInFor) {
        List<Authority> found = new ArrayList<>();
        if (staff.of(role).contains(person)) {
            found.add(Authority.own(person));
        }
        standsInFor.stream()
                .filter(other -> !other.equals(person) && staff.of(role).contains(other))
                .sorted()
                .forEach(other -> found.add(new Authority(person, other)));
        return found;
    }

    /** Whether the whole route, which a return may make the item travel again, can then be filled worse than now. */
    private boolean narrows(Authority authority, int step) {
        return fillable(1) > without(authority, step, route.from(1), Set.of());
    }

    private int best(List<Integer> steps, boolean look) {
        return size(steps, look ? lookers(releasedAt) : Set.of(), bound);
    }

    private int without(Authority authority, int step, List<Integer> steps, boolean look) {
        return without(authority, step, steps, look ? lookers(releasedAt) : Set.of());
    }

    private int without(Authority authority, int step, List<Integer> steps, Set<Role> lookers) {
        Map<UUID, Integer> then = new HashMap<>(bound);
        authority.people().forEach(person -> then.put(person, step));
        return size(steps, lookers, then);
    }

    private int size(List<Integer> steps, Set<Role> lookers, Map<UUID, Integer> ties) {
        List<Set<UUID>> candidates = candidates(steps, ties);
        if (!lookers.isEmpty()) {
            Set<UUID> free = new LinkedHashSet<>(staff.ofAny(lookers));
            free.removeIf(person -> authors.contains(person) || ties.containsKey(person));
            candidates.add(free);
        }
        return Matching.of(candidates).size();
    }

    private List<Set<UUID>> candidates(Collection<Integer> steps, Map<UUID, Integer> ties) {
        List<Set<UUID>> candidates = new ArrayList<>();
        for (int step : steps) {
            Set<UUID> able = new LinkedHashSet<>(staff.of(route.step(step).role()));
            able.removeIf(person -> authors.contains(person) || ties.getOrDefault(person, step) != step);
            candidates.add(able);
        }
        return candidates;
    }

    private Set<Role> lookers(int releasedAt) {
        Set<Role> roles = new HashSet<>();
        route.skippedFrom(releasedAt).forEach(step -> roles.add(route.step(step).role()));
        return roles;
    }
}
