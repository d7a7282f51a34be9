package org.gongkai.ledger.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

import org.gongkai.ledger.JournalProof;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerException;
import org.gongkai.ledger.LedgerException.Reason;
import org.gongkai.ledger.backup.BackupFinding.Kind;
import org.gongkai.ledger.files.FileStore;
import org.gongkai.ledger.files.OpenedFile;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

/**
 * A backup: one archive (tar) with every row of the books, every file they know, the settings and the keys, each part with
 * its hash. {@link #write} may run while the office works: the rows are those of one moment. {@link Restore} takes it back,
 * into either kind of database.
 *
 * <p>Parts, in order: {@code manifest.json}, {@code tables/*.jsonl.gz}, {@code configuration/*}, {@code files/*},
 * {@code SHA256SUMS}, {@code end.json}. Without the last the archive is not complete.
 */
public final class Backup {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String FILE_TABLE = "stored_file";

    /**
     * What was written.
     *
     * @param bytes    the size of the archive
     * @param findings what is wrong with the office; the backup holds all the rest
     */
    public record Result(Path archive, long bytes, long rows, long files, List<BackupFinding> findings) {}

    private final Ledger ledger;
    private final FileStore files;
    private final Path data;
    private final BackupProgress progress;
    private final List<BackupFinding> findings = new ArrayList<>();

    private Backup(Ledger ledger, FileStore files, Path data, BackupProgress progress) {
        this.ledger = ledger;
        this.files = files;
        this.data = data;
        this.progress = progress;
    }

    /**
     * Writes a backup. It appears under its name when it is complete and on the disk; when this fails or the process is
     * killed, nothing does.
     *
     * @param ledger may have been opened to read
     * @param data   the data folder, for settings and keys
     * @param target its name; what was there is replaced
     * @throws LedgerException when the books cannot be read or the archive cannot be written
     */
    public static Result write(Ledger ledger, FileStore files, Path data, Path target, BackupProgress progress) {
        try {
            return new Backup(ledger, files, data, progress).write(target);
        } catch (UncheckedIOException failed) {
            throw unwritable(new IOException(failed.getCause()), target);
        } catch (IOException failed) {
            throw unwritable(failed, target);
        }
    }

    private static LedgerException unwritable(IOException failed, Path target) {
        LedgerException known = LedgerException.of(failed);
        return known.reason() == Reason.DISK_FULL
                ? known
                : new LedgerException(Reason.BACKUP_NOT_WRITABLE, target.toString(), failed);
    }

    private Result write(Path target) throws IOException {
        Instant made = ledger.clock().instant();
        try (ArchiveDraft draft = new ArchiveDraft(target, made)) {
            List<Manifest.Part> configuration = new ArrayList<>();
            List<byte[]> contents = new ArrayList<>();
            for (String each : Configuration.in(data)) {
                byte[] content = Files.readAllBytes(data.resolve(each));
                contents.add(content);
                configuration.add(new Manifest.Part(ArchiveParts.CONFIGURATION + each, content.length,
                        ArchiveDraft.hash(content)));
            }
            Manifest manifest = ledger.read(sql -> dump(sql, draft, made, configuration));
            draft.part(ArchiveParts.MANIFEST, manifest.json());
            for (Manifest.TablePart each : manifest.tables()) {
                try (InputStream rows = Files.newInputStream(draft.rowsOf(each.table().name()))) {
                    draft.part(each.part().name(), each.part().size(), each.part().sha256(), rows);
                }
            }
            for (int i = 0; i < contents.size(); i++) {
                draft.part(configuration.get(i).name(), contents.get(i));
            }
            long copied = files(draft, manifest.files());
            String sums = draft.sums();
            long bytes = draft.finish(end(copied, sums));
            long rows = manifest.tables().stream().mapToLong(Manifest.TablePart::rows).sum();
            return new Result(target, bytes, rows, copied, List.copyOf(findings));
        }
    }

    /** All tables in one consistent state, and the proof of the journal in the same. */
    private Manifest dump(DSLContext sql, ArchiveDraft draft, Instant made, List<Manifest.Part> configuration) {
        List<JournalProof.Witness> heads = heads(sql);
        List<CopiedTable> all = CopiedTable.all();
        List<Manifest.TablePart> tables = new ArrayList<>();
        for (CopiedTable table : all) {
            progress.at("tables", tables.size(), all.size());
            try (ArchiveDraft.Rows rows = draft.rows(table.name())) {
                table.read(sql, rows::add);
                tables.add(rows.part(table));
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }
        progress.at("proof", 0, 0);
        for (JournalProof.Break found : JournalProof.of(sql, List.of()).breaks()) {
            findings.add(new BackupFinding(Kind.JOURNAL_BROKEN, found.agency(), "", found.kind() + " "
                    + found.number()));
        }
        var sizes = sql.select(DSL.count(),
                DSL.sum(field(name("size_bytes"), Long.class)))
                .from(table(name(FILE_TABLE)))
                .fetchSingle();
        return new Manifest(version(), ledger.schemaVersion(), made, ledger.kind().name(), heads, List.copyOf(tables),
                sizes.value1(), sizes.value2() == null ? 0 : sizes.value2().longValue(), configuration);
    }

    /** The last entry of every chain, in the order of the agencies. */
    static List<JournalProof.Witness> heads(DSLContext sql) {
        return sql
                .select(field(name("agency_id"), String.class), field(name("entry_number"), Long.class),
                        field(name("entry_hash"), String.class))
                .from(table(name("journal_head")))
                .fetch(row -> new JournalProof.Witness(UUID.fromString(row.value1()), row.value2(), row.value3()))
                .stream()
                .sorted(java.util.Comparator.comparing(head -> head.agency().toString()))
                .toList();
    }

    private static String version() {
        String version = Backup.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }

    /** The files of the very rows that were written, read back from there: no list of them is kept in memory. */
    private long files(ArchiveDraft draft, long total) throws IOException {
        int column = fileTable().columns().stream().map(CopiedTable.Column::name).toList().indexOf("sha256");
        long copied = 0;
        long seen = 0;
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(draft.rowsOf(FILE_TABLE))), StandardCharsets.UTF_8))) {
            for (String line = rows.readLine(); line != null; line = rows.readLine()) {
                progress.at("files", seen++, total);
                String hash = MAPPER.readTree(line).get(column).stringValue();
                if (copy(draft, hash)) {
                    copied++;
                }
            }
        }
        return copied;
    }

    private static CopiedTable fileTable() {
        return CopiedTable.all().stream().filter(each -> each.name().equals(FILE_TABLE)).findFirst().orElseThrow();
    }

    private boolean copy(ArchiveDraft draft, String hash) throws IOException {
        OpenedFile opened;
        try {
            opened = files.open(hash);
        } catch (LedgerException damaged) {
            boolean missing = damaged.reason() == Reason.FILE_MISSING;
            if (!missing && damaged.reason() != Reason.FILE_DAMAGED) {
                throw damaged;
            }
            // Swept away since, because nobody used it: then there is nothing to complain of.
            if (!missing || FileStore.find(ledger, hash) != null) {
                findings.add(BackupFinding.file(missing ? Kind.FILE_MISSING : Kind.FILE_DAMAGED, hash));
            }
            return false;
        }
        try (opened) {
            draft.part(ArchiveParts.FILES + hash, opened.size(), hash, opened);
            return true;
        }
    }

    private byte[] end(long copied, String sums) {
        ObjectNode end = MAPPER.createObjectNode();
        end.put("files", copied).put("sums", sums);
        var faults = end.putArray("faults");
        findings.forEach(each -> faults.addObject().put("kind", each.kind().name()).put("subject", each.subject()));
        return MAPPER.writeValueAsBytes(end);
    }

    /** The files that were damaged or missing already when a backup was made, out of its last part. */
    static Set<String> knownFaults(JsonNode end) {
        Set<String> hashes = new TreeSet<>();
        end.required("faults").forEach(each -> hashes.add(each.required("subject").asString()));
        return hashes;
    }
}
