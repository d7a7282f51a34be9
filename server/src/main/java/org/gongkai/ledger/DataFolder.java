package org.gongkai.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

import org.gongkai.ledger.LedgerException.Reason;

/**
 * The data folder, held by one process at a time. The lock goes with the process, however it ends. A folder that is being
 * filled from a backup says so in a file, and is not opened while that is there.
 */
final class DataFolder implements AutoCloseable {

    private static final String LOCK = "gongkai.lock";
    private static final String UNFINISHED = "restore-unfinished";

    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Creates the folder if it is missing and takes it.
     *
     * @throws LedgerException when another process holds it, it cannot be written, or a restore into it did not end
     */
    static DataFolder take(Path folder) {
        DataFolder taken = locked(folder);
        if (Files.exists(folder.resolve(UNFINISHED))) {
            taken.close();
            throw new LedgerException(Reason.RESTORE_UNFINISHED, folder.toString(), null);
        }
        return taken;
    }

    /**
     * Takes an empty folder to fill it. What a restore that did not end has left is taken away.
     *
     * @throws LedgerException {@link Reason#NOT_EMPTY}
     */
    static DataFolder takeEmpty(Path folder) {
        try {
            Files.createDirectories(folder);
            if (!Files.exists(folder.resolve(UNFINISHED))) {
                try (Stream<Path> inside = Files.list(folder)) {
                    List<Path> found = inside.filter(each -> !each.endsWith("lost+found")).toList();
                    if (!found.isEmpty()) {
                        throw new LedgerException(Reason.NOT_EMPTY, found.getFirst().toString(), null);
                    }
                }
                Files.createFile(folder.resolve(UNFINISHED));
            }
            DataFolder taken = locked(folder);
            try {
                taken.emptyBut(List.of(LOCK, UNFINISHED));
            } catch (IOException refused) {
                taken.close();
                throw refused;
            }
            return taken;
        } catch (IOException refused) {
            throw refused(folder, refused);
        }
    }

    /** Whether a restore that did not end was filling this very database, which had been empty before. */
    boolean wasFilling(String database) throws IOException {
        return Files.readString(folder.resolve(UNFINISHED)).equals(database);
    }

    /** Notes which empty database is about to be filled. */
    void fills(String database) throws IOException {
        Files.writeString(folder.resolve(UNFINISHED), database);
    }

    private static DataFolder locked(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return new DataFolder(folder, channel);
                }
            } catch (OverlappingFileLockException ownProcess) {
                // The same process holds it already: told like any other.
            }
            channel.close();
            throw new LedgerException(Reason.IN_USE, folder.toString(), null);
        } catch (IOException refused) {
            throw refused(folder, refused);
        }
    }

    /** A full disk is told as such; anything else that keeps us out, as a folder that cannot be written. */
    private static LedgerException refused(Path folder, IOException refused) {
        LedgerException known = Failures.of(refused);
        return new LedgerException(known.reason() == Reason.DISK_FULL ? Reason.DISK_FULL : Reason.NOT_WRITABLE,
                folder.toString(), refused);
    }

    private void emptyBut(List<String> kept) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path each : inside.toList()) {
                if (kept.contains(each.getFileName().toString()) || each.endsWith("lost+found")) {
                    continue;
                }
                if (Files.isDirectory(each)) {
                    FreshBooks.empty(each);
                }
                Files.delete(each);
            }
        }
    }

    /** The folder has been filled. */
    void finish() {
        try {
            Files.deleteIfExists(folder.resolve(UNFINISHED));
        } catch (IOException refused) {
            throw refused(folder, refused);
        } finally {
            close();
        }
    }

    /** Leaves the folder empty. */
    void discard() {
        try {
            close();
            emptyBut(List.of(UNFINISHED));
            emptyBut(List.of());
        } catch (IOException refused) {
            throw refused(folder, refused);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // The lock is gone either way.
        }
    }
}
