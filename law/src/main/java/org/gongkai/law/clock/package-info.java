/**
 * When things are due. {@link org.gongkai.law.clock.ReplyClock} folds the dated events of an application into the day by
 * which it has to be answered, {@link org.gongkai.law.clock.ClockDays} explains it day by day, and
 * {@link org.gongkai.law.clock.StatutoryLimit} holds the other time limits of the law.
 */
@NullMarked
package org.gongkai.law.clock;

import org.jspecify.annotations.NullMarked;
