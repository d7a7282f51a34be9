/** Reads workbooks: XLSX and the older XLS. */
@NullMarked
package org.gongkai.report.read.sheet;

import org.jspecify.annotations.NullMarked;
