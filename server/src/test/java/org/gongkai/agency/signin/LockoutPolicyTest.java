package org.gongkai.agency.signin;

import java.time.Duration;
import java.time.Instant;

import org.gongkai.agency.signin.LockoutPolicy.Failures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LockoutPolicyTest {

    private static final Instant NOW = Instant.parse("2026-02-10T01:00:00Z");

    private static Failures after(LockoutPolicy policy, int failures) {
        Failures known = null;
        for (int i = 0; i < failures; i++) {
            known = policy.afterFailure(known, NOW);
        }
        return known;
    }

    private static @Nullable Long minutes(Failures failures) {
        return failures.until() == null ? null : Duration.between(NOW, failures.until()).toMinutes();
    }

    @ParameterizedTest
    @CsvSource({"1,", "4,", "5, 15", "6, 30", "7, 60", "8, 120", "11, 960", "12, 1440", "13, 1440", "500, 1440"})
    void aLoginNameWaitsLongerWithEachFailure(int failures, Long minutes) {
        assertThat(minutes(after(LockoutPolicy.LOGIN_NAME, failures))).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({"29,", "30, 15", "31, 30", "40, 1440"})
    void anAddressIsGivenMoreBecauseAWholeOfficeMayStandBehindIt(int failures, Long minutes) {
        assertThat(minutes(after(LockoutPolicy.ADDRESS, failures))).isEqualTo(minutes);
    }

    @Test
    void theLockEndsAtItsMomentAndFailuresAreForgottenADayLater() {
        Failures five = after(LockoutPolicy.LOGIN_NAME, 5);
        Instant end = NOW.plus(Duration.ofMinutes(15));
        assertThat(five.isLockedAt(end.minusMillis(1))).isTrue();
        assertThat(five.isLockedAt(end)).isFalse();
        assertThat(LockoutPolicy.LOGIN_NAME.afterFailure(five, end.plus(Duration.ofHours(24))).failures()).isEqualTo(6);
        assertThat(LockoutPolicy.LOGIN_NAME.afterFailure(five, end.plus(Duration.ofHours(24)).plusMillis(1)).failures())
                .isEqualTo(1);
    }
}
