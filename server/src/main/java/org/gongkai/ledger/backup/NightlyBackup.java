package org.gongkai.ledger.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerException;
import org.gongkai.ledger.files.FileStore;

/**
 * The backup of every night: {@code nightly-2026-02-10.tar} in the folder of backups, older ones taken away as
 * {@link Rotation} says, what a killed backup left behind taken away too, and how it went noted in {@link BackupState} for
 * the page of operations. Backups that somebody made by hand have other names and are never touched.
 */
public final class NightlyBackup {

    private static final Pattern NAME = Pattern.compile("nightly-([0-9]{4}-[0-9]{2}-[0-9]{2})\\.tar");

    private final Ledger ledger;
    private final FileStore files;
    private final Path data;
    private final Path folder;

    /**
     * The backup of an office.
     *
     * @param data   the data folder
     * @param folder where the backups go; made when it is missing
     */
    public NightlyBackup(Ledger ledger, FileStore files, Path data, Path folder) {
        this.ledger = ledger;
        this.files = files;
        this.data = data;
        this.folder = folder;
    }

    /** How the last ones went. */
    public BackupState state() {
        return BackupState.read(data);
    }

    /**
     * Makes the backup of today; run again on the same day it replaces it. Only one may run at a time.
     *
     * @throws LedgerException when there is none; that has been noted
     */
    public Backup.Result run(BackupProgress progress) {
        Instant begun = ledger.clock().instant();
        BackupState before = state();
        try {
            removeLeftOvers();
            Path target = folder.resolve("nightly-" + ChinaTime.dayOf(begun) + ".tar");
            Backup.Result result = Backup.write(ledger, files, data, target, progress);
            rotate();
            before.succeeded(begun, Duration.between(begun, ledger.clock().instant()), result).write(data);
            return result;
        } catch (LedgerException failed) {
            before.failed(begun, failed.message(false)).write(data);
            throw failed;
        } catch (IOException failed) {
            LedgerException known = LedgerException.of(failed);
            before.failed(begun, known.message(false)).write(data);
            throw known;
        }
    }

    private void removeLeftOvers() throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                for (Path each : inside.filter(ArchiveDraft::isLeftOver).toList()) {
                    ArchiveDraft.remove(each);
                }
            }
        }
    }

    private void rotate() throws IOException {
        Map<LocalDate, Path> backups = new TreeMap<>();
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path each : inside.toList()) {
                Matcher name = NAME.matcher(each.getFileName().toString());
                if (name.matches()) {
                    try {
                        backups.put(LocalDate.parse(name.group(1)), each);
                    } catch (DateTimeParseException notADay) {
                        // Not one of ours, then.
                    }
                }
            }
        }
        for (LocalDate day : Rotation.toRemove(backups.keySet())) {
            Files.deleteIfExists(backups.get(day));
        }
    }
}
