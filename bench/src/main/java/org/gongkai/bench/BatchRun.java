package org.gongkai.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.gongkai.report.batch.BatchCheck;
import org.gongkai.report.batch.BatchOptions;
import org.gongkai.report.batch.BatchProgress;
import org.gongkai.report.batch.BatchResult;
import org.gongkai.report.write.OutputFormat;

/**
 * Throughput and memory of a batch: writes folders of generated reports of two sizes and checks each in a process of its
 * own with a heap of 256 MB. Memory is constant when the larger folder needs no more than the smaller one.
 */
public final class BatchRun {

    private BatchRun() {}

    /** {@code BatchRun [files]}: measures a tenth of the files, then all of them. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 0 && arguments[0].equals("--child")) {
            child(Path.of(arguments[1]), Path.of(arguments[2]));
            return;
        }
        int files = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        Path home = Files.createTempDirectory("gongkai-bench-");
        try {
            System.out.println("| files | files a second | peak heap used, MB | result |\n|---|---|---|---|");
            for (int count : new int[]{files / 10, files}) {
                measure(home, count);
            }
        } finally {
            delete(home);
        }
    }

    private static void measure(Path home, int count) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(home.resolve("reports-" + count));
        for (int i = 0; i < count; i++) {
            int year = 2021 + i % 5;
            byte[] html = Samples.written(Samples.report(i, "第" + i / 5 + "局", year), OutputFormat.HTML);
            Files.write(folder.resolve(i / 5 + "-" + year + ".html"), html);
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m", "-cp", System.getProperty("java.class.path"), BatchRun.class.getName(), "--child",
                        folder.toString(), home.resolve("findings-" + count + ".html").toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the batch of " + count + " files failed");
        }
        delete(folder);
    }

    private static void child(Path folder, Path output) throws IOException {
        long start = System.nanoTime();
        BatchResult result = BatchCheck.run(new BatchOptions(folder, true, output, true, false,
                Runtime.getRuntime().availableProcessors()), BatchProgress.SILENT);
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                peak += pool.getPeakUsage().getUsed();
            }
        }
        System.out.printf("| %d | %.0f | %d | %d reports, %d errors |%n", result.files(), result.files() / seconds,
                peak >> 20, result.reports(), result.errors());
    }

    private static void delete(Path path) throws IOException {
        try (var all = Files.walk(path)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
