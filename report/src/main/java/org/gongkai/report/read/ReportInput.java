package org.gongkai.report.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An input in memory.
 *
 * @param name  the file's name, for messages and for what it tells of the agency; never decides the file format alone
 * @param bytes the content; not copied, do not change
 */
public record ReportInput(String name, byte[] bytes) {

    /** The largest input that is read at all: published reports are far smaller. 64 MiB. */
    public static final long LARGEST = 64L << 20;

    /** Loads a file, refusing what is empty or larger than {@link #LARGEST} before reading it. */
    public static ReportInput of(Path file) throws UnreadableInputException {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.exists(file)) {
                throw new UnreadableInputException(UnreadableInputException.Reason.NOT_FOUND, name);
            }
            if (!Files.isRegularFile(file)) {
                throw new UnreadableInputException(UnreadableInputException.Reason.NOT_A_FILE, name);
            }
            long size = Files.size(file);
            if (size == 0) {
                throw new UnreadableInputException(UnreadableInputException.Reason.EMPTY, name);
            }
            if (size > LARGEST) {
                throw new UnreadableInputException(UnreadableInputException.Reason.TOO_LARGE, name);
            }
            return new ReportInput(name, Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new UnreadableInputException(UnreadableInputException.Reason.CANNOT_OPEN, name, failure);
        }
    }
}
