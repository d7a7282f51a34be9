package org.gongkai.agency;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

import org.gongkai.agency.RoleRules.Conflict;
import org.gongkai.agency.RoleRules.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RoleRulesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            SYSTEM_ADMINISTRATOR,   SECURITY_ADMINISTRATOR, EXCLUDED
            SYSTEM_ADMINISTRATOR,   AUDITOR,                EXCLUDED
            SECURITY_ADMINISTRATOR, AUDITOR,                EXCLUDED
            SYSTEM_ADMINISTRATOR,   CLERK,                  EXCLUDED
            SECURITY_ADMINISTRATOR, THIRD_APPROVER,         EXCLUDED
            AUDITOR,                SUPERVISOR,             EXCLUDED
            AUDITOR,                SECRECY_REVIEWER,       EXCLUDED
            SYSTEM_ADMINISTRATOR,   DISCLOSURE_HEAD,        EXCLUDED
            CLERK,                  FIRST_APPROVER,         UNWISE
            CLERK,                  THIRD_APPROVER,         UNWISE
            CLERK,                  SECRECY_REVIEWER,       UNWISE
            FIRST_APPROVER,         SECOND_APPROVER,        UNWISE
            SECOND_APPROVER,        THIRD_APPROVER,         UNWISE
            CLERK,                  DISCLOSURE_HEAD,        NONE
            CLERK,                  SUPERVISOR,             NONE
            DISCLOSURE_HEAD,        FIRST_APPROVER,         NONE
            CLERK,                  CLERK,                  NONE
            AUDITOR,                AUDITOR,                NONE
            """)
    void rolesInOneHand(Role one, Role other, String weight) {
        assertThat(RoleRules.between(one, other).map(Conflict::weight).map(Weight::name).orElse("NONE"))
                .isEqualTo(weight);
        assertThat(RoleRules.between(other, one).map(Conflict::weight).map(Weight::name).orElse("NONE"))
                .isEqualTo(weight);
    }

    @Test
    void eachAdministratorIsExcludedFromEveryOtherRole() {
        Stream.of(Role.values())
                .filter(Role::isAdministrator)
                .forEach(administrator -> assertThat(
                        RoleRules.of(EnumSet.complementOf(EnumSet.of(administrator)), administrator))
                        .hasSize(Role.values().length - 1)
                        .allMatch(conflict -> conflict.weight() == Weight.EXCLUDED));
    }

    @Test
    void aConflictSaysBothRolesAndWhatToDo() {
        assertThat(RoleRules.within(Set.of(Role.CLERK, Role.SYSTEM_ADMINISTRATOR)))
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.message()).contains("经办人", "系统管理员", "另行指定"));
    }
}
