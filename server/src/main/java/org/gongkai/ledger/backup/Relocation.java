package org.gongkai.ledger.backup;

import java.util.ArrayList;
import java.util.List;

import org.gongkai.ledger.FreshBooks;
import org.gongkai.ledger.JournalProof;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerException;
import org.gongkai.ledger.LedgerSettings;

/**
 * Moves the books of an office that does not run into an empty database: every table is copied in one transaction, read
 * again there and compared by count and content, and the journal is proved there before anything is kept. The books it came
 * from are left as they are; so is the folder with the files.
 */
public final class Relocation {

    /**
     * What was moved.
     *
     * @param findings why nothing was kept; empty when all is there
     */
    public record Result(int tables, long rows, long chains, List<BackupFinding> findings) {}

    private Relocation() {}

    /**
     * Moves the books.
     *
     * @param from whoever opened it holds the folder, so that nobody writes meanwhile
     * @param to   the empty database
     * @throws LedgerException when nothing was moved; the database is as empty as it was
     */
    public static Result run(Ledger from, LedgerSettings to, BackupProgress progress) {
        FreshBooks books = FreshBooks.elsewhere(to, from.schemaVersion());
        try {
            Result result = from.read(source -> {
                List<JournalProof.Witness> heads = Backup.heads(source);
                return books.fill(target -> {
                    List<Manifest.TablePart> copied = new ArrayList<>();
                    List<CopiedTable> all = CopiedTable.all();
                    for (CopiedTable table : all) {
                        progress.at("tables", copied.size(), all.size());
                        copied.add(copy(table, source, target));
                    }
                    List<BackupFinding> findings = TableCheck.of(target, copied, heads, progress);
                    long rows = copied.stream().mapToLong(Manifest.TablePart::rows).sum();
                    return new Result(copied.size(), rows, heads.size(), List.copyOf(findings));
                });
            });
            if (result.findings().isEmpty()) {
                books.finish();
            } else {
                books.discard();
            }
            return result;
        } catch (RuntimeException failed) {
            books.discard();
            throw failed;
        }
    }

    private static Manifest.TablePart copy(CopiedTable table, org.jooq.DSLContext source, org.jooq.DSLContext target) {
        TableSum sum = new TableSum();
        try (CopiedTable.Loading loading = table.load(target)) {
            table.read(source, line -> {
                sum.add(line);
                loading.add(line);
            });
        }
        return new Manifest.TablePart(table, new Manifest.Part(table.name(), 0, ""), 0, sum.rows(), sum.hex());
    }
}
