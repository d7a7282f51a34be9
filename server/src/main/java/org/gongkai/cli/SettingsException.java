package org.gongkai.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;

/** A setting is unknown or wrong; says which, and how to mend it. */
final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String chinese;

    SettingsException(String chinese, String english) {
        super(english);
        this.chinese = chinese;
    }

    /** What to tell the user. */
    String message(boolean english) {
        return english ? String.valueOf(getMessage()) : chinese;
    }

    static SettingsException unknownKey(String key, String nearest, Path file) {
        return new SettingsException(
                "设置文件 " + file + " 中有不认识的设置“" + key + "”，是否应为“" + nearest + "”？全部设置见 docs/operations.md。",
                file + " has the unknown setting '" + key + "'. Did you mean '" + nearest
                        + "'? See docs/operations.md for all of them.");
    }

    static SettingsException wrongValue(BindException wrong) {
        ConfigurationProperty property = wrong.getProperty();
        Class<?> type = wrong.getTarget().getType().resolve(Object.class);
        String key = SettingKeys.canonical(wrong.getName().toString());
        return wrongValue(key, property == null ? null : property.getValue(), type,
                property == null || property.getOrigin() == null ? "" : property.getOrigin().toString());
    }

    static SettingsException wrongValue(String key, @Nullable Object value, Class<?> type, String origin) {
        String[] form = form(type);
        return new SettingsException(
                "设置 " + key + " 的值“" + value + "”不对，应为" + form[0] + (origin.isEmpty() ? "" : "（来自 " + origin + "）")
                        + "。",
                "The value '" + value + "' of " + key + " is wrong; it must be " + form[1]
                        + (origin.isEmpty() ? "" : " (from " + origin + ")") + ".");
    }

    private static String[] form(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return new String[]{" true 或 false", "true or false"};
        }
        if (type == LocalTime.class) {
            return new String[]{"时刻，如 02:30", "a time such as 02:30"};
        }
        if (type == Integer.class || type == int.class || type == long.class) {
            return new String[]{"数字", "a number"};
        }
        if (type == Duration.class) {
            return new String[]{"时长，如 30m、12h", "a length of time such as 30m or 12h"};
        }
        if (type.isEnum()) {
            String all = java.util.Arrays.stream(type.getEnumConstants())
                    .map(each -> each.toString().toLowerCase(java.util.Locale.ROOT))
                    .collect(java.util.stream.Collectors.joining(", "));
            return new String[]{"下列之一：" + all, "one of: " + all};
        }
        return new String[]{" docs/operations.md 所列的形式", "as docs/operations.md says"};
    }
}
