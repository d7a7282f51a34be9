package org.gongkai.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** {@code gongkai.properties} in the data folder: one {@code key=value} a line, in UTF-8. A key that nobody knows is refused. */
final class SettingsFile {

    /** Its name. */
    static final String NAME = "gongkai.properties";

    /** The name of its settings among the sources of all settings. */
    static final String SOURCE = "gongkai.properties";

    private SettingsFile() {}

    /**
     * Reads it; nothing when there is none.
     *
     * @throws SettingsException when it cannot be read, or names a key that is not known
     */
    static Map<String, String> read(Path file) {
        Map<String, String> settings = new TreeMap<>();
        if (!Files.exists(file)) {
            return settings;
        }
        Properties properties = new Properties();
        try {
            String text = Files.readString(file);
            properties.load(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (CharacterCodingException notUtf8) {
            throw new SettingsException("设置文件 " + file + " 不是 UTF-8 编码。请另存为 UTF-8。",
                    file + " is not UTF-8. Save it as such.");
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new SettingsException("设置文件 " + file + " 读不出来。请检查文件权限和内容。",
                    file + " cannot be read. Check its permissions and its content.");
        }
        for (String key : properties.stringPropertyNames()) {
            if (!SettingKeys.isKnown(key)) {
                throw SettingsException.unknownKey(key, SettingKeys.nearest(key), file);
            }
            settings.put(key, properties.getProperty(key).strip());
        }
        return settings;
    }
}
