package org.gongkai.report.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * A file that appears as a whole or not at all: it is written beside its place under another name and moved there when
 * it is complete. An existing file is only ever replaced as a whole.
 */
public final class OutputFile {

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private OutputFile() {}

    /**
     * Writes the file.
     *
     * @throws UnwritableOutputException when the folder is missing or closed to us, or the disk is full; the place is
     *                                   as it was before
     */
    public static void write(Path target, Content content) throws UnwritableOutputException {
        Path place = place(target);
        Path folder = place.toAbsolutePath().getParent();
        if (Files.isDirectory(place)) {
            throw new UnwritableOutputException(UnwritableOutputException.Reason.IS_A_FOLDER, target, null);
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UnwritableOutputException(UnwritableOutputException.Reason.NO_FOLDER, target, null);
        }
        if (Files.exists(place) && !Files.isRegularFile(place)) {
            writeThrough(place, target, content);
            return;
        }
        Path draft = folder.resolve(".gongkai-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".part");
        try (OutputStream out = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW)) {
            out.flush();
        } catch (IOException closed) {
            throw new UnwritableOutputException(UnwritableOutputException.Reason.CLOSED_FOLDER, target, closed);
        }
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                content.writeTo(out);
            }
            keepPermissions(place, draft);
            try {
                Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException unsupported) {
                Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failed) {
            throw new UnwritableOutputException(UnwritableOutputException.Reason.FAILED, target, failed);
        } finally {
            deleteQuietly(draft);
        }
    }

    /** A device or a pipe, such as {@code /dev/null}, is written to and never replaced. */
    private static void writeThrough(Path place, Path target, Content content) throws UnwritableOutputException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(place))) {
            content.writeTo(out);
        } catch (IOException failed) {
            throw new UnwritableOutputException(UnwritableOutputException.Reason.FAILED, target, failed);
        }
    }

    private static void deleteQuietly(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException unusable) {
            // The folder has become unusable while we wrote: the failure on its way says so.
        }
    }

    /** The file's extension in small letters; empty when it has none. */
    static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.contains(".") ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : "";
    }

    /** Where the bytes go: a symbolic link stays one, what it points to is replaced. */
    private static Path place(Path target) {
        try {
            return Files.isSymbolicLink(target) && Files.exists(target) ? target.toRealPath() : target;
        } catch (IOException broken) {
            return target;
        }
    }

    /** The output gets the rights of the file it replaces. */
    private static void keepPermissions(Path place, Path draft) throws IOException {
        if (Files.exists(place) && draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(place));
        }
    }
}
