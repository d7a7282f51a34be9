package org.gongkai.law.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gongkai.law.clock.Basis;
import org.gongkai.law.clock.ClockEvent;
import org.gongkai.law.clock.EventKind;

/**
 * What may happen to an application next, by what has happened. {@link org.gongkai.law.clock.ReplyClock} refuses what cannot
 * be true; this refuses, with the article, what the law does not provide for at that point.
 */
public final class AllowedEvents {

    /**
     * Why an event is not allowed.
     *
     * @param message what is wrong and what to do, in Chinese
     * @param basis   the rule
     */
    public record Objection(String message, Basis basis) {}

    private AllowedEvents() {}

    /** The kinds of events that may follow, in the order of {@link EventKind}. */
    public static Set<EventKind> after(Collection<? extends ClockEvent> events) {
        Set<EventKind> allowed = EnumSet.noneOf(EventKind.class);
        for (EventKind kind : EventKind.values()) {
            if (objection(kind, events).isEmpty()) {
                allowed.add(kind);
            }
        }
        return allowed;
    }

    /** Why an event of this kind may not follow; empty when it may. */
    public static Optional<Objection> objection(EventKind kind, Collection<? extends ClockEvent> events) {
        Set<EventKind> there = EnumSet.noneOf(EventKind.class);
        events.forEach(event -> there.add(event.kind()));
        if (kind != EventKind.RECEIVED && !there.contains(EventKind.RECEIVED)) {
            return no(Basis.RECEIPT, "收到申请之日尚未确定。请先登记“收到申请”。");
        }
        if (there.contains(EventKind.SERVED) || there.contains(EventKind.WITHDRAWN)
                || there.contains(EventKind.ABANDONED)) {
            return no(Basis.SERVICE, "该申请已办结，不能再登记事件。登记有误的，请更正原事件。");
        }
        return switch (kind) {
            case RECEIVED -> once(kind, there, "收到申请之日已经登记。日期有误的，请更正原事件。");
            case CLARIFICATION_ASKED -> once(kind, there, "告知补正只能一次。补正后仍不明确的，按“补正后申请内容仍不明确”答复。");
            case CLARIFICATION_ANSWERED -> there.contains(EventKind.CLARIFICATION_ASKED)
                    ? once(kind, there, "补正申请已经收到。日期有误的，请更正原事件。")
                    : no(kind.basis(), "尚未告知补正。请先登记“告知补正”。");
            case FEE_ASKED -> once(kind, there, "收费通知已经发出。日期有误的，请更正原事件。");
            case FEE_PAID -> there.contains(EventKind.FEE_ASKED)
                    ? once(kind, there, "费用已经缴清。日期有误的，请更正原事件。")
                    : no(kind.basis(), "尚未发出收费通知。请先登记“发出收费通知”。");
            case THIRD_PARTY_RECEIVED, THIRD_PARTY_ANSWERED -> after(kind, EventKind.THIRD_PARTY_ASKED, there);
            case AGENCY_RECEIVED, AGENCY_ANSWERED -> after(kind, EventKind.AGENCY_ASKED, there);
            case EXTENDED -> once(kind, there, "答复期限只能延长一次。");
            case DELAYED -> once(kind, there, "延迟答复的期限已经确定。日期有误的，请更正原事件。");
            case ABANDONED -> waits(there)
                    ? Optional.empty()
                    : no(kind.basis(), "没有逾期未补正或者逾期未缴费的情形，不能视为放弃申请。");
            case THIRD_PARTY_ASKED, AGENCY_ASKED, SERVED, WITHDRAWN -> Optional.empty();
        };
    }

    /** Why these events could not have followed each other in the order of their days; empty when they could. */
    public static Optional<Objection> objection(Collection<? extends ClockEvent> events) {
        List<ClockEvent> before = new ArrayList<>();
        List<ClockEvent> inOrder = new ArrayList<>(events);
        inOrder.sort(Comparator.comparing(AllowedEvents::day).thenComparing(ClockEvent::kind));
        for (ClockEvent event : inOrder) {
            Optional<Objection> objection = objection(event.kind(), before);
            if (objection.isPresent()) {
                return objection;
            }
            before.add(event);
        }
        return Optional.empty();
    }

    /** What was told on no known day comes last. */
    private static LocalDate day(ClockEvent event) {
        LocalDate date = event.date();
        return date == null ? LocalDate.MAX : date;
    }

    private static boolean waits(Set<EventKind> there) {
        return there.contains(EventKind.CLARIFICATION_ASKED) && !there.contains(EventKind.CLARIFICATION_ANSWERED)
                || there.contains(EventKind.FEE_ASKED) && !there.contains(EventKind.FEE_PAID);
    }

    private static Optional<Objection> once(EventKind kind, Set<EventKind> there, String message) {
        return there.contains(kind) ? no(kind.basis(), message) : Optional.empty();
    }

    private static Optional<Objection> after(EventKind kind, EventKind asked, Set<EventKind> there) {
        return there.contains(asked)
                ? Optional.empty()
                : no(kind.basis(), "尚未登记“" + asked.title().chinese() + "”。请先登记征求意见的日期。");
    }

    private static Optional<Objection> no(Basis basis, String message) {
        return Optional.of(new Objection(message, basis));
    }
}
