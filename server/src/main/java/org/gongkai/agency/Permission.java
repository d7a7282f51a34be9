package org.gongkai.agency;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import static org.gongkai.agency.Role.AUDITOR;
import static org.gongkai.agency.Role.CLERK;
import static org.gongkai.agency.Role.DISCLOSURE_HEAD;
import static org.gongkai.agency.Role.FIRST_APPROVER;
import static org.gongkai.agency.Role.SECOND_APPROVER;
import static org.gongkai.agency.Role.SECRECY_REVIEWER;
import static org.gongkai.agency.Role.SECURITY_ADMINISTRATOR;
import static org.gongkai.agency.Role.SUPERVISOR;
import static org.gongkai.agency.Role.SYSTEM_ADMINISTRATOR;
import static org.gongkai.agency.Role.THIRD_APPROVER;

/**
 * What may be done, and by which roles: the one table of access by role. A page or act names the permission it needs with
 * {@link Needs}; which agency it concerns is asked of {@link Access}.
 */
public enum Permission {

    // @formatter:off
    /** One's own home, account, sessions. */
    OWN_ACCOUNT         (Reach.OWN,   Role.values()),
    READ_APPLICATIONS   (Reach.BELOW, CLERK, FIRST_APPROVER, SECOND_APPROVER, THIRD_APPROVER, SECRECY_REVIEWER, DISCLOSURE_HEAD, SUPERVISOR),
    HANDLE_APPLICATIONS (Reach.OWN,   CLERK, DISCLOSURE_HEAD),
    EXTEND_REPLY_LIMIT  (Reach.OWN,   DISCLOSURE_HEAD),
    READ_PUBLICATIONS   (Reach.BELOW, CLERK, FIRST_APPROVER, SECOND_APPROVER, THIRD_APPROVER, SECRECY_REVIEWER, DISCLOSURE_HEAD, SUPERVISOR),
    WRITE_PUBLICATIONS  (Reach.OWN,   CLERK, DISCLOSURE_HEAD),
    /** What one submitted, and what waits for one's approval. */
    READ_APPROVALS      (Reach.OWN,   CLERK, FIRST_APPROVER, SECOND_APPROVER, THIRD_APPROVER, SECRECY_REVIEWER, DISCLOSURE_HEAD),
    APPROVE             (Reach.OWN,   FIRST_APPROVER, SECOND_APPROVER, THIRD_APPROVER, SECRECY_REVIEWER, DISCLOSURE_HEAD),
    MANAGE_ROUTES       (Reach.BELOW, SECURITY_ADMINISTRATOR),
    READ_AGENCIES       (Reach.BELOW, Role.values()),
    MANAGE_AGENCIES     (Reach.BELOW, SYSTEM_ADMINISTRATOR),
    READ_PEOPLE         (Reach.BELOW, SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR),
    MANAGE_PEOPLE       (Reach.BELOW, SYSTEM_ADMINISTRATOR),
    GRANT_ROLES         (Reach.BELOW, SECURITY_ADMINISTRATOR),
    /** The one calendar of all agencies: notices and local holidays. */
    MANAGE_CALENDAR     (Reach.INSTALLATION, SYSTEM_ADMINISTRATOR, DISCLOSURE_HEAD),
    /** Jobs, storage and backups. */
    OPERATE             (Reach.INSTALLATION, SYSTEM_ADMINISTRATOR),
    READ_JOURNAL        (Reach.OWN,   AUDITOR);
    // @formatter:on

    /** How far a permission reaches from the agency in which one has the role. */
    public enum Reach {
        /** The agency itself. */
        OWN,
        /** For supervisors and administrators also all agencies below it; for others the agency itself. */
        BELOW,
        /** The whole installation, and therefore only in the hands of those whose agency has none above it. */
        INSTALLATION
    }

    private final Reach reach;
    private final Set<Role> roles;

    Permission(Reach reach, Role... roles) {
        this.reach = reach;
        this.roles = EnumSet.copyOf(List.of(roles));
    }

    public Reach reach() {
        return reach;
    }

    /** The roles that have it. */
    public Set<Role> roles() {
        return EnumSet.copyOf(roles);
    }

    /** Whether a role has it. */
    public boolean isOf(Role role) {
        return roles.contains(role);
    }
}
