/**
 * A corpus made of random valid reports: what becomes of the official layout in the hands of those who publish it, in
 * every kind of file. A reader must get every cell right out of each.
 */
@NullMarked
package org.gongkai.report.corpus;

import org.jspecify.annotations.NullMarked;
