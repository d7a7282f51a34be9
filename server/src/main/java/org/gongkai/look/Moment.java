package org.gongkai.look;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

import org.gongkai.law.calendar.ChinaTime;

/**
 * A day or a moment as pages show it.
 *
 * @param machine for {@code <time datetime>}
 * @param text    such as {@code 2026年3月5日 14:05}
 */
public record Moment(String machine, String text) {

    private static final Pattern MACHINE_DAY = Pattern
            .compile("(?:(?<=\\p{IsHan}) )?\\b(\\d{4}-\\d{2}-\\d{2})\\b(?: (?=\\p{IsHan}))?");
    private static final String[] WEEKDAYS = {"周一", "周二", "周三", "周四", "周五", "周六", "周日"};

    /** A day: {@code 2026年3月5日}. */
    public static Moment of(LocalDate day) {
        return new Moment(day.toString(), text(day));
    }

    /** A day with its weekday: {@code 2026年3月5日 周四}. */
    public static Moment withWeekday(LocalDate day) {
        return new Moment(day.toString(), text(day) + " " + WEEKDAYS[day.getDayOfWeek().getValue() - 1]);
    }

    /** A moment, in China: {@code 2026年3月5日 14:05}. */
    public static Moment of(Instant instant) {
        ZonedDateTime there = instant.atZone(ChinaTime.ZONE);
        return new Moment(instant.toString(), "%s %02d:%02d".formatted(text(there.toLocalDate()), there.getHour(),
                there.getMinute()));
    }

    /** A text with days such as {@code 2026-03-05} in it, which then reads {@code 2026年3月5日} as the rest of a page does. */
    public static String inWords(String text) {
        return MACHINE_DAY.matcher(text).replaceAll(found -> {
            try {
                return text(LocalDate.parse(found.group(1)));
            } catch (DateTimeParseException noDay) {
                return found.group();
            }
        });
    }

    private static String text(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
