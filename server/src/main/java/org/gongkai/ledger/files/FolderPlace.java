package org.gongkai.ledger.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** A local folder: {@code ab/cd/abcd…}. A file appears there by renaming, complete and flushed. */
final class FolderPlace implements ContentPlace {

    private final Path root;

    FolderPlace(Path root) {
        this.root = root;
    }

    private Path path(String hash) {
        if (!Sha256.isOne(hash)) {
            throw new IllegalArgumentException("not a hash");
        }
        return root.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4)).resolve(hash);
    }

    @Override
    public void put(String hash, Path draft) throws IOException {
        Path target = path(hash);
        Path inner = root.resolve(hash.substring(0, 2));
        Path innermost = inner.resolve(hash.substring(2, 4));
        boolean made = !Files.isDirectory(innermost);
        Files.createDirectories(innermost);
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flushFolder(innermost);
        if (made) {
            flushFolder(inner);
            flushFolder(root);
        }
    }

    /** The names in a folder are on the disk only when the folder is flushed; Windows does so by itself. */
    static void flushFolder(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public boolean renew(String hash) throws IOException {
        Path path = path(hash);
        try (InputStream there = Files.newInputStream(path)) {
            if (!Sha256.of(there).equals(hash)) {
                return false;
            }
            Files.setLastModifiedTime(path, FileTime.from(Instant.now()));
            return true;
        } catch (NoSuchFileException notThere) {
            return false;
        }
    }

    @Override
    public @Nullable OpenedFile open(String hash) throws IOException {
        try {
            return OpenedFile.checked(FileChannel.open(path(hash), StandardOpenOption.READ), hash);
        } catch (NoSuchFileException notThere) {
            return null;
        }
    }

    @Override
    public void each(BiConsumer<String, Instant> each) throws IOException {
        for (Path outer : folders(root)) {
            for (Path inner : folders(outer)) {
                try (Stream<Path> files = Files.list(inner)) {
                    for (Path file : (Iterable<Path>) files::iterator) {
                        String name = file.getFileName().toString();
                        if (Sha256.isOne(name)) {
                            each.accept(name, Files.getLastModifiedTime(file).toInstant());
                        }
                    }
                }
            }
        }
    }

    private static List<Path> folders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(each -> each.getFileName().toString().length() == 2 && Files.isDirectory(each))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public Instant age(String hash) throws IOException {
        try {
            return Files.getLastModifiedTime(path(hash)).toInstant();
        } catch (NoSuchFileException notThere) {
            return Instant.MAX;
        }
    }

    @Override
    public void remove(String hash) throws IOException {
        Files.deleteIfExists(path(hash));
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
