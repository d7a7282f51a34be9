package org.gongkai.agency;

import java.util.UUID;

import org.gongkai.agency.Permission.Reach;
import org.gongkai.ledger.Ledger;
import org.springframework.stereotype.Component;

/**
 * Whether somebody may do something in an agency: the one place where it is decided.
 *
 * <p>A page asks {@code access.require(who, Permission.READ_APPLICATIONS, case.agency())} for each object it touches. Which
 * role may do what is the table {@link Permission}; how far it reaches is decided here: every role reaches the agency one
 * acts for; permissions that reach {@link Reach#BELOW} reach all agencies below it along the supervising line as well, in
 * the hands of a supervisor or an administrator; those that reach the {@link Reach#INSTALLATION} are held back from everybody
 * whose agency has another above it.
 */
@Component
public final class Access {

    private final Ledger ledger;
    private final AgencyStore agencies;

    public Access(Ledger ledger, AgencyStore agencies) {
        this.ledger = ledger;
        this.agencies = agencies;
    }

    /** Whether somebody may do something at all: in the agency they act for, or with the whole installation. */
    public boolean may(SignedIn who, Permission permission) {
        return who.may(permission) && (permission.reach() != Reach.INSTALLATION || isTop(who));
    }

    /**
     * Refuses what somebody may do nowhere. The shell asks this of every page.
     *
     * @throws NotAllowed when no role of theirs allows it, or when it concerns the whole installation and their agency has
     *                    another above it
     */
    public void require(SignedIn who, Permission permission) {
        if (!may(who, permission)) {
            throw new NotAllowed(permission);
        }
    }

    /** Whether somebody acts for an agency that has none above it; what concerns all agencies is done there. */
    public boolean isTop(SignedIn who) {
        return ledger.read(sql -> agencies.above(sql, who.agency())).isEmpty();
    }

    /** Whether somebody may do something that concerns an agency. */
    public boolean may(SignedIn who, Permission permission, UUID agency) {
        if (agency.equals(who.agency())) {
            return may(who, permission);
        }
        return permission.reach() == Reach.BELOW
                && who.roles().stream().anyMatch(role -> permission.isOf(role) && looksBelow(role))
                && isBelow(agency, who.agency());
    }

    /**
     * Refuses what somebody may not do.
     *
     * @throws OutOfReach when the agency is none that they can see
     * @throws NotAllowed when they can see it, but no role of theirs allows this
     */
    public void require(SignedIn who, Permission permission, UUID agency) {
        if (may(who, permission, agency)) {
            return;
        }
        boolean seen = agency.equals(who.agency())
                || who.roles().stream().anyMatch(Access::looksBelow) && isBelow(agency, who.agency());
        if (seen) {
            throw new NotAllowed(permission);
        }
        throw new OutOfReach();
    }

    private boolean isBelow(UUID agency, UUID above) {
        return ledger.read(sql -> agencies.isBelow(sql, agency, above));
    }

    private static boolean looksBelow(Role role) {
        return role == Role.SUPERVISOR || role.isAdministrator();
    }
}
