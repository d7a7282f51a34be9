package org.gongkai.ledger.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.gongkai.ledger.JournalProof;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerException;
import org.gongkai.ledger.LedgerException.Reason;
import org.gongkai.ledger.LedgerSettings;
import org.gongkai.ledger.TestDatabase;
import org.gongkai.ledger.backup.BackupFinding.Kind;
import org.gongkai.ledger.files.FileSettings;
import org.gongkai.ledger.files.FileStore;
import org.gongkai.ledger.files.OpenedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BackupTest {

    @TempDir Path home;

    private static Reason reasonOf(Runnable act) {
        try {
            act.run();
        } catch (LedgerException failed) {
            return failed.reason();
        }
        return null;
    }

    private static List<String> inside(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(each -> !each.equals(folder)).map(each -> folder.relativize(each).toString()).toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"SQLITE,SQLITE", "SQLITE,POSTGRESQL", "POSTGRESQL,SQLITE", "POSTGRESQL,POSTGRESQL"})
    void anOfficeComesBackFromItsBackupInEitherDatabase(TestDatabase from, TestDatabase to) throws IOException {
        Path archive = home.resolve("out/backup.tar");
        List<String> hashes;
        List<JournalProof.Witness> heads;
        try (SampleOffice office = SampleOffice.with(from.fresh(home.resolve("from")), 7)) {
            Backup.Result result = office.backup(archive);
            assertThat(result.findings()).isEmpty();
            assertThat(result.files()).isEqualTo(7);
            assertThat(result.bytes()).isEqualTo(Files.size(archive));
            hashes = office.hashes;
            heads = office.ledger.read(Backup::heads);
        }
        assertThat(inside(archive.getParent())).containsExactly("backup.tar");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive))).isEqualTo("rw-------");

        LedgerSettings there = to.fresh(home.resolve("to"));
        Restore.Result restored = SampleOffice.restore(archive, there);
        assertThat(restored.findings()).isEmpty();
        assertThat(restored.files()).isEqualTo(7);
        try (SampleOffice office = SampleOffice.open(there)) {
            assertThat(office.ledger.read(Backup::heads)).isEqualTo(heads).hasSize(2);
            assertThat(JournalProof.of(office.ledger).whole()).isTrue();
            assertThat(FileStore.find(office.ledger, hashes.get(3)).mediaType()).isEqualTo("text/plain");
            try (OpenedFile opened = office.files.open(hashes.get(3))) {
                assertThat(new String(opened.readAllBytes(), StandardCharsets.UTF_8)).startsWith("第3件：“引号”、\t制表符");
            }
            office.act("恢复后照常办公");
        }
        Path data = there.data();
        assertThat(Files.readString(data.resolve("secret.key"))).isEqualTo("a key");
        assertThat(Files.readString(data.resolve("keys/old/seal.bin"))).isEqualTo("a seal");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secret.key"))))
                .isEqualTo("rw-------");
        assertThat(data.resolve("something-else.txt")).doesNotExist();
        // A restored office must never write into the books it was restored from.
        assertThat(Files.readString(data.resolve("gongkai.properties"))).contains("gongkai.backup.time=03:00")
                .doesNotContain("\ngongkai.db=jdbc:postgresql://old.example");
    }

    @ParameterizedTest
    @EnumSource
    void aBackupOfABusyOfficeIsOfOneMoment(TestDatabase database) throws Exception {
        Path archive = home.resolve("busy.tar");
        try (SampleOffice office = SampleOffice.with(database.fresh(home.resolve("from")), 20)) {
            AtomicBoolean stop = new AtomicBoolean();
            AtomicReference<Throwable> failed = new AtomicReference<>();
            Thread clerk = Thread.ofPlatform().start(() -> {
                try {
                    for (int i = 0; !stop.get(); i++) {
                        office.act("备份期间第" + i + "件");
                    }
                } catch (Throwable unforeseen) {
                    failed.set(unforeseen);
                }
            });
            for (int i = 0; i < 5; i++) {
                int before = office.hashes.size();
                assertThat(office.backup(archive).findings()).isEmpty();
                LedgerSettings there = TestDatabase.SQLITE.fresh(home.resolve("to" + i));
                Restore.Result restored = SampleOffice.restore(archive, there);
                assertThat(restored.findings()).isEmpty();
                assertThat(restored.files()).isGreaterThanOrEqualTo(before);
            }
            stop.set(true);
            clerk.join();
            assertThat(failed.get()).isNull();
        }
    }

    @Test
    void aDamagedAndAMissingFileAreNamedAndTheRestIsBackedUpAndRestored() throws IOException {
        Path archive = home.resolve("backup.tar");
        try (SampleOffice office = SampleOffice.with(TestDatabase.SQLITE.fresh(home.resolve("from")), 5)) {
            String damaged = office.hashes.get(1);
            String missing = office.hashes.get(2);
            Files.writeString(office.onDisk(damaged), "somebody was here");
            Files.delete(office.onDisk(missing));
            Backup.Result result = office.backup(archive);
            assertThat(result.findings()).containsExactlyInAnyOrder(BackupFinding.file(Kind.FILE_DAMAGED, damaged),
                    BackupFinding.file(Kind.FILE_MISSING, missing));
            assertThat(result.files()).isEqualTo(3);
            Restore.Result restored = SampleOffice.restore(archive, TestDatabase.SQLITE.fresh(home.resolve("to")));
            assertThat(restored.files()).isEqualTo(3);
            assertThat(restored.findings()).extracting(BackupFinding::subject)
                    .containsExactlyInAnyOrder(damaged, missing);
        }
    }

    @Test
    void aBrokenJournalIsNamedByBackupAndRestore() throws Exception {
        Path archive = home.resolve("backup.tar");
        LedgerSettings settings = TestDatabase.SQLITE.fresh(home.resolve("from"));
        try (SampleOffice office = SampleOffice.with(settings, 5)) {
            try (var connection = java.sql.DriverManager.getConnection(settings.jdbcUrl());
                    var statement = connection.createStatement()) {
                statement.execute("update journal_entry set reason = '改过' where entry_number = 2");
            }
            assertThat(office.backup(archive).findings()).isNotEmpty()
                    .allMatch(found -> found.kind() == Kind.JOURNAL_BROKEN && found.found().equals("CHANGED 2"));
        }
        assertThat(SampleOffice.restore(archive, TestDatabase.POSTGRESQL.fresh(home.resolve("to"))).findings())
                .isNotEmpty()
                .allMatch(found -> found.kind() == Kind.JOURNAL_BROKEN);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsInUseIsNeverOverwritten(TestDatabase database) throws IOException {
        Path archive = home.resolve("backup.tar");
        LedgerSettings used = database.fresh(home.resolve("from"));
        try (SampleOffice office = SampleOffice.with(used, 3)) {
            office.backup(archive);
        }
        assertThat(reasonOf(() -> SampleOffice.restore(archive, used))).isEqualTo(Reason.NOT_EMPTY);
        LedgerSettings sameDatabase = new LedgerSettings(home.resolve("new"), used.url(), "", "", 2);
        if (used.url() != null) {
            assertThat(reasonOf(() -> SampleOffice.restore(archive, sameDatabase))).isEqualTo(Reason.NOT_EMPTY);
            assertThat(inside(home.resolve("new"))).isEmpty();
        }
        try (SampleOffice office = SampleOffice.open(used)) {
            assertThat(JournalProof.of(office.ledger).entries()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRestoreThatWasKilledCannotBeOpenedAndIsSimplyRepeated(TestDatabase database) throws IOException {
        Path archive = home.resolve("backup.tar");
        try (SampleOffice office = SampleOffice.with(TestDatabase.SQLITE.fresh(home.resolve("from")), 3)) {
            office.backup(archive);
        }
        LedgerSettings there = database.fresh(home.resolve("to"));
        BackupProgress killed = (step, done, total) -> {
            if (step.equals("files") && done == 2) {
                throw new Killed();
            }
        };
        // An error stands for the kill: nothing is tidied up.
        assertThatThrownBy(() -> Restore.run(archive, there, FileSettings.LOCAL, killed)).isInstanceOf(Killed.class);
        assertThat(inside(there.data())).contains("restore-unfinished", "secret.key");
        // This process holds the lock still, which a dead one would not: what it left is looked at in another place.
        LedgerSettings left = new LedgerSettings(home.resolve("left"), there.url(), "", "", 2);
        for (String each : inside(there.data())) {
            if (!each.equals("gongkai.lock") && !Files.isDirectory(there.data().resolve(each))) {
                Files.createDirectories(left.data().resolve(each).getParent());
                Files.copy(there.data().resolve(each), left.data().resolve(each));
            }
        }
        assertThatThrownBy(() -> Ledger.open(left, Clock.systemUTC())).isInstanceOfSatisfying(LedgerException.class,
                told -> assertThat(told.message(false)).contains("恢复没有完成", "重新执行 gongkai restore"));
        assertThat(SampleOffice.restore(archive, left).findings()).isEmpty();
        SampleOffice.open(left).close();
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void aBackupThatFailsLeavesNothingUnderItsName() throws IOException {
        Path archive = home.resolve("out/backup.tar");
        try (SampleOffice office = SampleOffice.with(TestDatabase.SQLITE.fresh(home.resolve("from")), 3)) {
            assertThatThrownBy(() -> Backup.write(office.ledger, office.files, office.settings.data(), archive,
                    (step, done, total) -> {
                        throw new IllegalStateException("stop");
                    })).hasMessage("stop");
            assertThat(inside(archive.getParent())).isEmpty();
        }
    }
}
