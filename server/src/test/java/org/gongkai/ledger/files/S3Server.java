package org.gongkai.ledger.files;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;

/**
 * A server that speaks S3, checks signatures and keeps objects in a folder (S3Proxy), in a process of its own; a bucket
 * there is a folder. The build puts its jar into {@code target/s3}.
 */
final class S3Server implements AutoCloseable {

    static final String BUCKET = "gongkai-files";

    private final Process process;
    private final int port;
    private final Path root;

    private S3Server(Process process, int port, Path root) {
        this.process = process;
        this.port = port;
        this.root = root;
    }

    static S3Server start(Path home) throws IOException, InterruptedException {
        Path jar = Path.of("target", "s3", "s3proxy.jar");
        Assumptions.assumeTrue(Files.exists(jar), "target/s3/s3proxy.jar is put there by the Maven build");
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path root = Files.createDirectories(home.resolve("s3"));
        Files.createDirectories(root.resolve(BUCKET));
        Path settings = Files.writeString(home.resolve("s3proxy.conf"), """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v4
                s3proxy.identity=office
                s3proxy.credential=a-secret-of-the-tests
                jclouds.provider=filesystem
                jclouds.identity=local
                jclouds.credential=local
                jclouds.filesystem.basedir=%s
                """.formatted(port, root.toAbsolutePath()));
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m", "-XX:TieredStopAtLevel=1", "-jar", jar.toString(), "--properties", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("s3proxy.log").toFile())
                .start();
        S3Server server = new S3Server(process, port, root);
        for (int i = 0; i < 300; i++) {
            try (Socket ready = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return server;
            } catch (IOException notYet) {
                if (!process.isAlive()) {
                    break;
                }
                Thread.sleep(100);
            }
        }
        server.close();
        throw new IllegalStateException(Files.readString(home.resolve("s3proxy.log")));
    }

    FileSettings settings() {
        return new FileSettings(URI.create("http://127.0.0.1:" + port).toString(), "", BUCKET, "office/", "office",
                "a-secret-of-the-tests", true);
    }

    FileSettings settingsWithWrongKey() {
        return new FileSettings(settings().endpoint(), "", BUCKET, "office/", "office", "guessed", true);
    }

    /** Where the object lies on the server's disk. */
    Path object(String sha256) {
        return root.resolve(BUCKET).resolve("office").resolve(sha256);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
