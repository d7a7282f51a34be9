package org.gongkai.ledger.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.gongkai.ledger.Journal;
import org.gongkai.ledger.JournalEntry;
import org.gongkai.ledger.JournalProof;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerSettings;
import org.gongkai.ledger.files.FileSettings;
import org.gongkai.ledger.files.FileStore;
import org.jspecify.annotations.Nullable;

import static org.gongkai.ledger.schema.Tables.STORED_FILE;

/**
 * Kills a {@link WritingOffice} at random moments with SIGKILL, on PostgreSQL also the server or one of its backends, and
 * after each time opens the office again and looks: the journal is whole, every acknowledged change is there with its very
 * hash, every noted file is there and sound.
 */
final class KillHarness {

    /**
     * What was seen.
     *
     * @param lost what was acknowledged and is not there, or is there and damaged
     */
    record Outcome(int officeKills, int serverKills, int backendKills, long acknowledged, long entries,
            List<String> lost) {}

    private record Acknowledged(UUID agency, long number, String hash, String file) {

        static @Nullable Acknowledged read(String line) {
            String[] parts = line.split(" ");
            return parts.length == 4 && parts[3].length() == 64
                    ? new Acknowledged(UUID.fromString(parts[0]), Long.parseLong(parts[1]), parts[2], parts[3])
                    : null;
        }
    }

    private final LedgerSettings settings;
    private final @Nullable RestartablePostgres postgres;
    private final Random random;
    private final List<String> lost = new ArrayList<>();
    private int officeKills;
    private int serverKills;
    private int backendKills;
    private long acknowledged;
    private long entries;

    KillHarness(LedgerSettings settings, @Nullable RestartablePostgres postgres, long seed) {
        this.settings = settings;
        this.postgres = postgres;
        this.random = new Random(seed);
    }

    Outcome run(int kills) throws Exception {
        while (officeKills + serverKills + backendKills < kills) {
            look(round());
        }
        lookAtEveryFile();
        return new Outcome(officeKills, serverKills, backendKills, acknowledged, entries, lost);
    }

    /** One life of the office, with what it acknowledged. */
    private List<Acknowledged> round() throws Exception {
        List<Acknowledged> told = Collections.synchronizedList(new ArrayList<>());
        Process office = start();
        Thread reader = Thread.ofPlatform().start(() -> read(office, told));
        awaitMoreThan(told, 0, office);
        Thread.sleep(random.nextInt(20, 250));
        if (postgres != null && (officeKills + serverKills + backendKills) % 3 == 1) {
            int before = told.size();
            if (random.nextBoolean()) {
                postgres.killServer();
                serverKills++;
                postgres.restart();
            } else {
                postgres.killOneBackend();
                backendKills++;
            }
            // The office goes on by itself.
            awaitMoreThan(told, before + 20, office);
        }
        office.destroyForcibly();
        officeKills++;
        if (!office.waitFor(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("SIGKILL did not end the process");
        }
        reader.join();
        return told;
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xmx256m", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                WritingOffice.class.getName(), settings.data().toString()));
        if (settings.url() != null) {
            command.add(settings.url());
        }
        Files.createDirectories(settings.data());
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(settings.data().resolve("writer.log").toFile()))
                .start();
    }

    private static void read(Process office, List<Acknowledged> told) {
        try (BufferedReader lines = office.inputReader(StandardCharsets.US_ASCII)) {
            for (String line; (line = lines.readLine()) != null;) {
                Acknowledged one = Acknowledged.read(line);
                if (one != null) {
                    told.add(one);
                }
            }
        } catch (IOException killed) {
            // What was read so far counts.
        }
    }

    private void awaitMoreThan(List<Acknowledged> told, int count, Process office) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (told.size() <= count) {
            if (!office.isAlive() || System.nanoTime() > end) {
                office.destroyForcibly();
                throw new IllegalStateException(
                        "the office does not write: " + Files.readString(settings.data().resolve("writer.log")));
            }
            Thread.sleep(5);
        }
    }

    private void look(List<Acknowledged> told) {
        acknowledged += told.size();
        try (Ledger ledger = Ledger.open(settings, Clock.systemUTC());
                FileStore files = FileStore.open(settings.data(), FileSettings.LOCAL)) {
            JournalProof.Verdict verdict = JournalProof.of(ledger);
            verdict.breaks().forEach(found -> lost.add(found.toString()));
            entries = verdict.entries();
            Journal journal = new Journal(ledger);
            for (Acknowledged one : told) {
                List<JournalEntry> found = journal.latestOfAgency(one.agency(), one.number() + 1, 1);
                if (found.isEmpty() || !found.getFirst().hash().equals(one.hash())) {
                    lost.add("entry " + one);
                }
                if (FileStore.find(ledger, one.file()) == null) {
                    lost.add("file row " + one);
                }
                check(files, one.file());
            }
        }
    }

    /** A row without its content is as bad as a lost write, acknowledged or not. */
    private void lookAtEveryFile() {
        try (Ledger ledger = Ledger.open(settings, Clock.systemUTC());
                FileStore files = FileStore.open(settings.data(), FileSettings.LOCAL)) {
            ledger.read(sql -> sql.select(STORED_FILE.SHA256).from(STORED_FILE).fetch(STORED_FILE.SHA256))
                    .forEach(hash -> check(files, hash));
        }
    }

    private void check(FileStore files, String hash) {
        try {
            files.open(hash).close();
        } catch (RuntimeException | IOException damaged) {
            lost.add(damaged.toString());
        }
    }
}
