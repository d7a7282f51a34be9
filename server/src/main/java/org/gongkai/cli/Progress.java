package org.gongkai.cli;

import java.time.Duration;

import org.gongkai.ledger.backup.BackupProgress;
import org.gongkai.report.command.Session;
import org.gongkai.report.command.Words;

/** Says on the standard error how far a long work has come: nothing at all when it is done within seconds. */
final class Progress implements BackupProgress {

    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final Session session;
    private final Words words;
    private long next = System.nanoTime() + BETWEEN.toNanos();

    Progress(Session session, Words words) {
        this.session = session;
        this.words = words;
    }

    @Override
    public void at(String step, long done, long total) {
        if (System.nanoTime() >= next) {
            next = System.nanoTime() + BETWEEN.toNanos();
            session.err().println(words.of("backup.progress." + step, done, total));
        }
    }
}
