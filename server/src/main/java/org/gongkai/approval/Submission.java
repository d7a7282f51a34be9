package org.gongkai.approval;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What is submitted for approval.
 *
 * @param kind    what it is
 * @param agency  whose it is
 * @param subject its key, such as {@code publication/0190…}
 * @param title   what it is called
 * @param link    the path where it can be read, within the office
 * @param drafter who drafted it, and is told when it is returned
 * @param others  who else has written of it: they may not approve it either
 */
public record Submission(ApprovalKind kind, UUID agency, String subject, String title, String link, UUID drafter,
        Set<UUID> others) {

    public Submission {
        others = Set.copyOf(others);
    }

    /** Something that one person alone has written. */
    public Submission(ApprovalKind kind, UUID agency, String subject, String title, String link, UUID drafter) {
        this(kind, agency, subject, title, link, drafter, Set.of());
    }

    /** All who may not approve it because it is their own work. */
    Set<UUID> authors() {
        Set<UUID> authors = new TreeSet<>(others);
        authors.add(drafter);
        return authors;
    }
}
