package org.gongkai.publication;

import java.time.Instant;
import java.util.UUID;

/**
 * A version of a text.
 *
 * @param number from 1
 * @param title  its title
 * @param body   paragraphs, one a line
 * @param by     who wrote it
 * @param at     when
 */
public record TextVersion(int number, String title, String body, UUID by, Instant at) {

    /** The paragraphs that are not empty. */
    public java.util.List<String> paragraphs() {
        return body.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
