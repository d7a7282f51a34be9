package org.gongkai.ledger.kill;

import java.nio.file.Path;

import org.gongkai.ledger.LedgerSettings;
import org.gongkai.ledger.kill.KillHarness.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing acknowledged is lost when the office, or the database under it, is killed in the middle of writing. Eight kills on
 * each database in every build; {@code -Dgongkai.kills=300} makes it as many as one likes.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("gongkai.kills", 8);
    private static final long SEED = Long.getLong("gongkai.seed", 20260210);

    @TempDir Path home;

    @Test
    void nothingAcknowledgedIsLostOnSqlite() throws Exception {
        report("SQLite", new KillHarness(LedgerSettings.sqlite(home.resolve("data")), null, SEED).run(KILLS));
    }

    @Test
    void nothingAcknowledgedIsLostOnPostgresql() throws Exception {
        try (RestartablePostgres postgres = RestartablePostgres.in(home.resolve("postgres"))) {
            report("PostgreSQL",
                    new KillHarness(postgres.settings(home.resolve("data")), postgres, SEED).run(KILLS));
        }
    }

    private static void report(String database, Outcome outcome) {
        System.out.printf("%s: %d kills of the office, %d of the database server, %d of a backend; %d changes"
                + " acknowledged, %d entries found, %d lost%n", database, outcome.officeKills(), outcome.serverKills(),
                outcome.backendKills(), outcome.acknowledged(), outcome.entries(), outcome.lost().size());
        assertThat(outcome.lost()).isEmpty();
        assertThat(outcome.acknowledged()).isGreaterThan(outcome.officeKills() * 5L);
        assertThat(outcome.entries()).isGreaterThanOrEqualTo(outcome.acknowledged());
    }
}
