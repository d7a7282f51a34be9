package org.gongkai.look;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is around every page; each template takes it as its parameter {@code frame} and the shell supplies it.
 *
 * @param path       the path of the page, such as {@code /office/people}
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
public record Frame(String path, @Nullable String person, @Nullable String agency, String roles,
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

    /** Whether an entry is where we are, or above it. */
    public boolean isHere(Entry entry) {
        return path.equals(entry.path()) || path.startsWith(entry.path() + "/") && !entry.path().equals("/office");
    }
}
