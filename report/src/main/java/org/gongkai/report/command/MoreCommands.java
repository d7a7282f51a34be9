package org.gongkai.report.command;

import java.util.ResourceBundle;

import picocli.CommandLine;

/**
 * Commands of a larger program, added to those of the report. Found by {@link java.util.ServiceLoader}, so it must load
 * little: the classes of its commands and nothing they need to run.
 */
public interface MoreCommands {

    /** Adds them to the root command. */
    void addTo(CommandLine root, Session session);

    /** Their help, as picocli reads it, in the session's language. */
    ResourceBundle help(Session session);
}
