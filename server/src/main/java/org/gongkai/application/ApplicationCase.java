package org.gongkai.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.law.application.ApplicantKind;
import org.gongkai.law.application.Outcome;
import org.gongkai.law.application.ReceiptChannel;
import org.jspecify.annotations.Nullable;

/**
 * An application, without who applies.
 *
 * @param id            its key
 * @param agency        to which it was made
 * @param number        by which the office calls it, such as {@code 2026-0017}
 * @param channel       how it came
 * @param arrived       the day it came; the day of receipt is {@code dueDate().received()}
 * @param applicantKind what sort of applicant
 * @param sought        what information is sought
 * @param form          in which form
 * @param way           by which way
 * @param handler       who handles it; null while nobody does
 * @param enteredAt     when it was entered
 * @param dueDate       what is kept of its clock
 * @param outcome       how it ended; null while it is not decided
 */
public record ApplicationCase(UUID id, UUID agency, String number, ReceiptChannel channel, LocalDate arrived,
        ApplicantKind applicantKind, String sought, ReplyForm.Form form, ReplyForm.Way way, @Nullable UUID handler,
        Instant enteredAt, DueDate dueDate, @Nullable Outcome outcome) {

    private static final int BRIEF = 42;

    /** What is sought, cut for lists. */
    public String brief() {
        String line = sought.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= BRIEF
                ? line
                : line.substring(0, line.offsetByCodePoints(0, BRIEF)) + "…";
    }

    /** How it ended. */
    public Optional<Outcome> decided() {
        return Optional.ofNullable(outcome);
    }

    /** Without what is sought, which may hold personal data. */
    @Override
    public String toString() {
        return "ApplicationCase[" + number + "]";
    }
}
