package org.gongkai.report.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.gongkai.report.AnnualReport;
import org.gongkai.report.check.Examination;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.FindingsJson;
import org.gongkai.report.check.ReportChecker;
import org.gongkai.report.check.Severity;
import org.gongkai.report.page.ReportPage;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongkai report check}: proves what is wrong with a report. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    private final Session session;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", descriptionKey = "file") private Path file = Path.of("");

    @Option(names = "--previous", paramLabel = "FILE", descriptionKey = "previous") private @Nullable Path previous;

    @Option(names = "--json", descriptionKey = "json") private boolean json;

    @Option(names = {"-o", "--output"}, paramLabel = "OUT", descriptionKey = "output") private @Nullable Path output;

    @Option(names = {"-r", "--recursive"}, descriptionKey = "recursive") private boolean recursive;

    @Option(names = "--fresh", descriptionKey = "fresh") private boolean fresh;

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws UnreadableInputException, UnwritableOutputException {
        Path target = output;
        if (Files.isDirectory(file)) {
            if (target == null || !FolderCheck.KINDS.contains(OutputFile.extension(target))) {
                throw new ParameterException(spec.commandLine(), session.words().of("check.folder-output", file));
            }
            return new FolderCheck(session).run(file, recursive, target, fresh);
        }
        String kind = target == null ? "" : OutputFile.extension(target);
        if (target != null && !List.of("html", "json", "txt").contains(kind)) {
            throw new ParameterException(spec.commandLine(), session.words().of("check.output-kind", target));
        }
        AnnualReport report = ReportReader.read(file);
        AnnualReport before = previous == null ? null : ReportReader.read(previous);
        List<Finding> findings = new ReportChecker().check(new Examination(report, before, List.of()));
        if (target != null) {
            byte[] bytes = content(kind, report, findings).getBytes(StandardCharsets.UTF_8);
            OutputFile.write(target, out -> out.write(bytes));
        }
        if (json) {
            session.out().println(FindingsJson.write(findings));
        } else {
            new FindingsText(session).print(report, findings);
        }
        session.out().flush();
        if (target != null) {
            session.err().println(session.words().of("output.written", target));
        }
        boolean wrong = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        return wrong ? ExitCode.ERRORS_FOUND : ExitCode.GOOD;
    }

    private String content(String kind, AnnualReport report, List<Finding> findings) {
        return switch (kind) {
            case "html" -> ReportPage.html(report, findings, session.words().english());
            case "json" -> FindingsJson.write(findings) + "\n";
            default -> {
                StringWriter text = new StringWriter();
                new FindingsText(new Session(session.words(), new PrintWriter(text), session.err(),
                        Terminal.plain(Terminal.COLUMNS_WITHOUT_TERMINAL))).print(report, findings);
                yield text.toString();
            }
        };
    }
}
