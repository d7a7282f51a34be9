/** The filters that people save for the lists they use. Start at {@link org.gongkai.filter.FilterBook}. */
@NullMarked
package org.gongkai.filter;

import org.jspecify.annotations.NullMarked;
