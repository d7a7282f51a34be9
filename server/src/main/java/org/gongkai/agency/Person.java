package org.gongkai.agency;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who works or worked in the office.
 *
 * @param id        their key
 * @param loginName in lower case; unique in the installation, for ever
 * @param name      their name
 * @param phone     may be empty
 * @param email     may be empty
 * @param agency    the agency they belong to
 * @param active    false once they have left
 * @param successor who took over their work when they left
 */
public record Person(UUID id, String loginName, String name, String phone, String email, UUID agency, boolean active,
        @Nullable UUID successor) {

    /** Without personal data. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
