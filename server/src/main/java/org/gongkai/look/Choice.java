package org.gongkai.look;

import org.jspecify.annotations.Nullable;

/**
 * Something that can be chosen in a form.
 *
 * @param value as it is sent
 * @param label as it is shown
 * @param hint  what it means; null for nothing
 */
public record Choice(String value, String label, @Nullable String hint) {

    /** Without a hint. */
    public static Choice of(String value, String label) {
        return new Choice(value, label, null);
    }
}
