package org.gongkai.ledger.backup;

import java.util.ArrayList;
import java.util.List;

import org.gongkai.ledger.JournalProof;
import org.gongkai.ledger.backup.BackupFinding.Kind;
import org.jooq.DSLContext;

/** Reads what was written into the new books and compares it with what was to be written. */
final class TableCheck {

    private TableCheck() {}

    static List<BackupFinding> of(DSLContext sql, List<Manifest.TablePart> tables, List<JournalProof.Witness> heads,
            BackupProgress progress) {
        List<BackupFinding> findings = new ArrayList<>();
        long done = 0;
        for (Manifest.TablePart each : tables) {
            progress.at("check", done++, tables.size());
            TableSum sum = each.table().sum(sql);
            if (sum.rows() != each.rows()) {
                findings.add(new BackupFinding(Kind.ROWS_DIFFER, each.table().name(), Long.toString(each.rows()),
                        Long.toString(sum.rows())));
            } else if (!sum.hex().equals(each.sum())) {
                findings.add(new BackupFinding(Kind.CONTENT_DIFFERS, each.table().name(), each.sum(), sum.hex()));
            }
        }
        progress.at("proof", 0, 0);
        for (JournalProof.Break found : JournalProof.of(sql, List.of()).breaks()) {
            findings.add(new BackupFinding(Kind.JOURNAL_BROKEN, found.agency(), "", found.kind() + " "
                    + found.number()));
        }
        List<JournalProof.Witness> there = Backup.heads(sql);
        for (JournalProof.Witness head : heads) {
            if (!there.contains(head)) {
                findings.add(new BackupFinding(Kind.HEAD_DIFFERS, head.agency().toString(), code(head),
                        there.stream()
                                .filter(other -> other.agency().equals(head.agency()))
                                .map(TableCheck::code)
                                .findFirst()
                                .orElse("–")));
            }
        }
        for (JournalProof.Witness more : there) {
            if (heads.stream().noneMatch(head -> head.agency().equals(more.agency()))) {
                findings.add(new BackupFinding(Kind.HEAD_DIFFERS, more.agency().toString(), "–", code(more)));
            }
        }
        return findings;
    }

    private static String code(JournalProof.Witness head) {
        return head.number() + ":" + head.hash();
    }
}
