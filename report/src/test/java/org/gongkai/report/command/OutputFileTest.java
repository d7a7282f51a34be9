package org.gongkai.report.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

class OutputFileTest {

    @TempDir Path folder;

    @Test
    void anExistingFileIsReplacedAsAWhole() throws Exception {
        Path file = Files.writeString(folder.resolve("年报.json"), "old and much longer");
        OutputFile.write(file, out -> out.write("新".getBytes(StandardCharsets.UTF_8)));
        assertThat(file).hasContent("新");
        assertThat(folder).isDirectoryContaining(file::equals);
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void whenWritingFailsTheOldFileStaysAndNothingIsLeftBeside() throws Exception {
        Path file = Files.writeString(folder.resolve("年报.json"), "old");
        assertThatThrownBy(() -> OutputFile.write(file, out -> {
            out.write('x');
            throw new IOException("No space left on device");
        })).isInstanceOfSatisfying(UnwritableOutputException.class,
                failure -> assertThat(failure.message(Words.in(Language.ZH)))
                        .contains("年报.json", "原有文件未改动", "No space left"));
        assertThat(file).hasContent("old");
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void aMissingFolderIsNamed() {
        assertThatThrownBy(() -> OutputFile.write(folder.resolve("没有/年报.json"), out -> out.write('x')))
                .isInstanceOfSatisfying(UnwritableOutputException.class,
                        failure -> assertThat(failure.message(Words.in(Language.ZH))).contains("文件夹不存在"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderIsNoOutputFile() {
        assertThatThrownBy(() -> OutputFile.write(folder, out -> out.write('x'))).isInstanceOfSatisfying(
                UnwritableOutputException.class,
                failure -> assertThat(failure.message(Words.in(Language.EN))).contains("is a folder"));
    }

    @Test
    void aFolderClosedToUsIsSaid() throws Exception {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-x------"));
        assumeFalse(Files.isWritable(closed), "this user may write anywhere");
        assertThatThrownBy(() -> OutputFile.write(closed.resolve("a.json"), out -> out.write('x')))
                .isInstanceOfSatisfying(UnwritableOutputException.class,
                        failure -> assertThat(failure.message(Words.in(Language.ZH))).contains("权限"));
    }

    @Test
    void aSymbolicLinkStaysOneAndItsTargetIsReplaced() throws Exception {
        Path real = Files.writeString(folder.resolve("real.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), real);
        OutputFile.write(link, out -> out.write('n'));
        assertThat(link).isSymbolicLink().hasContent("n");
        assertThat(real).hasContent("n");
    }

    @Test
    void aDeviceIsWrittenToAndNotReplaced() throws Exception {
        Path device = Path.of("/dev/null");
        assumeFalse(Files.notExists(device), "there is no /dev/null");
        OutputFile.write(device, out -> out.write('x'));
        assertThat(Files.isRegularFile(device)).isFalse();
    }

    @Test
    void theRightsOfTheReplacedFileAreKept() throws Exception {
        Path file = Files.writeString(folder.resolve("shared.json"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        OutputFile.write(file, out -> out.write('n'));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-rw-r--");
    }

    private long files() throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.count();
        }
    }
}
