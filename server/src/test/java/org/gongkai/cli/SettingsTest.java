package org.gongkai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.gongkai.report.command.Gongkai;
import org.gongkai.report.command.Language;
import org.gongkai.report.command.Session;
import org.gongkai.report.terminal.Terminal;
import org.gongkai.web.OfficeSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SettingsTest {

    @TempDir Path home;

    private StandardEnvironment environment(String file, Map<String, Object> system, Map<String, Object> flags)
            throws IOException {
        Files.writeString(home.resolve("gongkai.properties"), file);
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources()
                .replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, system));
        Map<String, Object> all = new LinkedHashMap<>(flags);
        all.putIfAbsent("gongkai.data", home.toString());
        Settings.addTo(environment, all);
        return environment;
    }

    private OfficeSettings bound(String file, Map<String, Object> system, Map<String, Object> flags)
            throws IOException {
        return Binder.get(environment(file, system, flags)).bindOrCreate("gongkai", OfficeSettings.class);
    }

    @Test
    void aFlagWinsOverTheEnvironmentTheEnvironmentOverTheFileTheFileOverTheDefault() throws IOException {
        String file = "gongkai.db=jdbc:postgresql://file/x\n";
        Map<String, Object> system = Map.of("GONGKAI_DB", "jdbc:postgresql://environment/x");
        Map<String, Object> flags = Map.of("gongkai.db", "jdbc:postgresql://flag/x");
        assertThat(bound("", Map.of(), Map.of()).db()).isEmpty();
        assertThat(bound(file, Map.of(), Map.of()).db()).contains("file");
        assertThat(bound(file, system, Map.of()).db()).contains("environment");
        assertThat(bound(file, system, flags).db()).contains("flag");
    }

    @Test
    void theFileIsReadFromTheFolderThatTheEnvironmentNamesAndMayHoldChinese() throws IOException {
        Path data = Files.createDirectories(home.resolve("数据"));
        Files.writeString(data.resolve("gongkai.properties"),
                "\uFEFFgongkai.backup.folder=/备份/夜间\ngongkai.backup.time = 03:15 \nserver.port=8443\n");
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources()
                .replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of("GONGKAI_DATA", data.toString())));
        Settings.addTo(environment, Map.of());
        OfficeSettings settings = Binder.get(environment).bindOrCreate("gongkai", OfficeSettings.class);
        assertThat(settings.backupFolder()).isEqualTo(Path.of("/备份/夜间"));
        assertThat(settings.backup().time()).hasToString("03:15");
        assertThat(environment.getProperty("server.port")).isEqualTo("8443");
    }

    /** The names that docs/operations.md gives for the environment. */
    @Test
    void everySettingHasANameInTheEnvironment() throws IOException {
        OfficeSettings settings = bound("", Map.of("GONGKAI_DB_USER", "clerk", "GONGKAI_DB_PASSWORD", "secret",
                "GONGKAI_FILES_ACCESS_KEY", "key", "GONGKAI_BACKUP_TIME", "01:00", "GONGKAI_FILES_PATH_STYLE", "false"),
                Map.of());
        assertThat(settings.dbUser()).isEqualTo("clerk");
        assertThat(settings.dbPassword()).isEqualTo("secret");
        assertThat(settings.files().accessKey()).isEqualTo("key");
        assertThat(settings.files().pathStyle()).isFalse();
        assertThat(settings.backup().time()).hasToString("01:00");
    }

    @ParameterizedTest
    @CsvSource({"gongkai.bakup.time, gongkai.backup.time", "gongkai.db_user, gongkai.db-user",
            "gonkai.data, gongkai.data", "sever.port, server.port", "gongkai.files.bukcet, gongkai.files.bucket"})
    void anUnknownKeyIsRefusedWithTheNearestOne(String key, String nearest) {
        assertThatThrownBy(() -> bound(key + "=x\n", Map.of(), Map.of())).isInstanceOfSatisfying(
                SettingsException.class,
                told -> assertThat(told.message(false)).contains("“" + key + "”", "“" + nearest + "”",
                        home.resolve("gongkai.properties").toString()));
    }

    @ParameterizedTest
    @CsvSource({"gongkai.backup.time, 25:99, 时刻，如 02:30", "gongkai.backup.enabled, ja, true 或 false",
            "server.port, 80800, 端口号", "server.port, http, 端口号", "gongkai.sign-in.idle, half an hour, 时长，如 30m"})
    void aWrongValueIsRefusedWithTheFormItMustHave(String key, String value, String form) {
        assertThatThrownBy(() -> environment(key + "=" + value + "\n", Map.of(), Map.of())).isInstanceOfSatisfying(
                SettingsException.class,
                told -> assertThat(told.message(false)).contains(key, "“" + value + "”", form));
    }

    @Test
    void keysOfTheFrameworkThatAnOfficeNeedsArePassedOn() throws IOException {
        assertThat(environment("logging.level.org.gongkai=DEBUG\nserver.ssl.certificate=/x.pem\n", Map.of(), Map.of())
                .getProperty("server.ssl.certificate")).isEqualTo("/x.pem");
    }

    @Test
    void serveSaysWhatIsWrongBeforeItStarts() throws IOException {
        Files.writeString(home.resolve("gongkai.properties"), "gongkai.backup.tiem=02:00\n");
        StringWriter err = new StringWriter();
        int code = Gongkai.run(new String[]{"serve", "--data", home.toString()}, Session.in(Language.ZH,
                new PrintWriter(new StringWriter(), true), new PrintWriter(err, true), Terminal.plain(120)));
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("gongkai.backup.tiem", "是否应为“gongkai.backup.time”");
    }

    /** Every class of settings must be known here, or its keys would be refused. */
    @Test
    void everyKindOfSettingIsKnown() {
        Map<String, String> found = new TreeMap<>();
        for (var each : new ClassFileImporter().importPackages("org.gongkai")) {
            if (each.isAnnotatedWith(ConfigurationProperties.class)) {
                found.put(each.getAnnotationOfType(ConfigurationProperties.class).value(), each.getName());
            }
        }
        Map<String, String> known = new TreeMap<>();
        SettingKeys.OURS.forEach((prefix, type) -> known.put(prefix, type.getName()));
        assertThat(known).isEqualTo(found);
    }

    /** The table of settings in docs/operations.md: every key, its name in the environment, its default. */
    @Test
    void theDocumentationHasEverySettingWithItsDefault() throws IOException {
        Map<String, String> documented = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("../docs/operations.md"))) {
            String[] cells = line.split("\\|");
            if (cells.length >= 5
                    && cells[1].strip().matches("`(gongkai|server|spring|management|logging)\\.[a-z.-]+`")) {
                String key = cells[1].strip().replace("`", "");
                documented.put(key, cells[4].strip().replace("`", "").replace("–", ""));
                assertThat(cells[3].strip()).as(line)
                        .isEqualTo("`" + key.toUpperCase(java.util.Locale.ROOT).replaceAll("[.-]", "_") + "`");
            }
        }
        assertThat(new TreeSet<>(documented.keySet())).isEqualTo(new TreeSet<>(SettingKeys.all().keySet()));
        assertThat(documented).isEqualTo(SettingKeys.all());
    }
}
