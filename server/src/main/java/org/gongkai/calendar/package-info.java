/**
 * The office's calendar: the holiday notices that are shipped and those that were imported, local holidays, and which days
 * are working days by them. Start at {@link org.gongkai.calendar.OfficeCalendar}; what can be done is
 * {@link org.gongkai.calendar.CalendarBook}. Also the public calculator of reply limits.
 */
@NullMarked
package org.gongkai.calendar;

import org.jspecify.annotations.NullMarked;
