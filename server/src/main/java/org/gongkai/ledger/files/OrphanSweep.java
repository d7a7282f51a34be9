package org.gongkai.ledger.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.stream.Stream;

import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerException;
import org.gongkai.ledger.schema.tables.StoredFile;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

import static org.gongkai.ledger.schema.Tables.STORED_FILE;

/**
 * Takes away what nobody uses: noted files that no other table refers to, contents that are not noted, drafts that were
 * given up; all of them only when older than a day, so that nothing is taken from under a form being filled in.
 *
 * <p>Who uses files is read from the foreign keys to {@code stored_file}: a table that declares one is asked. Contents go
 * last, so that a crash leaves an orphan for the next sweep and never a row without its content.
 */
public final class OrphanSweep {

    private static final Duration GRACE = Duration.ofDays(1);
    private static final int AT_ONCE = 200;
    private static final Actor SWEEP = Actor.program("file-sweep");

    /** A column that refers to a file. */
    record Use(Table<?> table, Field<String> column) {}

    /** What was taken away. */
    public record Swept(int rows, int contents, int drafts) {}

    private final Ledger ledger;
    private final FileStore files;
    private final List<Use> uses;

    public OrphanSweep(Ledger ledger, FileStore files) {
        this(ledger, files, uses());
    }

    OrphanSweep(Ledger ledger, FileStore files, List<Use> uses) {
        this.ledger = ledger;
        this.files = files;
        this.uses = uses;
    }

    /** The columns of all tables that refer to a file. */
    static List<Use> uses() {
        List<Use> uses = new ArrayList<>();
        for (Table<?> table : STORED_FILE.getSchema().getTables()) {
            table.getReferences()
                    .stream()
                    .filter(key -> key.getKey().getTable() instanceof StoredFile)
                    .flatMap(key -> key.getFields().stream())
                    .forEach(column -> uses.add(new Use(table, column.coerce(String.class))));
        }
        return uses;
    }

    /** Sweeps once. */
    public Swept run() {
        Instant before = ledger.clock().instant().minus(GRACE);
        try {
            return new Swept(rows(before), contents(before), drafts(before));
        } catch (IOException failed) {
            throw LedgerException.of(failed);
        }
    }

    private int rows(Instant before) {
        if (uses.isEmpty()) {
            return 0;
        }
        Condition unused = STORED_FILE.FIRST_USED_AT.lt(before);
        for (Use use : uses) {
            unused = unused.andNotExists(DSL.selectOne().from(use.table()).where(use.column().eq(STORED_FILE.SHA256)));
        }
        Condition condition = unused;
        int all = 0;
        for (List<String> some = unused(condition); !some.isEmpty(); some = unused(condition)) {
            List<String> hashes = some;
            ledger.change(SWEEP, change -> {
                // Asked again within the change: a row that came into use meanwhile stays.
                change.sql().deleteFrom(STORED_FILE).where(STORED_FILE.SHA256.in(hashes), condition).execute();
                return change.journal(JournalDraft.of(Ids.INSTALLATION, "file.swept", "file/" + hashes.getFirst(),
                        hashes.size() + " 个无人使用的文件"));
            });
            all += some.size();
        }
        return all;
    }

    private List<String> unused(Condition condition) {
        return ledger.read(sql -> sql.select(STORED_FILE.SHA256)
                .from(STORED_FILE)
                .where(condition)
                .orderBy(STORED_FILE.SHA256)
                .limit(AT_ONCE)
                .fetch(STORED_FILE.SHA256));
    }

    private int contents(Instant before) throws IOException {
        List<String> old = new ArrayList<>();
        files.place().each((hash, renewed) -> {
            if (renewed.isBefore(before) && FileStore.find(ledger, hash) == null) {
                old.add(hash);
            }
        });
        int taken = 0;
        for (String hash : old) {
            Lock lock = files.lock(hash);
            lock.lock();
            try {
                if (files.place().age(hash).isBefore(before) && FileStore.find(ledger, hash) == null) {
                    files.place().remove(hash);
                    taken++;
                }
            } finally {
                lock.unlock();
            }
        }
        return taken;
    }

    private int drafts(Instant before) throws IOException {
        int taken = 0;
        if (Files.isDirectory(files.drafts())) {
            try (Stream<Path> drafts = Files.list(files.drafts())) {
                for (Path draft : (Iterable<Path>) drafts::iterator) {
                    if (Files.getLastModifiedTime(draft).toInstant().isBefore(before)) {
                        Files.deleteIfExists(draft);
                        taken++;
                    }
                }
            }
        }
        return taken;
    }
}
