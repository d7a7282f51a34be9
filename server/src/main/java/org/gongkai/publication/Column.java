package org.gongkai.publication;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A column (栏目).
 *
 * @param id      its key in the books
 * @param agency  whose it is
 * @param key     stands in addresses and never changes, such as {@code consular-reminders}
 * @param name    as it is shown; may change
 * @param parent  the column above it; null at the top
 * @param channel where its items go
 * @param sortKey its place among its siblings, lowest first
 * @param active  false once nothing new may be written for it; what was published under it stays
 */
public record Column(UUID id, UUID agency, String key, String name, @Nullable UUID parent, Channel channel,
        int sortKey, boolean active) {}
