package org.gongkai.ledger.jobs;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.ledger.JournalProof;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerSettings;
import org.gongkai.ledger.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.jobs.TestJobs.await;

/** No effect of an acknowledged change is lost when the office is killed, and none overtakes another of its key. */
class OutboxKillTest {

    private static final int KILLS = Integer.getInteger("gongkai.kills", 5);
    private static final Pattern LINE = Pattern.compile("(put|begin|end) (key\\d) ([0-9a-f-]{36})\\.");

    @TempDir Path home;

    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    @ParameterizedTest
    @EnumSource
    void noEffectIsLostAndNoneOvertakesWhenTheOfficeIsKilled(TestDatabase database) throws Exception {
        LedgerSettings settings = database.fresh(home);
        Files.createDirectories(settings.data());
        Random random = new Random(20260210);
        for (int kill = 0; kill < KILLS; kill++) {
            int before = said.size();
            Process office = start(settings);
            Thread reader = Thread.ofPlatform().start(() -> listen(office));
            await("the office to work: " + log(settings), Duration.ofSeconds(60),
                    () -> List.copyOf(said).stream().skip(before).anyMatch(line -> line.startsWith("end")));
            Thread.sleep(random.nextInt(20, 300));
            office.destroyForcibly();
            assertThat(office.waitFor(10, TimeUnit.SECONDS)).isTrue();
            reader.join();
            said.add("killed");
        }
        Outbox outbox = new Outbox();
        try (Ledger ledger = Ledger.open(settings, Clock.systemUTC());
                Jobs _jobs = Jobs.start(ledger, outbox,
                        List.of(TestJobs.handler(WorkingOffice.KIND, Retry.USUAL, effect -> {
                            said.add("begin " + effect.key() + " " + effect.id() + ".");
                            said.add("end " + effect.key() + " " + effect.id() + ".");
                        })), List.of(), List.of(), TestJobs.QUICK)) {
            await("everything to be done", Duration.ofSeconds(60), () -> new EffectBook(ledger, outbox).counts()
                    .isEmpty());
            Set<String> put = ids("put");
            assertThat(put).hasSizeGreaterThan(KILLS);
            assertThat(ids("end")).as("everything acknowledged was handed over").containsAll(put);
            assertThat(TestJobs.effects(ledger)).allMatch(row -> row.getState().equals("DONE"))
                    .extracting(row -> row.getId().toString())
                    .containsAll(put)
                    .containsAll(ids("begin"));
            assertThat(JournalProof.of(ledger).entries()).as("an effect for each entry and no other")
                    .isEqualTo(TestJobs.effects(ledger).size());
        }
        assertThat(overtaken()).isEmpty();
    }

    private Set<String> ids(String what) {
        Set<String> ids = new HashSet<>();
        for (String line : List.copyOf(said)) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches() && matcher.group(1).equals(what)) {
                ids.add(matcher.group(3));
            }
        }
        return ids;
    }

    /** Keys grow with time, so of one key none may begin after a later one, or while another has not ended. */
    private List<String> overtaken() {
        List<String> wrong = new ArrayList<>();
        Map<String, String> last = new HashMap<>();
        Map<String, String> running = new HashMap<>();
        for (String line : List.copyOf(said)) {
            Matcher matcher = LINE.matcher(line);
            if (line.equals("killed")) {
                running.clear();
            } else if (matcher.matches() && matcher.group(1).equals("begin")) {
                String key = matcher.group(2);
                String id = matcher.group(3);
                if (running.put(key, id) != null) {
                    wrong.add("beside another: " + line);
                }
                if (last.getOrDefault(key, "").compareTo(id) > 0) {
                    wrong.add("overtaken: " + line);
                }
                last.put(key, id);
            } else if (matcher.matches() && matcher.group(1).equals("end")) {
                running.remove(matcher.group(2));
            }
        }
        return wrong;
    }

    private static Process start(LedgerSettings settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xmx256m", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                WorkingOffice.class.getName(), settings.data().toString()));
        if (settings.url() != null) {
            command.add(settings.url());
        }
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(settings.data().resolve("office.log").toFile()))
                .start();
    }

    private static String log(LedgerSettings settings) throws IOException {
        Path log = settings.data().resolve("office.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    private void listen(Process office) {
        try (BufferedReader lines = office.inputReader(StandardCharsets.US_ASCII)) {
            for (String line; (line = lines.readLine()) != null;) {
                said.add(line);
            }
        } catch (IOException killed) {
            // What was read so far counts.
        }
    }
}
