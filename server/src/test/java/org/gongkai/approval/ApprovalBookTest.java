package org.gongkai.approval;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.gongkai.agency.Role;
import org.gongkai.approval.ItemState.Approved;
import org.gongkai.approval.ItemState.Returned;
import org.gongkai.approval.ItemState.Waiting;
import org.gongkai.approval.ItemState.Withdrawn;
import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Refusal;
import org.gongkai.ledger.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.approval.TestApprovals.AGENCY;
import static org.gongkai.approval.TestApprovals.who;

class ApprovalBookTest {

    @TempDir Path home;

    private static void refused(Runnable act, String message) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.message()).contains(message));
    }

    @ParameterizedTest
    @EnumSource
    void aPublicationTravelsItsFourStepsAndIsTold(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            ApprovalItem item = at.publication("1");
            assertThat(item.state()).isEqualTo(new Waiting(1, false));
            assertThat(item.dueOn()).isEqualTo(LocalDate.of(2026, 3, 12));
            for (String name : List.of("科长", "保密员", "副局长")) {
                assertThat(at.waitingFor(name)).containsExactly(item.title());
                at.approve(item, name);
                assertThat(at.waitingFor(name)).isEmpty();
            }
            assertThat(at.told).isEmpty();
            ApprovalItem done = at.approve(item, "局长");
            assertThat(done.state()).isEqualTo(new Approved());
            assertThat(at.told).containsExactly("approved publication/1 APPROVED");
            assertThat(at.now(item)).isEqualTo(done);
            assertThat(done.history()).extracting(ActTaken::act)
                    .containsExactly(Act.SUBMITTED, Act.APPROVED,
                            Act.APPROVED, Act.APPROVED, Act.APPROVED);
            assertThat(at.journal()).containsExactly("approval.submitted", "approval.approved", "approval.approved",
                    "approval.approved", "approval.approved");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyDecidesWithoutTheRoleOfTheStep(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            ApprovalItem item = at.publication("1");
            for (String name : List.of("保密员", "副局长", "局长", "主任", "经办", "经办二", "安全员", "外人")) {
                refused(() -> at.approve(item, name), "一级审批人");
                refused(() -> at.sendBack(item, name, 0, "不行"), "一级审批人");
                assertThat(at.waitingFor(name)).isEmpty();
            }
            assertThat(at.now(item).revision()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyApprovesOwnWork(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            ApprovalItem item = at.submitted(ApprovalKind.REPLY, "application/1", "科长");
            assertThat(at.waitingFor("科长")).isEmpty();
            refused(() -> at.approve(item, "科长"), "起草人不能审批自己的事项");
            refused(() -> at.sendBack(item, "科长", 0, "改"), "起草人不能审批自己的事项");
            assertThat(at.approve(item, "副科长").state()).isEqualTo(new Waiting(2, false));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyDecidesTwoStepsNotEvenInALaterRound(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            at.people.give(AGENCY, "副局长", Role.FIRST_APPROVER).give(AGENCY, "第二副局长", Role.SECOND_APPROVER);
            ApprovalItem item = at.submitted(ApprovalKind.REPLY, "application/1", "经办");
            at.approve(item, "副局长");
            assertThat(at.waitingFor("副局长")).isEmpty();
            refused(() -> at.approve(item, "副局长"), "不能由一人办理两步");
            at.sendBack(item, "第二副局长", 0, "补充依据");
            at.resubmit(item, "经办");
            at.approve(item, "科长");
            refused(() -> at.approve(item, "副局长"), "不能由一人办理两步");
            assertThat(at.approve(item, "第二副局长").state()).isEqualTo(new Waiting(3, false));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoeverHasHelpedToWriteItMayNotApproveItEither(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            ApprovalItem item = at.submitted(ApprovalKind.PUBLICATION, "publication/1", "经办", "科长");
            assertThat(at.waitingFor("科长")).isEmpty();
            refused(() -> at.approve(item, "科长"), "起草或者修改过");
            at.approve(item, "副科长");
            at.sendBack(item, "保密员", 0, "请修改");
            refused(() -> at.resubmit(item, "经办", "科长", "保密员"), "其余审批人不够");
            assertThat(at.now(item).state()).as("nothing was written").isEqualTo(new Returned());
            ApprovalItem again = at.resubmit(item, "经办", "科长");
            assertThat(again.history()).filteredOn(act -> act.act() == Act.WRITTEN).hasSize(1);
            for (String name : List.of("副科长", "保密员", "副局长", "局长")) {
                at.approve(item, name);
            }
            assertThat(at.now(item).state()).isEqualTo(new Approved());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoeverIsNeededLaterMayNotTakeAnEarlierStep(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            at.people.give(AGENCY, "副局长", Role.FIRST_APPROVER);
            ApprovalItem item = at.submitted(ApprovalKind.REPLY, "application/1", "经办");
            refused(() -> at.approve(item, "副局长"), "没有足够的人");
            assertThat(at.now(item).state()).isEqualTo(new Waiting(1, false));
            at.approve(item, "科长");
            assertThat(at.approve(item, "副局长").state()).isEqualTo(new Waiting(3, false));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReturnNeedsRemarksAndGoesToTheDrafterOrAnEarlierStep(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            ApprovalItem item = at.publication("1");
            at.approve(item, "科长");
            at.approve(item, "保密员");
            refused(() -> at.sendBack(item, "副局长", 0, "  "), "必须说明理由");
            refused(() -> at.sendBack(item, "副局长", 3, "改"), "不能退回");
            refused(() -> at.sendBack(item, "副局长", 4, "改"), "不能退回");
            assertThat(at.sendBack(item, "副局长", 2, "请再审").state()).isEqualTo(new Waiting(2, false));
            assertThat(at.told).isEmpty();
            assertThat(at.waitingFor("保密员")).hasSize(1);
            assertThat(at.sendBack(item, "保密员", 0, "第二段涉密").state()).isEqualTo(new Returned());
            assertThat(at.told).containsExactly("returned publication/1 第二段涉密");
            assertThat(at.inbox.count(AGENCY, who("经办"))).isEqualTo(1);

            ApprovalItem again = at.resubmit(item, "经办");
            assertThat(again.round()).isEqualTo(2);
            assertThat(again.state()).isEqualTo(new Waiting(1, false));
            for (String name : List.of("副科长", "保密员", "副局长", "局长")) {
                at.approve(item, name);
            }
            assertThat(at.now(item).state()).isEqualTo(new Approved());
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheDrafterWithdrawsAndResubmitsAndOnlyInTime(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            ApprovalItem item = at.publication("1");
            refused(() -> at.withdraw(item, "经办二"), "只有起草人");
            refused(() -> at.resubmit(item, "经办"), "不能这样办理");
            refused(() -> at.publication("1"), "已在审批中");
            assertThat(at.withdraw(item, "经办").state()).isEqualTo(new Withdrawn());
            assertThat(at.told).containsExactly("withdrawn publication/1");
            refused(() -> at.withdraw(item, "经办"), "已撤回");
            refused(() -> at.approve(item, "科长"), "已撤回");
            ApprovalItem second = at.publication("1");
            assertThat(at.inbox.ofSubject(AGENCY, "publication/1")).extracting(ApprovalLine::id)
                    .containsExactly(second.id(), item.id());
            assertThat(at.inbox.openItem(AGENCY, ApprovalKind.PUBLICATION, "publication/1")).isEqualTo(second.id());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoDecidesOnWhatWasDecidedMeanwhileIsToldByWhom(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            ApprovalItem item = at.publication("1");
            at.book.approve(item.id(), who("科长"), 1, "同意");
            refused(() -> at.book.approve(item.id(), who("副科长"), 1, "同意"), "已由科长于3月10日09:00同意");
            refused(() -> at.book.sendBack(item.id(), who("副科长"), 1, 0, "改"), "已由科长");
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofManyWhoApproveAtOnceOneSucceedsAndNothingIsHalfWritten(TestDatabase database) throws Exception {
        try (TestApprovals at = new TestApprovals(database, home);
                ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 5; round++) {
                ApprovalItem item = at.publication("c" + round);
                List<Callable<ApprovalItem>> work = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    String name = i % 2 == 0 ? "科长" : "副科长";
                    work.add(() -> at.book.approve(item.id(), who(name), 1, ""));
                }
                int succeeded = 0;
                for (Future<ApprovalItem> each : pool.invokeAll(work)) {
                    try {
                        each.get();
                        succeeded++;
                    } catch (java.util.concurrent.ExecutionException failed) {
                        assertThat(failed.getCause()).isInstanceOf(Refusal.class).hasMessageContaining("没有执行");
                    }
                }
                assertThat(succeeded).isEqualTo(1);
                ApprovalItem after = at.now(item);
                assertThat(after.state()).isEqualTo(new Waiting(2, false));
                assertThat(after.history()).hasSize(2);
                assertThat(after.revision()).isEqualTo(2);
            }
            assertThat(at.journal()).hasSize(10);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofManyWhoSubmitTheSameAtOnceOneSucceeds(TestDatabase database) throws Exception {
        try (TestApprovals at = new TestApprovals(database, home);
                ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Callable<ApprovalItem>> work = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                work.add(() -> at.publication("same"));
            }
            int refused = 0;
            for (Future<ApprovalItem> each : pool.invokeAll(work)) {
                try {
                    each.get();
                } catch (java.util.concurrent.ExecutionException failed) {
                    assertThat(failed.getCause()).isInstanceOf(Refusal.class);
                    refused++;
                }
            }
            assertThat(refused).isEqualTo(7);
            assertThat(at.journal()).containsExactly("approval.submitted");
        }
    }

    /** The route that is shipped is noted by whoever comes first: here all come first. */
    @ParameterizedTest
    @EnumSource
    void manyWhoSubmitTheFirstThingsOfAnOfficeAtOnceAllSucceed(TestDatabase database) throws Exception {
        for (int round = 0; round < 5; round++) {
            try (TestApprovals at = new TestApprovals(database, home.resolve("round" + round));
                    ExecutorService pool = Executors.newFixedThreadPool(8)) {
                List<Callable<ApprovalItem>> work = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    String subject = "first" + i;
                    work.add(() -> at.publication(subject));
                }
                for (Future<ApprovalItem> each : pool.invokeAll(work)) {
                    assertThat(each.get().state()).isEqualTo(new Waiting(1, false));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRouteThatNobodyCanFinishIsSaidWhenSubmitting(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            at.people.take(AGENCY, "保密员", Role.SECRECY_REVIEWER);
            refused(() -> at.publication("1"), "没有人担任该角色");
            refused(() -> at.submitted(ApprovalKind.EXTENSION, "application/1", "主任"), "起草人不能审批自己的事项");
            assertThat(at.journal()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWaitsIsListedByUrgencyThenDueDayAndPagesByKey(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            for (int i = 0; i < 60; i++) {
                at.submitted(ApprovalKind.REPORT, "report/" + i, "经办");
            }
            ApprovalItem reply = at.submitted(ApprovalKind.REPLY, "application/1", "经办");
            var first = at.inbox.waitingFor(AGENCY, who("科长"), null);
            assertThat(first.rows()).hasSize(50);
            assertThat(first.rows().getFirst().id()).as("due a day earlier").isEqualTo(reply.id());
            assertThat(first.rows().get(1).title()).isEqualTo("标题report/0");
            var second = at.inbox.waitingFor(AGENCY, who("科长"), first.next());
            assertThat(second.rows()).hasSize(11);
            assertThat(second.next()).isNull();
            assertThat(at.inbox.count(AGENCY, who("科长"))).isEqualTo(61);
            assertThat(at.inbox.draftedBy(AGENCY, who("经办"), null).rows()).hasSize(50)
                    .first()
                    .extracting(ApprovalLine::id)
                    .isEqualTo(reply.id());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStepThatIsNotDecidedInTimeIsListedAsOverdue(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            ApprovalItem item = at.publication("1");
            at.daysPass(2);
            assertThat(at.inbox.overdue(AGENCY, null).rows()).isEmpty();
            at.daysPass(1);
            assertThat(at.inbox.overdue(AGENCY, null).rows()).singleElement().satisfies(line -> {
                assertThat(line.id()).isEqualTo(item.id());
                assertThat(line.isOverdue(at.today())).isTrue();
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoeverLeavesHandsOverWhatIsOpenAndStandsInNoLonger(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            ApprovalItem open = at.publication("open");
            ApprovalItem withdrawn = at.publication("withdrawn");
            at.withdraw(withdrawn, "经办");
            at.delegate("科长", "经办", at.today(), at.today());
            at.ledger.change(Actor.person(who("安全员")), change -> {
                at.delegations.endAllOf(change, who("经办"));
                at.book.handOver(change, who("经办"), who("经办二"));
                return 0;
            });
            assertThat(at.now(open).drafter()).isEqualTo(who("经办二"));
            assertThat(at.now(open).lastAct().remarks()).isEqualTo("由经办移交");
            assertThat(at.now(withdrawn).drafter()).isEqualTo(who("经办"));
            assertThat(at.journal()).endsWith("approval.delegation-ended", "approval.handed-over");
            assertThat(at.delegations.to(AGENCY, who("经办")).getFirst().endedAt()).isNotNull();
            at.sendBack(open, "科长", 0, "补充");
            assertThat(at.resubmit(open, "经办二").state()).isEqualTo(new Waiting(1, false));
        }
    }
}
