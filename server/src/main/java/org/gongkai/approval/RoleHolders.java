package org.gongkai.approval;

import java.util.UUID;

import org.jooq.DSLContext;

/** Who holds which role in an agency, and what people are called. */
public interface RoleHolders {

    /** Who holds which role in an agency now; not those who stand in for a holder. */
    Staff staff(DSLContext sql, UUID agency);

    /** The name of a person, of one who has left too. */
    String nameOf(DSLContext sql, UUID person);
}
