package org.gongkai.report.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

import org.gongkai.report.terminal.Terminal;

/** Runs command lines within the test's process and keeps what they say. */
final class Shell {

    private final Terminal terminal;

    Shell(Terminal terminal) {
        this.terminal = terminal;
    }

    Shell() {
        this(Terminal.plain(120));
    }

    /** What a command line did. */
    record Outcome(int code, String out, String err) {}

    Outcome run(Object... arguments) {
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Gongkai.run(words, Session.in(Language.of(words, Map.of()), new PrintWriter(out),
                new PrintWriter(err), terminal));
        return new Outcome(code, out.toString(), err.toString());
    }
}
