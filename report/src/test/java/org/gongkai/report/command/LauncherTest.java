package org.gongkai.report.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The launcher in a made-up checkout with made-up JDKs and a made-up Maven, which write down what they were asked to do.
 */
class LauncherTest {

    private static final List<String> TOOLS = List.of("sh", "find", "head", "dirname", "readlink", "cat", "mkdir", "rm",
            "mv", "touch", "awk", "tee", "sed", "sleep", "stty");

    @TempDir Path top;

    private Path home;
    private Path notes;
    private final Map<String, String> environment = new HashMap<>();

    private record Outcome(int code, String out, String err) {}

    @BeforeEach
    void aFreshCheckout() throws Exception {
        Path launcher = Path.of("..", "gongkai").toRealPath();
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the launcher needs a POSIX shell");
        home = Files.createDirectories(top.resolve("check out 公开"));
        notes = Files.createDirectories(top.resolve("notes"));
        Files.copy(launcher, home.resolve("gongkai"));
        runnable(home.resolve("gongkai"));
        for (String module : List.of("law", "report", "server")) {
            source(module + "/pom.xml");
            source(module + "/src/main/java/A.java");
            source(module + "/src/main/java/B.java");
        }
        source("pom.xml");
        Path bin = Files.createDirectories(top.resolve("bin"));
        for (String tool : TOOLS) {
            for (String folder : List.of("/bin", "/usr/bin")) {
                if (Files.isExecutable(Path.of(folder, tool)) && Files.notExists(bin.resolve(tool))) {
                    script(bin.resolve(tool), "exec " + folder + "/" + tool + " \"$@\"\n");
                }
            }
        }
        environment.put("PATH", bin.toString());
        environment.put("HOME", top.resolve("nobody").toString());
        environment.put("NOTES", notes.toString());
        environment.put("GONGKAI_JAVA_PLACES", top.resolve("jvm") + "/*");
    }

    @Test
    void whereThereIsNoJdkItSaysWhatToInstallInBothLanguages() throws Exception {
        jdk("jdk-17", "17.0.15");
        Outcome outcome = launch("version");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("找不到 JDK 21")
                .contains("No JDK 21 or newer")
                .contains("17(")
                .contains("apt install openjdk-21-jdk", "dnf install", "winget install", "JAVA_HOME");
    }

    @Test
    void theNewestJdkOfTheUsualPlacesIsTaken() throws Exception {
        maven();
        jdk("a-21", "21.0.2");
        jdk("b-25", "25.0.3");
        jdk("c-8", "1.8.0_402");
        assertThat(launch("version").out()).contains("ran on b-25");
    }

    @Test
    void javaHomeComesFirstButNotWhenItIsTooOld() throws Exception {
        maven();
        jdk("a-21", "21.0.2");
        jdk("b-25", "25.0.3");
        environment.put("JAVA_HOME", top.resolve("jvm/a-21").toString());
        assertThat(launch("version").out()).contains("ran on a-21");
        environment.put("JAVA_HOME", jdk("old-17", "17").toString());
        assertThat(launch("version").out()).contains("ran on b-25");
    }

    @Test
    void aJdkOnThePathIsFoundThroughItsLinks() throws Exception {
        maven();
        Path jdk = jdk("elsewhere", "22");
        environment.put("GONGKAI_JAVA_PLACES", top.resolve("nowhere") + "/*");
        Files.createSymbolicLink(top.resolve("alternative"), jdk.resolve("bin/javac"));
        Files.createSymbolicLink(top.resolve("bin/javac"), Path.of("../alternative"));
        assertThat(launch("version").out()).contains("ran on elsewhere");
    }

    @Test
    void argumentsArriveUntouched() throws Exception {
        ready();
        launch("report", "check", "2023 年 报告.html", "", "a\"b'c", "*", "--previous", "-x y", "$HOME", "\\n");
        assertThat(Files.readString(notes.resolve("arguments")))
                .isEqualTo("[report][check][2023 年 报告.html][][a\"b'c][*][--previous][-x y][$HOME][\\n]");
    }

    @Test
    void theCallersDirectoryIsKeptAndALinkToTheLauncherWorks() throws Exception {
        ready();
        Path elsewhere = Files.createDirectories(top.resolve("某处 elsewhere"));
        Path folder = Files.createDirectories(top.resolve("links"));
        Files.createSymbolicLink(folder.resolve("gongkai"),
                Path.of("..").resolve(home.getFileName()).resolve("gongkai"));
        Path second = Files.createSymbolicLink(top.resolve("公开"), folder.resolve("gongkai"));
        Outcome outcome = run(elsewhere, List.of(second.toString(), "version"));
        assertThat(outcome.code()).isZero();
        assertThat(Path.of(Files.readString(notes.resolve("folder")).strip())).isEqualTo(elsewhere.toRealPath());
    }

    @Test
    void theExitCodeIsTheProgramsOwn() throws Exception {
        ready();
        for (int code : new int[]{0, 1, 2}) {
            environment.put("ANSWER", String.valueOf(code));
            assertThat(launch("report", "check", "a.html").code()).isEqualTo(code);
        }
    }

    @Test
    void theFirstUseBuildsWithProgressOnStandardErrorAndThenItIsQuiet() throws Exception {
        maven();
        jdk("b-25", "25.0.3");
        Outcome first = launch("version");
        assertThat(first.code()).isZero();
        assertThat(first.out()).isEqualTo("ran on b-25\n");
        assertThat(first.err()).contains("正在构建")
                .contains("▸ Gongkai law")
                .contains("编译 compiling")
                .contains("▸ Gongkai server");
        assertThat(home.resolve("target/gongkai-build.log")).isRegularFile();
        Outcome second = launch("version");
        assertThat(second.err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
        assertThat(Files.readString(notes.resolve("maven"))).contains("package").contains("-pl server");
    }

    @Test
    void itBuildsAgainWhenASourceWasChangedAddedOrDeletedAndOnlyThen() throws Exception {
        ready();
        int builds = builds();
        Files.writeString(home.resolve("law/src/main/java/A.java"), "changed");
        launch("version");
        assertThat(builds()).as("changed").isEqualTo(++builds);
        launch("version");
        assertThat(builds()).as("nothing happened").isEqualTo(builds);
        Files.writeString(home.resolve("report/src/main/java/C.java"), "new");
        launch("version");
        assertThat(builds()).as("added").isEqualTo(++builds);
        Files.delete(home.resolve("report/src/main/java/B.java"));
        launch("version");
        assertThat(builds()).as("deleted").isEqualTo(++builds);
        Files.writeString(home.resolve("pom.xml"), "changed");
        launch("version");
        assertThat(builds()).as("pom").isEqualTo(++builds);
        Files.writeString(home.resolve("README.md"), "changed");
        launch("version");
        assertThat(builds()).as("no source").isEqualTo(builds);
    }

    @Test
    void aSourceSavedDuringTheBuildIsBuiltNextTime() throws Exception {
        ready();
        environment.put("DURING_BUILD", "sleep 0.1; echo saved >'" + home.resolve("report/src/main/java/A.java") + "'");
        Files.writeString(home.resolve("law/src/main/java/A.java"), "changed");
        launch("version");
        environment.remove("DURING_BUILD");
        int builds = builds();
        launch("version");
        assertThat(builds()).isEqualTo(builds + 1);
    }

    @Test
    void withoutMavenItSaysWhatToInstall() throws Exception {
        jdk("b-25", "25.0.3");
        environment.put("GONGKAI_MAVEN_PLACES", top.resolve("nowhere").toString());
        Outcome outcome = launch("version");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("没有找到 mvn").contains("apt install maven").contains("there is no mvn");
        assertThat(home.resolve("target/gongkai-build.lock")).doesNotExist();
    }

    @Test
    void aFailedBuildIsSaidAndTheOldProgramIsNotRun() throws Exception {
        ready();
        environment.put("BUILD_ANSWER", "1");
        Files.writeString(home.resolve("law/src/main/java/A.java"), "broken");
        Outcome outcome = launch("version");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("构建失败")
                .contains("The build failed")
                .contains("gongkai-build.log")
                .contains("[ERROR] cannot find symbol");
        assertThat(home.resolve("target/gongkai-build.lock")).doesNotExist();
    }

    @Test
    void whoStartsDuringABuildWaitsForIt() throws Exception {
        maven();
        jdk("b-25", "25.0.3");
        environment.put("DURING_BUILD", "sleep 1");
        Process first = start(home, List.of(home.resolve("gongkai").toString(), "version"), "first");
        Process second = start(home, List.of(home.resolve("gongkai").toString(), "version"), "second");
        assertThat(outcome(first, "first").out()).isEqualTo("ran on b-25\n");
        assertThat(outcome(second, "second").out()).isEqualTo("ran on b-25\n");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void aLockWhoseOwnerHasDiedHoldsNobodyUp() throws Exception {
        maven();
        jdk("b-25", "25.0.3");
        Process gone = new ProcessBuilder("/bin/sh", "-c", "exit 0").start();
        gone.waitFor();
        Path lock = Files.createDirectories(home.resolve("target/gongkai-build.lock"));
        Files.writeString(lock.resolve("pid"), String.valueOf(gone.pid()));
        assertThat(launch("version").out()).isEqualTo("ran on b-25\n");
        assertThat(lock).doesNotExist();
    }

    @Test
    void chineseFileNamesArriveWhereThereIsNoLocale() throws Exception {
        ready();
        launch("年报.html");
        assertThat(Files.readString(notes.resolve("locale"))).isEqualTo("C.UTF-8");
        environment.put("LANG", "zh_CN.UTF-8");
        launch("年报.html");
        assertThat(Files.readString(notes.resolve("locale"))).isEmpty();
    }

    private void ready() throws Exception {
        maven();
        jdk("b-25", "25.0.3");
        assertThat(launch("version").code()).isZero();
    }

    private int builds() throws IOException {
        return Files.readAllLines(notes.resolve("maven")).size();
    }

    private Outcome launch(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(home.resolve("gongkai").toString()));
        command.addAll(List.of(arguments));
        return run(top, command);
    }

    private Outcome run(Path folder, List<String> command) throws Exception {
        return outcome(start(folder, command, "only"), "only");
    }

    private Process start(Path folder, List<String> command, String name) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectOutput(notes.resolve(name + ".out").toFile())
                .redirectError(notes.resolve(name + ".err").toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private Outcome outcome(Process process, String name) throws Exception {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), Files.readString(notes.resolve(name + ".out")),
                Files.readString(notes.resolve(name + ".err")));
    }

    private void source(String path) throws IOException {
        Path file = home.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "as it was");
        FileTime before = FileTime.from(Instant.now().minusSeconds(3600));
        Files.setLastModifiedTime(file, before);
        for (Path folder = file.getParent(); !folder.equals(home); folder = folder.getParent()) {
            Files.setLastModifiedTime(folder, before);
        }
    }

    private Path jdk(String name, String version) throws IOException {
        Path jdk = top.resolve("jvm").resolve(name);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(jdk.resolve("bin/javac"), "exit 0");
        script(jdk.resolve("bin/java"), """
                while [ "$1" != -jar ]; do
                    case $1 in -XX:ArchiveClassesAtExit=*) exit 0 ;; esac
                    shift
                done
                shift 2
                for argument do printf '[%s]' "$argument"; done >"$NOTES/arguments"
                pwd >"$NOTES/folder"
                printf '%s' "${LC_ALL:-}" >"$NOTES/locale"
                echo "ran on NAME"
                exit "${ANSWER:-0}"
                """.replace("NAME", name));
        return jdk;
    }

    private void maven() throws IOException {
        script(top.resolve("bin/mvn"), """
                echo "$*" >>"$NOTES/maven"
                echo '[INFO] Building Gongkai law 0.1.0-SNAPSHOT                                [2/3]'
                echo '[INFO] --- compiler:3.16.0:compile (default-compile) @ gongkai-law ---'
                echo '[INFO] Building Gongkai server 0.1.0-SNAPSHOT                             [4/4]'
                eval "${DURING_BUILD:-}"
                [ "${BUILD_ANSWER:-0}" = 0 ] || { echo '[ERROR] cannot find symbol'; exit 1; }
                cd "$(dirname "$3")" && mkdir -p server/target/lib
                echo jar >server/target/gongkai-server-0.1.0-SNAPSHOT.jar
                echo jar >server/target/gongkai-server-0.1.0-SNAPSHOT-sources.jar
                """);
    }

    private static void script(Path file, String body) throws IOException {
        Files.write(file, ("#!/bin/sh\n" + body).getBytes(StandardCharsets.UTF_8));
        runnable(file);
    }

    private static void runnable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
