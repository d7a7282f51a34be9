package org.gongkai.report.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gongkai.report.batch.BatchCheck;
import org.gongkai.report.batch.BatchOptions;
import org.gongkai.report.batch.BatchProgress;
import org.gongkai.report.batch.BatchResult;
import org.jspecify.annotations.Nullable;

/** Checks a folder: shows how far it has come, writes the output, says what was found. */
final class FolderCheck {

    static final List<String> KINDS = List.of("xlsx", "csv", "html");

    private final Session session;

    FolderCheck(Session session) {
        this.session = session;
    }

    int run(Path folder, boolean recursive, Path output, boolean fresh) throws UnwritableOutputException {
        Path target = output.toAbsolutePath().normalize();
        Path parent = target.getParent();
        if (Files.isDirectory(target)) {
            throw new UnwritableOutputException(UnwritableOutputException.Reason.IS_A_FOLDER, output, null);
        }
        if (parent == null || !Files.isDirectory(parent)) {
            throw new UnwritableOutputException(UnwritableOutputException.Reason.NO_FOLDER, output, null);
        }
        BatchOptions options = new BatchOptions(folder, recursive, target, fresh, session.words().english(),
                Runtime.getRuntime().availableProcessors());
        BatchResult result;
        try {
            result = BatchCheck.run(options, new ProgressLine(session));
        } catch (IOException | java.io.UncheckedIOException failed) {
            throw new UnwritableOutputException(UnwritableOutputException.Reason.FAILED, output, failed);
        }
        session.out()
                .println(session.words()
                        .of("batch.result", result.files(), result.reports(), result.unreadable(),
                                result.errors(), result.warnings(), result.doubts()));
        session.out().flush();
        session.err().println(session.words().of("output.written", output));
        if (result.reports() == 0) {
            session.err().println(session.words().of("batch.nothing"));
            return ExitCode.NOT_DONE;
        }
        return result.errors() > 0 ? ExitCode.ERRORS_FOUND : ExitCode.GOOD;
    }

    /** A line that tells step, count, rate and time left: redrawn on a terminal, now and then elsewhere. */
    private static final class ProgressLine implements BatchProgress {

        private final Session session;
        private final boolean redraw;
        private @Nullable Step step;
        private long total;
        private long done;
        private long doneBefore;
        private long started;
        private long shown;

        ProgressLine(Session session) {
            this.session = session;
            this.redraw = session.terminal().colour();
        }

        @Override
        public synchronized void begin(Step next, long all, long alreadyDone) {
            step = next;
            total = all;
            done = alreadyDone;
            doneBefore = alreadyDone;
            started = System.nanoTime();
            shown = started;
            if (alreadyDone > 0) {
                session.err().println(session.words().of("batch.resumed", alreadyDone));
            }
        }

        @Override
        public synchronized void advance() {
            done++;
            long now = System.nanoTime();
            if (now - shown > (redraw ? 200_000_000L : 10_000_000_000L)) {
                shown = now;
                show(now);
            }
        }

        @Override
        public synchronized void end() {
            if (step != Step.WRITING) {
                show(System.nanoTime());
                if (redraw) {
                    session.err().println();
                }
            }
            session.err().flush();
        }

        private void show(long now) {
            double seconds = Math.max(0.001, (now - started) / 1e9);
            double rate = (done - doneBefore) / seconds;
            long left = rate <= 0 ? 0 : Math.round((total - done) / rate);
            int filled = total == 0 ? 20 : (int) (20 * done / total);
            String name = session.words().of(step == Step.READING ? "batch.reading" : "batch.checking");
            String line = name + " [" + "#".repeat(filled) + ".".repeat(20 - filled) + "] "
                    + session.words().of("batch.progress", done, total, Math.round(rate), left / 60, left % 60);
            if (redraw) {
                session.err().print("\r" + line + "\u001b[K");
            } else {
                session.err().println(line);
            }
            session.err().flush();
        }
    }
}
