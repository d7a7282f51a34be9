package org.gongkai.cli;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.gongkai.agency.signin.OidcSettings;
import org.gongkai.agency.signin.SignInSettings;
import org.gongkai.web.OfficeSettings;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Every setting that an office can have: those of {@link OfficeSettings}, and those of the server below it that somebody who
 * runs an office needs. {@code docs/operations.md} has the same list with their meaning; a test compares the two.
 */
final class SettingKeys {

    /** What the office itself can have set, by the beginning of its keys. */
    static final Map<String, Class<?>> OURS = Map.of("gongkai", OfficeSettings.class, "gongkai.sign-in",
            SignInSettings.class, "gongkai.oidc", OidcSettings.class);

    private static final int LARGEST_PORT = 65_535;

    /** Those of the server, with their defaults. */
    private static final Map<String, String> SERVER = new TreeMap<>(Map.of("server.port", "8080", "server.address", "",
            "server.forward-headers-strategy", "native", "server.ssl.bundle", "",
            "spring.servlet.multipart.max-file-size", "300MB", "spring.servlet.multipart.max-request-size", "310MB",
            "management.server.port", "", "management.server.address", "", "logging.file.name", ""));

    /** Families of settings below these names are the framework's own; they are passed on as they are. */
    private static final List<Pattern> PASSED_ON = List.of(Pattern.compile("logging\\.level\\.[A-Za-z0-9._]+"),
            Pattern.compile("server\\.ssl\\.[a-z-]+"), Pattern.compile("spring\\.ssl\\.bundle\\.[a-z0-9.-]+"),
            Pattern.compile("spring\\.security\\.oauth2\\.client\\.[A-Za-z0-9.\\[\\]-]+"));

    private SettingKeys() {}

    /** All keys with their defaults, in the order of their names. */
    static Map<String, String> all() {
        Map<String, String> all = new TreeMap<>(SERVER);
        OURS.forEach((prefix, type) -> collect(prefix, type, all));
        return all;
    }

    private static void collect(String prefix, Class<?> type, Map<String, String> all) {
        for (RecordComponent component : type.getRecordComponents()) {
            String key = prefix + "." + dashed(component.getName());
            if (component.getType().isRecord()) {
                collect(key, component.getType(), all);
            } else {
                all.put(key, defaultOf(type, component));
            }
        }
    }

    private static String defaultOf(Class<?> type, RecordComponent component) {
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            if (components[i].getName().equals(component.getName())) {
                DefaultValue value = type.getDeclaredConstructors()[0].getParameters()[i]
                        .getAnnotation(DefaultValue.class);
                return value == null ? "" : String.join(",", value.value());
            }
        }
        return "";
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** The key as it stands in the documentation, whatever dashes and capitals it was found with. */
    static String canonical(String key) {
        String plain = plain(key);
        return all().keySet().stream().filter(each -> plain(each).equals(plain)).findFirst().orElse(key);
    }

    private static String plain(String key) {
        return key.replace("-", "").toLowerCase(Locale.ROOT);
    }

    static boolean isKnown(String key) {
        String plain = plain(key);
        return all().keySet().stream().anyMatch(each -> plain(each).equals(plain))
                || PASSED_ON.stream().anyMatch(family -> family.matcher(key).matches());
    }

    /** The known key that looks most like this one. */
    static String nearest(String key) {
        return new ArrayList<>(all().keySet()).stream()
                .min(Comparator.comparingInt(each -> distance(plain(each), plain(key))))
                .orElseThrow();
    }

    /** How many characters have to be put in, taken away or changed (Levenshtein). */
    private static int distance(String one, String other) {
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] next = new int[other.length() + 1];
            next[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                next[j] = Math.min(change, Math.min(last[j], next[j - 1]) + 1);
            }
            last = next;
        }
        return last[other.length()];
    }

    /**
     * Looks at all settings before the server does, whose messages are not for people who run an office.
     *
     * @throws SettingsException naming the first that is wrong
     */
    static void requireValid(ConfigurableEnvironment environment) {
        try {
            OURS.forEach((prefix, type) -> Binder.get(environment).bindOrCreate(prefix, type));
        } catch (BindException wrong) {
            throw SettingsException.wrongValue(wrong);
        }
        for (String key : List.of("server.port", "management.server.port")) {
            String value = environment.getProperty(key);
            if (value == null || value.isBlank()) {
                continue;
            }
            if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > LARGEST_PORT) {
                throw new SettingsException("设置 " + key + " 的值“" + value + "”不对，应为 0 至 65535 之间的端口号。",
                        "The value '" + value + "' of " + key + " is wrong; it must be a port from 0 to 65535.");
            }
        }
    }
}
