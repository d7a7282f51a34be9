package org.gongkai.report.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.read.UnreadableInputException.Reason;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What cannot be read: exit code 2, the reason for a clerk on standard error, and nothing anywhere else. */
class BadInputTest {

    @TempDir Path folder;

    static Stream<Arguments> badInputs() {
        // @formatter:off
        return Stream.of(
            row("没有.html",       BadInputs::missing,               Reason.NOT_FOUND),
            row("文件夹",          BadInputs::folder,                Reason.NOT_A_FILE),
            row("空.html",         BadInputs::empty,                 Reason.EMPTY),
            row("空.docx",         BadInputs::empty,                 Reason.EMPTY),
            row("噪声.bin",        BadInputs::noise,                 Reason.UNKNOWN_TYPE),
            row("三百兆.html",     BadInputs::threeHundredMegabytes, Reason.TOO_LARGE),
            row("别的网页.html",   BadInputs::anotherPage,           Reason.NOT_A_REPORT),
            row("别的文字.txt",    BadInputs::anotherText,           Reason.NOT_A_REPORT),
            row("别的数据.json",   BadInputs::anotherJson,           Reason.NOT_A_REPORT),
            row("坏数据.json",     BadInputs::brokenJson,            Reason.NOT_A_REPORT, Reason.BROKEN),
            row("深数据.json",     BadInputs::deepJson,              Reason.NOT_A_REPORT, Reason.BROKEN, Reason.TOO_COMPLEX),
            row("深网页.html",     BadInputs::deepPage,              Reason.NOT_A_REPORT, Reason.TOO_COMPLEX),
            row("半份.html",       BadInputs::halfAReport,           Reason.HALF_A_REPORT),
            row("两份.html",       BadInputs::twoReports,            Reason.SEVERAL),
            row("乱码.html",       BadInputs::brokenEncoding,        Reason.BAD_ENCODING),
            row("加密.pdf",        BadInputs::encryptedPdf,          Reason.ENCRYPTED),
            row("扫描.pdf",        BadInputs::scan,                  Reason.SCAN),
            row("坏.pdf",          BadInputs::brokenPdf,             Reason.BROKEN),
            row("加密.docx",       BadInputs::encryptedWord,         Reason.ENCRYPTED),
            row("半个.docx",       BadInputs::halfAWordFile,         Reason.BROKEN),
            row("炸弹.docx",       BadInputs::wordBomb,              Reason.SUSPICIOUS),
            row("炸弹.ofd",        BadInputs::ofdBomb,               Reason.SUSPICIOUS),
            row("炸弹.xlsx",       BadInputs::workbookBomb,          Reason.SUSPICIOUS),
            row("外部实体.xlsx",   BadInputs::externalEntityInWorkbook, Reason.SUSPICIOUS),
            row("外部实体.docx",   BadInputs::externalEntity,        Reason.SUSPICIOUS));
        // @formatter:on
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInputs")
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void whatCannotBeReadIsSaidAndNothingIsPrintedOrWritten(String name, BadInputs.Maker maker, List<Reason> reasons)
            throws Exception {
        Path file = folder.resolve(name);
        maker.make(file);
        Set<String> before = files();
        for (String language : List.of("zh", "en")) {
            for (String[] command : new String[][]{
                    {"read", file.toString(), "--json"},
                    {"check", file.toString(), "-o", folder.resolve("结果.json").toString()},
                    {"write", file.toString(), "-o", folder.resolve("另存.html").toString()}}) {
                if (command[0].equals("check") && Files.isDirectory(file)) {
                    continue; // a folder is checked as a batch: FolderCheckTest
                }
                Shell.Outcome outcome = new Shell().run(arguments(command, language));
                assertThat(outcome.out()).as("standard output of " + command[0]).isEmpty();
                assertThat(outcome.err().strip()).as("message of " + command[0])
                        .isIn(reasons.stream()
                                .map(reason -> new UnreadableInputException(reason, name)
                                        .message(language.equals("en")))
                                .toList());
                assertThat(outcome.code()).isEqualTo(2);
            }
        }
        assertThat(files()).isEqualTo(before);
    }

    private static Object[] arguments(String[] command, String language) {
        return Stream.of(Stream.of("report"), Arrays.stream(command), Stream.of("--lang", language))
                .flatMap(words -> words)
                .toArray();
    }

    private Set<String> files() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return Set.copyOf(files.map(file -> file.getFileName().toString()).toList());
        }
    }

    private static Arguments row(String name, BadInputs.Maker maker, Reason... reasons) {
        return Arguments.of(name, maker, List.of(reasons));
    }
}
