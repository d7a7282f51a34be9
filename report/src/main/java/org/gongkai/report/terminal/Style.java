package org.gongkai.report.terminal;

import org.gongkai.report.check.Severity;

/** How a piece of text is shown where the terminal has colours. Colour never says anything that the text does not. */
public enum Style {
    PLAIN(""), BOLD("1"), FAINT("2"), RED("1;31"), YELLOW("33"), BLUE("34"), GREEN("32");

    static final String END = "\u001b[0m";

    private final String code;

    Style(String code) {
        this.code = code;
    }

    String start() {
        return "\u001b[" + code + "m";
    }

    /** The colour of findings of this severity. */
    public static Style of(Severity severity) {
        return switch (severity) {
            case ERROR -> RED;
            case WARNING -> YELLOW;
            case UNSURE -> BLUE;
        };
    }
}
