package org.gongkai.approval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.gongkai.agency.Permission;
import org.gongkai.agency.Role;

/**
 * Says whether a route can be finished by the people of an agency, given that nobody approves own work and nobody decides two
 * steps of one item. Pure. A route without a blocking finding can be finished whoever drafts, but for those whom a warning
 * names.
 */
public final class RouteValidator {

    static final int MOST_STEPS = 9;
    static final int LONGEST_NAME = 20;
    static final int MOST_DAYS = 60;
    static final int MOST_SECOND_LOOK_DAYS = 20;

    private final ApprovalRoute route;
    private final Staff staff;
    private final List<RouteFinding> findings = new ArrayList<>();

    private RouteValidator(ApprovalRoute route, Staff staff) {
        this.route = route;
        this.staff = staff;
    }

    /** All findings, by step and rule. Empty for a route that anybody's draft can travel. */
    public static List<RouteFinding> check(ApprovalRoute route, Staff staff) {
        RouteValidator validator = new RouteValidator(route, staff);
        validator.shape();
        validator.law();
        if (validator.findings.stream().noneMatch(RouteFinding::blocking)) {
            validator.people();
        }
        return List.copyOf(validator.findings);
    }

    /** Whether the route is refused. */
    public static boolean isRefused(List<RouteFinding> findings) {
        return findings.stream().anyMatch(RouteFinding::blocking);
    }

    /** Whether a draft of somebody can travel the whole route. */
    public static boolean canFinish(ApprovalRoute route, Staff staff, UUID drafter) {
        return canFinish(route, staff, Set.of(drafter));
    }

    /** Whether what several have written can travel the whole route. */
    static boolean canFinish(ApprovalRoute route, Staff staff, Set<UUID> authors) {
        return !route.steps().isEmpty() && Matching.of(candidates(route, staff, authors)).open().isEmpty();
    }

    private static List<Set<UUID>> candidates(ApprovalRoute route, Staff staff, Set<UUID> without) {
        return route.steps().stream().map(step -> {
            Set<UUID> people = new LinkedHashSet<>(staff.of(step.role()));
            people.removeAll(without);
            return people;
        }).toList();
    }

    private void shape() {
        refuseIf(route.steps().isEmpty(), "ROUTE-EMPTY", 0, "流程没有任何步骤。", "请至少添加一步。", "");
        refuseIf(route.last() > MOST_STEPS, "ROUTE-TOO-LONG", 0, "流程有" + route.last() + "步，过长。",
                "请合并步骤，最多" + MOST_STEPS + "步。", "");
        refuseIf(route.secondLookDays() < 1 || route.secondLookDays() > MOST_SECOND_LOOK_DAYS, "SECOND-LOOK-DAYS", 0,
                "二次复核时限为" + route.secondLookDays() + "个工作日。", "请填写1至" + MOST_SECOND_LOOK_DAYS + "。", "");
        Set<String> names = new HashSet<>();
        for (int number = 1; number <= route.last(); number++) {
            ApprovalStep step = route.step(number);
            String name = step.name().strip();
            refuseIf(name.isEmpty(), "STEP-NAME-MISSING", number, "第" + number + "步没有名称。", "请填写步骤名称。", "");
            refuseIf(name.length() > LONGEST_NAME, "STEP-NAME-LONG", number, "第" + number + "步的名称过长。",
                    "请缩短到" + LONGEST_NAME + "字以内。", "");
            refuseIf(!name.isEmpty() && !names.add(name), "STEP-NAME-TWICE", number,
                    "步骤名称“" + name + "”重复。", "请改用不同的名称。", "");
            refuseIf(step.within() < 0 || step.within() > MOST_DAYS, "STEP-DAYS", number,
                    "第" + number + "步的时限为" + step.within() + "个工作日。", "请填写1至" + MOST_DAYS + "，或者留空表示不限。", "");
            returning(number, step);
            role(number, step);
        }
    }

    private void returning(int number, ApprovalStep step) {
        boolean unknown = step.returnsTo() < 0 || step.returnsTo() > route.last();
        refuseIf(unknown, "RETURN-UNKNOWN", number,
                "第" + number + "步退回到第" + step.returnsTo() + "步，但流程没有这一步。", "请改为退回起草人或者前面的步骤。", "");
        refuseIf(!unknown && step.returnsTo() >= number, "RETURN-NOT-EARLIER", number,
                "第" + number + "步退回到第" + step.returnsTo() + "步，不在它之前。", "请改为退回起草人或者前面的步骤。", "");
    }

    private void role(int number, ApprovalStep step) {
        boolean decides = Permission.APPROVE.isOf(step.role());
        refuseIf(!decides, "STEP-ROLE", number, "角色“" + step.role().chinese() + "”没有审批权限。",
                "请改选审批人、保密审查员或者公开工作机构负责人。", "");
        refuseIf(decides && staff.of(step.role()).isEmpty(), "STEP-NOBODY", number,
                "第" + number + "步由“" + step.role().chinese() + "”审批，但本单位没有人担任该角色。",
                "请先由安全管理员授予该角色，或者改选其他角色。", "");
    }

    private void law() {
        refuseIf(route.kind() == ApprovalKind.PUBLICATION && !has(Role.SECRECY_REVIEWER), "SECRECY-MISSING", 0,
                "信息发布流程没有保密审查步骤。公开前应当进行审查。", "请添加由保密审查员办理的步骤。", "条例第十七条");
        refuseIf(route.kind() == ApprovalKind.EXTENSION && !has(Role.DISCLOSURE_HEAD), "HEAD-MISSING", 0,
                "延期流程没有公开工作机构负责人。延长答复期限应当经其同意。", "请添加由公开工作机构负责人办理的步骤。", "条例第三十三条");
    }

    private boolean has(Role role) {
        return route.steps().stream().anyMatch(step -> step.role() == role);
    }

    private void people() {
        List<Set<UUID>> candidates = candidates(route, staff, Set.of());
        Matching<UUID> matching = Matching.of(candidates);
        if (!matching.open().isEmpty()) {
            int first = matching.lack().first() + 1;
            refuseIf(true, "TOO-FEW-PEOPLE", first, "第" + steps(matching) + "步只能由" + names(candidates, matching)
                    + "审批，需要" + matching.lack().size() + "名不同的人。", "请为这些步骤的角色增加人员，或者合并步骤（同一事项不能由一人审批两步）。", "");
            return;
        }
        Set<UUID> drafters = staff.ofAny(route.kind().draftedBy());
        List<UUID> stuck = drafters.stream().filter(drafter -> !canFinish(route, staff, drafter)).toList();
        if (!stuck.isEmpty()) {
            boolean nobody = stuck.size() == drafters.size();
            String who = stuck.stream().map(staff::name).sorted().collect(Collectors.joining("、"));
            findings.add(new RouteFinding("DRAFTER-NEEDED", nobody, 0,
                    "由" + who + "起草的事项无法走完流程：起草人不能审批自己的事项，其余审批人不够。",
                    nobody ? "请增加审批人员。" : "请由其他人起草，或者增加审批人员。", ""));
        }
    }

    private static String steps(Matching<UUID> matching) {
        return matching.lack().stream().map(step -> String.valueOf(step + 1)).collect(Collectors.joining("、"));
    }

    private String names(List<Set<UUID>> candidates, Matching<UUID> matching) {
        return matching.lack()
                .stream()
                .flatMap(step -> candidates.get(step).stream())
                .distinct()
                .map(staff::name)
                .sorted()
                .collect(Collectors.joining("、"));
    }

    private void refuseIf(boolean wrong, String id, int step, String message, String remedy, String basis) {
        if (wrong) {
            findings.add(new RouteFinding(id, true, step, message, remedy, basis));
        }
    }
}
