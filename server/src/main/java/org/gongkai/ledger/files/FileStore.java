package org.gongkai.ledger.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.gongkai.ledger.Change;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerException;
import org.gongkai.ledger.LedgerException.Reason;
import org.jspecify.annotations.Nullable;

import static org.gongkai.ledger.schema.Tables.STORED_FILE;

/**
 * The files of the office.
 *
 * <p>{@link #keep} the content first, then {@link #record} it in the change that uses it; {@link #open} it by its hash. The
 * same content is kept once. What is opened has been checked against its hash from the first byte to the last: a damaged
 * file is never delivered. What is kept and then not used by any row is taken away by {@link OrphanSweep}.
 */
public final class FileStore implements AutoCloseable {

    private static final int STRIPES = 64;

    private final ContentPlace place;
    private final Path drafts;
    private final Lock[] locks = new Lock[STRIPES];

    private FileStore(ContentPlace place, Path drafts) {
        this.place = place;
        this.drafts = drafts;
        for (int i = 0; i < STRIPES; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    /**
     * The files of an office.
     *
     * @param data the data folder; the files lie in its folder {@code files} unless the settings name a bucket
     */
    public static FileStore open(Path data, FileSettings settings) {
        Path folder = data.resolve("files");
        Path drafts = folder.resolve("drafts");
        return new FileStore(settings.isLocal() ? new FolderPlace(folder) : new BucketPlace(settings, drafts), drafts);
    }

    /**
     * Keeps a content. Nothing of it is in memory but a buffer.
     *
     * @throws LedgerException when it cannot be stored; nothing was
     * @throws IOException     when {@code content} cannot be read
     */
    public KeptFile keep(InputStream content) throws IOException {
        Path draft = draft();
        try {
            MessageDigest digest = Sha256.digest();
            long size;
            try (FileChannel channel = written(draft)) {
                size = copy(content, channel, digest);
                forced(channel);
            }
            KeptFile kept = new KeptFile(Sha256.of(digest), size);
            Lock lock = lock(kept.sha256());
            lock.lock();
            try {
                if (!place.renew(kept.sha256())) {
                    place.put(kept.sha256(), draft);
                }
            } catch (IOException refused) {
                throw LedgerException.of(refused);
            } finally {
                lock.unlock();
            }
            return kept;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Path draft() {
        try {
            Files.createDirectories(drafts);
            return Files.createTempFile(drafts, "draft-", ".part");
        } catch (IOException refused) {
            throw LedgerException.of(refused);
        }
    }

    private static FileChannel written(Path draft) {
        try {
            return FileChannel.open(draft, StandardOpenOption.WRITE);
        } catch (IOException refused) {
            throw LedgerException.of(refused);
        }
    }

    /** What cannot be read is the caller's, what cannot be written is ours. */
    private static long copy(InputStream content, FileChannel draft, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[Sha256.BUFFER];
        long size = 0;
        for (int read; (read = content.read(buffer)) >= 0;) {
            digest.update(buffer, 0, read);
            try {
                for (ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read); bytes.hasRemaining();) {
                    draft.write(bytes);
                }
            } catch (IOException refused) {
                throw LedgerException.of(refused);
            }
            size += read;
        }
        return size;
    }

    private static void forced(FileChannel draft) {
        try {
            draft.force(true);
        } catch (IOException refused) {
            throw LedgerException.of(refused);
        }
    }

    /** Notes a kept content within the change that uses it. The type of its first use stays. */
    public void record(Change change, KeptFile file, String mediaType) {
        change.sql()
                .insertInto(STORED_FILE)
                .set(STORED_FILE.SHA256, file.sha256())
                .set(STORED_FILE.SIZE_BYTES, file.size())
                .set(STORED_FILE.MEDIA_TYPE, mediaType)
                .set(STORED_FILE.FIRST_USED_AT, change.at())
                .set(STORED_FILE.FIRST_USED_BY, change.actor().code())
                .onConflictDoNothing()
                .execute();
    }

    /** What is noted of a file; null when it is not known. */
    public static @Nullable StoredFile find(Ledger ledger, String sha256) {
        return ledger.read(sql -> sql.selectFrom(STORED_FILE)
                .where(STORED_FILE.SHA256.eq(sha256))
                .fetchOne(row -> new StoredFile(row.getSha256(), row.getSizeBytes(), row.getMediaType(),
                        row.getFirstUsedAt())));
    }

    /**
     * Opens a content, checked. The caller closes it.
     *
     * @throws LedgerException {@link Reason#FILE_MISSING} or {@link Reason#FILE_DAMAGED}; not one byte has been given
     */
    public OpenedFile open(String sha256) {
        try {
            OpenedFile there = place.open(sha256);
            if (there == null) {
                throw new LedgerException(Reason.FILE_MISSING, sha256, null);
            }
            return there;
        } catch (IOException failed) {
            throw new LedgerException(Reason.FILE_DAMAGED, sha256, failed);
        }
    }

    /** Whether a content is there; not whether it is sound. */
    public boolean isThere(String sha256) {
        try {
            return place.age(sha256).isBefore(Instant.MAX);
        } catch (IOException failed) {
            throw LedgerException.of(failed);
        }
    }

    ContentPlace place() {
        return place;
    }

    Path drafts() {
        return drafts;
    }

    Lock lock(String sha256) {
        return locks[Integer.parseInt(sha256.substring(0, 2), 16) % STRIPES];
    }

    /** A file as the books know it. */
    public record StoredFile(String sha256, long size, String mediaType, Instant firstUsedAt) {}

    @Override
    public void close() {
        place.close();
    }
}
