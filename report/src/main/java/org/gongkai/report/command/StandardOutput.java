package org.gongkai.report.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import org.jspecify.annotations.Nullable;

/**
 * The process's standard output, which remembers why it could not be written. A reader that has gone away
 * ({@code gongkai … | head}) is no failure: the rest is dropped in silence. A full disk is one.
 */
final class StandardOutput extends OutputStream {

    private final OutputStream target;
    private @Nullable IOException failure;

    StandardOutput() {
        this(new FileOutputStream(FileDescriptor.out));
    }

    StandardOutput(OutputStream target) {
        this.target = target;
    }

    /** Why output was lost; null when none was, or when nobody was there to read it. */
    @Nullable
    IOException failure() {
        return failure != null && readerIsGone(failure) ? null : failure;
    }

    private static boolean readerIsGone(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("Broken pipe") || message.contains("pipe is being closed")
                || message.contains("管道");
    }

    @Override
    public void write(int oneByte) {
        write(new byte[]{(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (failure == null) {
            try {
                target.write(bytes, offset, length);
            } catch (IOException lost) {
                failure = lost;
            }
        }
    }

    @Override
    public void flush() {
        if (failure == null) {
            try {
                target.flush();
            } catch (IOException lost) {
                failure = lost;
            }
        }
    }
}
