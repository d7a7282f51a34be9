package org.gongkai.law.clock;

import org.gongkai.law.Bilingual;
import org.jspecify.annotations.Nullable;

/** Events that cannot all be true, or that the law does not allow. Names the event and what to do. */
public final class ClockContradictionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable ClockEvent event;
    private final transient Bilingual text;

    ClockContradictionException(@Nullable ClockEvent event, String chinese, String english) {
        super(chinese);
        this.event = event;
        this.text = new Bilingual(chinese, english);
    }

    /** The event that does not fit; null where its text could not be understood. */
    public @Nullable ClockEvent event() {
        return event;
    }

    /** What is wrong and what to do. */
    public String message(boolean english) {
        return text.in(english);
    }
}
