package org.gongkai.approval;

import java.util.List;
import java.util.stream.Stream;

import org.gongkai.agency.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.agency.Role.CLERK;
import static org.gongkai.agency.Role.DISCLOSURE_HEAD;
import static org.gongkai.agency.Role.FIRST_APPROVER;
import static org.gongkai.agency.Role.SECOND_APPROVER;
import static org.gongkai.agency.Role.SECRECY_REVIEWER;
import static org.gongkai.agency.Role.THIRD_APPROVER;
import static org.gongkai.approval.ApprovalKind.EXTENSION;
import static org.gongkai.approval.ApprovalKind.PUBLICATION;
import static org.gongkai.approval.ApprovalKind.REPLY;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class RouteValidatorTest {

    private static final Staff FULL = People.staff("CLERK: 经一 经二", "FIRST_APPROVER: 科长", "SECRECY_REVIEWER: 保密员",
            "SECOND_APPROVER: 副局长", "THIRD_APPROVER: 局长", "DISCLOSURE_HEAD: 主任");

    private static ApprovalStep step(String name, Role role) {
        return ApprovalStep.of(name, role);
    }

    private static List<String> ids(ApprovalRoute route, Staff staff) {
        return RouteValidator.check(route, staff).stream().map(RouteFinding::id).toList();
    }

    @ParameterizedTest
    @EnumSource
    void theRoutesThatAreShippedPassInAnAgencyWithEveryRole(ApprovalKind kind) {
        assertThat(RouteValidator.check(DefaultRoutes.of(kind), FULL)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theRoutesThatAreShippedAreRefusedInAnAgencyWithoutPeople(ApprovalKind kind) {
        assertThat(ids(DefaultRoutes.of(kind), People.staff("CLERK: 经一"))).isNotEmpty().containsOnly("STEP-NOBODY");
    }

    static Stream<Arguments> wrong() {
        ApprovalStep first = step("审核", FIRST_APPROVER);
        ApprovalStep second = step("审批", SECOND_APPROVER);
        ApprovalStep secrecy = step("保密审查", SECRECY_REVIEWER);
        ApprovalStep[] ten = Stream.iterate(1, i -> i + 1)
                .limit(10)
                .map(i -> step("第" + i + "关", FIRST_APPROVER))
                .toArray(ApprovalStep[]::new);
        return Stream.of(
                arguments("ROUTE-EMPTY", 0, ApprovalRoute.of(REPLY)),
                arguments("ROUTE-TOO-LONG", 0, ApprovalRoute.of(REPLY, ten)),
                arguments("SECOND-LOOK-DAYS", 0, new ApprovalRoute(REPLY, List.of(first), 0)),
                arguments("SECOND-LOOK-DAYS", 0, new ApprovalRoute(REPLY, List.of(first), 21)),
                arguments("STEP-NAME-MISSING", 2, ApprovalRoute.of(REPLY, first, step(" ", SECOND_APPROVER))),
                arguments("STEP-NAME-LONG", 1, ApprovalRoute.of(REPLY, step("长".repeat(21), FIRST_APPROVER))),
                arguments("STEP-NAME-TWICE", 2, ApprovalRoute.of(REPLY, first, step("审核 ", SECOND_APPROVER))),
                arguments("STEP-DAYS", 1, ApprovalRoute.of(REPLY, new ApprovalStep("审核", FIRST_APPROVER, -1, 0))),
                arguments("STEP-DAYS", 1, ApprovalRoute.of(REPLY, new ApprovalStep("审核", FIRST_APPROVER, 61, 0))),
                arguments("RETURN-UNKNOWN", 1, ApprovalRoute.of(REPLY, new ApprovalStep("审核", FIRST_APPROVER, 0, 5))),
                arguments("RETURN-NOT-EARLIER", 2,
                        ApprovalRoute.of(REPLY, first, new ApprovalStep("审批", SECOND_APPROVER, 0, 2))),
                arguments("STEP-ROLE", 1, ApprovalRoute.of(REPLY, step("自审", CLERK))),
                arguments("STEP-ROLE", 1, ApprovalRoute.of(REPLY, step("管理员审", Role.SYSTEM_ADMINISTRATOR))),
                arguments("SECRECY-MISSING", 0, ApprovalRoute.of(PUBLICATION, first, second)),
                arguments("HEAD-MISSING", 0, ApprovalRoute.of(EXTENSION, first)),
                arguments("TOO-FEW-PEOPLE", 1, ApprovalRoute.of(REPLY, first, step("复核", FIRST_APPROVER), secrecy)));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aRouteThatCannotFinishIsRefusedBesideItsStep(String id, int step, ApprovalRoute route) {
        List<RouteFinding> findings = RouteValidator.check(route, FULL);
        assertThat(findings).filteredOn(RouteFinding::blocking)
                .anySatisfy(finding -> {
                    assertThat(finding.id()).isEqualTo(id);
                    assertThat(finding.step()).isEqualTo(step);
                    assertThat(finding.message()).isNotBlank();
                    assertThat(finding.remedy()).startsWith("请").isNotBlank();
                });
        assertThat(RouteValidator.isRefused(findings)).isTrue();
    }

    @Test
    void theLawIsCitedWhereItRefuses() {
        assertThat(RouteValidator.check(ApprovalRoute.of(PUBLICATION, step("审核", FIRST_APPROVER)), FULL))
                .extracting(RouteFinding::basis)
                .containsExactly("条例第十七条");
        assertThat(RouteValidator.check(ApprovalRoute.of(EXTENSION, step("审核", FIRST_APPROVER)), FULL))
                .extracting(RouteFinding::basis)
                .containsExactly("条例第三十三条");
    }

    @Test
    void onePersonWithTwoRolesCannotFillTwoSteps() {
        Staff small = People.staff("CLERK: 经一", "FIRST_APPROVER: 张三", "SECOND_APPROVER: 张三", "THIRD_APPROVER: 李四");
        List<RouteFinding> findings = RouteValidator.check(DefaultRoutes.of(REPLY), small);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.id()).isEqualTo("TOO-FEW-PEOPLE");
            assertThat(finding.message()).contains("第1、2步", "张三", "2名").doesNotContain("李四");
        });
    }

    @Test
    void aDrafterWhoIsNeededAsApproverIsWarnedOf() {
        Staff staff = People.staff("CLERK: 经一 科长", "FIRST_APPROVER: 科长", "SECOND_APPROVER: 副局长", "THIRD_APPROVER: 局长");
        List<RouteFinding> findings = RouteValidator.check(DefaultRoutes.of(REPLY), staff);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.id()).isEqualTo("DRAFTER-NEEDED");
            assertThat(finding.blocking()).isFalse();
            assertThat(finding.message()).contains("科长").doesNotContain("经一");
        });
    }

    @Test
    void whenEveryDrafterIsNeededAsApproverTheRouteIsRefused() {
        Staff staff = People.staff("CLERK: 科长", "FIRST_APPROVER: 科长", "SECOND_APPROVER: 副局长", "THIRD_APPROVER: 局长");
        assertThat(RouteValidator.isRefused(RouteValidator.check(DefaultRoutes.of(REPLY), staff))).isTrue();
    }

    @Test
    void anExtensionIsDecidedByTheHeadOfTheDisclosureOfficeAlone() {
        assertThat(DefaultRoutes.of(EXTENSION).steps()).extracting(ApprovalStep::role).containsExactly(DISCLOSURE_HEAD);
        assertThat(DefaultRoutes.of(PUBLICATION).steps()).extracting(ApprovalStep::role)
                .containsExactly(FIRST_APPROVER, SECRECY_REVIEWER, SECOND_APPROVER, THIRD_APPROVER);
    }
}
