package org.gongkai.cli;

import java.util.ResourceBundle;

import org.gongkai.report.command.MoreCommands;
import org.gongkai.report.command.Session;
import org.gongkai.report.command.Words;
import picocli.CommandLine;

/** Adds the office's commands to the program. */
public final class OfficeCommands implements MoreCommands {

    @Override
    public void addTo(CommandLine root, Session session) {
        root.addSubcommand(new ClockCommand(session));
        root.addSubcommand(new ServeCommand(session));
        root.addSubcommand(JournalCommand.with(session));
        root.addSubcommand(new BackupCommand(session));
        root.addSubcommand(new RestoreCommand(session));
        root.addSubcommand(new MigrateCommand(session));
    }

    @Override
    public ResourceBundle help(Session session) {
        return Words.bundle(OfficeCommands.class, "Help", session.words().language());
    }
}
