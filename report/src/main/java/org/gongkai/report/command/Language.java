package org.gongkai.report.command;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The language of what is printed for people: Chinese unless {@code --lang en} or {@code GONGKAI_LANG=en} asks. */
public enum Language {
    ZH(Locale.ROOT), EN(Locale.ENGLISH);

    static final String OPTION = "--lang";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The locale of its resource bundles; Chinese is the bundle without a suffix. */
    Locale locale() {
        return locale;
    }

    /** {@code zh} or {@code en}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Language> ofCode(String code) {
        for (Language language : values()) {
            if (language.code().equalsIgnoreCase(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /**
     * Finds the language in the arguments before they are parsed, for help and error messages need it already. A wrong
     * value is left for the parser to refuse.
     */
    static Language of(String[] arguments, Map<String, String> environment) {
        Language language = ofCode(environment.getOrDefault("GONGKAI_LANG", "zh")).orElse(ZH);
        for (int i = 0; i < arguments.length && !arguments[i].equals("--"); i++) {
            String code = "";
            if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
                code = arguments[i + 1];
            } else if (arguments[i].startsWith(OPTION + "=")) {
                code = arguments[i].substring(OPTION.length() + 1);
            }
            language = ofCode(code).orElse(language);
        }
        return language;
    }
}
