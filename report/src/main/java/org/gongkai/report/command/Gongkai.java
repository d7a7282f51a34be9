package org.gongkai.report.command;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;

import org.gongkai.report.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The program: {@code gongkai COMMAND …}. {@link #main} is what the launcher starts; {@link #run} is the same within a
 * process, for tests; {@link #commandLine} is the tree of commands, to which a larger program may add its own.
 */
@Command(name = "gongkai")
public final class Gongkai implements Callable<Integer> {

    private static final int NARROWEST_HELP = 80;
    private static final int WIDEST_HELP = 120;

    private final Session session;

    @Spec private CommandSpec spec = CommandSpec.create();

    /** Already obeyed by {@link Language#of} before parsing; named here to be shown in the help and checked. */
    @Option(names = Language.OPTION, scope = ScopeType.INHERIT, paramLabel = "zh|en", descriptionKey = "lang") private Language language = Language.ZH;

    @Option(names = "--debug", scope = ScopeType.INHERIT, descriptionKey = "debug") private boolean debug;

    @Option(names = {"-h",
            "--help"}, usageHelp = true, scope = ScopeType.INHERIT, descriptionKey = "help") private boolean help;

    private Gongkai(Session session) {
        this.session = session;
    }

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Libraries.silence();
        StandardOutput output = new StandardOutput();
        PrintWriter out = new PrintWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        PrintWriter err = new PrintWriter(new PrintStream(System.err, true, StandardCharsets.UTF_8), true);
        Session session = Session.in(Language.of(arguments, System.getenv()), out, err,
                Terminal.of(System.getProperty("gongkai.columns", ""), System.getenv()));
        int code = run(arguments, session);
        out.flush();
        IOException lost = output.failure();
        if (lost != null) {
            err.println(session.words().of("failure.output", String.valueOf(lost.getMessage())));
            code = ExitCode.NOT_DONE;
        }
        System.exit(code);
    }

    /** Runs the command line and returns its exit code. Never throws. */
    public static int run(String[] arguments, Session session) {
        CommandLine commandLine = commandLine(session);
        Failures failures = new Failures(session);
        try {
            return commandLine.execute(arguments);
        } catch (OutOfMemoryError full) {
            return failures.outOfMemory(full, isDebugging(commandLine));
        } catch (Throwable unforeseen) {
            return failures.unforeseen(unforeseen, isDebugging(commandLine));
        }
    }

    /** The tree of commands. */
    public static CommandLine commandLine(Session session) {
        CommandLine report = new CommandLine(new ReportCommand());
        report.addSubcommand(new ReadCommand(session));
        report.addSubcommand(new CheckCommand(session));
        report.addSubcommand(new WriteCommand(session));
        report.addSubcommand(new RulesCommand(session));
        CommandLine root = new CommandLine(new Gongkai(session));
        root.addSubcommand(report);
        root.addSubcommand(new VersionCommand(session));
        root.addSubcommand(new CompletionCommand(session));
        root.addSubcommand(new WarmUpCommand());
        List<ResourceBundle> help = new ArrayList<>();
        help.add(Words.bundle(Gongkai.class, "Help", session.words().language()));
        for (MoreCommands more : ServiceLoader.load(MoreCommands.class)) {
            more.addTo(root, session);
            help.add(more.help(session));
        }
        prepare(root, session, new HelpTexts(help));
        return root;
    }

    private static void prepare(CommandLine root, Session session, ResourceBundle help) {
        Failures failures = new Failures(session);
        root.setResourceBundle(help);
        root.setOut(session.out());
        root.setErr(session.err());
        root.setExpandAtFiles(false);
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setUsageHelpWidth(Math.clamp(session.terminal().columns(), NARROWEST_HELP, WIDEST_HELP));
        root.setColorScheme(Help.defaultColorScheme(session.terminal().colour() ? Help.Ansi.ON : Help.Ansi.OFF));
        root.setParameterExceptionHandler(new UsageErrors(session));
        root.setExecutionExceptionHandler(
                (failure, command, parsed) -> failures.handle(failure, isDebugging(command)));
        labelSubcommands(root, session.words().of("help.command"));
    }

    private static void labelSubcommands(CommandLine command, String label) {
        command.getCommandSpec().usageMessage().synopsisSubcommandLabel(label);
        command.getSubcommands().values().forEach(below -> labelSubcommands(below, label));
    }

    private static boolean isDebugging(CommandLine command) {
        CommandLine root = command;
        for (CommandLine above = command.getParent(); above != null; above = above.getParent()) {
            root = above;
        }
        return root.getCommandSpec().userObject() instanceof Gongkai gongkai && gongkai.debug;
    }

    /** Without a command there is nothing to do: says what there is. */
    @Override
    public Integer call() {
        spec.commandLine().usage(session.err());
        return ExitCode.NOT_DONE;
    }
}
