/** Reads DOCX and the DOC format before it. Macros, embedded objects and links are never looked at. */
@NullMarked
package org.gongkai.report.read.word;

import org.jspecify.annotations.NullMarked;
