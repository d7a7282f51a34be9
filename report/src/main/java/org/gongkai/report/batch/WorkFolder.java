package org.gongkai.report.batch;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.gongkai.report.AnnualReport;
import org.gongkai.report.check.Rules;
import org.gongkai.report.json.ReportJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a batch keeps what it has done, beside its output ({@code findings.xlsx.work}): a line for each file read, and
 * each report as JSON. A run that was stopped goes on from here; at most the files in flight are read again. Removed
 * when the output is complete.
 */
final class WorkFolder implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String VERSION = "1/" + Rules.all().size();

    private final Path folder;
    private final Map<String, ObjectNode> done = new HashMap<>();
    private final BufferedWriter journal;

    WorkFolder(Path output, boolean fresh) throws IOException {
        folder = output.resolveSibling(output.getFileName() + ".work");
        Path lines = folder.resolve("read.jsonl");
        if (fresh || !isOfThisVersion()) {
            delete(folder);
        }
        Files.createDirectories(folder.resolve("reports"));
        Files.writeString(folder.resolve("version"), VERSION);
        if (Files.exists(lines)) {
            load(lines);
        }
        journal = Files.newBufferedWriter(lines, StandardCharsets.UTF_8, StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private boolean isOfThisVersion() throws IOException {
        Path version = folder.resolve("version");
        return Files.exists(version) && Files.readString(version).equals(VERSION);
    }

    private void load(Path lines) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(lines)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                try {
                    if (MAPPER.readTree(line) instanceof ObjectNode node) {
                        done.put(node.path("file").asString(""), node);
                    }
                } catch (JacksonException cutOff) {
                    // The line that was being written when the run was stopped: its file is read again.
                    continue;
                }
            }
        }
    }

    /** What an earlier run found of this file, if the file is unchanged. */
    @Nullable
    ReportEntry done(int index, String file, String stamp) {
        ObjectNode node = done.get(file);
        if (node == null || !node.path("stamp").asString("").equals(stamp)) {
            return null;
        }
        String reason = node.path("reason").asString("");
        if (reason.isEmpty() && !Files.exists(reportFile(node.path("id").asString("")))) {
            return null;
        }
        long[] hashes = new long[node.path("hashes").size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = node.path("hashes").get(i).longValue();
        }
        JsonNode year = node.path("year");
        return new ReportEntry(index, file, stamp, node.path("agency").asString(""),
                year.isIntegralNumber() ? Integer.valueOf(year.intValue()) : null, reason, hashes);
    }

    /** Keeps a file's result. */
    void keep(ReportEntry entry, @Nullable AnnualReport report) {
        try {
            if (report != null) {
                Path target = reportFile(id(entry.file()));
                Path draft = target.resolveSibling(target.getFileName() + "." + Thread.currentThread().threadId());
                Files.writeString(draft, ReportJson.tree(report).toString());
                Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            }
            ObjectNode node = MAPPER.createObjectNode();
            node.put("file", entry.file())
                    .put("stamp", entry.stamp())
                    .put("id", id(entry.file()))
                    .put("agency", entry.agency())
                    .put("year", entry.year())
                    .put("reason", entry.reason());
            ArrayNode hashes = node.putArray("hashes");
            for (long hash : entry.hashes()) {
                hashes.add(hash);
            }
            String line = MAPPER.writeValueAsString(node);
            synchronized (journal) {
                journal.write(line);
                journal.newLine();
                journal.flush();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A report read earlier. */
    AnnualReport report(ReportEntry entry) {
        try {
            return ReportJson.read(Files.readAllBytes(reportFile(id(entry.file()))));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A folder for half-made output, on the same disk as the output. */
    Path drafts() throws IOException {
        Path drafts = folder.resolve("drafts");
        delete(drafts);
        return Files.createDirectories(drafts);
    }

    private Path reportFile(String id) {
        return folder.resolve("reports").resolve(id + ".json");
    }

    private static String id(String file) {
        return Long.toHexString(file.hashCode() & 0xffffffffL) + "-"
                + Integer.toHexString(new StringBuilder(file).reverse()
                        .toString()
                        .hashCode());
    }

    /** Removes everything; the output is complete. */
    void remove() throws IOException {
        close();
        delete(folder);
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }

    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
