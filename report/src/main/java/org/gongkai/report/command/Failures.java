package org.gongkai.report.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.gongkai.report.read.UnreadableInputException;

/**
 * Says in one line what went wrong. A clerk never sees a stack trace: it goes to a file whose place is named, or with
 * {@code --debug} to the screen.
 */
final class Failures {

    private final Session session;

    Failures(Session session) {
        this.session = session;
    }

    /** Reports what a command threw and returns the exit code. */
    int handle(Exception failure, boolean debug) {
        switch (failure) {
            case UnreadableInputException unreadable -> {
                session.err().println(unreadable.message(session.words().english()));
                if (debug) {
                    unreadable.printStackTrace(session.err());
                }
            }
            case UnwritableOutputException unwritable -> {
                session.err().println(unwritable.message(session.words()));
                if (debug) {
                    unwritable.printStackTrace(session.err());
                }
            }
            default -> unforeseen(failure, debug);
        }
        session.err().flush();
        return ExitCode.NOT_DONE;
    }

    int outOfMemory(OutOfMemoryError full, boolean debug) {
        session.err().println(session.words().of("failure.memory"));
        if (debug) {
            full.printStackTrace(session.err());
        }
        session.err().flush();
        return ExitCode.NOT_DONE;
    }

    int unforeseen(Throwable failure, boolean debug) {
        String name = failure.getClass().getSimpleName();
        if (debug) {
            session.err().println(session.words().of("failure.debug", name));
            failure.printStackTrace(session.err());
        } else {
            session.err().println(session.words().of("failure.unforeseen", name, log(failure)));
        }
        session.err().flush();
        return ExitCode.NOT_DONE;
    }

    /** Where the stack trace was written; the reason instead when it could not be. */
    private static String log(Throwable failure) {
        try {
            Path log = Files.createTempFile("gongkai-error-", ".log");
            try (PrintWriter lines = new PrintWriter(log.toFile(), StandardCharsets.UTF_8)) {
                failure.printStackTrace(lines);
            }
            return log.toString();
        } catch (IOException unwritable) {
            return String.valueOf(unwritable.getMessage());
        }
    }
}
