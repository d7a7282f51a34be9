package org.gongkai.report.read.assembly;

import org.jspecify.annotations.Nullable;

/**
 * A part of a page whose name says that it holds the content, or that it holds what surrounds the content. Whether the
 * name tells the truth is seen from what stands in it.
 *
 * @param outer the region around it, if any
 * @param noise whether its name speaks of navigation, footer and the like, rather than of content
 */
public record Region(@Nullable Region outer, boolean noise) {

    /** Whether this region is that one or lies in it. */
    public boolean within(Region other) {
        for (Region region = this; region != null; region = region.outer) {
            if (region == other) {
                return true;
            }
        }
        return false;
    }

    // Two regions are never the same because they look alike.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
