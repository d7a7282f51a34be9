package org.gongkai.ledger.backup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.gongkai.ledger.LedgerException;
import org.gongkai.ledger.LedgerException.Reason;
import org.gongkai.ledger.LedgerSettings;
import org.gongkai.ledger.TestDatabase;
import org.gongkai.ledger.backup.BackupFinding.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Archives that were damaged, cut off, or made to do harm. */
class HostileArchiveTest {

    private static byte[] good = new byte[0];

    @TempDir Path home;
    private int count;

    @BeforeAll
    static void make(@TempDir Path folder) throws IOException {
        try (SampleOffice office = SampleOffice.with(TestDatabase.SQLITE.fresh(folder.resolve("from")), 3)) {
            office.backup(folder.resolve("backup.tar"));
        }
        good = Files.readAllBytes(folder.resolve("backup.tar"));
    }

    private record Outcome(Reason refused, Restore.Result restored) {}

    private Outcome restore(byte[] archive) throws IOException {
        Path file = Files.write(home.resolve("archive" + count + ".tar"), archive);
        LedgerSettings there = TestDatabase.SQLITE.fresh(home.resolve("to" + count++));
        try {
            return new Outcome(null, SampleOffice.restore(file, there));
        } catch (LedgerException refused) {
            if (Files.exists(there.data())) {
                try (var inside = Files.list(there.data())) {
                    assertThat(inside).isEmpty();
                }
            }
            return new Outcome(refused.reason(), null);
        } finally {
            Files.delete(file);
        }
    }

    private static Map<String, byte[]> parts() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (var tar = new TarArchiveInputStream(new ByteArrayInputStream(good))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null;) {
                parts.put(entry.getName(), tar.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] tar(Map<String, byte[]> parts, TarArchiveEntry... first) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (TarArchiveEntry entry : first) {
                tar.putArchiveEntry(entry);
                tar.write(new byte[(int) entry.getSize()]);
                tar.closeArchiveEntry();
            }
            for (var part : parts.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(part.getKey(), true);
                entry.setSize(part.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(part.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static void replace(Map<String, byte[]> parts, String name, String from, String to) {
        String text = new String(parts.get(name), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        parts.put(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bytes)) {
            packed.write(plain);
        }
        return bytes.toByteArray();
    }

    @Test
    void theArchiveUntouchedIsRestored() throws IOException {
        assertThat(restore(good).restored().findings()).isEmpty();
        assertThat(restore(tar(parts())).restored().findings()).isEmpty();
    }

    @Test
    void anArchiveCutOffAnywhereIsRefusedAndLeavesTheFolderEmpty() throws IOException {
        int end = new String(good, StandardCharsets.ISO_8859_1).indexOf("end.json");
        Random random = new Random(5);
        for (int i = 0; i < 25; i++) {
            assertThat(restore(Arrays.copyOf(good, random.nextInt(end))).refused()).isEqualTo(Reason.BROKEN_ARCHIVE);
        }
        assertThat(restore(new byte[0]).refused()).isEqualTo(Reason.BROKEN_ARCHIVE);
        assertThat(restore("not an archive".repeat(100).getBytes(StandardCharsets.UTF_8)).refused())
                .isEqualTo(Reason.BROKEN_ARCHIVE);
    }

    /** Bytes between the parts mean nothing; a change of any other is found. */
    @Test
    void aChangedByteIsFoundOrChangesNothing() throws IOException {
        Random random = new Random(7);
        int found = 0;
        for (int i = 0; i < 60; i++) {
            byte[] damaged = good.clone();
            int place = random.nextInt(damaged.length);
            while (damaged[place] == 0) {
                place = random.nextInt(damaged.length);
            }
            damaged[place] ^= (byte) (1 << random.nextInt(8));
            Outcome outcome = restore(damaged);
            if (outcome.refused() != null) {
                assertThat(outcome.refused()).isIn(Reason.BROKEN_ARCHIVE, Reason.HOSTILE_ARCHIVE, Reason.NEWER);
                found++;
            } else if (!outcome.restored().findings().isEmpty()) {
                found++;
            } else {
                // Nothing but what a header says of dates and owners, or of the program that made it.
                assertThat(outcome.restored().rows()).isEqualTo(restore(good).restored().rows());
            }
        }
        assertThat(found).isGreaterThan(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../escaped", "/tmp/escaped", "configuration/../../escaped", "configuration/keys/../../x",
            "files/../../escaped", "configuration/gongkai.db", "configuration/keys/a\\..\\..\\b",
            "tables/../x.jsonl.gz",
            "files/g0g0"})
    void aNameThatLeadsElsewhereIsRefused(String name) throws IOException {
        Map<String, byte[]> parts = parts();
        Map<String, byte[]> hostile = new LinkedHashMap<>();
        for (var part : parts.entrySet()) {
            hostile.put(part.getKey(), part.getValue());
            if (part.getKey().equals("manifest.json")) {
                hostile.put(name, new byte[]{1});
            }
        }
        assertThat(restore(tar(hostile)).refused()).isEqualTo(Reason.HOSTILE_ARCHIVE);
        try (var all = Files.walk(home)) {
            assertThat(all.filter(each -> each.endsWith("escaped"))).isEmpty();
        }
        assertThat(Path.of("/tmp/escaped")).doesNotExist();
    }

    @Test
    void aLinkIsRefused() throws IOException {
        TarArchiveEntry link = new TarArchiveEntry("configuration/secret.key", TarConstants.LF_SYMLINK);
        link.setLinkName("/etc/passwd");
        assertThat(restore(tar(parts(), link)).refused()).isEqualTo(Reason.HOSTILE_ARCHIVE);
    }

    @Test
    void aTableThatUnpacksToMoreThanWasSaidIsRefused() throws IOException {
        Map<String, byte[]> parts = parts();
        parts.put("tables/stored_file.jsonl.gz", gzip(new byte[50_000_000]));
        assertThat(restore(tar(parts)).refused()).isIn(Reason.HOSTILE_ARCHIVE, Reason.BROKEN_ARCHIVE);
    }

    @Test
    void aManifestThatClaimsMoreThanTheDiskHoldsIsRefused() throws IOException {
        Map<String, byte[]> parts = parts();
        String manifest = new String(parts.get("manifest.json"), StandardCharsets.UTF_8);
        parts.put("manifest.json",
                manifest.replaceAll("\"fileBytes\" : \\d+", "\"fileBytes\" : " + (Long.MAX_VALUE / 4))
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(restore(tar(parts)).refused()).isEqualTo(Reason.DISK_FULL);
    }

    @Test
    void aNameOfATableThatIsNoNameNeverReachesTheDatabase() throws IOException {
        Map<String, byte[]> parts = parts();
        replace(parts, "manifest.json", "\"table\" : \"stored_file\"", "\"table\" : \"x; drop table journal_entry\"");
        assertThat(restore(tar(parts)).refused()).isEqualTo(Reason.HOSTILE_ARCHIVE);
    }

    /** Whoever forges an archive can make all its sums anew; the end of the journal is still compared, and proved. */
    @Test
    void aHeadThatIsNotTheOneNotedIsNamed() throws IOException {
        Map<String, byte[]> parts = parts();
        replace(parts, "manifest.json", "\"number\" : 2", "\"number\" : 3");
        parts.remove("SHA256SUMS");
        StringBuilder sums = new StringBuilder();
        parts.forEach((name, content) -> {
            if (!name.equals("end.json")) {
                sums.append(ArchiveDraft.hash(content)).append("  ").append(name).append('\n');
            }
        });
        byte[] end = parts.remove("end.json");
        parts.put("SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
        parts.put("end.json", new String(end, StandardCharsets.UTF_8)
                .replaceAll("\"sums\":\"[0-9a-f]+\"", "\"sums\":\"" + ArchiveDraft.hash(parts.get("SHA256SUMS")) + "\"")
                .getBytes(StandardCharsets.UTF_8));
        Restore.Result restored = restore(tar(parts)).restored();
        assertThat(restored.findings()).singleElement()
                .satisfies(found -> assertThat(found.kind()).isEqualTo(Kind.HEAD_DIFFERS));
    }
}
