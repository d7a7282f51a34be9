package org.gongkai.calendar;

import java.time.LocalDate;
import java.util.List;

import org.gongkai.law.clock.ClockRemark;
import org.gongkai.law.clock.ClockState;
import org.gongkai.law.clock.ClockStep;
import org.gongkai.law.clock.ReplyClock;
import org.gongkai.look.Day;
import org.gongkai.look.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A reply clock as pages show it: the calculator and the pages of cases draw the same with {@code calendar/answer.jte}.
 *
 * @param verdict     the sentence
 * @param tone        how it stands
 * @param due         the last day; null while there is none
 * @param provisional whether it may move
 * @param steps       what each event does
 * @param remarks     what a person should look at
 * @param days        each day with its kind, number and article
 */
public record ClockAnswer(String verdict, Tone tone, @Nullable LocalDate due, boolean provisional,
        List<ClockStep> steps, List<ClockRemark> remarks, List<Day> days) {

    /** What a clock says. */
    public static ClockAnswer of(ReplyClock clock) {
        Tone tone = switch (clock.state()) {
            case ClockState.NotStarted ignored -> Tone.PLAIN;
            case ClockState.Running ignored -> Tone.INFO;
            case ClockState.Stopped ignored -> Tone.STOPPED;
            case ClockState.Ended ended -> ended.isLate() ? Tone.URGENT : Tone.GOOD;
        };
        LocalDate due = clock.due().orElse(null);
        return new ClockAnswer(ClockVerdict.of(clock).chinese(), tone, due, clock.isProvisional(), clock.steps(),
                clock.remarks(), clock.days().stream().map(day -> Day.of(day, due)).toList());
    }
}
