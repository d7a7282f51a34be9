package org.gongkai.ledger.backup;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

import org.gongkai.ledger.FreshBooks;
import org.gongkai.ledger.LedgerException;
import org.gongkai.ledger.LedgerException.Reason;
import org.gongkai.ledger.LedgerSettings;
import org.gongkai.ledger.backup.ArchiveParts.PartStream;
import org.gongkai.ledger.backup.BackupFinding.Kind;
import org.gongkai.ledger.files.FileSettings;
import org.gongkai.ledger.files.FileStore;
import org.gongkai.ledger.files.Sha256;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a {@link Backup} back into an empty folder and an empty database of either kind. Every part is checked against its
 * hash, every table is read again and compared, the journal is proved and must end as it did. What makes the archive
 * unusable leaves folder and database empty; what is merely wrong in the office that was backed up is named.
 */
public final class Restore {

    private static final int LARGEST_MANIFEST = 16 << 20;
    private static final int LONGEST_ROW = 64 << 20;
    private static final int MOST_TABLES = 1000;

    /**
     * What was restored.
     *
     * @param made     the moment whose state it is
     * @param findings what is not as it was noted, or was wrong already; empty when all is well
     * @param settings whether the archive had a file of settings
     */
    public record Result(Instant made, long rows, long files, boolean settings, List<BackupFinding> findings) {}

    private final ArchiveParts parts;
    private final LedgerSettings settings;
    private final FileSettings fileSettings;
    private final BackupProgress progress;
    private final List<BackupFinding> findings = new ArrayList<>();
    private final MessageDigest sums = Sha256.digest();
    private @Nullable PartStream part;
    private long files;

    private Restore(ArchiveParts parts, LedgerSettings settings, FileSettings fileSettings, BackupProgress progress) {
        this.parts = parts;
        this.settings = settings;
        this.fileSettings = fileSettings;
        this.progress = progress;
    }

    /**
     * Restores an archive.
     *
     * @param settings where to: the folder must be empty or missing, the database empty
     * @param files    where the files go
     * @throws LedgerException when nothing was restored: {@link Reason#NOT_EMPTY}, {@link Reason#BROKEN_ARCHIVE},
     *                         {@link Reason#HOSTILE_ARCHIVE}, {@link Reason#NEWER}, or what database and disk refuse
     */
    public static Result run(Path archive, LedgerSettings settings, FileSettings files, BackupProgress progress) {
        try (ArchiveParts parts = new ArchiveParts(
                new BufferedInputStream(Files.newInputStream(archive), 1 << 16))) {
            return new Restore(parts, settings, files, progress).run();
        } catch (LedgerException known) {
            // What the database refuses for no reason of its own is a table or a version that no office has.
            throw known.reason() == Reason.FAILED
                    ? new LedgerException(Reason.BROKEN_ARCHIVE, "", known)
                    : known;
        } catch (NoSuchFileException notThere) {
            throw new LedgerException(Reason.NO_ARCHIVE, archive.toString(), notThere);
        } catch (IOException failed) {
            throw ArchiveParts.broken(failed);
        }
    }

    private Result run() throws IOException {
        next();
        Manifest manifest = Manifest.read(bytes(ArchiveParts.MANIFEST, LARGEST_MANIFEST));
        if (manifest.tables().size() > MOST_TABLES) {
            throw new LedgerException(Reason.HOSTILE_ARCHIVE, ArchiveParts.MANIFEST, null);
        }
        FreshBooks books = FreshBooks.inNewFolder(settings, manifest.schema());
        try {
            requireRoom(manifest);
            List<BackupFinding> differences = books.fill(sql -> {
                tables(sql, manifest);
                return TableCheck.of(sql, manifest.tables(), manifest.heads(), progress);
            });
            findings.addAll(differences);
            boolean hasSettings = configuration(manifest);
            try (FileStore store = FileStore.open(settings.data(), fileSettings)) {
                files(store, manifest.files());
                Set<String> known = end();
                books.<Integer>asked(sql -> lookForFiles(sql, store, known));
            }
            books.finish();
            return new Result(manifest.made(),
                    manifest.tables().stream().mapToLong(Manifest.TablePart::rows).sum(), files, hasSettings,
                    List.copyOf(findings));
        } catch (RuntimeException | IOException failed) {
            books.discard();
            throw failed;
        }
    }

    private void requireRoom(Manifest manifest) throws IOException {
        long needed = fileSettings.isLocal() ? Math.max(0, manifest.fileBytes()) : 0;
        for (Manifest.TablePart each : manifest.tables()) {
            needed += settings.url() == null ? Math.max(0, each.bytes()) : 0;
        }
        if (needed > Files.getFileStore(settings.data()).getUsableSpace()) {
            throw new LedgerException(Reason.DISK_FULL, needed / (1 << 20) + " MB", null);
        }
    }

    private void next() {
        part = parts.next();
    }

    /** Notes what {@code SHA256SUMS} has to say of a part that has been read. */
    private void noteSum(PartStream read) {
        sums.update((read.sha256() + "  " + read.name() + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] bytes(String name, int most) {
        PartStream current = part;
        if (current == null || !current.name().equals(name)) {
            throw new LedgerException(Reason.BROKEN_ARCHIVE, name, null);
        }
        byte[] bytes = current.bytes(most);
        if (!name.equals(ArchiveParts.SUMS) && !name.equals(ArchiveParts.END)) {
            noteSum(current);
        }
        next();
        return bytes;
    }

    private void tables(DSLContext sql, Manifest manifest) {
        long done = 0;
        for (Manifest.TablePart table : manifest.tables()) {
            progress.at("tables", done++, manifest.tables().size());
            PartStream current = part;
            if (current == null || !current.name().equals(table.part().name())
                    || !current.name().equals(ArchiveParts.TABLES + table.table().name() + ".jsonl.gz")) {
                throw new LedgerException(Reason.BROKEN_ARCHIVE, table.part().name(), null);
            }
            try (CopiedTable.Loading loading = table.table().load(sql)) {
                rows(current, table.bytes(), loading);
            } catch (IOException | IllegalArgumentException broken) {
                throw new LedgerException(Reason.BROKEN_ARCHIVE, current.name(), broken);
            }
            if (!current.sha256().equals(table.part().sha256())) {
                throw new LedgerException(Reason.BROKEN_ARCHIVE, current.name(), null);
            }
            noteSum(current);
            next();
        }
    }

    /** Never unpacks more than was said, nor keeps a row that no table of ours can have. */
    private static void rows(PartStream packed, long most, CopiedTable.Loading loading) throws IOException {
        try (InputStream unpacked = new BufferedInputStream(
                new Limited(new GZIPInputStream(packed, 1 << 16), most, packed.name()), 1 << 16)) {
            var row = new java.io.ByteArrayOutputStream(1024);
            for (int each; (each = unpacked.read()) >= 0;) {
                if (each == '\n') {
                    loading.add(row.toString(StandardCharsets.UTF_8));
                    row.reset();
                } else {
                    row.write(each);
                    if (row.size() > LONGEST_ROW) {
                        throw new LedgerException(Reason.HOSTILE_ARCHIVE, packed.name(), null);
                    }
                }
            }
            if (row.size() > 0) {
                throw new IllegalArgumentException("half a row");
            }
        }
    }

    /** A stream that must not be longer than was said of it. */
    private static final class Limited extends FilterInputStream {

        private final String name;
        private long left;

        Limited(InputStream in, long most, String name) {
            super(in);
            this.left = most;
            this.name = name;
        }

        private void count(long read) {
            left -= Math.max(0, read);
            if (left < 0) {
                throw new LedgerException(Reason.HOSTILE_ARCHIVE, name, null);
            }
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = in.read(buffer, from, length);
            count(read);
            return read;
        }
    }

    private boolean configuration(Manifest manifest) throws IOException {
        Map<String, String> expected = new HashMap<>();
        manifest.configuration().forEach(each -> expected.put(each.name(), each.sha256()));
        boolean hasSettings = false;
        while (part != null && part.name().startsWith(ArchiveParts.CONFIGURATION)) {
            PartStream current = part;
            byte[] content = current.bytes(Configuration.LARGEST);
            if (!current.sha256().equals(expected.remove(current.name()))) {
                throw new LedgerException(Reason.BROKEN_ARCHIVE, current.name(), null);
            }
            noteSum(current);
            String name = current.name().substring(ArchiveParts.CONFIGURATION.length());
            if (name.equals(Configuration.SETTINGS)) {
                hasSettings = true;
                content = Configuration.adapted(content, settings.url(), fileSettings.isLocal());
            }
            writeSecret(settings.data().resolve(name), content);
            next();
        }
        if (!expected.isEmpty()) {
            throw new LedgerException(Reason.BROKEN_ARCHIVE, expected.keySet().iterator().next(), null);
        }
        return hasSettings;
    }

    private static void writeSecret(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.createFile(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        Files.write(file, content);
    }

    /** A file whose content is not what its name says is not restored; the others are. */
    private void files(FileStore store, long total) throws IOException {
        long seen = 0;
        while (part != null && part.name().startsWith(ArchiveParts.FILES)) {
            progress.at("files", seen++, total);
            PartStream current = part;
            String hash = current.name().substring(ArchiveParts.FILES.length());
            String kept = store.keep(current).sha256();
            if (kept.equals(hash)) {
                files++;
            } else {
                findings.add(BackupFinding.file(Kind.FILE_DAMAGED, hash));
            }
            // Its own sum is that of its name: a damaged file has been named already and spoils nothing else.
            sums.update((hash + "  " + current.name() + "\n").getBytes(StandardCharsets.US_ASCII));
            next();
        }
    }

    /** The end shows that nothing was cut off or put in between. */
    private Set<String> end() {
        PartStream listed = part;
        if (listed == null || !listed.name().equals(ArchiveParts.SUMS)) {
            throw new LedgerException(Reason.BROKEN_ARCHIVE, ArchiveParts.SUMS, null);
        }
        String hash = listed.sha256();
        next();
        try {
            JsonNode end = JsonMapper.shared().readTree(bytes(ArchiveParts.END, LARGEST_MANIFEST));
            String noted = end.required("sums").asString();
            if (!noted.equals(hash) || !noted.equals(Sha256.of(sums)) || part != null) {
                throw new LedgerException(Reason.BROKEN_ARCHIVE, ArchiveParts.SUMS, null);
            }
            return Backup.knownFaults(end);
        } catch (tools.jackson.core.JacksonException broken) {
            throw new LedgerException(Reason.BROKEN_ARCHIVE, ArchiveParts.END, broken);
        }
    }

    private int lookForFiles(DSLContext sql, FileStore store, Set<String> known) {
        int missing = 0;
        try (var rows = sql.select(DSL.field(DSL.name("sha256"), String.class))
                .from(DSL.table(DSL.name("stored_file")))
                .fetchSize(1000)
                .fetchLazy()) {
            for (var row : rows) {
                String hash = row.value1();
                boolean damaged = findings.stream().anyMatch(found -> found.subject().equals(hash));
                if (!damaged && !store.isThere(hash)) {
                    findings.add(BackupFinding.file(known.contains(hash) ? Kind.FILE_DAMAGED : Kind.FILE_MISSING,
                            hash));
                    missing++;
                }
            }
        }
        return missing;
    }
}
