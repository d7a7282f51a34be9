package org.gongkai.report.claim;

import java.util.List;

import org.gongkai.report.source.Place;

/**
 * A sentence of the prose with its numbers.
 *
 * @param text       the sentence with its closing mark
 * @param section    the section, 1 to 6
 * @param quantities its numbers with units, left to right
 * @param place      where its paragraph stands
 */
public record Sentence(String text, int section, List<Quantity> quantities, Place place) {

    public Sentence {
        quantities = List.copyOf(quantities);
    }
}
