package org.gongkai.look;

import org.jspecify.annotations.Nullable;

/**
 * How somebody wants pages to look.
 *
 * @param shade light, dark, or as the device is set
 * @param large the large mode for elder readers (适老化)
 */
public record Appearance(Shade shade, boolean large) {

    /** The shades. */
    public enum Shade {
        AUTO("跟随系统"), LIGHT("浅色"), DARK("深色");

        private final String chinese;

        Shade(String chinese) {
            this.chinese = chinese;
        }

        /** In the words of the office. */
        public String chinese() {
            return chinese;
        }

        /** As it is written in markup and cookies. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** As the device is set, in the usual size. */
    public static final Appearance USUAL = new Appearance(Shade.AUTO, false);

    /** The media for which the dark colours hold; null when they hold for none. Never for paper. */
    public @Nullable String darkMedia() {
        return switch (shade) {
            case AUTO -> "screen and (prefers-color-scheme: dark)";
            case LIGHT -> null;
            case DARK -> "screen";
        };
    }
}
