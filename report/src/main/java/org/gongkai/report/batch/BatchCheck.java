package org.gongkai.report.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import org.gongkai.law.annual.CellKey;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.CellValue;
import org.gongkai.report.batch.BatchProgress.Step;
import org.gongkai.report.batch.CheckedReport.NamedFinding;
import org.gongkai.report.check.CellNames;
import org.gongkai.report.check.Examination;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportChecker;
import org.gongkai.report.check.Severity;
import org.gongkai.report.check.Similarity;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.read.UnreadableInputException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Checks every report of a folder.
 *
 * <p>First every file is read and kept as data beside the output; then each report is checked, against the same agency's
 * report on the year before and against other agencies' reports that share sentences with it. Memory does not grow with
 * the number of files, apart from a few hundred bytes for each. A bad file becomes a line with its reason and never stops
 * the rest. A run that is stopped goes on where it was.
 */
public final class BatchCheck {

    /** A file that takes longer is given up. Seconds. */
    private static final long LONGEST = 90;

    private final BatchOptions options;
    private final BatchProgress progress;
    private final ReportChecker checker = new ReportChecker();

    private BatchCheck(BatchOptions options, BatchProgress progress) {
        this.options = options;
        this.progress = progress;
    }

    /**
     * Runs a batch to its end.
     *
     * @throws IOException when the folder cannot be listed or the output not be written; what was done is kept
     */
    public static BatchResult run(BatchOptions options, BatchProgress progress) throws IOException {
        return new BatchCheck(options, progress).run();
    }

    private BatchResult run() throws IOException {
        List<Path> files = files();
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, options.threads()), work -> {
            Thread thread = new Thread(null, work, "batch", 16L << 20);
            thread.setDaemon(true);
            return thread;
        });
        try (WorkFolder work = new WorkFolder(options.output(), options.fresh())) {
            List<ReportEntry> entries = read(files, work, pool);
            BatchResult result = check(entries, work, pool);
            work.remove();
            return result;
        } finally {
            pool.shutdownNow();
        }
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Path output = options.output().toAbsolutePath().normalize();
        Files.walkFileTree(options.folder(), java.util.Set.of(), options.recursive() ? 64 : 1,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                        boolean ours = !folder.equals(options.folder()) && isHiddenOrOurs(folder, output);
                        return ours ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile() && !isHiddenOrOurs(file, output)) {
                            files.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure) {
                        files.add(file);
                        return FileVisitResult.CONTINUE;
                    }
                });
        files.sort(Path::compareTo);
        return files;
    }

    /** Hidden files, office lock files, and what this or an earlier run wrote. */
    private static boolean isHiddenOrOurs(Path path, Path output) {
        String name = String.valueOf(path.getFileName());
        Path absolute = path.toAbsolutePath().normalize();
        return name.startsWith(".") || name.startsWith("~$") || name.endsWith(".work") || absolute.equals(output)
                || absolute.equals(HtmlOutput.filesOf(output));
    }

    private List<ReportEntry> read(List<Path> files, WorkFolder work, ExecutorService pool) {
        List<ReportEntry> entries = new ArrayList<>(files.size());
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            ReportEntry known = work.done(i, name(files.get(i)), stamp(files.get(i)));
            entries.add(known);
            if (known == null) {
                open.add(i);
            }
        }
        progress.begin(Step.READING, files.size(), files.size() - open.size());
        inOrder(open, pool, i -> readOne(i, files.get(i), work), (i, entry) -> {
            entries.set(i, entry);
            progress.advance();
        }, i -> failed(i, files.get(i), work));
        progress.end();
        return entries;
    }

    private ReportEntry failed(int index, Path file, WorkFolder work) {
        ReportEntry entry = entry(index, file, null,
                new UnreadableInputException(Reason.TOO_COMPLEX, name(file)).message(options.english()));
        work.keep(entry, null);
        return entry;
    }

    private ReportEntry readOne(int index, Path file, WorkFolder work) {
        AnnualReport report = null;
        String reason = "";
        try {
            report = ReportReader.read(file);
        } catch (UnreadableInputException unreadable) {
            reason = unreadable.message(options.english());
        } catch (StackOverflowError | OutOfMemoryError tooMuch) {
            reason = new UnreadableInputException(Reason.TOO_COMPLEX, name(file)).message(options.english());
        } catch (RuntimeException broken) {
            reason = new UnreadableInputException(Reason.BROKEN, name(file)).message(options.english());
        }
        ReportEntry entry = entry(index, file, report, reason);
        work.keep(entry, report);
        return entry;
    }

    private ReportEntry entry(int index, Path file, @Nullable AnnualReport report, String reason) {
        String agency = report == null || report.agency() == null ? "" : report.agency().replaceAll("\\s", "");
        return new ReportEntry(index, name(file), stamp(file), agency, report == null ? null : report.year(), reason,
                report == null ? new long[0] : Similarity.of(report).hashes());
    }

    private BatchResult check(List<ReportEntry> entries, WorkFolder work, ExecutorService pool) throws IOException {
        Map<String, ReportEntry> byYear = new HashMap<>();
        for (ReportEntry entry : entries) {
            if (entry.isRead() && !entry.agency().isEmpty() && entry.year() != null) {
                byYear.putIfAbsent(entry.agency() + "/" + entry.year(), entry);
            }
        }
        CopySearch copies = new CopySearch(entries);
        BatchOutput output = output(work);
        long[] counts = new long[Severity.values().length];
        int[] kinds = new int[2];
        progress.begin(Step.CHECKING, entries.size(), 0);
        List<Integer> all = new ArrayList<>();
        entries.forEach(entry -> all.add(entry.index()));
        inOrder(all, pool, i -> checkOne(entries.get(i), byYear, copies, work, output), (i, checked) -> {
            try {
                if (checked.entry().isRead()) {
                    kinds[0]++;
                    output.add(checked);
                    checked.findings().forEach(named -> counts[named.finding().severity().ordinal()]++);
                } else {
                    kinds[1]++;
                    output.unreadable(checked.entry());
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            progress.advance();
        }, i -> new CheckedReport(givenUp(entries.get(i)), "", "", "", List.of(), Map.of(), ""));
        progress.end();
        BatchResult result = new BatchResult(entries.size(), kinds[0], kinds[1], counts[0], counts[1], counts[2]);
        progress.begin(Step.WRITING, 1, 0);
        output.finish(result);
        progress.advance();
        progress.end();
        return result;
    }

    private ReportEntry givenUp(ReportEntry entry) {
        String reason = new UnreadableInputException(Reason.TOO_COMPLEX, entry.file()).message(options.english());
        return new ReportEntry(entry.index(), entry.file(), entry.stamp(), entry.agency(), entry.year(), reason,
                entry.hashes());
    }

    private CheckedReport checkOne(ReportEntry entry, Map<String, ReportEntry> byYear, CopySearch copies,
            WorkFolder work, BatchOutput output) {
        if (!entry.isRead()) {
            return new CheckedReport(entry, "", "", "", List.of(), Map.of(), "");
        }
        AnnualReport report = work.report(entry);
        ReportEntry before = entry.year() == null ? null : byYear.get(entry.agency() + "/" + (entry.year() - 1));
        List<AnnualReport> others = copies.candidates(entry).stream().map(work::report).toList();
        List<Finding> findings = checker
                .check(new Examination(report, before == null ? null : work.report(before), others));
        try {
            output.page(entry, report, findings);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        ReportEntry first = entry.year() == null ? null : byYear.get(entry.agency() + "/" + entry.year());
        return new CheckedReport(entry, report.title(), before == null ? "" : before.file(),
                first == null || first == entry ? "" : first.file(),
                findings.stream().map(finding -> new NamedFinding(finding, cells(report, finding))).toList(),
                figures(report), output.pageOf(entry));
    }

    private String cells(AnnualReport report, Finding finding) {
        List<String> names = new ArrayList<>();
        for (CellKey key : finding.cells().subList(0, Math.min(4, finding.cells().size()))) {
            names.add(options.english()
                    ? CellNames.english(report.format(), key)
                    : CellNames.chinese(report.format(), key));
        }
        return String.join("；", names);
    }

    /** The totals that the charts show, by row code; the refusals added up. */
    private static Map<String, Long> figures(AnnualReport report) {
        Map<String, Long> figures = new LinkedHashMap<>();
        for (var row : report.format().table3().rows()) {
            for (var column : report.format().table3().columns()) {
                CellValue value = report.figures().value(report.format().table3().key(row, column));
                if (column.total() && value instanceof CellValue.Number number) {
                    figures.put(row.code(), number.value().longValue());
                }
            }
        }
        return figures;
    }

    private BatchOutput output(WorkFolder work) throws IOException {
        String name = String.valueOf(options.output().getFileName()).toLowerCase(java.util.Locale.ROOT);
        Path drafts = work.drafts();
        if (name.endsWith(".csv")) {
            return new CsvOutput(options, drafts);
        }
        if (name.endsWith(".xlsx")) {
            return new XlsxOutput(options, drafts);
        }
        return new HtmlOutput(options, drafts);
    }

    private String name(Path file) {
        return options.folder().relativize(file).toString().replace('\\', '/');
    }

    private static String stamp(Path file) {
        try {
            return Files.size(file) + "/" + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            return "";
        }
    }

    private interface Taken<T> {
        void take(int index, T result);
    }

    /** Works on some at a time and hands the results over in order; never more than a few wait. */
    private static <T> void inOrder(List<Integer> indexes, ExecutorService pool, Function<Integer, T> work,
            Taken<T> taken, Function<Integer, T> givenUp) {
        Deque<Map.Entry<Integer, Future<T>>> waiting = new ArrayDeque<>();
        int next = 0;
        while (next < indexes.size() || !waiting.isEmpty()) {
            while (next < indexes.size() && waiting.size() < 32) {
                int index = indexes.get(next++);
                waiting.add(Map.entry(index, pool.submit(() -> work.apply(index))));
            }
            Map.Entry<Integer, Future<T>> first = waiting.remove();
            taken.take(first.getKey(), result(first.getKey(), first.getValue(), givenUp));
        }
    }

    private static <T> T result(int index, Future<T> future, Function<Integer, T> givenUp) {
        try {
            return future.get(LONGEST, TimeUnit.SECONDS);
        } catch (TimeoutException tooLong) {
            future.cancel(true);
            return givenUp.apply(index);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UncheckedIOException disk) {
                throw disk;
            }
            return givenUp.apply(index);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the batch was stopped", stopped);
        }
    }
}
