package org.gongkai.approval;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.gongkai.agency.Role;
import org.gongkai.approval.ItemState.Waiting;
import org.gongkai.ledger.Refusal;
import org.gongkai.ledger.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.approval.TestApprovals.AGENCY;
import static org.gongkai.approval.TestApprovals.who;

class DelegationTest {

    @TempDir Path home;

    private static void refused(Runnable act, String message) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.message()).contains(message));
    }

    private static Set<Role> rolesToday(TestApprovals at, String name) {
        return at.ledger.read(
                sql -> ApprovalWiring.rolesStoodInFor(sql, at.people, AGENCY, who(name), at.today()));
    }

    @ParameterizedTest
    @EnumSource
    void whoeverStandsInDecidesFromTheFirstToTheLastDayAndIsMarked(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            LocalDate first = at.today().plusDays(1);
            at.delegate("副局长", "主任", first, first.plusDays(1));
            ApprovalItem item = at.submitted(ApprovalKind.REPLY, "application/1", "经办");
            at.approve(item, "科长");
            assertThat(at.waitingFor("主任")).as("the day before").isEmpty();
            refused(() -> at.approve(item, "主任"), "没有受托代行");
            at.daysPass(1);
            assertThat(at.waitingFor("主任")).containsExactly(item.title());
            assertThat(rolesToday(at, "主任")).containsExactly(Role.SECOND_APPROVER);
            at.daysPass(1);
            assertThat(at.waitingFor("主任")).as("the last day").containsExactly(item.title());
            at.daysPass(1);
            assertThat(at.waitingFor("主任")).as("the day after").isEmpty();
            assertThat(rolesToday(at, "主任")).isEmpty();
            refused(() -> at.approve(item, "主任"), "没有受托代行");

            at.delegate("副局长", "主任", at.today(), at.today());
            ActTaken act = at.approve(item, "主任").lastAct();
            assertThat(act.person()).isEqualTo(who("主任"));
            assertThat(act.onBehalf()).isEqualTo(who("副局长"));
            assertThat(at.now(item).lastAct()).isEqualTo(act);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoeverIsAbsentMayStillDecideAndThenTheOtherMayNotDecideAnotherStep(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            at.delegate("副局长", "主任", at.today(), at.today());
            at.delegate("局长", "经办二", at.today(), at.today());
            ApprovalItem item = at.submitted(ApprovalKind.REPLY, "application/1", "经办");
            at.approve(item, "科长");
            at.approve(item, "副局长");
            assertThat(at.approve(item, "经办二").state().code()).isEqualTo("APPROVED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void ownWorkIsNotApprovedThroughSomebodyElse(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            // The drafter stands in for the approver.
            at.delegate("科长", "经办", at.today(), at.today().plusDays(5));
            ApprovalItem mine = at.submitted(ApprovalKind.REPLY, "application/1", "经办");
            assertThat(at.waitingFor("经办")).isEmpty();
            refused(() -> at.approve(mine, "经办"), "起草人不能审批自己的事项");
            // Somebody stands in for the drafter, who approves as well.
            at.delegate("副科长", "主任", at.today(), at.today().plusDays(5));
            ApprovalItem theirs = at.submitted(ApprovalKind.REPLY, "application/2", "副科长");
            assertThat(at.waitingFor("主任")).containsExactly("标题application/1");
            refused(() -> at.approve(theirs, "主任"), "不能代其审批本人的事项");
            assertThat(at.approve(theirs, "经办").lastAct().onBehalf()).isEqualTo(who("科长"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneAuthorityDoesNotDecideTwoSteps(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            at.people.give(AGENCY, "副局长", Role.FIRST_APPROVER)
                    .give(AGENCY, "第二副局长", Role.SECOND_APPROVER)
                    .give(AGENCY, "科员", Role.CLERK);
            at.delegate("副局长", "科员", at.today(), at.today().plusDays(5));
            ApprovalItem item = at.submitted(ApprovalKind.REPLY, "application/1", "经办");
            at.approve(item, "科员");
            // Neither who stood in, nor the one they stood in for, decides the next step.
            refused(() -> at.approve(item, "科员"), "不能由一人办理两步");
            refused(() -> at.approve(item, "副局长"), "不能由一人办理两步");
            assertThat(at.waitingFor("副局长")).isEmpty();
            assertThat(at.waitingFor("科员")).isEmpty();
            assertThat(at.approve(item, "第二副局长").state()).isEqualTo(new Waiting(3, false));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyStandsInWhoIsNeededForAnotherStep(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            refused(() -> at.delegate("局长", "副局长", at.today(), at.today()), "其他步骤");
            refused(() -> at.delegate("局长", "保密员", at.today(), at.today()), "其他步骤");
            // Two section heads: one of them may stand in.
            at.delegate("局长", "副科长", at.today(), at.today());
            assertThat(at.journal()).containsExactly("approval.delegated");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyStandsInWhoHasDecidedAnotherStepOfWhatIsUnderWay(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            ApprovalItem item = at.submitted(ApprovalKind.REPLY, "application/1", "经办");
            at.approve(item, "副科长");
            refused(() -> at.delegate("局长", "副科长", at.today(), at.today()), item.title());
            at.approve(item, "副局长");
            at.approve(item, "局长");
            at.delegate("局长", "副科长", at.today(), at.today());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFormOfADelegationIsChecked(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            LocalDate today = at.today();
            refused(() -> at.delegate("局长", "主任", today.minusDays(1), today), "已经过去");
            refused(() -> at.delegate("局长", "主任", today, today.minusDays(1)), "早于开始日期");
            refused(() -> at.delegate("局长", "主任", today, today.plusDays(400)), "最长一年");
            refused(() -> at.delegate("局长", "局长", today, today), "不能委托给自己");
            refused(() -> at.delegate("局长", "安全员", today, today), "管理员");
            refused(() -> at.delegate("局长", "外人", today, today), "本单位");
            refused(() -> at.delegate("经办", "主任", today, today), "没有审批角色");
            refused(() -> at.delegations.delegate(AGENCY, who("局长"), who("主任"), today, today, " "), "委托原因");
            at.delegate("局长", "主任", today.plusDays(2), today.plusDays(4));
            refused(() -> at.delegate("局长", "经办", today.plusDays(4), today.plusDays(6)), "已有委托");
            refused(() -> at.delegate("副局长", "局长", today, today.plusDays(2)), "");
            assertThat(at.delegations.mayStandIn(AGENCY, who("局长")).values()).contains("主任", "经办")
                    .doesNotContain("局长", "安全员");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoeverIsAwayThemselvesDoesNotStandIn(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            at.delegate("科长", "主任", at.today(), at.today());
            refused(() -> at.delegate("局长", "科长", at.today(), at.today().plusDays(1)), "也已委托他人");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDelegationEndsAtOnceAndOnlyByItsMaker(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            Delegation made = at.delegate("科长", "主任", at.today(), at.today().plusDays(9));
            ApprovalItem item = at.submitted(ApprovalKind.REPLY, "application/1", "经办");
            assertThat(at.waitingFor("主任")).hasSize(1);
            refused(() -> at.delegations.end(made.id(), who("主任")), "没有找到");
            at.delegations.end(made.id(), who("科长"));
            assertThat(at.waitingFor("主任")).isEmpty();
            refused(() -> at.approve(item, "主任"), "没有受托代行");
            refused(() -> at.delegations.end(made.id(), who("科长")), "已经结束");
            assertThat(at.delegations.by(AGENCY, who("科长"))).singleElement()
                    .satisfies(found -> assertThat(found.endedAt()).isNotNull());
            assertThat(at.delegations.to(AGENCY, who("主任"))).hasSize(1);
            assertThat(at.journal()).isEqualTo(List.of("approval.delegated", "approval.submitted",
                    "approval.delegation-ended"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasHandedOnIsNotHandedFurther(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            at.delegate("局长", "科长", at.today(), at.today());
            at.daysPass(1);
            at.delegate("副局长", "科长", at.today(), at.today());
            at.people.give(AGENCY, "科员", Role.CLERK);
            refused(() -> at.delegate("主任", "主任", at.today(), at.today()), "自己");
            ApprovalItem item = at.submitted(ApprovalKind.REPLY, "application/1", "经办");
            at.approve(item, "副科长");
            assertThat(at.waitingFor("科长")).containsExactly(item.title());
            refused(() -> at.delegate("科长", "科员", at.today().minusDays(1), at.today()), "已经过去");
            at.delegate("科长", "科员", at.today(), at.today());
            assertThat(at.waitingFor("科员")).as("only the first level").isEmpty();
        }
    }
}
