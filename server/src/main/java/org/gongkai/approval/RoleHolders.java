package org.gongkai.approval;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jooq.DSLContext;

/** Who holds which role in an agency, and what people are called. */
public interface RoleHolders {

    /** Who holds which role in an agency now; not those who stand in for a holder. */
    Staff staff(DSLContext sql, UUID agency);

    /** The names of people, of those who have left too. */
    Map<UUID, String> names(DSLContext sql, Collection<UUID> people);

    /** The name of a person. */
    default String nameOf(DSLContext sql, UUID person) {
        return names(sql, List.of(person)).getOrDefault(person, "（未知人员）");
    }
}
