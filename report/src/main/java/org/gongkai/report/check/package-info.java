/**
 * Proves what is wrong with a report. Each rule is a value with a name, a legal basis and a formula, listed once in
 * {@code Rules}; {@code ReportChecker} runs them.
 */
@NullMarked
package org.gongkai.report.check;

import org.jspecify.annotations.NullMarked;
