package org.gongkai.ledger.jobs;

import java.time.Duration;

/**
 * How jobs are worked off.
 *
 * @param workers   how many effects run at once on this node
 * @param poll      how often the database is asked for what is due; what this node puts in itself is seen at once
 * @param heartbeat how often a running effect is said to be alive; four missed in a row, and another node takes it over
 * @param stop      how long running effects may take to end when the program is stopped; then they are interrupted, and
 *                  taken up again at the next start
 */
public record JobSettings(int workers, Duration poll, Duration heartbeat, Duration stop) {

    /** For an office. */
    public static final JobSettings USUAL = new JobSettings(8, Duration.ofSeconds(1), Duration.ofSeconds(10),
            Duration.ofSeconds(5));

    /** The fewest that the scheduler allows. */
    static final int MISSED_HEARTBEATS = 4;
}
