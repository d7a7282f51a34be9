/**
 * Opens what strangers packed: ZIP packages with limits on everything that can grow, XML that never resolves anything.
 * For the readers of DOCX and OFD.
 */
@NullMarked
package org.gongkai.report.read.archive;

import org.jspecify.annotations.NullMarked;
