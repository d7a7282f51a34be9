package org.gongkai.agency.signin;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "四个不相干的词连成一句", "k7mp-x2fd-9hqr-w4tc", "zhang3zaichifan",
            "Tr0ub4dor&3"})
    void longPasswordsWithoutFormalitiesAreAccepted(String password) {
        assertThat(PasswordRules.problem(password, "wangfang")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"short1!A, 至少10位", "wangfang2026, 登录名", "xxWANGFANGxx, 登录名", "password123!, 太常见", "Admin12345, 太常见",
            "1234567890, 太常见", "0987654321, 太常见", "aaaaaaaaaaaa, 太常见", "ababababab, 太常见", "qwertyuiop, 太常见",
            "woaini1314, 太常见",
            "P@ssw0rd2026, 太常见", "zyxwvutsrqponm, 太常见"})
    void whatIsGuessedFirstIsRefusedWithTheReason(String password, String reason) {
        assertThat(PasswordRules.problem(password, "wangfang")).contains(reason);
    }

    @Test
    void thereIsAnUpperLimit() {
        String long128 = "一句很长的话，".repeat(18) + "ab";
        assertThat(long128).hasSize(128);
        assertThat(PasswordRules.problem(long128, "wang")).isNull();
        assertThat(PasswordRules.problem(long128 + "c", "wang")).contains("最多128位");
    }

    @Test
    void aVeryShortLoginNameMayStandInAPassword() {
        assertThat(PasswordRules.problem("li de mi ma hen chang", "li")).isNull();
    }
}
