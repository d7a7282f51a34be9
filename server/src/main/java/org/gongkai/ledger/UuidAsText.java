package org.gongkai.ledger;

import java.util.UUID;

import org.jooq.Converter;
import org.jspecify.annotations.Nullable;

/** Keys are kept as text of 36 characters, the same in every database. */
public final class UuidAsText implements Converter<String, UUID> {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable UUID from(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    @Override
    public @Nullable String to(@Nullable UUID key) {
        return key == null ? null : key.toString();
    }

    @Override
    public Class<String> fromType() {
        return String.class;
    }

    @Override
    public Class<UUID> toType() {
        return UUID.class;
    }
}
