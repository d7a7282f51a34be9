package org.gongkai.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import org.gongkai.law.calendar.HolidayNotice;
import org.gongkai.law.calendar.NoticeReader;
import org.gongkai.law.calendar.UnreadableNoticeException;
import org.gongkai.law.calendar.WorkingCalendar;

/**
 * The calendar of the whole country and those of its regions, as they are at one version. Immutable.
 *
 * <p>A stored notice that contradicts a shipped one does not count and is named by {@link #contradicting}: the program was
 * updated and brought the notice along.
 */
public final class Calendars {

    private final long version;
    private final WorkingCalendar national;
    private final List<LocalHoliday> localHolidays;
    private final List<StoredNotice> contradicting;
    private final Map<List<LocalHoliday>, WorkingCalendar> made = new ConcurrentHashMap<>();

    private Calendars(long version, WorkingCalendar national, List<LocalHoliday> localHolidays,
            List<StoredNotice> contradicting) {
        this.version = version;
        this.national = national;
        this.localHolidays = List.copyOf(localHolidays);
        this.contradicting = List.copyOf(contradicting);
    }

    /** Those of the shipped notices and of these that count. */
    static Calendars of(long version, List<StoredNotice> notices, List<LocalHoliday> localHolidays) {
        WorkingCalendar calendar = WorkingCalendar.shipped();
        List<StoredNotice> contradicting = new ArrayList<>();
        List<StoredNotice> counting = notices.stream()
                .filter(StoredNotice::counts)
                .sorted(Comparator.comparing(StoredNotice::signed).thenComparing(StoredNotice::number))
                .toList();
        for (StoredNotice notice : counting) {
            try {
                calendar = calendar.with(NoticeReader.read(notice.text()));
            } catch (UnreadableNoticeException contradiction) {
                contradicting.add(notice);
            }
        }
        return new Calendars(version, calendar, localHolidays.stream().filter(LocalHoliday::counts).toList(),
                contradicting);
    }

    /** The same with another notice. */
    Calendars with(HolidayNotice notice) throws UnreadableNoticeException {
        return new Calendars(version, national.with(notice), localHolidays, contradicting);
    }

    /** The same without a notice; the shipped ones stay. */
    Calendars without(String number) throws UnreadableNoticeException {
        List<HolidayNotice> left = national.notices()
                .stream()
                .filter(notice -> !notice.number().equals(number))
                .toList();
        return new Calendars(version, WorkingCalendar.of(left), localHolidays, contradicting);
    }

    /** The same with other local holidays. */
    Calendars withLocalHolidays(List<LocalHoliday> others) {
        return new Calendars(version, national, others, contradicting);
    }

    /** How often the calendar had been changed. */
    public long version() {
        return version;
    }

    /** The calendar of the country, without local holidays. */
    public WorkingCalendar national() {
        return national;
    }

    /**
     * The calendar that holds in a region.
     *
     * @param regionCode by GB/T 2260; empty for the country's
     */
    public WorkingCalendar in(String regionCode) {
        List<LocalHoliday> holding = localHolidays.stream().filter(holiday -> holiday.holdsIn(regionCode)).toList();
        if (holding.isEmpty()) {
            return national;
        }
        return made.computeIfAbsent(holding, all -> {
            WorkingCalendar calendar = national;
            for (LocalHoliday holiday : all) {
                calendar = holiday.on(calendar);
            }
            return calendar;
        });
    }

    /** The local holidays that count. */
    public List<LocalHoliday> localHolidays() {
        return localHolidays;
    }

    /** The stored notices that contradict a shipped one. */
    public List<StoredNotice> contradicting() {
        return contradicting;
    }

    /** Years that a notice has laid down, in order. */
    public Set<Integer> laidDown() {
        Set<Integer> years = new TreeSet<>();
        for (HolidayNotice notice : national.notices()) {
            if (!national.isAssumed(notice.year())) {
                years.add(notice.year());
            }
        }
        return years;
    }

    /** The codes of regions that have holidays of their own. */
    public Set<String> regionsWithHolidays() {
        Set<String> codes = new HashSet<>();
        localHolidays.forEach(holiday -> codes.add(holiday.regionCode()));
        return codes;
    }
}
