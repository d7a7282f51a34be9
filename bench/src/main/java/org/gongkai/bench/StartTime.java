package org.gongkai.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * From the command to the first page, and memory at rest: the office as the launcher starts it, on an empty data folder,
 * beside a bare Spring Boot server from the same libraries with the same options. Rounds alternate.
 * {@code StartTime [rounds] [seconds at rest]}, from the folder of the project.
 */
public final class StartTime {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private record Run(double seconds, long megabytes) {}

    private StartTime() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int rest = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        Path home = Files.createTempDirectory("gongkai-start-");
        try {
            List<Run> office = new ArrayList<>();
            List<Run> cold = new ArrayList<>();
            List<Run> bare = new ArrayList<>();
            List<Run> bareCold = new ArrayList<>();
            for (int round = -1; round < rounds; round++) {
                boolean last = round == rounds - 1;
                int wait = last ? rest : 1;
                Run one = office(home, "office" + round, wait, List.of());
                Run two = office(home, "cold" + round, wait, List.of("GONGKAI_JAVA_OPTS=-Xshare:off"));
                Run three = bare(home, wait, List.of("-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + home.resolve("bare.jsa")));
                Run four = bare(home, wait, List.of("-Xshare:off"));
                if (round >= 0) {
                    office.add(one);
                    cold.add(two);
                    bare.add(three);
                    bareCold.add(four);
                }
            }
            System.out.println("| what | to the first page, s (median; all) | memory at rest, MB |\n|---|---|---|");
            print("`gongkai serve`, with its class archive", office);
            print("`gongkai serve`, without any class archive", cold);
            print("bare Spring Boot, with a class archive", bare);
            print("bare Spring Boot, without any", bareCold);
            System.out.printf("%noffice : bare, both with an archive = %.2f%n", median(office) / median(bare));
        } finally {
            try (Stream<Path> all = Files.walk(home)) {
                all.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
            }
        }
    }

    private static Run office(Path home, String name, int rest, List<String> environment) throws Exception {
        int port = freePort();
        ProcessBuilder command = new ProcessBuilder("./gongkai", "serve", "--port", Integer.toString(port), "--data",
                home.resolve(name).toString());
        environment.forEach(each -> command.environment().put(each.split("=", 2)[0], each.split("=", 2)[1]));
        return run(command, "http://localhost:" + port + "/", rest);
    }

    private static Run bare(Path home, int rest, List<String> options) throws Exception {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-Xmx512m", "-XX:+UseSerialGC", "-Xlog:disable"));
        command.addAll(options);
        // A class archive needs jars: the launcher's program has them beside it.
        command.addAll(List.of("-cp", jars(), BareServer.class.getName(), Integer.toString(port)));
        return run(new ProcessBuilder(command), "http://localhost:" + port + "/hello", rest);
    }

    private static String jars() throws IOException {
        try (Stream<Path> lib = Files.list(Path.of("server/target/lib"));
                Stream<Path> own = Files.list(Path.of("bench/target"))) {
            return Stream.concat(own.filter(each -> each.getFileName().toString().matches("gongkai-bench.*[0-9T].jar")),
                    lib.filter(each -> !each.getFileName().toString().startsWith("gongkai-")).sorted())
                    .map(Path::toString)
                    .reduce((one, other) -> one + ":" + other)
                    .orElseThrow();
        }
    }

    private static Run run(ProcessBuilder command, String page, int rest) throws Exception {
        long begin = System.nanoTime();
        Process process = command.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(page)).build();
            int status = 0;
            while (status == 0) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("did not start: " + command.command());
                }
                try {
                    status = CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
                } catch (IOException notYet) {
                    Thread.sleep(10);
                }
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            Thread.sleep(TimeUnit.SECONDS.toMillis(rest));
            long kilobytes = 0;
            for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
                if (line.startsWith("VmRSS:")) {
                    kilobytes = Long.parseLong(line.replaceAll("[^0-9]", ""));
                }
            }
            return new Run(seconds, kilobytes / 1024);
        } finally {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static double median(List<Run> runs) {
        return runs.stream().mapToDouble(Run::seconds).sorted().skip(runs.size() / 2).findFirst().orElseThrow();
    }

    private static void print(String what, List<Run> runs) {
        String all = runs.stream()
                .map(run -> "%.1f".formatted(run.seconds()))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
        System.out.printf("| %s | %.1f (%s) | %d |%n", what, median(runs), all, runs.getLast().megabytes());
    }
}
