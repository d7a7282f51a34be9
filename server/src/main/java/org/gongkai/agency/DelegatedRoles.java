package org.gongkai.agency;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jooq.DSLContext;

/** Roles that somebody has for a time because another delegated them. A book that knows of delegation has such a bean. */
public interface DelegatedRoles {

    /** What was delegated to a person in an agency on a day. */
    Set<Role> of(DSLContext sql, UUID person, UUID agency, LocalDate day);
}
