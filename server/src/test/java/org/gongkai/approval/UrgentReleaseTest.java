package org.gongkai.approval;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.gongkai.agency.Role;
import org.gongkai.approval.ItemState.Confirmed;
import org.gongkai.approval.ItemState.Objected;
import org.gongkai.approval.ItemState.Released;
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

class UrgentReleaseTest {

    @TempDir Path home;

    private static void refused(Runnable act, String message) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.message()).contains(message));
    }

    @ParameterizedTest
    @EnumSource
    void secrecyReviewIsNeverSkipped(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            at.publication("waiting before");
            ApprovalItem item = at.publication("1");
            assertThat(at.release(item, "局长").state()).isEqualTo(new Waiting(2, true));
            assertThat(at.told).isEmpty();
            assertThat(at.waitingFor("保密员")).containsExactly(item.title());
            refused(() -> at.release(item, "局长"), "不能紧急发布");
            assertThat(at.approve(item, "保密员").state()).isEqualTo(new Released(LocalDate.of(2026, 3, 13)));
            assertThat(at.told).containsExactly("approved publication/1 RELEASED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theUrgentComeFirstInTheList(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            ApprovalItem older = at.publication("older");
            at.approve(older, "科长");
            ApprovalItem urgent = at.publication("urgent");
            at.release(urgent, "局长");
            assertThat(at.waitingFor("保密员")).containsExactly(urgent.title(), older.title());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherPersonOfAStepLeftOutTakesTheSecondLook(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            ApprovalItem item = at.publication("1");
            at.approve(item, "科长");
            at.approve(item, "保密员");
            assertThat(at.release(item, "局长").state()).isInstanceOf(Released.class);
            int seen = at.now(item).revision();
            for (String name : List.of("经办", "科长", "副科长", "保密员", "局长", "主任")) {
                assertThat(at.inbox.secondLooksOf(AGENCY, who(name))).isEmpty();
                assertThatThrownBy(() -> at.book.confirm(item.id(), who(name), seen, ""))
                        .isInstanceOf(Refusal.class);
            }
            assertThat(at.inbox.secondLooksOf(AGENCY, who("副局长"))).extracting(ApprovalLine::id)
                    .containsExactly(item.id());
            assertThat(at.inbox.count(AGENCY, who("副局长"))).isEqualTo(1);
            assertThat(at.book.confirm(item.id(), who("副局长"), seen, "情况属实").state()).isEqualTo(new Confirmed());
            assertThat(at.told).containsExactly("approved publication/1 RELEASED", "confirmed publication/1");
            refused(() -> at.book.object(item.id(), who("副局长"), seen + 1, "不妥"), "不能提出异议");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anObjectionNeedsRemarksAndIsTold(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            ApprovalItem item = at.submitted(ApprovalKind.REPLY, "application/1", "经办");
            at.release(item, "局长");
            refused(() -> at.book.object(item.id(), who("副局长"), 2, ""), "必须说明理由");
            assertThat(at.book.object(item.id(), who("副局长"), 2, "数据有误").state()).isEqualTo(new Objected());
            assertThat(at.told).last().isEqualTo("objected application/1 数据有误");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSecondLookThatIsLateIsListed(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            ApprovalItem item = at.submitted(ApprovalKind.REPLY, "application/1", "经办");
            at.release(item, "局长");
            at.daysPass(3);
            assertThat(at.inbox.overdue(AGENCY, null).rows()).as("Friday is the third working day").isEmpty();
            at.daysPass(1);
            assertThat(at.inbox.overdue(AGENCY, null).rows()).extracting(ApprovalLine::id).containsExactly(item.id());
            assertThat(at.inbox.secondLooks(AGENCY, null).rows()).extracting(ApprovalLine::id)
                    .containsExactly(item.id());
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheLastStepReleasesWithAReasonAndNotAtTheLastStep(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            ApprovalItem item = at.submitted(ApprovalKind.REPLY, "application/1", "经办");
            for (String name : List.of("经办", "科长", "副局长", "主任")) {
                refused(() -> at.release(item, name), "三级审批人");
            }
            refused(() -> at.book.release(item.id(), who("局长"), 1, ""), "必须说明理由");
            at.approve(item, "科长");
            at.approve(item, "副局长");
            refused(() -> at.release(item, "局长"), "不能紧急发布");
            ApprovalItem extension = at.submitted(ApprovalKind.EXTENSION, "application/1", "经办");
            refused(() -> at.release(extension, "主任"), "不能紧急发布");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReleaseThatNobodyElseCouldLookAtIsRefused(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            at.people.give(AGENCY, "局长", Role.SECOND_APPROVER).take(AGENCY, "副局长", Role.SECOND_APPROVER);
            at.people.give(AGENCY, "临时领导", Role.SECOND_APPROVER);
            ApprovalItem item = at.submitted(ApprovalKind.REPLY, "application/1", "经办");
            at.approve(item, "科长");
            at.people.take(AGENCY, "临时领导", Role.SECOND_APPROVER);
            refused(() -> at.release(item, "局长"), "二次复核");
        }
    }

    @ParameterizedTest
    @EnumSource
    void secrecyMayStillReturnWhatIsUrgent(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            ApprovalItem item = at.publication("1");
            at.release(item, "局长");
            at.sendBack(item, "保密员", 0, "涉密，不能公开");
            assertThat(at.told).containsExactly("returned publication/1 涉密，不能公开");
            at.resubmit(item, "经办");
            assertThat(at.now(item).state()).as("the order is void").isEqualTo(new Waiting(1, false));
        }
    }
}
