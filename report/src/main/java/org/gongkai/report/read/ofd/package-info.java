/** Reads OFD (GB/T 33190-2016): what its pages print, as glyphs and ruling lines. */
@NullMarked
package org.gongkai.report.read.ofd;

import org.jspecify.annotations.NullMarked;
