/**
 * Floor 0: the Regulation as data and pure functions. {@link org.gongkai.law.annual} is the annual report,
 * {@link org.gongkai.law.calendar} says which days are worked, {@link org.gongkai.law.clock} when a reply is due.
 */
@NullMarked
package org.gongkai.law;

import org.jspecify.annotations.NullMarked;
