package org.gongkai.law.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.gongkai.law.Bilingual;
import org.gongkai.law.calendar.HolidayNotice.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Which days are working days (工作日), by the holiday notices it was made from. In a year without a notice weekends and
 * the {@linkplain StatutoryHolidays statutory holidays} are assumed to be free and all other days to be worked: such days
 * are {@linkplain #isAssumed marked}, for the notice will move some of them.
 *
 * <p>Immutable. Counting takes the same short time however far the dates lie apart.
 */
public final class WorkingCalendar {

    /** The first day it knows. The Regulation came into force in May 2008. */
    public static final LocalDate FIRST = LocalDate.of(2008, Month.JANUARY, 1);

    /** The last day it knows. */
    public static final LocalDate LAST = LocalDate.of(2060, Month.DECEMBER, 31);

    /** Why weekends are free. */
    public static final Bilingual WEEKEND_RULE = new Bilingual("国务院关于职工工作时间的规定第七条",
            "State Council Rules on Working Hours Art. 7");

    private static final int OFFSET = Math.toIntExact(FIRST.toEpochDay());
    private static final int DAYS = Math.toIntExact(LAST.toEpochDay()) - OFFSET + 1;

    /** What is known of a day beyond its weekday. */
    private record Special(DayKind kind, Bilingual name, Bilingual basis) {}

    /** A day off that a local government has given (全国年节及纪念日放假办法第四条). */
    private record LocalHoliday(LocalDate date, Bilingual name, Bilingual basis) {}

    private final List<HolidayNotice> notices;
    private final List<LocalHoliday> localHolidays;
    private final SortedSet<Integer> years;
    private final Map<LocalDate, Special> special = new HashMap<>();
    /** For each day how many working days there are up to and including it. */
    private final int[] upTo = new int[DAYS];
    /** The working days, as days since {@link #FIRST}. */
    private final int[] workingDays;

    private WorkingCalendar(List<HolidayNotice> notices, List<LocalHoliday> localHolidays)
            throws UnreadableNoticeException {
        this.notices = notices;
        this.localHolidays = localHolidays;
        this.years = notices.stream()
                .filter(notice -> notice.sort() == Sort.ANNUAL)
                .map(HolidayNotice::year)
                .collect(Collectors.toCollection(TreeSet::new));
        assumeStatutoryHolidays();
        for (HolidayNotice notice : notices) {
            apply(notice);
        }
        for (LocalHoliday holiday : localHolidays) {
            special.put(holiday.date(), new Special(DayKind.HOLIDAY, holiday.name(), holiday.basis()));
        }
        int[] found = new int[DAYS];
        int count = 0;
        for (int day = 0; day < DAYS; day++) {
            if (kind(LocalDate.ofEpochDay((long) OFFSET + day)).isWorked()) {
                found[count++] = day;
            }
            upTo[day] = count;
        }
        workingDays = Arrays.copyOf(found, count);
    }

    /** The calendar of the notices that are shipped, 2019 to 2026. */
    public static WorkingCalendar shipped() {
        return Shipped.CALENDAR;
    }

    /** Made when asked for, since reading notices needs the calendar's bounds. */
    private static final class Shipped {

        private static final WorkingCalendar CALENDAR = make();

        private static WorkingCalendar make() {
            try {
                return of(HolidayNotices.shipped());
            } catch (UnreadableNoticeException wrong) {
                throw new IllegalStateException(wrong);
            }
        }
    }

    /**
     * The calendar that these notices make.
     *
     * @throws UnreadableNoticeException if there are two different annual notices for a year, or a notice changes a
     *                                   holiday of a year whose annual notice is not there
     */
    public static WorkingCalendar of(Collection<HolidayNotice> notices) throws UnreadableNoticeException {
        Map<String, HolidayNotice> byNumber = new HashMap<>();
        Map<Integer, HolidayNotice> annual = new HashMap<>();
        for (HolidayNotice notice : notices) {
            HolidayNotice same = byNumber.put(notice.number(), notice);
            if (same != null && !same.equals(notice)) {
                throw new UnreadableNoticeException(0, "文号" + notice.number() + "有两份内容不同的通知。请核对原文，只保留正确的一份。",
                        "There are two different notices " + notice.number() + ". Keep the right one.");
            }
            HolidayNotice other = notice.sort() == Sort.ANNUAL ? annual.put(notice.year(), notice) : null;
            if (other != null && !other.number().equals(notice.number())) {
                throw new UnreadableNoticeException(0,
                        notice.year() + "年已有" + other + "，与" + notice + "重复。请核对年份和文号。",
                        "For " + notice.year() + " there are two notices: " + other.number() + " and "
                                + notice.number() + ". Check year and number.");
            }
        }
        List<HolidayNotice> sorted = byNumber.values()
                .stream()
                .sorted(Comparator.comparing(HolidayNotice::date).thenComparing(HolidayNotice::number))
                .toList();
        return new WorkingCalendar(sorted, List.of());
    }

    /** The calendar with another notice; one that is there already changes nothing. */
    public WorkingCalendar with(HolidayNotice notice) throws UnreadableNoticeException {
        List<HolidayNotice> all = new ArrayList<>(notices);
        all.add(notice);
        WorkingCalendar calendar = of(all);
        for (LocalHoliday holiday : localHolidays) {
            calendar = calendar.withLocalHoliday(holiday.date(), holiday.name(), holiday.basis());
        }
        return calendar;
    }

    /**
     * The calendar with a day off that a local government has given, as those of national minorities may
     * (全国年节及纪念日放假办法第四条).
     *
     * @param name  the holiday
     * @param basis the document that gives it
     */
    public WorkingCalendar withLocalHoliday(LocalDate date, Bilingual name, Bilingual basis) {
        index(date);
        List<LocalHoliday> all = new ArrayList<>(localHolidays);
        all.add(new LocalHoliday(date, name, basis));
        try {
            return new WorkingCalendar(notices, all);
        } catch (UnreadableNoticeException impossible) {
            throw new IllegalStateException(impossible); // these notices have made a calendar before
        }
    }

    /** The notices it was made from, in the order of their dates. */
    public List<HolidayNotice> notices() {
        return notices;
    }

    /** Whether the holidays of the year have not been laid down by a notice it knows. */
    public boolean isAssumed(int year) {
        return !years.contains(year);
    }

    /** Whether the day's kind is only assumed, because no notice it knows says anything of its year. */
    public boolean isAssumed(LocalDate date) {
        return isAssumed(date.getYear()) && !isLaidDown(special.get(date));
    }

    private static boolean isLaidDown(@Nullable Special found) {
        return found != null && !found.basis().equals(StatutoryHolidays.RULE);
    }

    /** Years without a notice that the days after one date, up to and including another, touch; in order. */
    public List<Integer> assumedYears(LocalDate after, LocalDate upTo) {
        List<Integer> assumed = new ArrayList<>();
        for (int year = after.plusDays(1).getYear(); year <= upTo.getYear(); year++) {
            if (isAssumed(year)) {
                assumed.add(year);
            }
        }
        return assumed;
    }

    /** The day with its kind and the reason for it. */
    public CalendarDay day(LocalDate date) {
        index(date);
        Special found = special.get(date);
        DayKind kind = kind(date);
        if (found != null) {
            return new CalendarDay(date, kind, found.name(), found.basis(), isAssumed(date));
        }
        return new CalendarDay(date, kind, Bilingual.same(""),
                kind == DayKind.WEEKEND ? WEEKEND_RULE : Bilingual.same(""), isAssumed(date));
    }

    private DayKind kind(LocalDate date) {
        Special found = special.get(date);
        return found != null ? found.kind() : isWeekend(date) ? DayKind.WEEKEND : DayKind.WORKING;
    }

    /** Whether the day is worked. */
    public boolean isWorkingDay(LocalDate date) {
        int index = index(date);
        return upTo[index] > (index == 0 ? 0 : upTo[index - 1]);
    }

    /** The first working day after the date. */
    public LocalDate nextWorkingDay(LocalDate date) {
        return plusWorkingDays(date, 1);
    }

    /** The day itself if it is worked, the next working day otherwise. */
    public LocalDate workingDayFrom(LocalDate date) {
        return isWorkingDay(date) ? date : nextWorkingDay(date);
    }

    /**
     * The day on which so many working days have passed; the date itself is not counted.
     *
     * @param days at least 1
     */
    public LocalDate plusWorkingDays(LocalDate date, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("not a number of days to add: " + days);
        }
        int ordinal = upTo[index(date)] + days - 1;
        if (ordinal >= workingDays.length) {
            throw new CalendarRangeException(LAST.plusDays(1));
        }
        return LocalDate.ofEpochDay((long) OFFSET + workingDays[ordinal]);
    }

    /** The number of working days after one date, up to and including the other; negative when that one is earlier. */
    public int workingDaysBetween(LocalDate after, LocalDate upToAndIncluding) {
        return upTo[index(upToAndIncluding)] - upTo[index(after)];
    }

    private static int index(LocalDate date) {
        long index = date.toEpochDay() - OFFSET;
        if (index < 0 || index >= DAYS) {
            throw new CalendarRangeException(date);
        }
        return (int) index;
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    private void assumeStatutoryHolidays() {
        for (Year year = Year.from(FIRST); !year.isAfter(Year.from(LAST)); year = year.plusYears(1)) {
            if (isAssumed(year.getValue())) {
                StatutoryHolidays.of(year.getValue())
                        .forEach((date, holiday) -> special.put(date, new Special(DayKind.HOLIDAY,
                                new Bilingual(holiday.chinese(), holiday.english()), StatutoryHolidays.RULE)));
            }
        }
    }

    private void apply(HolidayNotice notice) throws UnreadableNoticeException {
        if (notice.sort() == Sort.ANNUAL) {
            notice.periods().forEach(period -> lay(period, notice));
            return;
        }
        for (HolidayPeriod period : notice.periods()) {
            HolidayPeriod replaced = periodBefore(notice, period.holidays().get(0));
            replaced.daysOff().forEach(special::remove);
            replaced.makeUpDays().forEach(special::remove);
            lay(period, notice);
        }
        for (Map.Entry<Holiday, LocalDate> extension : notice.extensions().entrySet()) {
            HolidayPeriod prolonged = periodBefore(notice, extension.getKey());
            LocalDate added = prolonged.daysOff().getLast().plusDays(1);
            Special free = new Special(DayKind.HOLIDAY, name(List.of(extension.getKey())),
                    Bilingual.same(notice.number()));
            for (LocalDate day = added; !day.isAfter(extension.getValue()); day = day.plusDays(1)) {
                special.put(day, free);
            }
        }
    }

    /** What the annual notice, and those after it, had laid down for a holiday before this notice. */
    private HolidayPeriod periodBefore(HolidayNotice notice, Holiday holiday) throws UnreadableNoticeException {
        HolidayPeriod found = null;
        for (HolidayNotice earlier : notices) {
            if (earlier == notice) {
                break;
            }
            if (earlier.year() == notice.year()) {
                for (HolidayPeriod period : earlier.periods()) {
                    found = period.holidays().contains(holiday) ? period : found;
                }
            }
        }
        if (found == null) {
            throw new UnreadableNoticeException(0, notice + "修改" + notice.year() + "年" + holiday.chinese()
                    + "的安排，但还没有" + notice.year() + "年的年度通知。请先导入年度通知。",
                    notice.number() + " changes " + holiday.english() + " " + notice.year()
                            + ", but there is no annual notice for that year. Import that one first.");
        }
        return found;
    }

    private void lay(HolidayPeriod period, HolidayNotice notice) {
        Bilingual name = name(period.holidays());
        Bilingual basis = Bilingual.same(notice.number());
        period.daysOff().forEach(day -> special.put(day, new Special(DayKind.HOLIDAY, name, basis)));
        period.makeUpDays().forEach(day -> special.put(day, new Special(DayKind.MAKE_UP_WORKDAY, name, basis)));
    }

    private static Bilingual name(List<Holiday> holidays) {
        return new Bilingual(holidays.stream().map(Holiday::chinese).collect(Collectors.joining("、")),
                holidays.stream().map(Holiday::english).collect(Collectors.joining(", ")));
    }
}
