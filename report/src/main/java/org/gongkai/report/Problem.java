package org.gongkai.report;

import org.gongkai.report.source.Place;

/**
 * Something in the input that could not be read, said rather than guessed.
 *
 * @param subject the cell ({@code table3/3.1/natural}), row ({@code table3/3.1}), table or section concerned
 * @param message what is the matter, in Chinese, for a clerk
 * @param place   where in the input, if anywhere
 */
public record Problem(String subject, String message, Place place) {}
