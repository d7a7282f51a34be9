package org.gongkai.law.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

import org.gongkai.law.Bilingual;

/**
 * The days that are holidays by law whatever a notice says (全国年节及纪念日放假办法第二条, in the editions of 2007, 2013 and
 * 2024). Which other days are moved to make a longer holiday, and which are given for a holiday on a weekend (第六条), only
 * the notice of the year tells.
 */
public final class StatutoryHolidays {

    /** How the rule is cited. */
    public static final Bilingual RULE = new Bilingual("全国年节及纪念日放假办法第二条", "Holidays Regulation Art. 2");

    private static final int EDITION_2013_FROM = 2014;
    private static final int EDITION_2024_FROM = 2025;

    private StatutoryHolidays() {}

    /** The statutory days of a year, from {@link WorkingCalendar#FIRST} to {@link WorkingCalendar#LAST}, in order. */
    public static SortedMap<LocalDate, Holiday> of(int year) {
        LunarDates.Festivals lunar = LunarDates.of(year);
        SortedMap<LocalDate, Holiday> days = new TreeMap<>();
        days.put(LocalDate.of(year, Month.JANUARY, 1), Holiday.NEW_YEAR);
        boolean withEve = year < EDITION_2013_FROM || year >= EDITION_2024_FROM;
        int lastOfFestival = year < EDITION_2013_FROM ? 1 : 2; // 初二 until 2013, 初三 since
        for (int day = withEve ? -1 : 0; day <= lastOfFestival; day++) {
            days.put(lunar.newYear().plusDays(day), Holiday.SPRING_FESTIVAL);
        }
        days.put(lunar.qingming(), Holiday.QINGMING);
        for (int day = 1; day <= (year >= EDITION_2024_FROM ? 2 : 1); day++) {
            days.put(LocalDate.of(year, Month.MAY, day), Holiday.LABOUR_DAY);
        }
        days.put(lunar.dragonBoat(), Holiday.DRAGON_BOAT);
        days.put(lunar.midAutumn(), Holiday.MID_AUTUMN);
        for (int day = 1; day <= 3; day++) {
            days.put(LocalDate.of(year, Month.OCTOBER, day), Holiday.NATIONAL_DAY);
        }
        return Collections.unmodifiableSortedMap(days);
    }
}
