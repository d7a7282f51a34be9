package org.gongkai.ledger.backup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which of the nightly backups stay: the newest seven, the newest of each of the newest four weeks (Monday to Sunday), the
 * newest of each of the newest twelve months. Weeks and months without a backup do not count, so that an office that was
 * shut for long does not lose what it has.
 */
final class Rotation {

    private static final int DAYS = 7;
    private static final int WEEKS = 4;
    private static final int MONTHS = 12;

    private Rotation() {}

    /** The days whose backups may go. */
    static Set<LocalDate> toRemove(Collection<LocalDate> backups) {
        NavigableSet<LocalDate> newestFirst = new TreeSet<>(backups).descendingSet();
        Set<LocalDate> kept = new HashSet<>();
        keep(newestFirst, day -> day, DAYS, kept);
        keep(newestFirst, day -> day.with(DayOfWeek.MONDAY), WEEKS, kept);
        keep(newestFirst, YearMonth::from, MONTHS, kept);
        Set<LocalDate> removed = new TreeSet<>(backups);
        removed.removeAll(kept);
        return removed;
    }

    private static <T> void keep(NavigableSet<LocalDate> newestFirst, Function<LocalDate, T> span, int most,
            Set<LocalDate> kept) {
        Set<T> seen = new HashSet<>();
        for (LocalDate day : newestFirst) {
            T its = span.apply(day);
            if (!seen.contains(its) && seen.size() < most) {
                seen.add(its);
                kept.add(day);
            }
        }
    }
}
