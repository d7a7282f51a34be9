package org.gongkai.law.clock;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.gongkai.law.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Reads events as people write them: a name of {@link EventKind}, and a value. The value is a date such as
 * {@code 2026-03-02}; for consultations {@code 2026-03-02@name} where several are asked; for an extension the working days,
 * {@code 20} or {@code 20@2026-03-02} with the day of telling; for a later reply date {@code 2026-06-30}, or
 * {@code 2026-06-30@2026-03-02} with the day of telling.
 */
public final class EventReader {

    private EventReader() {}

    /**
     * The event.
     *
     * @param name  a code or a Chinese name of a kind of event
     * @param value as described above
     * @throws ClockContradictionException if it is no event; says what would be
     */
    public static ClockEvent read(String name, String value) {
        EventKind kind = EventKind.ofName(name.strip()).orElseThrow(() -> unknown(name));
        String text = value.strip();
        int at = text.indexOf('@');
        String first = at < 0 ? text : text.substring(0, at).strip();
        String second = at < 0 ? "" : text.substring(at + 1).strip();
        if (at >= 0 && (second.isEmpty() || !takesSecond(kind))) {
            throw wrong(kind, value, takesSecond(kind) ? "@后面缺少内容" : "这一事件不带@", "what follows @ is wrong");
        }
        return switch (kind) {
            case RECEIVED -> new ClockEvent.Received(date(kind, first));
            case CLARIFICATION_ASKED -> new ClockEvent.ClarificationAsked(date(kind, first));
            case CLARIFICATION_ANSWERED -> new ClockEvent.ClarificationAnswered(date(kind, first));
            case FEE_ASKED -> new ClockEvent.FeeAsked(date(kind, first));
            case FEE_PAID -> new ClockEvent.FeePaid(date(kind, first));
            case THIRD_PARTY_ASKED -> new ClockEvent.OpinionAsked(Consulted.THIRD_PARTY, date(kind, first), second);
            case THIRD_PARTY_RECEIVED ->
                new ClockEvent.LetterReceived(Consulted.THIRD_PARTY, date(kind, first), second);
            case THIRD_PARTY_ANSWERED ->
                new ClockEvent.OpinionReceived(Consulted.THIRD_PARTY, date(kind, first), second);
            case AGENCY_ASKED -> new ClockEvent.OpinionAsked(Consulted.AGENCY, date(kind, first), second);
            case AGENCY_RECEIVED -> new ClockEvent.LetterReceived(Consulted.AGENCY, date(kind, first), second);
            case AGENCY_ANSWERED -> new ClockEvent.OpinionReceived(Consulted.AGENCY, date(kind, first), second);
            case EXTENDED -> new ClockEvent.Extended(number(first), told(kind, second));
            case DELAYED -> new ClockEvent.Delayed(date(kind, first), told(kind, second));
            case SERVED -> new ClockEvent.Served(date(kind, first));
            case WITHDRAWN -> new ClockEvent.Withdrawn(date(kind, first));
            case ABANDONED -> new ClockEvent.Abandoned(date(kind, first));
        };
    }

    private static boolean takesSecond(EventKind kind) {
        return switch (kind) {
            case THIRD_PARTY_ASKED, THIRD_PARTY_RECEIVED, THIRD_PARTY_ANSWERED, AGENCY_ASKED, AGENCY_RECEIVED,
                    AGENCY_ANSWERED, EXTENDED, DELAYED ->
                true;
            default -> false;
        };
    }

    private static @Nullable LocalDate told(EventKind kind, String text) {
        return text.isEmpty() ? null : date(kind, text);
    }

    private static LocalDate date(EventKind kind, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            throw wrong(kind, text, "应为日期，如 2026-03-02", "a date such as 2026-03-02 is needed");
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw wrong(EventKind.EXTENDED, text, "应为工作日数，1至20", "a number of working days, 1 to 20, is needed");
        }
    }

    private static ClockContradictionException wrong(EventKind kind, String value, String chinese, String english) {
        Bilingual title = kind.title();
        return new ClockContradictionException(null, "“" + title + "”（" + kind.code() + "）的值“" + value + "”无法识别："
                + chinese + "。", "The value \"" + value + "\" of " + kind.code() + " cannot be read: " + english + ".");
    }

    private static ClockContradictionException unknown(String name) {
        String known = Arrays.stream(EventKind.values()).map(EventKind::code).collect(Collectors.joining(", "));
        return new ClockContradictionException(null, "不认识的事件“" + name + "”。可用的事件：" + known + "。",
                "Unknown event \"" + name + "\". Known: " + known + ".");
    }
}
