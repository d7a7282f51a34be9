package org.gongkai.cli;

import java.util.List;

import org.gongkai.ledger.backup.BackupFinding;
import org.gongkai.report.command.Session;
import org.gongkai.report.command.Words;

/** Prints what is not as it should be, one line each. */
final class Findings {

    private Findings() {}

    static void print(Session session, Words words, List<BackupFinding> findings) {
        for (BackupFinding each : findings) {
            session.out()
                    .println(words.of("backup.finding." + each.kind(), each.subject(), each.expected(), each.found()));
        }
    }
}
