/**
 * Recognises the statutory labels and figures in whatever wording and typography a published report has them. Start at
 * {@link org.gongkai.report.read.label.Labels} and {@link org.gongkai.report.read.label.Numbers}.
 */
@NullMarked
package org.gongkai.report.read.label;

import org.jspecify.annotations.NullMarked;
