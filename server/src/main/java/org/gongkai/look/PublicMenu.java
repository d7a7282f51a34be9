package org.gongkai.look;

import java.util.List;

/** The places of one feature in the navigation of the public site; each feature that has some gives them as a bean. */
@FunctionalInterface
public interface PublicMenu {

    /**
     * A place.
     *
     * @param order places are sorted by it: 100 the home, 200 what is published, 300 applications, 800 services
     * @param path  where
     * @param label in the words of the public
     */
    record PublicPlace(int order, String path, String label) {}

    List<PublicPlace> publicPlaces();
}
