/** The commands of the office, added to those of the report. */
@NullMarked
package org.gongkai.cli;

import org.jspecify.annotations.NullMarked;
