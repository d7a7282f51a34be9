package org.gongkai.report.command;

/** What the commands return to the shell; scripts rely on it. */
final class ExitCode {

    /** Done; the report under check has no error, though it may have warnings. */
    static final int GOOD = 0;

    /** Done; the report under check has at least one error. */
    static final int ERRORS_FOUND = 1;

    /** Not done: the input could not be read, the output not written, or the command line not understood. */
    static final int NOT_DONE = 2;

    private ExitCode() {}
}
