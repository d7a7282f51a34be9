package org.gongkai.approval;

import java.util.UUID;

/**
 * What is submitted for approval.
 *
 * @param kind    what it is
 * @param agency  whose it is
 * @param subject its key, such as {@code publication/0190…}
 * @param title   what it is called
 * @param link    the path where it can be read, within the office
 * @param drafter who drafted it
 */
public record Submission(ApprovalKind kind, UUID agency, String subject, String title, String link, UUID drafter) {}
