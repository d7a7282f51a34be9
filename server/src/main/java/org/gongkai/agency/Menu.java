package org.gongkai.agency;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The places of one feature in the navigation. Each feature gives its own as a bean; the shell shows those that a person may
 * open, in order.
 */
@FunctionalInterface
public interface Menu {

    /**
     * A place.
     *
     * @param order places are sorted by it: 100 the home, 200 the books, 300 approvals, 800 settings, 900 operations
     * @param path  where
     * @param label in the words of the office
     * @param needs who may go there
     * @param count how many things wait there for a person; asked with every page, so it must be quick
     */
    record Place(int order, String path, String label, Permission needs, ToIntFunction<SignedIn> count) {

        /** A place where nothing is counted. */
        public Place(int order, String path, String label, Permission needs) {
            this(order, path, label, needs, who -> 0);
        }
    }

    List<Place> places();
}
