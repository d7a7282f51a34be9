package org.gongkai.report.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.gongkai.report.AnnualReport;
import org.gongkai.report.json.ReportJson;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai report read}: shows what a report says, or gives it as JSON. */
@Command(name = "read")
final class ReadCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE", descriptionKey = "file") private Path file = Path.of("");

    @Option(names = "--json", descriptionKey = "json") private boolean json;

    @Option(names = {"-o", "--output"}, paramLabel = "OUT", descriptionKey = "output") private @Nullable Path output;

    ReadCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws UnreadableInputException, UnwritableOutputException {
        AnnualReport report = ReportReader.read(file);
        Path target = output;
        if (target == null) {
            print(report, json, session.out(), session.terminal());
        } else {
            StringWriter text = new StringWriter();
            boolean asJson = json || OutputFile.extension(target).equals("json");
            print(report, asJson, new PrintWriter(text), Terminal.plain(Terminal.COLUMNS_WITHOUT_TERMINAL));
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            OutputFile.write(target, out -> out.write(bytes));
            session.err().println(session.words().of("output.written", target));
        }
        return ExitCode.GOOD;
    }

    private void print(AnnualReport report, boolean asJson, PrintWriter out, Terminal terminal) {
        if (asJson) {
            out.println(ReportJson.write(report));
        } else {
            new ReportText(session.words(), out, terminal).print(report);
        }
        out.flush();
    }
}
