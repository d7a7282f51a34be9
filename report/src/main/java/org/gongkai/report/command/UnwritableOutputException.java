package org.gongkai.report.command;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/** An output file cannot be written. Nothing has been changed at its place. */
public final class UnwritableOutputException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why; each has its words under {@code output.} and its name. */
    public enum Reason {
        NO_FOLDER, CLOSED_FOLDER, IS_A_FOLDER, FAILED
    }

    private final Reason reason;
    private final String target;

    UnwritableOutputException(Reason reason, Path target, @Nullable Throwable cause) {
        super(reason + ": " + target, cause);
        this.reason = reason;
        this.target = target.toString();
    }

    String message(Words words) {
        Throwable cause = getCause();
        String detail = cause == null || cause.getMessage() == null ? "" : cause.getMessage();
        return words.of("output." + reason, target, detail);
    }
}
