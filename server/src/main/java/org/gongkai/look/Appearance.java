package org.gongkai.look;

/**
 * How somebody wants pages to look.
 *
 * @param shade light, dark, or as the device is set
 * @param large the large mode for elder readers (适老化)
 */
public record Appearance(Shade shade, boolean large) {

    /** The shades. */
    public enum Shade {
        AUTO, LIGHT, DARK;

        /** As it is written in markup and cookies. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** As the device is set, in the usual size. */
    public static final Appearance USUAL = new Appearance(Shade.AUTO, false);
}
