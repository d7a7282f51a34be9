package org.gongkai.ledger.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What of the data folder belongs to a backup besides books and files: the settings and the keys, without which what the
 * books hold sealed cannot be opened. Secrets are among them, so a backup is as secret as the office.
 */
final class Configuration {

    /** The file of settings. */
    static final String SETTINGS = "gongkai.properties";

    static final int LARGEST = 1 << 20;

    /** Paths below the data folder that are kept. */
    static final String NAMES = "(?:gongkai\\.properties|[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}\\.(?:key|pem|p12|pfx|jks)"
            + "|keys(?:/[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}){1,4})";

    private static final Pattern KEPT = Pattern.compile(NAMES);
    private static final Set<String> DATABASE = Set.of("gongkai.db");
    private static final String FILES = "gongkai.files.";

    private Configuration() {}

    /** The paths that are kept, relative to the data folder, with {@code /} between folders. */
    static List<String> in(Path data) throws IOException {
        List<String> found = new ArrayList<>();
        if (Files.isDirectory(data)) {
            list(data, data, found);
            list(data, data.resolve("keys"), found);
        }
        found.sort(null);
        return found;
    }

    private static void list(Path data, Path folder, List<String> found) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        int depth = folder.equals(data) ? 1 : 4;
        try (Stream<Path> all = Files.walk(folder, depth)) {
            for (Path each : all.toList()) {
                String name = data.relativize(each).toString().replace('\\', '/');
                if (Files.isRegularFile(each) && KEPT.matcher(name).matches()) {
                    found.add(name);
                }
            }
        }
    }

    /**
     * The settings for the place that a backup was restored to: lines that name another database, or a bucket while the
     * files lie in the folder now, are kept as remarks. An office that was restored beside the old one must not write into
     * the old one's books.
     *
     * @param url the database that was restored to; null for SQLite in the data folder
     */
    static String adapted(String settings, @org.jspecify.annotations.Nullable String url, boolean localFiles) {
        StringBuilder adapted = new StringBuilder();
        boolean goesOn = false;
        boolean remark = false;
        for (String line : settings.lines().toList()) {
            if (!goesOn) {
                String key = line.strip().split("[=:\\s]", 2)[0];
                remark = DATABASE.contains(key) || url == null && key.startsWith("gongkai.db")
                        || localFiles && key.startsWith(FILES);
            }
            adapted.append(remark ? "# before the restore: " : "").append(line).append('\n');
            goesOn = line.endsWith("\\") && !line.endsWith("\\\\") && !line.strip().startsWith("#");
        }
        if (url != null) {
            adapted.append("gongkai.db=").append(url).append('\n');
        }
        return adapted.toString();
    }

    static byte[] adapted(byte[] settings, @org.jspecify.annotations.Nullable String url, boolean localFiles) {
        return adapted(new String(settings, StandardCharsets.UTF_8), url, localFiles).getBytes(StandardCharsets.UTF_8);
    }
}
