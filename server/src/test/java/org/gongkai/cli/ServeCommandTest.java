package org.gongkai.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.report.command.Gongkai;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code gongkai serve} as a process of its own, as somebody types it. */
@Timeout(180)
class ServeCommandTest {

    private static final Pattern LINK = Pattern.compile("http://localhost:(\\d+)/set-up\\?token=\\S+");

    @TempDir Path home;

    private static Process gongkai(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xmx384m", "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Gongkai.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("GONGKAI_LANG", "zh");
        return builder.start();
    }

    /** Reads until a line matches; what was read is in {@code seen}. */
    private static Matcher await(BufferedReader lines, Pattern pattern, List<String> seen) throws IOException {
        for (String line; (line = lines.readLine()) != null;) {
            seen.add(line);
            Matcher found = pattern.matcher(line);
            if (found.find()) {
                return found;
            }
        }
        throw new AssertionError("ended without " + pattern + ": " + seen);
    }

    private static int status(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void anEmptyOfficeIsSetUpUnderAnAddressThatIsPrintedAndASecondProcessOnItsFolderIsRefused() throws Exception {
        Path data = home.resolve("data");
        Process office = gongkai("serve", "--port", "0", "--data", data.toString());
        List<String> seen = new ArrayList<>();
        try (BufferedReader lines = office.inputReader(StandardCharsets.UTF_8)) {
            Matcher link = await(lines, LINK, seen);
            assertThat(String.join("\n", seen)).contains("平台已就绪").contains("初次设置");
            String address = "http://localhost:" + link.group(1);
            assertThat(status(link.group())).isEqualTo(200);
            assertThat(status(address + "/set-up?token=guessed")).isEqualTo(404);
            assertThat(status(address + "/actuator/health")).isEqualTo(200);

            Process second = gongkai("serve", "--port", "0", "--data", data.toString());
            String told = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(second.waitFor()).isEqualTo(2);
            assertThat(told).contains("正被另一个公开平台进程使用").doesNotContain("\tat ");

            Process taken = gongkai("serve", "--port", link.group(1), "--data", home.resolve("other").toString());
            told = new String(taken.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(taken.waitFor()).isEqualTo(2);
            assertThat(told).contains("端口 " + link.group(1) + " 已被占用").doesNotContain("\tat ");

            requestUnderWayIsAnsweredWhileStopping(office, Integer.parseInt(link.group(1)));
        } finally {
            office.destroyForcibly();
        }
    }

    /** Half of a form is sent, then the office is told to stop, then the other half: the answer still comes. */
    private static void requestUnderWayIsAnsweredWhileStopping(Process office, int port) throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            + "Content-Length: 20\r\nConnection: close\r\n\r\nloginName=")
                            .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            Thread.sleep(1000);
            office.destroy();
            Thread.sleep(1000);
            assertThat(office.isAlive()).as("waits for what is under way").isTrue();
            out.write("abcdefghij".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 ").contains("</html>");
        }
        assertThat(office.waitFor(30, TimeUnit.SECONDS)).as("stops on SIGTERM").isTrue();
    }

    @Test
    void aWrongFlagIsToldInOneLine() throws Exception {
        Process refused = gongkai("serve", "--data", home.resolve("data").toString(), "--db",
                "jdbc:mysql://localhost/x");
        String told = new String(refused.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(refused.waitFor()).isEqualTo(2);
        assertThat(told).contains("jdbc:postgresql:").doesNotContain("\tat ");
    }
}
