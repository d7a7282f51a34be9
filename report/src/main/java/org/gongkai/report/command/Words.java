package org.gongkai.report.command;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

import org.gongkai.report.check.Severity;

/** What the commands say, in one of the two languages: {@code Words.properties} and {@code Words_en.properties}. */
public final class Words {

    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Language language;
    private final ResourceBundle bundle;

    private Words(Class<?> owner, Language language) {
        this.language = language;
        this.bundle = bundle(owner, "Words", language);
    }

    static Words in(Language language) {
        return new Words(Words.class, language);
    }

    /** What the commands of another package say: the bundle {@code Words} beside this class. */
    public Words of(Class<?> owner) {
        return new Words(owner, language);
    }

    /** A bundle beside a class, in this language. */
    public static ResourceBundle bundle(Class<?> owner, String name, Language language) {
        return ResourceBundle.getBundle(owner.getPackageName() + "." + name, language.locale(), owner.getClassLoader(),
                NO_FALLBACK);
    }

    /** The language. */
    public Language language() {
        return language;
    }

    /** The text with this key, its places {@code {0}}, {@code {1}} … filled. */
    public String of(String key, Object... values) {
        Object[] plain = Arrays.stream(values).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(plain);
    }

    /** {@code 错误} or {@code error}. */
    String of(Severity severity) {
        return english() ? severity.code() : severity.chinese();
    }

    /** Whether the language is English. */
    public boolean english() {
        return language == Language.EN;
    }
}
