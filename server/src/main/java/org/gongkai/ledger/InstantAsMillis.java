package org.gongkai.ledger;

import java.time.Instant;

import org.jooq.Converter;
import org.jspecify.annotations.Nullable;

/** Moments are kept as milliseconds since 1970 UTC, the same in every database; days are kept as dates. */
public final class InstantAsMillis implements Converter<Long, Instant> {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Instant from(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    @Override
    public @Nullable Long to(@Nullable Instant moment) {
        return moment == null ? null : moment.toEpochMilli();
    }

    @Override
    public Class<Long> fromType() {
        return Long.class;
    }

    @Override
    public Class<Instant> toType() {
        return Instant.class;
    }
}
