package org.gongkai.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;

import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerException;
import org.gongkai.ledger.LedgerException.Reason;
import org.gongkai.ledger.LedgerSettings;
import org.gongkai.ledger.backup.Relocation;
import org.gongkai.report.command.Session;
import org.gongkai.web.OfficeSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gongkai migrate}: the books of an office that does not run, from SQLite into PostgreSQL. */
@Command(name = "migrate")
final class MigrateCommand extends OfficeCommand {

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "office.data") private @Nullable Path data;

    @Option(names = "--to", required = true, paramLabel = "URL", descriptionKey = "migrate.to") private String url = "";

    @Option(names = "--user", paramLabel = "NAME", descriptionKey = "migrate.user") private String user = "";

    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "migrate.password") private @Nullable Path passwordFile;

    MigrateCommand(Session session) {
        super(session);
    }

    @Override
    int run() throws Exception {
        OfficeSettings settings = Settings.of(data, null);
        Path folder = settings.data();
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new LedgerException(Reason.UNKNOWN_DATABASE, "", null);
        }
        LedgerSettings from = LedgerSettings.sqlite(folder);
        if (!Files.exists(from.databaseFile())) {
            throw new LedgerException(Reason.NO_BOOKS, from.databaseFile().toString(), null);
        }
        String password;
        try {
            password = passwordFile == null
                    ? settings.dbPassword()
                    : Files.readString(passwordFile, StandardCharsets.UTF_8).strip();
        } catch (NoSuchFileException missing) {
            session.err().println(words.of("migrate.no-password-file", passwordFile));
            return NOT_DONE;
        }
        LedgerSettings to = LedgerSettings.database(folder, url, user.isEmpty() ? settings.dbUser() : user, password);
        try (Ledger source = Ledger.open(from, Clock.system(ChinaTime.ZONE))) {
            Relocation.Result result = Relocation.run(source, to, new Progress(session, words));
            Findings.print(session, words, result.findings());
            if (!result.findings().isEmpty()) {
                session.out().println(words.of("migrate.faults"));
                return FAULTS_FOUND;
            }
            session.out().println(words.of("migrate.done", result.tables(), result.rows(), result.chains()));
            session.out().println(words.of("migrate.hint", folder.resolve(SettingsFile.NAME), from.databaseFile()));
            session.out().println("    gongkai.db=" + url.replaceAll("(?i)([?&]password=)[^&]*", "$1…"));
            if (!to.user().isEmpty()) {
                session.out().println("    gongkai.db-user=" + to.user());
                session.out().println("    gongkai.db-password=…");
            }
            return GOOD;
        }
    }
}
