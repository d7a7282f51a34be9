package org.gongkai.agency.signin;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * When somebody who fails to sign in has to wait: after some failures for a time, which doubles with each further failure.
 *
 * @param threshold the failure that locks
 * @param first     the first wait
 * @param longest   no wait is longer
 * @param memory    failures are forgotten when there was none for so long
 */
record LockoutPolicy(int threshold, Duration first, Duration longest, Duration memory) {

    /** For one login name, whether somebody has it or not. */
    static final LockoutPolicy LOGIN_NAME = new LockoutPolicy(5, Duration.ofMinutes(15), Duration.ofHours(24),
            Duration.ofHours(24));

    /** For one address: a whole office may stand behind it. */
    static final LockoutPolicy ADDRESS = new LockoutPolicy(30, Duration.ofMinutes(15), Duration.ofHours(24),
            Duration.ofHours(1));

    /**
     * What is remembered of a login name or an address.
     *
     * @param failures in a row
     * @param last     the last of them
     * @param until    locked until then; null when not
     */
    record Failures(int failures, Instant last, @Nullable Instant until) {

        boolean isLockedAt(Instant now) {
            return until != null && now.isBefore(until);
        }
    }

    /** What is remembered after one more failure. */
    Failures afterFailure(@Nullable Failures before, Instant now) {
        int failures = before == null || isForgotten(before, now) ? 1 : before.failures() + 1;
        return new Failures(failures, now, failures < threshold ? null : now.plus(wait(failures)));
    }

    private Duration wait(int failures) {
        Duration wait = first;
        for (int i = threshold; i < failures && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    private boolean isForgotten(Failures before, Instant now) {
        Instant end = before.until() == null ? before.last() : before.until();
        return now.isAfter(end.plus(memory));
    }
}
