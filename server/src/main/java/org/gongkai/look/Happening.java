package org.gongkai.look;

/**
 * Something that happened, for a timeline.
 *
 * @param tone    how it stands with it
 * @param when    when
 * @param what    what happened
 * @param actor   who did it; may be empty
 * @param remarks what they said; may be empty
 * @param basis   the article it rests on; may be empty
 */
public record Happening(Tone tone, Moment when, String what, String actor, String remarks, String basis) {

    /** Without remarks and basis. */
    public static Happening of(Tone tone, Moment when, String what, String actor) {
        return new Happening(tone, when, what, actor, "", "");
    }
}
