package org.gongkai.ledger.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A disk of a few megabytes: a tmpfs mounted in the test's folder. Only root on Linux may mount; others leave the test out. */
final class SmallDisk implements AutoCloseable {

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    static SmallDisk at(Path folder, String size) throws IOException, InterruptedException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "disks are mounted on Linux only");
        Files.createDirectories(folder);
        String refused = run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
        assumeTrue(refused.isEmpty(), "mounting a small disk needs root: " + refused);
        return new SmallDisk(folder);
    }

    void readOnly(boolean readOnly) throws IOException, InterruptedException {
        String refused = run("mount", "-o", "remount," + (readOnly ? "ro" : "rw"), folder.toString());
        assumeTrue(refused.isEmpty(), "remounting is refused here: " + refused);
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int code = process.waitFor();
        return code == 0 ? "" : told.isEmpty() ? "exit " + code : told;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", folder.toString());
    }
}
