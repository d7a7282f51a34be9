package org.gongkai.law.calendar;

import java.time.LocalDate;

import org.gongkai.law.Bilingual;

/**
 * A day and why it is worked or not.
 *
 * @param date    the day
 * @param kind    what sort of day
 * @param name    the holiday it belongs to, also for the make-up day worked on its account; empty where none
 * @param basis   the rule or notice it rests on
 * @param assumed whether no notice for its year is known, so that the kind may change when it comes
 */
public record CalendarDay(LocalDate date, DayKind kind, Bilingual name, Bilingual basis, boolean assumed) {}
