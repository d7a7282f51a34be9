package org.gongkai.look;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Days laid out as months of weeks that begin on Monday; weeks without a day of ours are left out. */
public final class DayMonths {

    /**
     * A month.
     *
     * @param title such as {@code 2026年2月}
     * @param weeks each of seven cells
     */
    public record Month(String title, List<List<Cell>> weeks) {}

    /**
     * A cell.
     *
     * @param number the day of the month; 0 for a cell of another month
     * @param day    null when it is none of ours
     */
    public record Cell(int number, @Nullable Day day) {}

    private static final int WEEK = 7;

    private DayMonths() {}

    /** The months of some days. */
    public static List<Month> of(List<Day> days) {
        Map<YearMonth, Map<LocalDate, Day>> byMonth = days.stream()
                .collect(Collectors.groupingBy(day -> YearMonth.from(day.date()), TreeMap::new,
                        Collectors.toMap(Day::date, day -> day, (first, second) -> first, TreeMap::new)));
        List<Month> months = new ArrayList<>();
        byMonth.forEach((month, found) -> months
                .add(new Month(month.getYear() + "年" + month.getMonthValue() + "月", weeks(month, found))));
        return months;
    }

    private static List<List<Cell>> weeks(YearMonth month, Map<LocalDate, Day> days) {
        List<List<Cell>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusDays(WEEK)) {
            List<Cell> week = new ArrayList<>();
            for (int i = 0; i < WEEK; i++) {
                LocalDate date = monday.plusDays(i);
                week.add(new Cell(YearMonth.from(date).equals(month) ? date.getDayOfMonth() : 0, days.get(date)));
            }
            if (week.stream().anyMatch(cell -> cell.day() != null)) {
                weeks.add(week);
            }
        }
        return weeks;
    }

    /** The kinds that occur, in their order, for the key. */
    public static List<Day.Kind> kinds(List<Day> days) {
        return days.stream().map(Day::kind).distinct().sorted().toList();
    }
}
