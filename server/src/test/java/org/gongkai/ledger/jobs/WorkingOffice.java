package org.gongkai.ledger.jobs;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerSettings;

/**
 * A process that puts effects in and works them off, to be killed. Once a change is acknowledged it says {@code put}, when an
 * effect is handed over {@code begin}, before it is done {@code end}, each with the effect's key and the id.
 */
public final class WorkingOffice {

    static final String KIND = "site";
    static final int KEYS = 4;

    private WorkingOffice() {}

    /** {@code WorkingOffice DATA [URL]}. */
    public static void main(String[] arguments) {
        Path data = Path.of(arguments[0]);
        LedgerSettings settings = arguments.length > 1
                ? LedgerSettings.database(data, arguments[1], "", "")
                : LedgerSettings.sqlite(data);
        Ledger ledger = Ledger.open(settings, Clock.systemUTC());
        Outbox outbox = new Outbox();
        Jobs.start(ledger, outbox, List.of(TestJobs.handler(KIND, Retry.USUAL, effect -> {
            say("begin", effect.key(), effect.id());
            Thread.sleep(Math.floorMod(effect.id().hashCode(), 15));
            say("end", effect.key(), effect.id());
        })), List.of(), List.of(), TestJobs.QUICK);
        Random random = new Random();
        while (true) {
            String key = "key" + random.nextInt(KEYS);
            say("put", key, TestJobs.putInOrder(ledger, outbox, KIND, key, ""));
            pause(random.nextInt(12));
        }
    }

    private static void say(String what, String key, UUID id) {
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out) {
            @Override
            public void close() {
                // Standard output stays open.
            }
        }) {
            out.write((what + " " + key + " " + id + ".\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException parentIsGone) {
            Runtime.getRuntime().halt(1);
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Runtime.getRuntime().halt(1);
        }
    }
}
