package org.gongkai.ledger.jobs;

import java.time.Duration;

/**
 * How often and how soon something is tried again: each pause twice the one before, up to the longest, and a quarter more or
 * less by chance, so that many that failed together do not come back together.
 *
 * @param attempts in all; after the last it waits for a person
 * @param first    the pause after the first failure
 * @param longest  the longest pause
 */
public record Retry(int attempts, Duration first, Duration longest) {

    /** Twelve attempts in about an hour: 2, 4, 8 … seconds, then minutes. */
    public static final Retry USUAL = new Retry(12, Duration.ofSeconds(2), Duration.ofHours(1));

    /** One attempt; what fails waits for a person. */
    public static final Retry NEVER = new Retry(1, Duration.ofSeconds(1), Duration.ofSeconds(1));

    private static final double SPREAD = 0.25;
    private static final int MOST_DOUBLINGS = 40;

    public Retry {
        if (attempts < 1 || first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("not a way to retry: " + attempts + ", " + first + ", " + longest);
        }
    }

    /**
     * The pause after a failure.
     *
     * @param failures so far, from 1
     * @param chance   from 0 to 1
     */
    Duration pause(int failures, double chance) {
        double plain = first.toMillis() * Math.pow(2, Math.min(failures - 1, MOST_DOUBLINGS));
        double most = Math.min(plain, longest.toMillis());
        return Duration.ofMillis(Math.round(most * (1 - SPREAD + 2 * SPREAD * chance)));
    }
}
