/**
 * Which days are worked. {@link org.gongkai.law.calendar.HolidayNotice} is a notice of the State Council's General Office
 * on the holidays of a year, {@link org.gongkai.law.calendar.NoticeReader} reads its text,
 * {@link org.gongkai.law.calendar.HolidayNotices} holds those that are shipped, and
 * {@link org.gongkai.law.calendar.WorkingCalendar} counts working days by them.
 */
@NullMarked
package org.gongkai.law.calendar;

import org.jspecify.annotations.NullMarked;
