package org.gongkai.report.command;

import java.io.PrintWriter;

import org.gongkai.report.terminal.Terminal;

/**
 * What a command works with: its language and where its output goes.
 *
 * @param words    what to say
 * @param out      the result; nothing else may be written here
 * @param err      messages for the person at the keyboard
 * @param terminal what {@code out} leads to
 */
public record Session(Words words, PrintWriter out, PrintWriter err, Terminal terminal) {

    /** A session in this language. */
    public static Session in(Language language, PrintWriter out, PrintWriter err, Terminal terminal) {
        return new Session(Words.in(language), out, err, terminal);
    }
}
