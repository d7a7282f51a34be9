package org.gongkai.ledger.faults;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.gongkai.ledger.Actor;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.JournalProof;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerException;
import org.gongkai.ledger.LedgerException.Reason;
import org.gongkai.ledger.LedgerSettings;
import org.gongkai.ledger.backup.Backup;
import org.gongkai.ledger.backup.BackupProgress;
import org.gongkai.ledger.backup.Restore;
import org.gongkai.ledger.files.FileSettings;
import org.gongkai.ledger.files.FileStore;
import org.gongkai.ledger.files.KeptFile;
import org.gongkai.ledger.kill.RestartablePostgres;
import org.gongkai.ledger.kill.WritingOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What goes wrong in an office's machine room: the message says what to do, nothing is half-written, and when the cause is
 * gone work goes on. docs/reliability.md has the same list for those who have to act.
 */
class FaultTest {

    private static final Actor CLERK = Actor.person(new UUID(1, 1));
    private static final UUID AGENCY = new UUID(7, 7);

    /** How long the database is away, in seconds; a minute with {@code -Dgongkai.outage=60}. */
    private static final int OUTAGE = Integer.getInteger("gongkai.outage", 3);

    @TempDir Path home;

    private static void write(Ledger ledger, String reason) {
        ledger.change(CLERK, change -> change.journal(JournalDraft.of(AGENCY, "test.noted", "note/1", reason)));
    }

    private static LedgerException refusedWith(Reason reason, String words, Runnable act) {
        LedgerException[] told = new LedgerException[1];
        assertThatThrownBy(act::run).isInstanceOfSatisfying(LedgerException.class, failure -> {
            told[0] = failure;
            assertThat(failure.reason()).isEqualTo(reason);
            assertThat(failure.message(false)).contains(words);
        });
        return told[0];
    }

    private static void isWhole(Ledger ledger, long entries) {
        JournalProof.Verdict verdict = JournalProof.of(ledger);
        assertThat(verdict.breaks()).isEmpty();
        assertThat(verdict.entries()).isEqualTo(entries);
    }

    @Test
    void diskFullUnderTheBooks() throws Exception {
        try (SmallDisk disk = SmallDisk.at(home.resolve("disk"), "8m")) {
            Path ballast = Files.write(home.resolve("disk/ballast"), new byte[3 << 20]);
            LedgerSettings settings = LedgerSettings.sqlite(home.resolve("disk/data"));
            long acknowledged = 0;
            try (Ledger ledger = Ledger.open(settings, Clock.systemUTC())) {
                LedgerException full = null;
                String large = "字".repeat(20_000);
                for (int i = 0; i < 1000 && full == null; i++) {
                    try {
                        write(ledger, large);
                        acknowledged++;
                    } catch (LedgerException refused) {
                        full = refused;
                    }
                }
                assertThat(full).isNotNull();
                assertThat(full.message(false)).contains("磁盘空间已满", "没有保存", "清理磁盘空间");
                isWhole(ledger, acknowledged);
                Files.delete(ballast);
                write(ledger, large);
                isWhole(ledger, acknowledged + 1);
            }
            try (Ledger ledger = Ledger.open(settings, Clock.systemUTC())) {
                isWhole(ledger, acknowledged + 1);
            }
        }
    }

    @Test
    void diskFullUnderTheFilesAndUnderABackup() throws Exception {
        try (SmallDisk disk = SmallDisk.at(home.resolve("disk"), "4m")) {
            Path data = home.resolve("disk/data");
            byte[] large = new byte[6 << 20];
            new Random(1).nextBytes(large);
            try (FileStore files = FileStore.open(data, FileSettings.LOCAL)) {
                refusedWith(Reason.DISK_FULL, "清理磁盘空间", () -> keep(files, large));
                try (var drafts = Files.list(data.resolve("files/drafts"))) {
                    assertThat(drafts).isEmpty();
                }
                keep(files, "小文件".getBytes(StandardCharsets.UTF_8));
            }
            LedgerSettings settings = LedgerSettings.sqlite(home.resolve("elsewhere"));
            try (Ledger ledger = Ledger.open(settings, Clock.systemUTC());
                    FileStore files = FileStore.open(settings.data(), FileSettings.LOCAL)) {
                KeptFile kept = keep(files, large);
                ledger.change(CLERK, change -> {
                    files.record(change, kept, "application/octet-stream");
                    return change.journal(JournalDraft.of(AGENCY, "test.kept", "file/1", ""));
                });
                Path archive = home.resolve("disk/backups/backup.tar");
                refusedWith(Reason.DISK_FULL, "磁盘空间已满",
                        () -> Backup.write(ledger, files, settings.data(), archive, BackupProgress.SILENT));
                try (var inside = Files.list(archive.getParent())) {
                    assertThat(inside).isEmpty();
                }
                assertThat(Backup.write(ledger, files, settings.data(), home.resolve("backup.tar"),
                        BackupProgress.SILENT).findings()).isEmpty();
            }
            LedgerSettings small = LedgerSettings.sqlite(home.resolve("disk/restored"));
            refusedWith(Reason.DISK_FULL, "磁盘空间已满", () -> Restore.run(home.resolve("backup.tar"), small,
                    FileSettings.LOCAL, BackupProgress.SILENT));
            try (var inside = Files.list(small.data())) {
                assertThat(inside).isEmpty();
            }
        }
    }

    private static KeptFile keep(FileStore files, byte[] content) {
        try {
            return files.keep(new ByteArrayInputStream(content));
        } catch (IOException unforeseen) {
            throw new java.io.UncheckedIOException(unforeseen);
        }
    }

    @Test
    void theDatabaseIsAwayForAWhile() throws Exception {
        try (RestartablePostgres postgres = RestartablePostgres.in(home.resolve("postgres"));
                Ledger ledger = Ledger.open(postgres.settings(home.resolve("data")), Clock.systemUTC())) {
            write(ledger, "断开之前");
            postgres.killServer();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(OUTAGE);
            int refused = 0;
            do {
                refusedWith(Reason.UNREACHABLE, "系统会自动重连", () -> write(ledger, "断开期间"));
                refusedWith(Reason.UNREACHABLE, "数据库连接不上", () -> JournalProof.of(ledger));
                refused++;
            } while (System.nanoTime() < end);
            assertThat(refused).isPositive();
            postgres.restart();
            write(ledger, "恢复之后");
            isWhole(ledger, 2);
        }
    }

    @Test
    void aDatabaseThatIsNotThereWhenTheOfficeOpensIsSaidSo() {
        LedgerSettings nobody = LedgerSettings.database(home.resolve("data"), "jdbc:postgresql://127.0.0.1:9/x", "u",
                "p");
        refusedWith(Reason.UNREACHABLE, "数据库连接不上", () -> Ledger.open(nobody, Clock.systemUTC()).close());
    }

    @Test
    void aReadOnlyDataFolder() throws Exception {
        try (SmallDisk disk = SmallDisk.at(home.resolve("disk"), "16m")) {
            LedgerSettings settings = LedgerSettings.sqlite(home.resolve("disk/data"));
            try (Ledger ledger = Ledger.open(settings, Clock.systemUTC())) {
                write(ledger, "可写时");
            }
            disk.readOnly(true);
            refusedWith(Reason.NOT_WRITABLE, "检查目录权限和磁盘是否只读",
                    () -> Ledger.open(settings, Clock.systemUTC()).close());
            try (FileStore files = FileStore.open(settings.data(), FileSettings.LOCAL)) {
                refusedWith(Reason.NOT_WRITABLE, "只读", () -> keep(files, new byte[]{1}));
            }
            disk.readOnly(false);
            try (Ledger ledger = Ledger.open(settings, Clock.systemUTC())) {
                write(ledger, "恢复可写");
                isWhole(ledger, 2);
            }
        }
    }

    @Test
    void aSecondProcessOnTheSameFolderIsTurnedAwayAndTheFirstWorksOn() throws Exception {
        Path data = home.resolve("data");
        Process first = process(data, "first.log");
        try {
            var told = first.inputReader(StandardCharsets.US_ASCII);
            assertThat(told.readLine()).isNotNull();
            Process second = process(data, "second.log");
            assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isEqualTo(2);
            assertThat(Files.readString(home.resolve("second.log"))).contains("正被另一个公开平台进程使用", "请先停止那个进程");
            for (int i = 0; i < 20; i++) {
                assertThat(told.readLine()).isNotNull();
            }
        } finally {
            first.destroyForcibly();
            first.waitFor();
        }
        try (Ledger ledger = Ledger.open(LedgerSettings.sqlite(data), Clock.systemUTC())) {
            assertThat(JournalProof.of(ledger).whole()).isTrue();
        }
    }

    private Process process(Path data, String log) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Dstderr.encoding=UTF-8", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                WritingOffice.class.getName(), data.toString()).redirectError(home.resolve(log).toFile()).start();
    }

    @Test
    void aClockThatWasSetBackStopsWritingUntilItIsRight() {
        LedgerSettings settings = LedgerSettings.sqlite(home.resolve("data"));
        Instant now = Instant.parse("2026-02-10T01:00:00Z");
        try (Ledger ledger = Ledger.open(settings, Clock.fixed(now, ZoneOffset.UTC))) {
            write(ledger, "按时");
        }
        Clock back = Clock.fixed(now.minus(Duration.ofHours(3)), ZoneOffset.UTC);
        try (Ledger ledger = Ledger.open(settings, back)) {
            refusedWith(Reason.CLOCK_SET_BACK, "校正服务器时间", () -> write(ledger, "倒退"));
            isWhole(ledger, 1);
        }
        try (Ledger ledger = Ledger.open(settings, Clock.fixed(now.plusSeconds(1), ZoneOffset.UTC))) {
            write(ledger, "已校正");
            isWhole(ledger, 2);
        }
    }

    @Test
    void aDamagedPageOfTheDatabaseIsSaidSoAndTheBackupBringsTheOfficeBack() throws Exception {
        LedgerSettings settings = LedgerSettings.sqlite(home.resolve("data"));
        Path archive = home.resolve("backup.tar");
        try (Ledger ledger = Ledger.open(settings, Clock.systemUTC());
                FileStore files = FileStore.open(settings.data(), FileSettings.LOCAL)) {
            for (int i = 0; i < 400; i++) {
                write(ledger, "第" + i + "条，" + "内容".repeat(200));
            }
            Backup.write(ledger, files, settings.data(), archive, BackupProgress.SILENT);
        }
        byte[] noise = new byte[4096 * 40];
        new Random(3).nextBytes(noise);
        try (RandomAccessFile file = new RandomAccessFile(settings.databaseFile().toFile(), "rw")) {
            file.seek(file.length() / 2 / 4096 * 4096);
            file.write(noise);
        }
        try (Ledger ledger = Ledger.open(settings, Clock.systemUTC());
                FileStore files = FileStore.open(settings.data(), FileSettings.LOCAL)) {
            refusedWith(Reason.CORRUPT, "用最近的备份恢复（gongkai restore）", () -> JournalProof.of(ledger));
            Path damaged = home.resolve("damaged.tar");
            refusedWith(Reason.CORRUPT, "数据库文件已损坏",
                    () -> Backup.write(ledger, files, settings.data(), damaged, BackupProgress.SILENT));
            assertThat(damaged).doesNotExist();
        }
        LedgerSettings restored = LedgerSettings.sqlite(home.resolve("restored"));
        assertThat(Restore.run(archive, restored, FileSettings.LOCAL, BackupProgress.SILENT).findings()).isEmpty();
        try (Ledger ledger = Ledger.open(restored, Clock.systemUTC())) {
            isWhole(ledger, 400);
        }
    }

    /** The same content, given again, mends the store; so does putting the file back from a backup. */
    @Test
    void aDamagedFileIsNeverDeliveredAndComesBackFromTheBackup() throws Exception {
        LedgerSettings settings = LedgerSettings.sqlite(home.resolve("data"));
        byte[] content = "答复书正文".getBytes(StandardCharsets.UTF_8);
        try (Ledger ledger = Ledger.open(settings, Clock.systemUTC());
                FileStore files = FileStore.open(settings.data(), FileSettings.LOCAL)) {
            KeptFile kept = keep(files, content);
            ledger.change(CLERK, change -> {
                files.record(change, kept, "text/plain");
                return change.journal(JournalDraft.of(AGENCY, "test.kept", "file/1", ""));
            });
            Backup.write(ledger, files, settings.data(), home.resolve("backup.tar"), BackupProgress.SILENT);
            String hash = kept.sha256();
            Path place = Path.of("files", hash.substring(0, 2), hash.substring(2, 4), hash);
            Files.writeString(settings.data().resolve(place), "被改动");
            refusedWith(Reason.FILE_DAMAGED, "从最近的备份中恢复该文件", () -> files.open(hash));
            LedgerSettings beside = LedgerSettings.sqlite(home.resolve("beside"));
            Restore.run(home.resolve("backup.tar"), beside, FileSettings.LOCAL, BackupProgress.SILENT);
            Files.copy(beside.data().resolve(place), settings.data().resolve(place),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            try (var opened = files.open(hash)) {
                assertThat(opened.readAllBytes()).isEqualTo(content);
            }
        }
    }
}
