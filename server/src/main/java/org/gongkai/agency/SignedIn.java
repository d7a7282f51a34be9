package org.gongkai.agency;

import java.util.Set;
import java.util.UUID;

import org.gongkai.ledger.Actor;

/**
 * Somebody who is signed in and acts for an agency. Read anew from the books at every request, so that a role that was taken
 * away is gone at once. Methods of controllers take it as a parameter.
 *
 * @param person     their key
 * @param name       their name
 * @param agency     the agency they act for
 * @param agencyName its name
 * @param roles      their roles in it, those delegated to them for today included
 * @param session    the key of their session
 */
public record SignedIn(UUID person, String name, UUID agency, String agencyName, Set<Role> roles, UUID session) {

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    /** As the journal names them. */
    public Actor actor() {
        return Actor.person(person);
    }

    /** Whether one of their roles has the permission; which agency it concerns is asked of {@link Access}. */
    public boolean may(Permission permission) {
        return roles.stream().anyMatch(permission::isOf);
    }
}
