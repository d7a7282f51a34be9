package org.gongkai.report.command;

import java.util.concurrent.Callable;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gongkai completion}: a script by which bash and zsh complete commands and options. */
@Command(name = "completion")
final class CompletionCommand implements Callable<Integer> {

    private final Session session;

    @Spec private CommandSpec spec = CommandSpec.create();

    CompletionCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.out().print(AutoComplete.bash("gongkai", spec.root().commandLine()));
        return ExitCode.GOOD;
    }
}
