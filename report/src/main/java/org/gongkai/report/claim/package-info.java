/**
 * The numbers that a report's prose asserts, each with its sentence, subject, scope and unit. Start at
 * {@link org.gongkai.report.claim.Claims#in}.
 */
@NullMarked
package org.gongkai.report.claim;

import org.jspecify.annotations.NullMarked;
