package org.gongkai.operations;

import org.gongkai.ledger.jobs.EffectBook.Row;
import org.gongkai.ledger.jobs.RecurringJob;
import org.jspecify.annotations.Nullable;

/**
 * A recurring job on the page.
 *
 * @param last its last run; null when there was none within the time that effects are kept
 * @param next when it runs next, as shown
 */
public record JobRow(RecurringJob job, @Nullable Row last, String next) {}
