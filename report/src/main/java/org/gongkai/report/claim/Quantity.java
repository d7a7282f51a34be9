package org.gongkai.report.claim;

import java.math.BigDecimal;

/**
 * A number with a unit in a sentence.
 *
 * @param value       the number; {@code 1.2万条} is 12000
 * @param unit        the unit as written, without 万 or 亿: {@code 件}, {@code 条}, {@code 元}, {@code %} …
 * @param approximate whether the sentence says about, more than, nearly (余、多、近、约)
 * @param start       where the number begins in the sentence
 * @param end         after the unit
 */
public record Quantity(BigDecimal value, String unit, boolean approximate, int start, int end) {}
