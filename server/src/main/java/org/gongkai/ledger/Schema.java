package org.gongkai.ledger;

import java.util.Arrays;
import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.gongkai.ledger.LedgerException.Reason;
import org.jspecify.annotations.Nullable;

/** The tables of the office and their version. */
public final class Schema {

    private Schema() {}

    /** Brings the tables up to this program's version. */
    static void update(DataSource database) {
        update(database, null);
    }

    /**
     * Brings the tables up to a version.
     *
     * @param version the version to stop at; null for the newest
     * @throws LedgerException {@link Reason#NEWER} when they are newer than this program already
     */
    public static void update(DataSource database, @Nullable String version) {
        if (version != null
                && MigrationVersion.fromVersion(version)
                        .compareTo(MigrationVersion.fromVersion(newest(database))) > 0) {
            throw new LedgerException(Reason.NEWER, version, null);
        }
        try {
            flyway(database, version).migrate();
        } catch (FlywayValidateException differs) {
            throw new LedgerException(Reason.NEWER, "", differs);
        } catch (FlywayException failed) {
            throw Failures.of(failed);
        }
    }

    /**
     * The version of the tables; null when there are none.
     *
     * @throws LedgerException when the database cannot be asked
     */
    public static @Nullable String version(DataSource database) {
        try {
            MigrationInfo current = flyway(database, null).info().current();
            MigrationVersion version = current == null ? null : current.getVersion();
            return version == null ? null : version.getVersion();
        } catch (FlywayException failed) {
            throw Failures.of(failed);
        }
    }

    /** The version of the tables that this program makes. */
    public static String newest(DataSource database) {
        return Arrays.stream(flyway(database, null).info().all())
                .filter(migration -> !migration.getScript().isEmpty() && migration.getVersion() != null)
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .orElseThrow()
                .getVersion();
    }

    /** Refuses tables that are missing or of another version than this program. */
    static void check(DataSource database) {
        String version = version(database);
        if (version == null) {
            throw new LedgerException(Reason.NO_BOOKS, "", null);
        }
        for (MigrationInfo migration : flyway(database, null).info().all()) {
            if (migration.getState().name().startsWith("FUTURE")) {
                throw new LedgerException(Reason.NEWER, version, null);
            }
            if (!migration.getState().isApplied()) {
                throw new LedgerException(Reason.OLDER, version, null);
            }
        }
    }

    private static Flyway flyway(DataSource database, @Nullable String target) {
        var flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:org/gongkai/ledger/migration")
                .validateMigrationNaming(true);
        if (target != null) {
            flyway.target(target);
        }
        return flyway.load();
    }
}
