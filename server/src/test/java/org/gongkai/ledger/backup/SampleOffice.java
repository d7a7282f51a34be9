package org.gongkai.ledger.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.gongkai.ledger.Actor;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerSettings;
import org.gongkai.ledger.files.FileSettings;
import org.gongkai.ledger.files.FileStore;
import org.gongkai.ledger.files.KeptFile;

/** An office with something in it: two agencies, a file each time something happens, settings and keys. */
final class SampleOffice implements AutoCloseable {

    static final Actor CLERK = Actor.person(new UUID(1, 1));

    final LedgerSettings settings;
    final Ledger ledger;
    final FileStore files;
    final List<String> hashes = new ArrayList<>();

    private SampleOffice(LedgerSettings settings) {
        this.settings = settings;
        this.ledger = Ledger.open(settings, Clock.systemUTC());
        this.files = FileStore.open(settings.data(), FileSettings.LOCAL);
    }

    static SampleOffice open(LedgerSettings settings) {
        return new SampleOffice(settings);
    }

    /** An office where this many things have happened. */
    static SampleOffice with(LedgerSettings settings, int acts) throws IOException {
        SampleOffice office = new SampleOffice(settings);
        for (int i = 0; i < acts; i++) {
            office.act("第" + i + "件：“引号”、\t制表符、\n换行、𠮷字、\\反斜杠");
        }
        Files.writeString(settings.data().resolve("gongkai.properties"),
                "# 设置\ngongkai.db=jdbc:postgresql://old.example/office\ngongkai.db-user=clerk\ngongkai.backup.time=03:00\n");
        Files.writeString(settings.data().resolve("secret.key"), "a key");
        Files.createDirectories(settings.data().resolve("keys/old"));
        Files.writeString(settings.data().resolve("keys/old/seal.bin"), "a seal");
        Files.writeString(settings.data().resolve("something-else.txt"), "belongs to nobody");
        return office;
    }

    void act(String text) throws IOException {
        KeptFile kept = files.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        ledger.change(CLERK, change -> {
            files.record(change, kept, "text/plain");
            return change.journal(new JournalDraft(new UUID(7, hashes.size() % 2), "test.acted",
                    "file/" + kept.sha256(), text, null, "{\"text\":null}"));
        });
        hashes.add(kept.sha256());
    }

    Backup.Result backup(Path target) {
        return Backup.write(ledger, files, settings.data(), target, BackupProgress.SILENT);
    }

    Path onDisk(String hash) {
        return settings.data()
                .resolve("files")
                .resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
    }

    static Restore.Result restore(Path archive, LedgerSettings target) {
        return Restore.run(archive, target, FileSettings.LOCAL, BackupProgress.SILENT);
    }

    @Override
    public void close() {
        files.close();
        ledger.close();
    }
}
