/**
 * Work beside the pages: effects outside the database, written in the transaction that wants them and worked off afterwards,
 * and jobs that recur. Start at {@link org.gongkai.ledger.jobs.Outbox} to ask for an effect, at
 * {@link org.gongkai.ledger.jobs.EffectHandler} to say how it is done, at {@link org.gongkai.ledger.jobs.RecurringJob} for
 * what recurs.
 */
@NullMarked
package org.gongkai.ledger.jobs;

import org.jspecify.annotations.NullMarked;
