/**
 * The demonstration: an office with a year's work in it, in books of its own that say so. Start at
 * {@link org.gongkai.demo.Demo}.
 */
@NullMarked
package org.gongkai.demo;

import org.jspecify.annotations.NullMarked;
