package org.gongkai.law.clock;

import org.gongkai.law.Bilingual;

/**
 * Something about a clock that a person should look at, though the clock can be computed.
 *
 * @param text  what is so and what to do
 * @param basis the rule that it touches
 */
public record ClockRemark(Bilingual text, Basis basis) {}
