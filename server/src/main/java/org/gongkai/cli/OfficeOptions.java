package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

import org.gongkai.ledger.LedgerSettings;
import org.gongkai.web.OfficeSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.Option;

/** Which office a command is about: the same settings that {@code serve} reads, in the same order. */
final class OfficeOptions {

    /** The file of settings in the data folder. */
    static final String SETTINGS_FILE = "gongkai.properties";

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "office.data") private @Nullable Path data;

    @Option(names = "--db", paramLabel = "URL", descriptionKey = "office.db") private @Nullable String db;

    /** The settings of the office: flags, then the environment, then the file in the data folder. */
    OfficeSettings settings() throws IOException {
        Map<String, Object> flags = new LinkedHashMap<>();
        if (data != null) {
            flags.put("gongkai.data", data.toString());
        }
        if (db != null) {
            flags.put("gongkai.db", db);
        }
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("flags", flags));
        ConfigurationPropertySources.attach(environment);
        Path folder = bound(environment).data();
        Path file = folder.resolve(SETTINGS_FILE);
        if (Files.isReadable(file)) {
            Properties properties = new Properties();
            try (var lines = Files.newBufferedReader(file)) {
                properties.load(lines);
            }
            environment.getPropertySources().addLast(new PropertiesPropertySource("file", properties));
        }
        return bound(environment);
    }

    /** Where the books are. */
    LedgerSettings ledger() throws IOException {
        return settings().ledger();
    }

    private static OfficeSettings bound(StandardEnvironment environment) {
        return Binder.get(environment).bindOrCreate("gongkai", OfficeSettings.class);
    }
}
