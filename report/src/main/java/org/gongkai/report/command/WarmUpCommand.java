package org.gongkai.report.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.ReportSection;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Contact;
import org.gongkai.report.Figures;
import org.gongkai.report.Period;
import org.gongkai.report.Section;
import org.gongkai.report.json.ReportJson;
import org.gongkai.report.source.Place;
import org.gongkai.report.source.SourceParagraph;
import org.gongkai.report.terminal.Terminal;
import org.gongkai.report.write.OutputFormat;
import picocli.CommandLine.Command;

/**
 * {@code gongkai warm-up}, hidden: does a little of everything with an empty form, so that the launcher can keep the
 * classes this loads in an archive and start faster from then on. Says nothing and leaves nothing behind.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

    private static final int YEAR = 2023;

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("gongkai-warm-up");
        try {
            Path form = Files.writeString(folder.resolve("form.json"), ReportJson.write(emptyForm()));
            quietly("report", "read", form.toString());
            quietly("report", "read", form.toString(), "--json");
            quietly("report", "check", form.toString(), "--json");
            quietly("report", "check", "--help");
            for (OutputFormat format : OutputFormat.values()) {
                String written = folder.resolve("form." + format.code()).toString();
                quietly("report", "write", form.toString(), "-o", written);
                quietly("report", "check", written);
            }
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
        return ExitCode.GOOD;
    }

    private static void quietly(String... arguments) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Gongkai.run(arguments, Session.in(Language.ZH, nowhere, nowhere, Terminal.plain(80)));
    }

    private static AnnualReport emptyForm() {
        ReportFormat format = ReportFormat.forYear(YEAR);
        Figures.Builder figures = Figures.builder(format);
        for (StatutoryTable table : format.tables()) {
            table.keys().forEach(key -> figures.put(key.toString(), 0));
        }
        List<Section> sections = new ArrayList<>();
        for (ReportSection section : format.sections()) {
            sections.add(new Section(section.number(), section.heading(),
                    List.of(new SourceParagraph(section.title(), Place.UNKNOWN)), Place.UNKNOWN));
        }
        return new AnnualReport("", "", YEAR, format, Period.ofYear(YEAR), null, Contact.NONE, List.of(), sections,
                figures.build(), List.of());
    }
}
