package org.gongkai.agency;

import java.time.LocalDate;
import java.util.List;

/** What one feature asks of somebody. Each feature gives its own as a bean; the home page shows them together. */
public interface Duties {

    /** So many of each feature are shown at most; the rest stands behind a link to the feature's list. */
    int MOST = 30;

    /**
     * What somebody must do, the most urgent first, at most {@link #MOST}.
     *
     * @param today the day in China
     */
    List<Duty> of(SignedIn who, LocalDate today);

    /** How many there are in all, and where the whole list is. */
    Total total(SignedIn who, LocalDate today);

    /**
     * How much there is.
     *
     * @param label such as {@code 在办申请}
     * @param count how many
     * @param path  the list; only those may open it who have something in it
     */
    record Total(String label, int count, String path) {}
}
