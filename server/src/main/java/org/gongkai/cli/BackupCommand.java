package org.gongkai.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.backup.Backup;
import org.gongkai.ledger.files.FileStore;
import org.gongkai.report.command.Session;
import org.gongkai.web.OfficeSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gongkai backup}: one archive of the whole office, also while it runs. */
@Command(name = "backup")
final class BackupCommand extends OfficeCommand {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'gongkai-'yyyyMMdd-HHmmss'.tar'");

    @Mixin private OfficeOptions office = new OfficeOptions();

    @Option(names = {"-o",
            "--output"}, paramLabel = "FILE", descriptionKey = "backup.output") private @Nullable Path output;

    BackupCommand(Session session) {
        super(session);
    }

    @Override
    int run() throws Exception {
        OfficeSettings settings = office.settings();
        Clock clock = Clock.system(ChinaTime.ZONE);
        Path target = target(settings, clock);
        try (Ledger ledger = Ledger.openToRead(settings.ledger(), clock);
                FileStore files = FileStore.open(settings.data(), settings.fileSettings())) {
            Backup.Result result = Backup.write(ledger, files, settings.data(), target, new Progress(session, words));
            Findings.print(session, words, result.findings());
            session.out()
                    .println(words.of("backup.done", result.archive(), size(result.bytes()), result.rows(),
                            result.files()));
            return result.findings().isEmpty() ? GOOD : FAULTS_FOUND;
        }
    }

    private Path target(OfficeSettings settings, Clock clock) {
        String name = NAME.format(LocalDateTime.now(clock));
        if (output == null) {
            return settings.backupFolder().resolve(name);
        }
        return Files.isDirectory(output) ? output.resolve(name) : output;
    }

    static String size(long bytes) {
        return bytes < 1_000_000 ? (bytes + 999) / 1000 + " KB" : "%.1f MB".formatted(bytes / 1e6);
    }
}
