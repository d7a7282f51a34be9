package org.gongkai.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.gongkai.ledger.LedgerException.Reason;

/** The data folder, held by one process at a time. The lock goes with the process, however it ends. */
final class DataFolder implements AutoCloseable {

    private final FileChannel channel;

    private DataFolder(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Creates the folder if it is missing and takes it.
     *
     * @throws LedgerException when another process holds it, or it cannot be written
     */
    static DataFolder take(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(folder.resolve("gongkai.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return new DataFolder(channel);
                }
            } catch (OverlappingFileLockException ownProcess) {
                // The same process holds it already: told like any other.
            }
            channel.close();
            throw new LedgerException(Reason.IN_USE, folder.toString(), null);
        } catch (IOException refused) {
            throw new LedgerException(Reason.NOT_WRITABLE, folder.toString(), refused);
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
