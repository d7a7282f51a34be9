/**
 * Draws text for a person: tables with merged cells in box-drawing characters, wrong cells
 * marked, in colour where the terminal has it. Start at {@link org.gongkai.report.terminal.TableText}. Widths are
 * counted in terminal columns: a Chinese character takes two.
 */
@NullMarked
package org.gongkai.report.terminal;

import org.jspecify.annotations.NullMarked;
