/** The shell of the office on the web: wiring, layout, errors. Start at {@link org.gongkai.web.Office}. */
@NullMarked
package org.gongkai.web;

import org.jspecify.annotations.NullMarked;
