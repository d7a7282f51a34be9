package org.gongkai.look;

import java.util.Locale;

/** How something stands, for badges, notices, figures, and events. Each has a sign besides its colour. */
public enum Tone {

    // @formatter:off
    /** Nothing to be done: drafts, what was withdrawn. */
    PLAIN  (Icon.DOT),
    /** Under way. */
    INFO   (Icon.INFO),
    /** Done, in force. */
    GOOD   (Icon.CHECK),
    /** Somebody must act soon. */
    WAITING(Icon.CLOCK),
    /** Overdue, refused, failed. */
    URGENT (Icon.WARNING),
    /** The clock stands still (期限中止). */
    STOPPED(Icon.PAUSE);
    // @formatter:on

    private final Icon icon;

    Tone(Icon icon) {
        this.icon = icon;
    }

    /** Its sign. */
    public Icon icon() {
        return icon;
    }

    /** Its class in the styles. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
