/**
 * What pages are made of: the frame around them, lists that page by key, what is wrong with a form. The templates that draw
 * it lie in {@code src/main/jte/look}. Knows nothing of the office.
 */
@NullMarked
package org.gongkai.look;

import org.jspecify.annotations.NullMarked;
