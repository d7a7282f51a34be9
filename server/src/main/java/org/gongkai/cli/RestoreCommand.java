package org.gongkai.cli;

import java.nio.file.Path;
import java.time.Clock;

import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.backup.Restore;
import org.gongkai.report.command.Session;
import org.gongkai.web.OfficeSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gongkai restore}: an office out of a backup, into an empty folder and database. */
@Command(name = "restore")
final class RestoreCommand extends OfficeCommand {

    @Mixin private OfficeOptions office = new OfficeOptions();

    @Parameters(paramLabel = "ARCHIVE", descriptionKey = "restore.archive") private Path archive = Path.of("");

    RestoreCommand(Session session) {
        super(session);
    }

    @Override
    int run() throws Exception {
        OfficeSettings settings = office.settings();
        Restore.Result result = Restore.run(archive, settings.ledger(), settings.fileSettings(),
                new Progress(session, words));
        Findings.print(session, words, result.findings());
        session.out()
                .println(words.of("restore.done", settings.data(),
                        result.made().atZone(ChinaTime.ZONE).toLocalDateTime().withNano(0), result.rows(),
                        result.files()));
        RestoredOffice.Calmed calmed = RestoredOffice.calm(settings.ledger(), Clock.systemUTC());
        session.out().println(words.of("restore.calmed", calmed.held(), calmed.sessions()));
        if (result.settings()) {
            session.out().println(words.of("restore.settings", settings.data().resolve(SettingsFile.NAME)));
        }
        session.out().println(words.of(result.findings().isEmpty() ? "restore.whole" : "restore.faults"));
        return result.findings().isEmpty() ? GOOD : FAULTS_FOUND;
    }
}
