package org.gongkai.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.gongkai.web.OfficeSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The settings of an office, the same for every command: flags, then the environment, then the file in the data folder, then
 * what the program has by default.
 */
final class Settings {

    private Settings() {}

    /**
     * The settings in effect.
     *
     * @param data the flag {@code --data}
     * @param db   the flag {@code --db}
     * @throws SettingsException when one is unknown or wrong
     */
    static OfficeSettings of(@Nullable Path data, @Nullable String db) {
        StandardEnvironment environment = new StandardEnvironment();
        addTo(environment, flags(data, db));
        return bound(environment);
    }

    static Map<String, Object> flags(@Nullable Path data, @Nullable String db) {
        Map<String, Object> flags = new LinkedHashMap<>();
        if (data != null) {
            flags.put("gongkai.data", data.toString());
        }
        if (db != null) {
            flags.put("gongkai.db", db);
        }
        return flags;
    }

    /**
     * Puts flags and file into an environment, before and behind what the system gives.
     *
     * @throws SettingsException when one is unknown or wrong
     */
    static void addTo(ConfigurableEnvironment environment, Map<String, Object> flags) {
        environment.getPropertySources().addFirst(new MapPropertySource("flags", flags));
        ConfigurationPropertySources.attach(environment);
        Path file = bound(environment).data().resolve(SettingsFile.NAME);
        environment.getPropertySources()
                .addLast(new MapPropertySource(SettingsFile.SOURCE, Map.copyOf(SettingsFile.read(file))));
        SettingKeys.requireValid(environment);
    }

    private static OfficeSettings bound(ConfigurableEnvironment environment) {
        try {
            return Binder.get(environment).bindOrCreate("gongkai", OfficeSettings.class);
        } catch (BindException wrong) {
            throw SettingsException.wrongValue(wrong);
        }
    }
}
