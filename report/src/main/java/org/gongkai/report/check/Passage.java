package org.gongkai.report.check;

import org.gongkai.report.source.Place;

/**
 * A piece of prose that a finding points at.
 *
 * @param document whose prose: empty for the report under check, else the other report's agency and year
 * @param text     the words
 * @param place    where in that document
 */
public record Passage(String document, String text, Place place) {}
