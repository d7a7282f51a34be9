package org.gongkai.ledger.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.gongkai.ledger.JournalProof;
import org.gongkai.ledger.LedgerException;
import org.gongkai.ledger.LedgerException.Reason;
import org.gongkai.ledger.LedgerSettings;
import org.gongkai.ledger.OldestPostgres;
import org.gongkai.ledger.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RelocationTest {

    @TempDir Path home;

    private static int tables(LedgerSettings settings) throws SQLException {
        try (var connection = DriverManager.getConnection(settings.jdbcUrl());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from information_schema.tables where table_schema = 'public'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void moves(LedgerSettings database) throws IOException {
        LedgerSettings from = LedgerSettings.sqlite(home.resolve("data"));
        LedgerSettings to = LedgerSettings.database(from.data(), database.url(), "", "");
        try (SampleOffice office = SampleOffice.with(from, 1200)) {
            Relocation.Result result = Relocation.run(office.ledger, to, BackupProgress.SILENT);
            assertThat(result.findings()).isEmpty();
            assertThat(result.rows()).isGreaterThanOrEqualTo(2402);
            assertThat(result.chains()).isEqualTo(2);
        }
        try (SampleOffice office = SampleOffice.open(to)) {
            assertThat(JournalProof.of(office.ledger).entries()).isEqualTo(1200);
            office.act("迁移后照常办公");
        }
    }

    @Test
    void anOfficeMovesToPostgresqlWithItsJournalWhole() throws IOException {
        moves(TestDatabase.POSTGRESQL.fresh(home));
    }

    @Test
    void anOfficeMovesToTheOldestPostgresqlThatIsPromised() throws Exception {
        try (OldestPostgres oldest = OldestPostgres.start()) {
            assertThat(oldest.version()).startsWith("13.");
            moves(LedgerSettings.database(home, oldest.url(), "", ""));
        }
    }

    @Test
    void aMoveThatFailsLeavesTheDatabaseEmptyAndCanBeRepeated() throws Exception {
        LedgerSettings to = TestDatabase.POSTGRESQL.fresh(home);
        try (SampleOffice office = SampleOffice.with(LedgerSettings.sqlite(home.resolve("office")), 10)) {
            assertThatThrownBy(() -> Relocation.run(office.ledger, to, (step, done, total) -> {
                if (step.equals("proof")) {
                    throw new IllegalStateException("stop");
                }
            })).hasMessage("stop");
            assertThat(tables(to)).isZero();
            assertThat(Relocation.run(office.ledger, to, BackupProgress.SILENT).findings()).isEmpty();
        }
    }

    /** What is left of a killed move: the tables, which were made first, without a row. */
    @Test
    void aMoveThatWasKilledIsSimplyRepeated() throws Exception {
        LedgerSettings to = TestDatabase.POSTGRESQL.fresh(home);
        try (SampleOffice office = SampleOffice.with(LedgerSettings.sqlite(home.resolve("office")), 10)) {
            assertThatThrownBy(() -> Relocation.run(office.ledger, to, (step, done, total) -> {
                throw new Killed();
            })).isInstanceOf(Killed.class);
            assertThat(tables(to)).isPositive();
            assertThat(Relocation.run(office.ledger, to, BackupProgress.SILENT).findings()).isEmpty();
        }
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void aDatabaseThatIsInUseIsNotTouched() throws Exception {
        LedgerSettings used = TestDatabase.POSTGRESQL.fresh(home.resolve("used"));
        SampleOffice.with(used, 2).close();
        LedgerSettings foreign = TestDatabase.POSTGRESQL.fresh(home.resolve("foreign"));
        try (var connection = DriverManager.getConnection(foreign.jdbcUrl());
                var statement = connection.createStatement()) {
            statement.execute("create table payroll (id int)");
        }
        try (SampleOffice office = SampleOffice.with(LedgerSettings.sqlite(home.resolve("office")), 2)) {
            for (LedgerSettings each : java.util.List.of(used, foreign)) {
                assertThatThrownBy(() -> Relocation.run(office.ledger, each, BackupProgress.SILENT))
                        .isInstanceOfSatisfying(LedgerException.class,
                                told -> assertThat(told.reason()).isEqualTo(Reason.NOT_EMPTY));
            }
        }
        assertThat(tables(foreign)).isEqualTo(1);
        try (SampleOffice office = SampleOffice.open(used)) {
            assertThat(JournalProof.of(office.ledger).entries()).isEqualTo(2);
        }
    }
}
