package org.gongkai.ledger.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;

import org.gongkai.ledger.LedgerException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the last nightly backups went; kept in the file {@code backup-state.json} of the data folder, for a backup that cannot
 * be written is often one of a database that cannot either.
 *
 * @param lastSuccess null when there was none yet
 * @param lastFailure null when there was none yet
 */
public record BackupState(@Nullable Success lastSuccess, @Nullable Failure lastFailure) {

    private static final String FILE = "backup-state.json";

    /**
     * A backup that was made.
     *
     * @param took   how long it took
     * @param faults what was found wrong in the office, such as damaged files; 0 when all is well
     */
    public record Success(Instant at, String file, long bytes, Duration took, long files, int faults) {}

    /**
     * A backup that could not be made.
     *
     * @param reason in Chinese, with the remedy
     */
    public record Failure(Instant at, String reason) {}

    /** Whether the latest attempt failed. */
    public boolean isFailing() {
        return lastFailure != null && (lastSuccess == null || lastSuccess.at().isBefore(lastFailure.at()));
    }

    BackupState succeeded(Instant at, Duration took, Backup.Result result) {
        return new BackupState(new Success(at, result.archive().toString(), result.bytes(), took, result.files(),
                result.findings().size()), lastFailure);
    }

    BackupState failed(Instant at, String reason) {
        return new BackupState(lastSuccess, new Failure(at, reason));
    }

    /** What was noted; nothing when the file is missing or cannot be read. */
    public static BackupState read(Path data) {
        try {
            JsonNode root = JsonMapper.shared().readTree(Files.readAllBytes(data.resolve(FILE)));
            JsonNode success = root.get("success");
            JsonNode failure = root.get("failure");
            return new BackupState(
                    success == null
                            ? null
                            : new Success(moment(success), success.required("file").asString(),
                                    success.required("bytes").longValue(),
                                    Duration.ofMillis(success.required("tookMillis").longValue()),
                                    success.required("files").longValue(), success.required("faults").intValue()),
                    failure == null ? null : new Failure(moment(failure), failure.required("reason").asString()));
        } catch (IOException | RuntimeException unreadable) {
            return new BackupState(null, null);
        }
    }

    private static Instant moment(JsonNode node) {
        return Instant.parse(node.required("at").asString());
    }

    void write(Path data) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        if (lastSuccess != null) {
            root.putObject("success")
                    .put("at", lastSuccess.at().toString())
                    .put("file", lastSuccess.file())
                    .put("bytes", lastSuccess.bytes())
                    .put("tookMillis", lastSuccess.took().toMillis())
                    .put("files", lastSuccess.files())
                    .put("faults", lastSuccess.faults());
        }
        if (lastFailure != null) {
            root.putObject("failure").put("at", lastFailure.at().toString()).put("reason", lastFailure.reason());
        }
        try {
            Path draft = data.resolve(FILE + ".part");
            Files.write(draft, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
            Files.move(draft, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw LedgerException.of(refused);
        }
    }
}
