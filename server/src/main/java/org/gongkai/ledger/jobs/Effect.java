package org.gongkai.ledger.jobs;

import java.util.UUID;

/**
 * An effect as its handler gets it.
 *
 * @param id       the same at every attempt: to give along where the other side knows duplicates by it
 * @param attempt  from 1; how often it was set about, this time included
 * @param progress to report on, for work of more than some seconds
 */
public record Effect(UUID id, String kind, String key, String payload, int attempt, Progress progress) {}
