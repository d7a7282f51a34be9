package org.gongkai.approval;

import java.nio.file.Path;
import java.util.List;

import org.gongkai.agency.Role;
import org.gongkai.approval.ItemState.Approved;
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

class RouteBookTest {

    private static final ApprovalRoute SHORT = ApprovalRoute.of(ApprovalKind.REPLY,
            ApprovalStep.of("科室审核", Role.FIRST_APPROVER),
            new ApprovalStep("主要负责人签发", Role.THIRD_APPROVER, 2, 1));

    @TempDir Path home;

    @ParameterizedTest
    @EnumSource
    void anItemUnderWayKeepsTheRouteItBeganOn(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            ApprovalItem old = at.submitted(ApprovalKind.REPLY, "application/1", "经办");
            assertThat(old.version().isShipped()).isTrue();
            at.approve(old, "科长");
            RouteVersion set = at.routes.set(AGENCY, SHORT, who("安全员"), 0, "精简层级");
            assertThat(set.number()).isEqualTo(1);
            ApprovalItem fresh = at.submitted(ApprovalKind.REPLY, "application/2", "经办");
            assertThat(fresh.version()).isEqualTo(set);
            at.approve(fresh, "科长");
            assertThat(at.approve(fresh, "局长").state()).isEqualTo(new Approved());
            assertThat(at.approve(old, "副局长").state()).isEqualTo(new Waiting(3, false));
            at.sendBack(old, "局长", 0, "补充");
            assertThat(at.resubmit(old, "经办").version()).as("also when submitted again").isEqualTo(old.version());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyVersionIsKeptAndJournaled(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            at.routes.set(AGENCY, SHORT, who("安全员"), 0, "精简层级");
            ApprovalRoute three = new ApprovalRoute(ApprovalKind.REPLY, SHORT.steps(), 5);
            at.routes.set(AGENCY, three, who("安全员"), 1, "复核时限");
            assertThat(at.routes.history(AGENCY, ApprovalKind.REPLY)).extracting(RouteVersion::route)
                    .containsExactly(three, SHORT);
            assertThat(at.routes.route(AGENCY, ApprovalKind.REPLY)).isEqualTo(three);
            assertThat(at.routes.route(AGENCY, ApprovalKind.REPORT)).isEqualTo(DefaultRoutes.of(ApprovalKind.REPORT));
            assertThat(at.journal()).isEqualTo(List.of("approval.route-set", "approval.route-set"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRouteIsNotSetWhenItCannotFinishNothingChangesOrSomebodyWasFaster(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            ApprovalRoute nobody = ApprovalRoute.of(ApprovalKind.REPLY, ApprovalStep.of("保密", Role.SECRECY_REVIEWER),
                    ApprovalStep.of("再次保密", Role.SECRECY_REVIEWER));
            assertThatThrownBy(() -> at.routes.set(AGENCY, nobody, who("安全员"), 0, ""))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("2名不同的人");
            at.routes.set(AGENCY, SHORT, who("安全员"), 0, "");
            assertThatThrownBy(() -> at.routes.set(AGENCY, SHORT, who("安全员"), 1, ""))
                    .hasMessageContaining("没有变化");
            assertThatThrownBy(
                    () -> at.routes.set(AGENCY, DefaultRoutes.of(ApprovalKind.REPLY), who("安全员"), 0, ""))
                    .hasMessageContaining("已被修改");
            assertThat(at.journal()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theShippedRouteIsNotedOnceAndReadBackAsItIs(TestDatabase database) {
        try (TestApprovals at = new TestApprovals(database, home)) {
            ApprovalItem one = at.publication("1");
            ApprovalItem two = at.publication("2");
            assertThat(two.version()).isEqualTo(one.version());
            assertThat(at.now(one).route()).isEqualTo(DefaultRoutes.of(ApprovalKind.PUBLICATION));
            assertThat(RouteStore.shippedKey(one.route())).isEqualTo(one.version().id());
        }
    }
}
