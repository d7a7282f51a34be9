package org.gongkai.ledger.backup;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.gongkai.ledger.files.Sha256;

/**
 * A backup while it is written: in a folder of its own beside the place, so that nothing stands under its name before it is
 * complete and on the disk. Only its owner may read it, for it holds the keys.
 */
final class ArchiveDraft implements AutoCloseable {

    private static final String SUFFIX = ".unfinished";
    private static final String OWNER_ONLY = "rw-------";

    private final Path target;
    private final Path folder;
    private final FileChannel channel;
    private final TarArchiveOutputStream tar;
    private final Path sumsFile;
    private final OutputStream sums;
    private final Instant made;

    ArchiveDraft(Path target, Instant made) throws IOException {
        this.target = target.toAbsolutePath();
        this.made = made;
        this.folder = this.target.resolveSibling("." + target.getFileName() + SUFFIX);
        remove(folder);
        Files.createDirectories(this.target.getParent());
        Files.createDirectory(folder);
        if (posix()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        this.channel = FileChannel.open(folder.resolve("archive"), StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE);
        this.tar = new TarArchiveOutputStream(
                new BufferedOutputStream(new LeftOpen(Channels.newOutputStream(channel)), 1 << 16),
                StandardCharsets.UTF_8.name());
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        this.sumsFile = folder.resolve("sums");
        this.sums = new BufferedOutputStream(Files.newOutputStream(sumsFile));
    }

    /** Whether a name is that of a folder in which a backup was written and never finished. */
    static boolean isLeftOver(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(".") && name.endsWith(SUFFIX);
    }

    static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private boolean posix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** The archive must be flushed to the disk after its last byte, which closing the tar writes. */
    private static final class LeftOpen extends FilterOutputStream {

        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** The rows of a table, packed, outside the archive: a part's size must be known before it is written. */
    final class Rows implements AutoCloseable {

        private final Path file;
        private final MessageDigest digest = Sha256.digest();
        private final OutputStream out;
        private final TableSum sum = new TableSum();
        private long bytes;

        private Rows(String table) throws IOException {
            file = rowsOf(table);
            out = new FastGzip(new DigestOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)), digest));
        }

        void add(String line) {
            byte[] row = (line + "\n").getBytes(StandardCharsets.UTF_8);
            try {
                out.write(row);
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
            bytes += row.length;
            sum.add(line);
        }

        /** What the manifest says of it; the rows must be complete. */
        Manifest.TablePart part(CopiedTable table) throws IOException {
            close();
            return new Manifest.TablePart(table, new Manifest.Part(ArchiveParts.TABLES + table.name() + ".jsonl.gz",
                    Files.size(file), Sha256.of(digest)), bytes, sum.rows(), sum.hex());
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    Rows rows(String table) throws IOException {
        return new Rows(table);
    }

    Path rowsOf(String table) {
        return folder.resolve("table-" + table);
    }

    /** Writes a part whose size and hash are known. */
    void part(String name, long size, String sha256, InputStream content) throws IOException {
        entry(name, size, content);
        sums.write((sha256 + "  " + name + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    void part(String name, byte[] content) throws IOException {
        part(name, content.length, hash(content), new ByteArrayInputStream(content));
    }

    static String hash(byte[] content) {
        MessageDigest digest = Sha256.digest();
        digest.update(content);
        return Sha256.of(digest);
    }

    /**
     * Writes the sums of all parts, which {@code sha256sum -c} understands.
     *
     * @return their own hash
     */
    String sums() throws IOException {
        sums.close();
        String hash;
        try (InputStream all = Files.newInputStream(sumsFile)) {
            hash = Sha256.of(all);
        }
        try (InputStream all = Files.newInputStream(sumsFile)) {
            entry(ArchiveParts.SUMS, Files.size(sumsFile), all);
        }
        return hash;
    }

    private void entry(String name, long size, InputStream content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setMode(0600);
        entry.setModTime(made.toEpochMilli());
        tar.putArchiveEntry(entry);
        content.transferTo(tar);
        tar.closeArchiveEntry();
    }

    /** Writes the last part, and lets the archive appear under its name. */
    long finish(byte[] end) throws IOException {
        entry(ArchiveParts.END, end.length, new ByteArrayInputStream(end));
        tar.close();
        channel.force(true);
        long size = channel.size();
        channel.close();
        Path archive = folder.resolve("archive");
        if (posix()) {
            Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString(OWNER_ONLY));
        }
        Files.move(archive, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (posix()) {
            try (FileChannel parent = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
                parent.force(true);
            }
        }
        return size;
    }

    /** Takes away whatever has not become the archive. */
    @Override
    public void close() throws IOException {
        try {
            channel.close();
            sums.close();
        } finally {
            remove(folder);
        }
    }
}
