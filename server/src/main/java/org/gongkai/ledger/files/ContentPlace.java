package org.gongkai.ledger.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/** Where contents lie, by their hash. What is put there is durable when the method returns. */
public interface ContentPlace extends AutoCloseable {

    /** Stores a complete draft; it may be moved away. */
    void put(String hash, Path draft) throws IOException;

    /**
     * Whether the content is there and sound; if so its age begins anew, so that it is not swept while it is about to be
     * used. A place that cannot tell cheaply says no, and is given the content again.
     */
    boolean renew(String hash) throws IOException;

    /**
     * Opens a content that has been checked whole; null when there is none.
     *
     * @throws org.gongkai.ledger.LedgerException when it is damaged
     */
    @Nullable
    OpenedFile open(String hash) throws IOException;

    /** Every content with the moment it was put or renewed last. */
    void each(BiConsumer<String, Instant> each) throws IOException;

    /** When a content was put or renewed last; the far future when it is not there. */
    Instant age(String hash) throws IOException;

    /** Takes a content away; nothing happens when it is not there. */
    void remove(String hash) throws IOException;

    @Override
    void close();
}
