package org.gongkai.ledger.kill;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;

import org.gongkai.ledger.Actor;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.JournalEntry;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerException;
import org.gongkai.ledger.LedgerSettings;
import org.gongkai.ledger.files.FileSettings;
import org.gongkai.ledger.files.FileStore;
import org.gongkai.ledger.files.KeptFile;

/**
 * A process that does nothing but write, to be killed: keeps a file, notes it and makes a journal entry in one change, and
 * once the change is acknowledged says so in one line: agency, number and hash of the entry, hash of the file.
 */
public final class WritingOffice {

    private static final int WRITERS = 4;
    private static final Actor WRITER = Actor.program("writer");

    private WritingOffice() {}

    /** {@code WritingOffice DATA [URL]}. */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        LedgerSettings settings = arguments.length > 1
                ? LedgerSettings.database(data, arguments[1], "", "")
                : LedgerSettings.sqlite(data);
        Ledger ledger;
        try {
            ledger = Ledger.open(settings, Clock.systemUTC());
        } catch (LedgerException refused) {
            System.err.println(refused.message(false));
            System.exit(2);
            return;
        }
        FileStore files = FileStore.open(data, FileSettings.LOCAL);
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        for (int writer = 0; writer < WRITERS; writer++) {
            UUID agency = new UUID(7, writer % 2);
            long seed = System.nanoTime() + writer;
            Thread.ofPlatform().start(() -> write(ledger, files, agency, new Random(seed), out));
        }
    }

    private static void write(Ledger ledger, FileStore files, UUID agency, Random random, FileOutputStream out) {
        while (true) {
            try {
                byte[] content = new byte[1 + random.nextInt(20_000)];
                random.nextBytes(content);
                KeptFile kept = files.keep(new ByteArrayInputStream(content));
                JournalEntry entry = ledger.change(WRITER, change -> {
                    files.record(change, kept, "application/octet-stream");
                    return change.journal(JournalDraft.of(agency, "test.kept", "file/" + kept.sha256(), "写入"));
                });
                out.write((agency + " " + entry.number() + " " + entry.hash() + " " + kept.sha256() + "\n")
                        .getBytes(StandardCharsets.US_ASCII));
            } catch (LedgerException notNow) {
                System.err.println(notNow.reason());
                pause();
            } catch (IOException parentIsGone) {
                System.exit(1);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stop) {
            System.exit(1);
        }
    }
}
