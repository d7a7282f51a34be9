package org.gongkai.law.clock;

import org.gongkai.law.Bilingual;

/**
 * An event and what it does to the limit.
 *
 * @param event  what happened
 * @param effect what follows from it
 * @param basis  the rule by which it does
 */
public record ClockStep(ClockEvent event, Bilingual effect, Basis basis) {}
