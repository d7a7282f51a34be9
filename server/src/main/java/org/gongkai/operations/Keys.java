package org.gongkai.operations;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Keys as they come in addresses. */
final class Keys {

    private Keys() {}

    /** The key; null for none, or for what is no key: the list then begins at its first page. */
    static @Nullable UUID of(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException noKey) {
            return null;
        }
    }
}
