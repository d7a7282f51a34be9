/**
 * The command line: {@code gongkai report read|check|write|rules}. Start at
 * {@link org.gongkai.report.command.Gongkai}. Only wiring lives here: what the commands do is in the packages below.
 */
@NullMarked
package org.gongkai.report.command;

import org.jspecify.annotations.NullMarked;
