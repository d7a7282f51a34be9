package org.gongkai.cli;

import java.util.concurrent.Callable;

import org.gongkai.ledger.LedgerException;
import org.gongkai.report.command.Session;
import org.gongkai.report.command.Words;

/** A command about an office: says in one line why the books could not be opened, read or written. */
abstract class OfficeCommand implements Callable<Integer> {

    /** Done, and nothing is wrong. */
    static final int GOOD = 0;

    /** Done, and something is wrong: it has been named. */
    static final int FAULTS_FOUND = 1;

    /** Not done. */
    static final int NOT_DONE = 2;

    final Session session;
    final Words words;

    OfficeCommand(Session session) {
        this.session = session;
        this.words = session.words().of(OfficeCommand.class);
    }

    /** Does the work and returns the exit code. */
    abstract int run() throws Exception;

    @Override
    public final Integer call() throws Exception {
        try {
            return run();
        } catch (LedgerException known) {
            session.err().println(known.message(words.english()));
            return NOT_DONE;
        } catch (SettingsException wrong) {
            session.err().println(wrong.message(words.english()));
            return NOT_DONE;
        }
    }
}
