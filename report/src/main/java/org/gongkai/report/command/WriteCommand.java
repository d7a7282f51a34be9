package org.gongkai.report.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.Callable;

import org.gongkai.report.AnnualReport;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.write.OutputFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongkai report write}: writes a report, from JSON or from any other readable form, in another form. */
@Command(name = "write")
final class WriteCommand implements Callable<Integer> {

    private final Session session;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", descriptionKey = "file") private Path file = Path.of("");

    @Option(names = "--to", paramLabel = "FORMAT", descriptionKey = "to", completionCandidates = FormatCodes.class) private @Nullable OutputFormat to;

    @Option(names = {"-o",
            "--output"}, paramLabel = "OUT", descriptionKey = "output", required = true) private Path output = Path
                    .of("");

    WriteCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws UnreadableInputException, UnwritableOutputException {
        OutputFormat chosen = to;
        OutputFormat format = chosen != null
                ? chosen
                : OutputFormat.ofCode(OutputFile.extension(output))
                        .orElseThrow(() -> new ParameterException(spec.commandLine(), session.words()
                                .of("write.which-format", output, String.join("|", new FormatCodes()))));
        AnnualReport report = ReportReader.read(file);
        OutputFile.write(output, out -> format.writer().write(report, out));
        session.err().println(session.words().of("output.written", output));
        return ExitCode.GOOD;
    }

    /** The codes of the formats, for messages, help and completion. */
    static final class FormatCodes implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(OutputFormat.values()).map(OutputFormat::code).iterator();
        }
    }
}
