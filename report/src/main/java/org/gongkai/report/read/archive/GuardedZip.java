package org.gongkai.report.read.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.gongkai.report.read.ReportInput;
import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.read.UnreadableInputException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP package (DOCX, OFD) in memory, with limits on everything that can grow. Nothing is ever written to disk.
 *
 * <p>Start with {@link #open}, which looks at the whole package once and refuses it when it is a bomb, when a name
 * points out of the package, when a name stands there twice (two programs would read two documents), when an XML part
 * declares a document type, or when entries are encrypted. Then take parts with {@link #bytes}. Parts are inflated when
 * asked for and not kept. What a header claims of a size is never believed.
 */
public final class GuardedZip implements AutoCloseable {

    /** The most entries a package may have. */
    public static final int MOST_ENTRIES = 10_000;

    /** The most bytes all entries may hold together once inflated. 256 MiB. */
    public static final long LARGEST_TOTAL = 256L << 20;

    /** The most bytes a part may hold that is loaded as a whole. 64 MiB. */
    public static final int LARGEST_PART = 64 << 20;

    /** Markup shrinks to a thirtieth or so; what shrinks to less than this and is large was made to grow. */
    private static final int STRONGEST_RATIO = 200;

    private static final int RATIO_MATTERS_FROM = 1 << 20;

    private final String input;
    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries;

    private GuardedZip(String input, ZipFile zip, Map<String, ZipArchiveEntry> entries) {
        this.input = input;
        this.zip = zip;
        this.entries = entries;
    }

    /**
     * Opens a package and looks it over.
     *
     * @throws UnreadableInputException {@link Reason#SUSPICIOUS}, {@link Reason#ENCRYPTED} or {@link Reason#BROKEN}
     */
    public static GuardedZip open(ReportInput input) throws UnreadableInputException {
        ZipFile zip;
        try {
            zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(input.bytes()))
                    .setUseUnicodeExtraFields(true)
                    .get();
        } catch (IOException | RuntimeException damaged) {
            throw new UnreadableInputException(Reason.BROKEN, input.name(), damaged);
        }
        try {
            GuardedZip opened = new GuardedZip(input.name(), zip, index(zip, input.name()));
            opened.lookOver();
            return opened;
        } catch (UnreadableInputException refused) {
            close(zip);
            throw refused;
        }
    }

    /** The names of all files in the package, with {@code /} between folders and none in front. */
    public Set<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** Whether the package has this part. Upper and lower case are told apart only if that matters in the package. */
    public boolean has(String name) {
        return entry(name) != null;
    }

    /**
     * The bytes of a part, at most {@link #LARGEST_PART}; null when the package has no such part.
     *
     * @throws UnreadableInputException {@link Reason#BROKEN} or {@link Reason#TOO_COMPLEX}
     */
    public byte @Nullable [] bytes(String name) throws UnreadableInputException {
        ZipArchiveEntry entry = entry(name);
        if (entry == null) {
            return null;
        }
        try (InputStream stream = zip.getInputStream(entry)) {
            byte[] bytes = stream.readNBytes(LARGEST_PART + 1);
            if (bytes.length > LARGEST_PART) {
                throw new UnreadableInputException(Reason.TOO_COMPLEX, input);
            }
            return bytes;
        } catch (IOException | RuntimeException damaged) {
            throw new UnreadableInputException(Reason.BROKEN, input, damaged);
        }
    }

    /** The size of a part once inflated, as counted when the package was opened; 0 when there is no such part. */
    public long size(String name) {
        ZipArchiveEntry entry = entry(name);
        return entry == null ? 0 : entry.getSize();
    }

    @Override
    public void close() {
        close(zip);
    }

    private static void close(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException impossible) {
            throw new IllegalStateException("a package in memory cannot fail to close", impossible);
        }
    }

    private @Nullable ZipArchiveEntry entry(String name) {
        String plain = name.startsWith("/") ? name.substring(1) : name;
        ZipArchiveEntry exact = entries.get(plain);
        if (exact != null) {
            return exact;
        }
        // Part names of OOXML are the same in upper and lower case; some producers mix them.
        for (Map.Entry<String, ZipArchiveEntry> each : entries.entrySet()) {
            if (each.getKey().equalsIgnoreCase(plain)) {
                return each.getValue();
            }
        }
        return null;
    }

    private static Map<String, ZipArchiveEntry> index(ZipFile zip, String input) throws UnreadableInputException {
        Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
        int count = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (++count > MOST_ENTRIES) {
                throw new UnreadableInputException(Reason.SUSPICIOUS, input);
            }
            String name = entry.getName().replace('\\', '/');
            if (leadsOut(name)) {
                throw new UnreadableInputException(Reason.SUSPICIOUS, input);
            }
            if (entry.isDirectory() || name.endsWith("/")) {
                continue;
            }
            if (entries.put(name, entry) != null) {
                throw new UnreadableInputException(Reason.SUSPICIOUS, input);
            }
        }
        return entries;
    }

    private static boolean leadsOut(String name) {
        return name.isEmpty() || name.startsWith("/") || name.indexOf('\0') >= 0
                || name.length() > 1 && name.charAt(1) == ':'
                || Arrays.asList(name.split("/", -1)).contains("..");
    }

    private void lookOver() throws UnreadableInputException {
        long total = 0;
        byte[] buffer = new byte[1 << 16];
        for (Map.Entry<String, ZipArchiveEntry> each : entries.entrySet()) {
            ZipArchiveEntry entry = each.getValue();
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new UnreadableInputException(Reason.ENCRYPTED, input);
            }
            total += inflate(each.getKey(), entry, LARGEST_TOTAL - total, buffer);
        }
    }

    /** Inflates an entry without keeping it, and looks into it when it is markup. */
    private long inflate(String name, ZipArchiveEntry entry, long allowed, byte[] buffer)
            throws UnreadableInputException {
        boolean markup = isMarkup(name);
        DoctypeWatch watch = new DoctypeWatch();
        long packed = Math.max(1, entry.getCompressedSize());
        long size = 0;
        try (InputStream stream = zip.getInputStream(entry)) {
            if (stream == null) {
                throw new UnreadableInputException(Reason.BROKEN, input);
            }
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                size += read;
                if (size > allowed
                        || markup && size > RATIO_MATTERS_FROM && size / packed > STRONGEST_RATIO
                        || markup && watch.sees(buffer, read)) {
                    throw new UnreadableInputException(Reason.SUSPICIOUS, input);
                }
            }
        } catch (IOException | RuntimeException damaged) {
            throw new UnreadableInputException(Reason.BROKEN, input, damaged);
        }
        entry.setSize(size);
        return size;
    }

    private static boolean isMarkup(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
    }
}
