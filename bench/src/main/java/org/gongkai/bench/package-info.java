/** Measurements side by side with a named peer, as ratios. Start at {@link org.gongkai.bench.Bench}. */
@NullMarked
package org.gongkai.bench;

import org.jspecify.annotations.NullMarked;
