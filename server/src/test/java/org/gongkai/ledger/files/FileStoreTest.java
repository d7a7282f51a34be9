package org.gongkai.ledger.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerException;
import org.gongkai.ledger.LedgerException.Reason;
import org.gongkai.ledger.LedgerSettings;
import org.gongkai.ledger.TestDatabase;
import org.gongkai.ledger.files.OrphanSweep.Swept;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.ledger.schema.Tables.STORED_FILE;

class FileStoreTest {

    private static final Actor CLERK = Actor.person(new UUID(1, 1));

    @TempDir static Path shared;
    private static S3Server server;

    @TempDir Path home;

    /** Where the files may lie. */
    enum Where {
        FOLDER, S3
    }

    @BeforeAll
    static void start() throws Exception {
        server = S3Server.start(shared);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private FileStore store(Where where) {
        return FileStore.open(home.resolve("data"), where == Where.S3 ? server.settings() : FileSettings.LOCAL);
    }

    private Path onDisk(Where where, String sha256) {
        return where == Where.S3
                ? server.object(sha256)
                : home.resolve("data/files")
                        .resolve(sha256.substring(0, 2))
                        .resolve(sha256.substring(2, 4))
                        .resolve(sha256);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Reason reasonOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(LedgerException.class, act).reason();
    }

    private long draftsLeft() throws IOException {
        Path drafts = home.resolve("data/files/drafts");
        try (Stream<Path> left = Files.isDirectory(drafts) ? Files.list(drafts) : Stream.empty()) {
            return left.count();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsKeptComesBackByteByByte(Where where) throws IOException {
        byte[] content = new byte[3_000_017];
        new Random(1).nextBytes(content);
        try (FileStore files = store(where)) {
            KeptFile kept = files.keep(new ByteArrayInputStream(content));
            assertThat(kept.size()).isEqualTo(content.length);
            assertThat(kept.sha256()).isEqualTo(Sha256.of(new ByteArrayInputStream(content)));
            try (OpenedFile opened = files.open(kept.sha256())) {
                assertThat(opened.size()).isEqualTo(content.length);
                assertThat(opened.readAllBytes()).isEqualTo(content);
            }
            assertThat(files.keep(new ByteArrayInputStream(content))).isEqualTo(kept);
            assertThat(files.keep(InputStream.nullInputStream()).size()).isZero();
        }
        assertThat(draftsLeft()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedFileIsNeverDeliveredAndIsMendedByTheSameContent(Where where) throws IOException {
        try (FileStore files = store(where)) {
            String hash = files.keep(bytes("答复书" + where)).sha256();
            Path onDisk = onDisk(where, hash);
            byte[] damaged = Files.readAllBytes(onDisk);
            damaged[3] ^= 1;
            Files.write(onDisk, damaged);
            assertThat(reasonOf(() -> files.open(hash).close())).isEqualTo(Reason.FILE_DAMAGED);
            Files.write(onDisk, Arrays.copyOf(damaged, 2));
            assertThat(reasonOf(() -> files.open(hash).close())).isEqualTo(Reason.FILE_DAMAGED);
            files.keep(bytes("答复书" + where));
            try (OpenedFile mended = files.open(hash)) {
                assertThat(mended.readAllBytes()).isEqualTo(("答复书" + where).getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(draftsLeft()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatIsNotThereIsSaidToBeMissing(Where where) {
        try (FileStore files = store(where)) {
            assertThat(reasonOf(() -> files.open("a".repeat(64)).close())).isEqualTo(Reason.FILE_MISSING);
            assertThatThrownBy(() -> files.open("../../gongkai.db")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUploadThatBreaksOffLeavesNothing(Where where) throws IOException {
        InputStream breaksOff = new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the browser has gone");
            }
        });
        try (FileStore files = store(where)) {
            assertThatThrownBy(() -> files.keep(breaksOff)).isInstanceOf(IOException.class)
                    .hasMessageContaining("browser");
        }
        assertThat(draftsLeft()).isZero();
    }

    @Test
    void aStoreThatRefusesIsToldWithTheRemedy() {
        try (FileStore files = FileStore.open(home.resolve("data"), server.settingsWithWrongKey())) {
            assertThatThrownBy(() -> files.keep(bytes("x"))).isInstanceOfSatisfying(LedgerException.class,
                    failure -> assertThat(failure.message(false)).contains("存储桶和密钥").contains("403"));
        }
        FileSettings nobodyThere = new FileSettings("http://127.0.0.1:9", "", "b", "", "k", "s", true);
        try (FileStore files = FileStore.open(home.resolve("data"), nobodyThere)) {
            assertThat(reasonOf(() -> files.keep(bytes("x")))).isEqualTo(Reason.FILES_UNREACHABLE);
        }
    }

    /** A table of some feature that uses files, which the real ones of the schema may not have yet. */
    private static final OrphanSweep.Use TEST_USE = new OrphanSweep.Use(DSL.table(DSL.name("test_use")),
            DSL.field(DSL.name("test_use", "file_sha256"), String.class));

    @ParameterizedTest
    @EnumSource
    void whatNobodyUsesIsSweptAfterADay(TestDatabase database) throws Exception {
        LedgerSettings settings = database.fresh(home);
        Ledger.open(settings, Clock.systemUTC()).close();
        try (var connection = DriverManager.getConnection(settings.jdbcUrl());
                var statement = connection.createStatement()) {
            statement.execute("create table test_use (file_sha256 varchar(64) references stored_file (sha256))");
        }
        String used;
        String unused;
        String neverNoted;
        try (Ledger ledger = Ledger.open(settings, Clock.systemUTC()); FileStore files = store(Where.FOLDER)) {
            used = kept(ledger, files, "用到的");
            unused = kept(ledger, files, "不再用的");
            neverNoted = files.keep(bytes("没有登记的")).sha256();
            ledger.change(CLERK, change -> {
                change.sql().execute("insert into test_use values ('" + used + "')");
                return change.journal(JournalDraft.of(Ids.INSTALLATION, "test.used", "note/1", ""));
            });
            assertThat(sweep(ledger, files)).isEqualTo(new Swept(0, 0, 0));
        }
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
        for (String each : List.of(used, unused, neverNoted)) {
            Files.setLastModifiedTime(onDisk(Where.FOLDER, each), old);
        }
        Files.writeString(home.resolve("data/files/drafts/draft-1.part"), "half");
        Clock tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofDays(1).plusMinutes(5));
        Files.setLastModifiedTime(home.resolve("data/files/drafts/draft-1.part"), old);
        try (Ledger ledger = Ledger.open(settings, tomorrow); FileStore files = store(Where.FOLDER)) {
            assertThat(sweep(ledger, files)).isEqualTo(new Swept(1, 2, 1));
            assertThat(sweep(ledger, files)).isEqualTo(new Swept(0, 0, 0));
            files.open(used).close();
            assertThat(FileStore.find(ledger, used).mediaType()).isEqualTo("text/plain");
            assertThat(FileStore.find(ledger, unused)).isNull();
            assertThat(reasonOf(() -> files.open(unused).close())).isEqualTo(Reason.FILE_MISSING);
        }
    }

    private static Swept sweep(Ledger ledger, FileStore files) {
        return new OrphanSweep(ledger, files, List.of(TEST_USE)).run();
    }

    private static String kept(Ledger ledger, FileStore files, String text) throws IOException {
        KeptFile kept = files.keep(bytes(text));
        ledger.change(CLERK, change -> {
            files.record(change, kept, "text/plain");
            return change.journal(JournalDraft.of(Ids.INSTALLATION, "test.kept", "file/" + kept.sha256(), ""));
        });
        return kept.sha256();
    }

    /** Otherwise the sweep would take files from under a feature that uses them. */
    @Test
    void everyColumnThatHoldsAFileHasAForeignKey() {
        for (Table<?> table : STORED_FILE.getSchema().getTables()) {
            for (var field : table.fields()) {
                if (field.getName().endsWith("_sha256")) {
                    assertThat(OrphanSweep.uses()).as(table + "." + field)
                            .anyMatch(
                                    use -> table.equals(use.table()) && use.column().getName().equals(field.getName()));
                }
            }
        }
    }
}
