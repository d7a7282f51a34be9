package org.gongkai.cli;

import java.nio.file.Path;

import org.gongkai.ledger.LedgerSettings;
import org.gongkai.web.OfficeSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which office a command is about: the same settings that {@code serve} reads, in the same order. */
final class OfficeOptions {

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "office.data") private @Nullable Path data;

    @Option(names = "--db", paramLabel = "URL", descriptionKey = "office.db") private @Nullable String db;

    /** The settings of the office; see {@link Settings}. */
    OfficeSettings settings() {
        return Settings.of(data, db);
    }

    /** Where the books are. */
    LedgerSettings ledger() {
        return settings().ledger();
    }
}
