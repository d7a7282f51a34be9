package org.gongkai.ledger.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.regex.Pattern;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.gongkai.ledger.LedgerException;
import org.gongkai.ledger.LedgerException.Reason;
import org.gongkai.ledger.files.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a backup in their order, read once from the first byte to the last. A part that is no plain file, or whose
 * name is none that a backup can have, is refused before a byte of it is looked at: no name leads anywhere else.
 */
final class ArchiveParts implements AutoCloseable {

    static final String MANIFEST = "manifest.json";
    static final String TABLES = "tables/";
    static final String CONFIGURATION = "configuration/";
    static final String FILES = "files/";
    static final String SUMS = "SHA256SUMS";
    static final String END = "end.json";

    private static final Pattern NAME = Pattern.compile("manifest\\.json|end\\.json|SHA256SUMS"
            + "|tables/[a-z][a-z0-9_]{0,62}\\.jsonl\\.gz|files/[0-9a-f]{64}|configuration/" + Configuration.NAMES);

    private final TarArchiveInputStream tar;
    private @Nullable PartStream open;

    ArchiveParts(InputStream archive) {
        this.tar = new TarArchiveInputStream(archive);
    }

    /**
     * Goes to the next part; what is left of the one before is read over.
     *
     * @return null at the end of the archive
     * @throws LedgerException {@link Reason#BROKEN_ARCHIVE} or {@link Reason#HOSTILE_ARCHIVE}
     */
    @Nullable
    PartStream next() {
        try {
            if (open != null) {
                open.drain();
            }
            TarArchiveEntry entry = tar.getNextEntry();
            if (entry == null) {
                return null;
            }
            if (!entry.isFile() || entry.isSparse() || entry.isLink() || entry.isSymbolicLink()
                    || !NAME.matcher(entry.getName()).matches()) {
                throw new LedgerException(Reason.HOSTILE_ARCHIVE, harmless(entry.getName()), null);
            }
            open = new PartStream(entry.getName(), entry.getSize(), tar);
            return open;
        } catch (IOException | IllegalArgumentException broken) {
            throw broken(broken);
        }
    }

    static LedgerException broken(Exception broken) {
        LedgerException known = broken instanceof IOException io ? LedgerException.of(io) : null;
        return known != null && known.reason() != Reason.FAILED
                ? known
                : new LedgerException(Reason.BROKEN_ARCHIVE, "", broken);
    }

    /** A name that somebody else chose, fit to be shown. */
    private static String harmless(String name) {
        String shown = name.replaceAll("[^\\p{Alnum}./_-]", "?");
        return shown.length() > 60 ? shown.substring(0, 60) + "…" : shown;
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }

    /** A part with the hash of what was read of it. */
    static final class PartStream extends FilterInputStream {

        private final String name;
        private final long size;
        private final MessageDigest digest = Sha256.digest();
        private @Nullable String sha256;

        PartStream(String name, long size, InputStream in) {
            super(in);
            this.name = name;
            this.size = size;
        }

        String name() {
            return name;
        }

        long size() {
            return size;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            if (one >= 0) {
                digest.update((byte) one);
            }
            return one;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = in.read(buffer, from, length);
            if (read > 0) {
                digest.update(buffer, from, read);
            }
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            return readNBytes((int) Math.min(count, 1 << 16)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        void drain() throws IOException {
            transferTo(java.io.OutputStream.nullOutputStream());
        }

        /** The hash of the whole part; what has not been read is read now. */
        String sha256() {
            if (sha256 == null) {
                try {
                    drain();
                } catch (IOException broken) {
                    throw ArchiveParts.broken(broken);
                }
                sha256 = Sha256.of(digest);
            }
            return sha256;
        }

        /** All of it, when it is no larger than this. */
        byte[] bytes(int most) {
            try {
                byte[] bytes = readNBytes(most + 1);
                if (bytes.length > most) {
                    throw new LedgerException(Reason.HOSTILE_ARCHIVE, name, null);
                }
                return bytes;
            } catch (IOException broken) {
                throw ArchiveParts.broken(broken);
            }
        }

        @Override
        public void close() {
            // The archive goes on behind it.
        }
    }
}
