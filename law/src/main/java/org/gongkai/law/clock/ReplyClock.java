package org.gongkai.law.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gongkai.law.calendar.WorkingCalendar;
import org.gongkai.law.clock.ClockEvent.Delayed;
import org.gongkai.law.clock.ClockEvent.Extended;
import org.gongkai.law.clock.ClockEvent.LetterReceived;
import org.gongkai.law.clock.ClockEvent.OpinionAsked;
import org.gongkai.law.clock.ClockEvent.OpinionReceived;
import org.jspecify.annotations.Nullable;

/**
 * By when an application has to be answered (条例第三十条至第三十五条): a pure fold over what happened to it, in whatever
 * order the events are given.
 *
 * <p>The day of receipt is not counted; the reply is due on the 20th working day after it, or on the 40th at most when the
 * limit was extended. Once a correction was asked for or a fee, the limit is void and starts anew on the day the corrected
 * application comes or the fee is paid. Working days after an opinion was asked for, up to and including the day it comes,
 * are not counted; where the day is known on which those consulted got the letter, no more than their 15 working days.
 *
 * <p>Making a clock is quick, for a million open cases are computed anew when a holiday notice comes. The explanation by
 * days, the steps and the remarks are worked out when asked for.
 */
public final class ReplyClock {

    /** Working days for the reply. */
    public static final int DAYS_TO_REPLY = 20;

    /** Working days that an extension may add. */
    public static final int MOST_DAYS_OF_EXTENSION = 20;

    private static final ClockState NOT_STARTED = new ClockState.NotStarted();

    private final WorkingCalendar calendar;
    private final ClockEvent[] events;
    private final List<Consultation> consultations;
    private @Nullable LocalDate received;
    private @Nullable LocalDate clarificationAsked;
    private @Nullable LocalDate clarificationAnswered;
    private @Nullable LocalDate feeAsked;
    private @Nullable LocalDate feePaid;
    private @Nullable Extended extension;
    private @Nullable Delayed delay;
    private @Nullable ClockEvent end;
    private final ClockState state;

    private ReplyClock(ClockEvent[] events, WorkingCalendar calendar) {
        this.calendar = calendar;
        this.events = events;
        this.consultations = new ArrayList<>(2);
        for (ClockEvent event : events) {
            take(event);
        }
        this.state = events.length == 0 ? NOT_STARTED : computeState();
    }

    /**
     * The clock after these events.
     *
     * @throws ClockContradictionException                              if the events cannot all be true
     * @throws org.gongkai.law.calendar.CalendarRangeException if the time limit leaves the calendar
     */
    public static ReplyClock of(Collection<? extends ClockEvent> events, WorkingCalendar calendar) {
        ClockEvent[] sorted = events.toArray(ClockEvent[]::new);
        EventOrder.sort(sorted);
        return new ReplyClock(sorted, calendar);
    }

    private void take(ClockEvent event) {
        LocalDate date = event.date();
        if (date != null) {
            if (date.isBefore(WorkingCalendar.FIRST) || date.isAfter(WorkingCalendar.LAST)) {
                throw Contradictions.outOfRange(event, date);
            }
            if (received == null && !(event instanceof ClockEvent.Received)) {
                throw Contradictions.beforeReceipt(event, events);
            }
            if (end != null && (date.isAfter(end.date()) || Contradictions.isEnd(event))) {
                throw Contradictions.afterEnd(event, end);
            }
        } else if (received == null) {
            throw Contradictions.beforeReceipt(event, events);
        }
        switch (event) {
            case ClockEvent.Received it -> received = once(received, it, it.date());
            case ClockEvent.ClarificationAsked it -> clarificationAsked = once(clarificationAsked, it, it.date());
            case ClockEvent.ClarificationAnswered it ->
                clarificationAnswered = once(clarificationAnswered, it, it.date());
            case ClockEvent.FeeAsked it -> feeAsked = once(feeAsked, it, it.date());
            case ClockEvent.FeePaid it -> feePaid = once(feePaid, it, it.date());
            case OpinionAsked it -> consultations.add(new Consultation(it));
            case LetterReceived it -> letter(it);
            case OpinionReceived it -> answer(it);
            case Extended it -> extension = once(extension, it, checkedExtension(it));
            case Delayed it -> delay = once(delay, it, it);
            case ClockEvent.Served it -> end = it;
            case ClockEvent.Withdrawn it -> end = it;
            case ClockEvent.Abandoned it -> end = it;
        }
    }

    private static <T> T once(@Nullable T before, ClockEvent event, T value) {
        if (before != null) {
            throw Contradictions.twice(event);
        }
        return value;
    }

    private static Extended checkedExtension(Extended extension) {
        if (extension.workingDays() < 1 || extension.workingDays() > MOST_DAYS_OF_EXTENSION) {
            throw Contradictions.extensionRange(extension);
        }
        return extension;
    }

    private void answer(OpinionReceived event) {
        for (Consultation consultation : consultations) {
            if (consultation.awaitsAnswer(event.whom(), event.name())) {
                consultation.answer(event);
                return;
            }
        }
        throw Contradictions.answeredWithoutAsking(event, event.whom(), event.name(), events);
    }

    private void letter(LetterReceived event) {
        Consultation found = null;
        for (Consultation consultation : consultations) {
            if (consultation.awaitsLetter(event.whom(), event.name())) {
                if (found != null) {
                    throw Contradictions.whose(event);
                }
                found = consultation;
            }
        }
        if (found == null) {
            throw Contradictions.answeredWithoutAsking(event, event.whom(), event.name(), events);
        }
        found.receive(event.date());
    }

    private ClockState computeState() {
        if (clarificationAsked != null && clarificationAnswered != null
                && clarificationAnswered.isBefore(clarificationAsked)) {
            throw Contradictions.beforeAsking(new ClockEvent.ClarificationAnswered(clarificationAnswered),
                    new ClockEvent.ClarificationAsked(clarificationAsked));
        }
        if (feeAsked != null && feePaid != null && feePaid.isBefore(feeAsked)) {
            throw Contradictions.beforeAsking(new ClockEvent.FeePaid(feePaid), new ClockEvent.FeeAsked(feeAsked));
        }
        checkExtension();
        LocalDate start = start();
        Walk walk = walk(limit(), false);
        LocalDate due = walk.due();
        Delayed later = delay;
        if (later != null) {
            if (!later.until().isAfter(due == null ? start : due)) {
                throw Contradictions.delayNotLater(later, due == null ? start : due);
            }
            due = later.until();
        }
        Set<EventKind> awaited = awaited(due);
        ClockEvent ended = end;
        LocalDate endDate = ended == null ? null : ended.date();
        if (ended != null && endDate != null) {
            return new ClockState.Ended(ended.kind(), endDate, awaited.isEmpty() ? due : null);
        }
        if (!awaited.isEmpty()) {
            LocalDate since = awaited.contains(EventKind.CLARIFICATION_ASKED) && clarificationAsked != null
                    ? clarificationAsked
                    : feeAsked != null ? feeAsked : start;
            return new ClockState.Stopped(withOpenConsultations(awaited), since, limit(), null);
        }
        if (due == null) {
            return new ClockState.Stopped(withOpenConsultations(awaited), walk.since(), walk.left(),
                    walk(limit(), true).due());
        }
        return new ClockState.Running(start, due);
    }

    /** A correction or a fee that is waited for; not one that was asked for after the limit had run out. */
    private Set<EventKind> awaited(@Nullable LocalDate due) {
        Set<EventKind> awaited = EnumSet.noneOf(EventKind.class);
        if (clarificationAsked != null && clarificationAnswered == null && !isPast(due, clarificationAsked)) {
            awaited.add(EventKind.CLARIFICATION_ASKED);
        }
        if (feeAsked != null && feePaid == null && !isPast(due, feeAsked)) {
            awaited.add(EventKind.FEE_ASKED);
        }
        return awaited;
    }

    static boolean isPast(@Nullable LocalDate due, LocalDate date) {
        return due != null && date.isAfter(due);
    }

    private Set<EventKind> withOpenConsultations(Set<EventKind> causes) {
        for (Consultation consultation : consultations) {
            if (consultation.answered() == null) {
                causes.add(consultation.whom().asked());
            }
        }
        return causes;
    }

    private void checkExtension() {
        Extended extended = extension;
        LocalDate decided = extended == null ? null : extended.date();
        if (extended != null && decided != null && !decided.isBefore(start())) {
            LocalDate due = walk(DAYS_TO_REPLY, false).due();
            if (due != null && decided.isAfter(due)) {
                throw Contradictions.extensionTooLate(extended, due);
            }
        }
    }

    /** Where counting came to: the due day, or where it stopped and what was left. */
    private record Walk(@Nullable LocalDate due, LocalDate since, int left) {}

    /**
     * Counts working days from the start, passing over those of consultations.
     *
     * @param assumeSilence whether a consultation without an answer ends with its 15 working days, where known
     */
    private Walk walk(int days, boolean assumeSilence) {
        return walk(days, assumeSilence, consultations);
    }

    private Walk walk(int days, boolean assumeSilence, List<Consultation> passedOver) {
        LocalDate at = start();
        int left = days;
        for (Consultation consultation : passedOver) {
            LocalDate until = until(consultation, assumeSilence);
            if (until != null && !until.isAfter(at)) {
                continue;
            }
            if (consultation.asked().isAfter(at)) {
                int counted = calendar.workingDaysBetween(at, consultation.asked());
                if (counted >= left) {
                    break;
                }
                left -= counted;
                at = consultation.asked();
            }
            if (until == null) {
                return new Walk(null, at, left);
            }
            at = until;
        }
        return new Walk(calendar.plusWorkingDays(at, left), at, left);
    }

    @Nullable
    LocalDate until(Consultation consultation, boolean assumeSilence) {
        LocalDate until = consultation.until(calendar);
        if (until == null && end != null) {
            return end.date(); // decided without the answer
        }
        return until == null && assumeSilence ? consultation.expires(calendar) : until;
    }

    // ---- what it says ----

    /** How the clock stands. */
    public ClockState state() {
        return state;
    }

    /** The last day for the reply; empty while there is none. */
    public Optional<LocalDate> due() {
        return Optional.ofNullable(switch (state) {
            case ClockState.Running running -> running.due();
            case ClockState.Ended ended -> ended.due();
            case ClockState.NotStarted ignored -> null;
            case ClockState.Stopped ignored -> null;
        });
    }

    /** Working days of the limit: 20, and those of the extension. */
    public int limit() {
        return DAYS_TO_REPLY + (extension == null ? 0 : extension.workingDays());
    }

    /**
     * Whether the due day, or the days counted so far, rest on a year whose holiday notice is not known: it may move when
     * the notice comes.
     */
    public boolean isProvisional() {
        return !assumedYears().isEmpty();
    }

    /** The years without a notice that the limit touches. */
    public List<Integer> assumedYears() {
        LocalDate last = lastDay();
        return last == null ? List.of() : calendar.assumedYears(start(), last);
    }

    /** The days from the start of the limit that now counts to the due day, each with its kind and number. */
    public List<ClockDay> days() {
        return received == null ? List.of() : ClockDays.of(this);
    }

    /** The events in their order, and what each does to the limit. */
    public List<ClockStep> steps() {
        return ClockSteps.of(this);
    }

    /** What a person should look at: notices that came too late, assumptions. */
    public List<ClockRemark> remarks() {
        return received == null ? List.of() : ClockRemarks.of(this);
    }

    // ---- for the explanations ----

    /** The day the limit that now counts runs from; not counted itself. */
    LocalDate start() {
        LocalDate start = receivedDate();
        start = clarificationAnswered != null && clarificationAnswered.isAfter(start) ? clarificationAnswered : start;
        return feePaid != null && feePaid.isAfter(start) ? feePaid : start;
    }

    LocalDate receivedDate() {
        if (received == null) {
            throw new IllegalStateException("not started");
        }
        return received;
    }

    /** The last day to be explained; null when there is none. */
    @Nullable
    LocalDate lastDay() {
        LocalDate last = switch (state) {
            case ClockState.NotStarted ignored -> null;
            case ClockState.Running running -> running.due();
            case ClockState.Stopped stopped -> stopped.since();
            case ClockState.Ended ended -> ended.due() != null ? ended.due() : ended.date();
        };
        return last == null || !last.isAfter(start()) ? null : last;
    }

    /** Whose opinion was waited for on a day; empty when the day counts. */
    Set<Consulted> consultedOn(LocalDate day) {
        Set<Consulted> consulted = EnumSet.noneOf(Consulted.class);
        for (Consultation consultation : consultations) {
            LocalDate until = until(consultation, false);
            if (day.isAfter(consultation.asked()) && (until == null || !day.isAfter(until))) {
                consulted.add(consultation.whom());
            }
        }
        return consulted;
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    List<ClockEvent> events() {
        return Arrays.asList(events);
    }

    List<Consultation> consultations() {
        return consultations;
    }

    /** The day the limit ends, were there no later reply date by 条例第三十五条; null when it does not run. */
    @Nullable
    LocalDate lastCountedDay() {
        return walk(limit(), false).due();
    }

    /** The day the limit would have ended, had one consultation not been asked for; null when it does not run. */
    @Nullable
    LocalDate dueWithout(Consultation left) {
        List<Consultation> others = consultations.stream().filter(other -> other != left).toList();
        return walk(limit(), false, others).due();
    }

    /** The day the limit would end without the extension; null when it does not run. */
    @Nullable
    LocalDate dueWithoutExtension() {
        return walk(DAYS_TO_REPLY, false).due();
    }

    @Nullable
    Extended extension() {
        return extension;
    }

    @Nullable
    Delayed delay() {
        return delay;
    }

    @Nullable
    LocalDate clarificationAsked() {
        return clarificationAsked;
    }

    @Nullable
    LocalDate feeAsked() {
        return feeAsked;
    }

    @Nullable
    LocalDate feePaid() {
        return feePaid;
    }
}
