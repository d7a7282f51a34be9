package org.gongkai.look;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is around every page; each template takes it as its parameter {@code frame} and the shell supplies it.
 *
 * @param path       the path of the page, such as {@code /office/people}
 * @param place      the path of the place it belongs to; the same, unless a page says otherwise
 * @param person     the name of who is signed in; null for a visitor
 * @param agency     the agency they act for; null for a visitor
 * @param roles      their roles in it, in the words of the office; empty for a visitor
 * @param navigation where they may go, in order
 * @param appearance how they want pages to look
 * @param csrf       the token that every form carries; see {@code look/token.jte}
 * @param demo       what the banner of a demonstration says besides; empty when this is none
 * @param version    of the program
 * @param site       the public site
 */
public record Frame(String path, String place, @Nullable String person, @Nullable String agency, String roles,
        List<Entry> navigation, Appearance appearance, Csrf csrf, String demo, String version, Site site) {

    /**
     * A place one may go to.
     *
     * @param path  where
     * @param label in the words of the office
     * @param count how many things wait there; 0 shows none
     */
    public record Entry(String path, String label, int count) {}

    /** The token against forged forms: name of the field and its value. */
    public record Csrf(String field, String value) {}

    /** Whether this is a demonstration, whose data are made up. */
    public boolean isDemo() {
        return !demo.isEmpty();
    }

    /** Whether somebody is signed in. */
    public boolean isSignedIn() {
        return person != null;
    }

    /** The same frame around a page that belongs to another place than its address says. */
    public Frame at(String elsewhere) {
        return new Frame(path, elsewhere, person, agency, roles, navigation, appearance, csrf, demo, version, site);
    }

    /** What a place of the navigation is called; empty when it is none of this person's. */
    public String labelOf(String place) {
        return navigation.stream().filter(entry -> entry.path().equals(place)).map(Entry::label).findFirst().orElse("");
    }

    /** Whether an entry is where we are, or above it. */
    public boolean isHere(Entry entry) {
        return place.equals(entry.path()) || place.startsWith(entry.path() + "/") && !entry.path().equals("/office");
    }
}
