package org.gongkai.publication;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A kind of information that an agency counts its publications by, such as 工作动态.
 *
 * @param id      its key
 * @param agency  whose it is
 * @param name    as the agency calls it
 * @param item    the kind of article 20 that it falls under; null for none
 * @param sortKey its place, lowest first
 * @param active  false once nothing new may be of this kind
 */
public record Kind(UUID id, UUID agency, String name, @Nullable MandatoryKind item, int sortKey, boolean active) {}
