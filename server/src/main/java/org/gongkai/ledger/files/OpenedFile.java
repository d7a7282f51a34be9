package org.gongkai.ledger.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;

import org.gongkai.ledger.LedgerException;
import org.gongkai.ledger.LedgerException.Reason;

/** A stored content, checked whole before its first byte is given. */
public final class OpenedFile extends FilterInputStream {

    private final long size;

    private OpenedFile(InputStream checked, long size) {
        super(checked);
        this.size = size;
    }

    /**
     * Reads it through to check it, then gives it from its beginning. Both through one opened file: what was checked is what
     * is given, whatever becomes of the name. The channel is closed with the result, or when this fails.
     *
     * @throws LedgerException {@link Reason#FILE_DAMAGED}
     */
    static OpenedFile checked(FileChannel content, String hash) throws IOException {
        try {
            InputStream bytes = Channels.newInputStream(content);
            if (!Sha256.of(bytes).equals(hash)) {
                throw new LedgerException(Reason.FILE_DAMAGED, hash, null);
            }
            long size = content.position();
            content.position(0);
            return new OpenedFile(bytes, size);
        } catch (IOException | RuntimeException failed) {
            content.close();
            throw failed;
        }
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    @Override
    public long transferTo(java.io.OutputStream out) throws IOException {
        return in.transferTo(out);
    }
}
