package org.gongkai.law.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/** When the festivals of the lunar calendar fall, as a table: {@code lunar-dates.txt}. */
final class LunarDates {

    /**
     * The festivals of a year.
     *
     * @param newYear    农历正月初一
     * @param qingming   清明, a solar term
     * @param dragonBoat 农历五月初五
     * @param midAutumn  农历八月十五
     */
    record Festivals(LocalDate newYear, LocalDate qingming, LocalDate dragonBoat, LocalDate midAutumn) {}

    private static final Map<Integer, Festivals> TABLE = load();

    private LunarDates() {}

    /** The festivals of a year from {@link WorkingCalendar#FIRST} to {@link WorkingCalendar#LAST}. */
    static Festivals of(int year) {
        Festivals festivals = TABLE.get(year);
        if (festivals == null) {
            throw new IllegalArgumentException("no lunar dates for " + year);
        }
        return festivals;
    }

    private static Map<Integer, Festivals> load() {
        Map<Integer, Festivals> table = new HashMap<>();
        try (InputStream in = HolidayNotices.resource("lunar-dates.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] fields = line.strip().split(" +");
                    LocalDate[] dates = new LocalDate[4];
                    for (int i = 0; i < dates.length; i++) {
                        dates[i] = LocalDate.parse(fields[0] + fields[i + 1], DateTimeFormatter.BASIC_ISO_DATE);
                    }
                    table.put(dates[0].getYear(), new Festivals(dates[0], dates[1], dates[2], dates[3]));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(table);
    }
}
