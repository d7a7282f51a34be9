package org.gongkai.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The journal as JSON lines, one entry a line. The states are given as the text that was sealed, not as JSON within JSON,
 * so that the hash can be computed again from the line alone.
 */
public final class JournalLines {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private JournalLines() {}

    /** An entry as one line, without its end. */
    public static String json(JournalEntry entry) {
        ObjectNode line = MAPPER.createObjectNode();
        line.put("agency", entry.agency().toString());
        line.put("number", entry.number());
        line.put("at", entry.at().toString());
        line.put("actor", entry.actor());
        line.put("kind", entry.kind());
        line.put("subject", entry.subject());
        line.put("reason", entry.reason());
        line.put("before", entry.before());
        line.put("after", entry.after());
        line.put("previousHash", entry.previousHash());
        line.put("hash", entry.hash());
        return MAPPER.writeValueAsString(line);
    }

    /**
     * All entries, each on a line, in one consistent state.
     *
     * @param agency only this chain; null for all
     * @param since  only what happened then or later; null for all
     */
    public static void write(Journal journal, @Nullable UUID agency, @Nullable Instant since, OutputStream out)
            throws IOException {
        try {
            journal.each(agency, since, entry -> {
                try {
                    out.write(json(entry).getBytes(StandardCharsets.UTF_8));
                    out.write('\n');
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }
}
