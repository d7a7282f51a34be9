package org.gongkai.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.Journal;
import org.gongkai.ledger.JournalDigest;
import org.gongkai.ledger.JournalLines;
import org.gongkai.ledger.JournalProof;
import org.gongkai.ledger.Ledger;
import org.gongkai.report.command.OutputFile;
import org.gongkai.report.command.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code gongkai journal}: proves, exports and prints the journal, also while the server runs. */
@Command(name = "journal")
final class JournalCommand {

    private JournalCommand() {}

    static CommandLine with(Session session) {
        return new CommandLine(new JournalCommand()).addSubcommand(new Verify(session))
                .addSubcommand(new Export(session))
                .addSubcommand(new Digest(session));
    }

    /** {@code gongkai journal verify}. */
    @Command(name = "verify")
    static final class Verify extends OfficeCommand {

        @Mixin private OfficeOptions office = new OfficeOptions();

        @Option(names = "--expect", paramLabel = "AGENCY:N:HASH", descriptionKey = "journal.expect", converter = WitnessConverter.class) private List<JournalProof.Witness> witnesses = new ArrayList<>();

        Verify(Session session) {
            super(session);
        }

        @Override
        int run() throws Exception {
            try (Ledger ledger = Ledger.openToRead(office.ledger(), Clock.systemUTC())) {
                JournalProof.Verdict verdict = JournalProof.of(ledger, witnesses);
                for (JournalProof.Break found : verdict.breaks()) {
                    session.out()
                            .println(words.of("journal.break." + found.kind(), found.agency(), found.number(),
                                    found.sealedAs()));
                }
                session.out()
                        .println(words.of(verdict.whole() ? "journal.whole" : "journal.broken", verdict.chains(),
                                verdict.entries(), verdict.breaks().size()));
                return verdict.whole() ? GOOD : FAULTS_FOUND;
            }
        }
    }

    /** {@code gongkai journal export}. */
    @Command(name = "export")
    static final class Export extends OfficeCommand {

        @Mixin private OfficeOptions office = new OfficeOptions();

        @Option(names = "--agency", paramLabel = "KEY", descriptionKey = "journal.agency") private @Nullable UUID agency;

        @Option(names = "--since", paramLabel = "YYYY-MM-DD", descriptionKey = "journal.since") private @Nullable LocalDate since;

        @Option(names = {"-o",
                "--output"}, paramLabel = "FILE", descriptionKey = "journal.output") private @Nullable Path output;

        Export(Session session) {
            super(session);
        }

        @Override
        int run() throws Exception {
            try (Ledger ledger = Ledger.openToRead(office.ledger(), Clock.systemUTC())) {
                Journal journal = new Journal(ledger);
                var from = since == null ? null : since.atStartOfDay(ChinaTime.ZONE).toInstant();
                if (output == null) {
                    journal.each(agency, from, entry -> session.out().println(JournalLines.json(entry)));
                } else {
                    OutputFile.write(output, out -> JournalLines.write(journal, agency, from, out));
                }
                return GOOD;
            }
        }
    }

    /** {@code gongkai journal digest}. */
    @Command(name = "digest")
    static final class Digest extends OfficeCommand {

        @Mixin private OfficeOptions office = new OfficeOptions();

        @Option(names = "--day", paramLabel = "YYYY-MM-DD", descriptionKey = "journal.day") private @Nullable LocalDate day;

        @Option(names = "--html", descriptionKey = "journal.html") private boolean html;

        @Option(names = {"-o",
                "--output"}, paramLabel = "FILE", descriptionKey = "journal.output") private @Nullable Path output;

        Digest(Session session) {
            super(session);
        }

        @Override
        int run() throws Exception {
            try (Ledger ledger = Ledger.openToRead(office.ledger(), Clock.systemUTC())) {
                LocalDate wanted = day != null ? day : LocalDate.now(ChinaTime.ZONE).minusDays(1);
                JournalDigest digest = JournalDigest.of(ledger, wanted);
                boolean page = html || output != null && output.toString().endsWith(".html");
                String text = page ? DigestSheet.html(digest) : DigestSheet.text(digest);
                if (output == null) {
                    session.out().print(text);
                } else {
                    OutputFile.write(output, out -> out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
                }
                return GOOD;
            }
        }
    }

    /** {@code AGENCY:NUMBER:HASH} as it stands on the printed sheet. */
    static final class WitnessConverter implements ITypeConverter<JournalProof.Witness> {

        private static final Pattern FORM = Pattern.compile("([0-9a-fA-F-]{36}):([0-9]{1,18}):([0-9a-fA-F]{64})");

        @Override
        public JournalProof.Witness convert(String text) {
            Matcher matcher = FORM.matcher(text.strip());
            if (!matcher.matches()) {
                throw new TypeConversionException("AGENCY:N:HASH");
            }
            return new JournalProof.Witness(UUID.fromString(matcher.group(1)), Long.parseLong(matcher.group(2)),
                    matcher.group(3).toLowerCase(java.util.Locale.ROOT));
        }
    }
}
