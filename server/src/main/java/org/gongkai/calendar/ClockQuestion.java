package org.gongkai.calendar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gongkai.law.calendar.CalendarRangeException;
import org.gongkai.law.calendar.WorkingCalendar;
import org.gongkai.law.clock.ClockContradictionException;
import org.gongkai.law.clock.ClockEvent;
import org.gongkai.law.clock.EventKind;
import org.gongkai.law.clock.EventReader;
import org.gongkai.law.clock.ReplyClock;
import org.gongkai.look.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the calculator, out of the parameters of an address: {@code received}, and for each event either a row of
 * the form ({@code kind1}, {@code date1}, {@code value1}) or, as on the command line, {@code event=NAME=VALUE}.
 */
final class ClockQuestion {

    /** More rows than an application has events. */
    private static final int MOST_ROWS = 20;
    private static final int ROWS = 3;
    private static final int LONGEST = 100;

    private final String received;
    private final List<ClockRow> rows;
    private final Problems problems = Problems.none();
    private final @Nullable ReplyClock clock;

    private ClockQuestion(String received, List<ClockRow> rows, boolean asked, WorkingCalendar calendar) {
        this.received = received;
        this.rows = rows;
        this.clock = asked ? answer(calendar) : null;
    }

    /** What these parameters ask. */
    static ClockQuestion of(Map<String, String[]> parameters, WorkingCalendar calendar) {
        List<ClockRow> rows = new ArrayList<>();
        for (int i = 1; i <= MOST_ROWS; i++) {
            ClockRow row = new ClockRow(0, value(parameters, "kind" + i), value(parameters, "date" + i),
                    value(parameters, "value" + i));
            if (!row.isBlank()) {
                rows.add(new ClockRow(rows.size() + 1, row.kind(), row.date(), row.value()));
            }
        }
        for (String event : parameters.getOrDefault("event", new String[0])) {
            if (rows.size() < MOST_ROWS && !event.isBlank()) {
                rows.add(row(rows.size() + 1, event));
            }
        }
        boolean asked = parameters.containsKey("received") || !rows.isEmpty();
        int wanted = Math.min(MOST_ROWS, Math.max(rows.size() + 1, wanted(parameters)));
        while (rows.size() < wanted) {
            rows.add(new ClockRow(rows.size() + 1, "", "", ""));
        }
        return new ClockQuestion(value(parameters, "received"), List.copyOf(rows), asked, calendar);
    }

    private static int wanted(Map<String, String[]> parameters) {
        String rows = value(parameters, "rows");
        return rows.matches("[1-9]|1\\d|20") ? Integer.parseInt(rows) : ROWS;
    }

    private static String value(Map<String, String[]> parameters, String name) {
        String[] given = parameters.get(name);
        String text = given == null || given.length == 0 ? "" : given[0].strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** {@code third-party-asked=2026-03-02@甲公司} as a row. */
    private static ClockRow row(int number, String event) {
        int sign = event.indexOf('=');
        String name = sign < 0 ? event : event.substring(0, sign).strip();
        String value = sign < 0 ? "" : event.substring(sign + 1).strip();
        int at = value.indexOf('@');
        String first = at < 0 ? value : value.substring(0, at).strip();
        String second = at < 0 ? "" : value.substring(at + 1).strip();
        boolean extension = EventKind.ofName(name).filter(kind -> kind == EventKind.EXTENDED).isPresent();
        return new ClockRow(number, EventKind.ofName(name).map(EventKind::code).orElse(name),
                extension ? second : first,
                extension ? first : second);
    }

    private @Nullable ReplyClock answer(WorkingCalendar calendar) {
        Map<ClockEvent, Integer> places = new LinkedHashMap<>();
        List<ClockEvent> events = new ArrayList<>();
        if (received.isBlank()) {
            problems.add("received", "请填写收到申请之日（条例第三十一条）。");
        } else {
            try {
                events.add(EventReader.read(EventKind.RECEIVED.code(), received));
            } catch (ClockContradictionException wrong) {
                problems.add("received", wrong.message(false));
            }
        }
        for (ClockRow row : rows) {
            ClockEvent event = row.isBlank() ? null : event(row);
            if (event != null) {
                events.add(event);
                places.put(event, row.number());
            }
        }
        if (!problems.isEmpty()) {
            return null;
        }
        try {
            return ReplyClock.of(events, calendar);
        } catch (ClockContradictionException wrong) {
            ClockEvent event = wrong.event();
            Integer place = event == null ? null : places.get(event);
            problems.add(place == null ? "received" : field(place, event), wrong.message(false));
        } catch (CalendarRangeException tooFar) {
            problems.add("received", tooFar.message(false));
        }
        return null;
    }

    private static String field(int place, @Nullable ClockEvent event) {
        return (event instanceof ClockEvent.Extended ? "value" : "date") + place;
    }

    private @Nullable ClockEvent event(ClockRow row) {
        EventKind kind = EventKind.ofName(row.kind()).orElse(null);
        if (kind == null || kind == EventKind.RECEIVED) {
            problems.add("kind" + row.number(),
                    row.kind().isBlank() ? "请选择发生了什么。" : "不认识的事件“" + row.kind() + "”。请在列表中选择。");
            return null;
        }
        if (!row.value().isEmpty() && !takesValue(kind)) {
            problems.add("value" + row.number(), "“" + kind.title() + "”不需要填写说明。请清空这一格。");
            return null;
        }
        String first = kind == EventKind.EXTENDED ? row.value() : row.date();
        String second = kind == EventKind.EXTENDED ? row.date() : row.value();
        try {
            return EventReader.read(kind.code(), second.isEmpty() ? first : first + "@" + second);
        } catch (ClockContradictionException wrong) {
            problems.add((kind == EventKind.EXTENDED ? "value" : "date") + row.number(), wrong.message(false));
            return null;
        }
    }

    private static boolean takesValue(EventKind kind) {
        return switch (kind) {
            case THIRD_PARTY_ASKED, THIRD_PARTY_RECEIVED, THIRD_PARTY_ANSWERED, AGENCY_ASKED, AGENCY_RECEIVED,
                    AGENCY_ANSWERED, EXTENDED, DELAYED ->
                true;
            default -> false;
        };
    }

    /** The day of receipt as it was typed. */
    String received() {
        return received;
    }

    /** The rows of the form, blank ones at its end. */
    List<ClockRow> rows() {
        return rows;
    }

    /** What is wrong with it. */
    Problems problems() {
        return problems;
    }

    /** The answer; null when nothing was asked, or something is wrong. */
    @Nullable
    ReplyClock clock() {
        return clock;
    }
}
