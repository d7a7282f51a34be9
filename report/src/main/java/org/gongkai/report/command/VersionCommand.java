package org.gongkai.report.command;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

/** {@code gongkai version}: what a person reports with a problem. */
@Command(name = "version")
final class VersionCommand implements Callable<Integer> {

    private final Session session;

    VersionCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String version = Gongkai.class.getPackage().getImplementationVersion();
        session.out()
                .println(session.words()
                        .of("version", version == null ? session.words().of("version.unknown") : version));
        session.out()
                .println("Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch"));
        return ExitCode.GOOD;
    }
}
