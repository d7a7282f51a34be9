package org.gongkai.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import org.gongkai.agency.Role;
import org.gongkai.approval.ApprovalKind;
import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.Change;
import org.gongkai.publication.Disclosure;
import org.gongkai.publication.Draft;
import org.gongkai.publication.Publication;
import org.gongkai.publication.Review.Conclusion;
import org.gongkai.publication.WithdrawalGround;
import org.jspecify.annotations.Nullable;

/** What becomes of one text, told step by step; each step is put into the agenda. */
final class PublicationStory {

    private static final LocalTime DRAFTED = LocalTime.of(9, 10);
    private static final LocalTime FIRST = LocalTime.of(10, 20);
    private static final LocalTime REVIEWED = LocalTime.of(11, 30);
    private static final LocalTime SECOND = LocalTime.of(14, 40);
    private static final LocalTime THIRD = LocalTime.of(15, 50);
    private static final LocalTime PUBLISHED = LocalTime.of(16, 30);

    private final DemoBooks books;
    private final Agenda agenda;
    private final DemoOffice office;
    private @Nullable Publication latest;
    private int approvalSeen;
    private int withdrawalSeen;

    PublicationStory(DemoBooks books, Agenda agenda, DemoOffice office) {
        this.books = books;
        this.agenda = agenda;
        this.office = office;
    }

    private Publication publication() {
        Publication known = latest;
        if (known == null) {
            throw new IllegalStateException("nothing was drafted yet");
        }
        return known;
    }

    private UUID item() {
        UUID item = publication().approvalItem();
        if (item == null) {
            throw new IllegalStateException("nothing was submitted yet");
        }
        return item;
    }

    PublicationStory drafted(LocalDate day, UUID column, UUID kind, String title, String body, String number,
            LocalDate formed) {
        UUID clerk = office.who(Role.CLERK);
        agenda.at(day, DRAFTED, clerk, change -> latest = books.publications()
                .draft(change, office.id(), clerk, new Draft(column, kind, title, body, number, Disclosure.PUBLIC, "",
                        formed)));
        return this;
    }

    PublicationStory submitted(LocalDate day) {
        agenda.at(day, DRAFTED, office.who(Role.CLERK), change -> {
            latest = books.publications().submit(change, publication().id(), publication().revision());
            approvalSeen++;
        });
        return this;
    }

    PublicationStory first(LocalDate day) {
        return agreed(day, FIRST, Role.FIRST_APPROVER, "内容属实，同意报审。");
    }

    PublicationStory reviewed(LocalDate day) {
        UUID reviewer = office.who(Role.SECRECY_REVIEWER);
        agenda.at(day, REVIEWED, reviewer, change -> {
            books.publications()
                    .review(change, publication().id(), publication().revision(), reviewer, approvalSeen,
                            Conclusion.PASSED, "经审查，不涉及国家秘密、商业秘密和个人隐私。");
            approvalSeen++;
        });
        return this;
    }

    PublicationStory second(LocalDate day) {
        return agreed(day, SECOND, Role.SECOND_APPROVER, "");
    }

    /** The last level; then it may go out. */
    PublicationStory third(LocalDate day) {
        return agreed(day, THIRD, Role.THIRD_APPROVER, "同意发布。").after(day, THIRD, Role.THIRD_APPROVER);
    }

    private PublicationStory agreed(LocalDate day, LocalTime time, Role role, String remarks) {
        UUID who = office.who(role);
        agenda.at(day, time, who, change -> {
            books.approvals().approve(change, item(), who, approvalSeen, remarks);
            approvalSeen++;
        });
        return this;
    }

    /** What the approval wrote: the row has one revision more. */
    private PublicationStory after(LocalDate day, LocalTime time, Role role) {
        agenda.at(day, time, office.who(role), change -> reread());
        return this;
    }

    private void reread() {
        Publication before = publication();
        latest = new Publication(before.id(), before.agency(), before.column(), before.kind(), before.title(),
                before.documentNumber(), before.disclosure(), before.disclosureReason(), before.formedOn(),
                before.dueOn(), before.state(), before.version(), before.revision() + 1, before.draftedBy(),
                before.draftedAt(), before.since(), before.approvalItem(), null, null, null);
    }

    PublicationStory approved(LocalDate day) {
        return submitted(day).first(day).reviewed(day).second(day).third(day);
    }

    PublicationStory published(LocalDate day) {
        agenda.at(day, PUBLISHED, office.who(Role.CLERK),
                change -> latest = books.publications().publish(change, publication().id(), publication().revision()));
        return this;
    }

    PublicationStory planned(LocalDate day, LocalDate when) {
        agenda.at(day, PUBLISHED, office.who(Role.CLERK), change -> latest = books.publications()
                .plan(change, publication().id(), publication().revision(),
                        when.atTime(9, 0).atZone(ChinaTime.ZONE).toInstant()));
        return this;
    }

    PublicationStory returned(LocalDate day, String remarks) {
        UUID who = office.who(Role.FIRST_APPROVER);
        agenda.at(day, FIRST, who, change -> books.approvals()
                .sendBack(change, item(), who, approvalSeen, 0, remarks));
        return this;
    }

    /** Let through at once by the last level after its secrecy review; a second look is still to come. */
    PublicationStory released(LocalDate day, String reason) {
        UUID third = office.who(Role.THIRD_APPROVER);
        agenda.alone(day, FIRST, third, () -> {
            books.approvals().release(item(), third, approvalSeen, reason);
            approvalSeen++;
        });
        return reviewed(day);
    }

    PublicationStory withdrawalAskedFor(LocalDate day, WithdrawalGround ground, String reason) {
        UUID clerk = office.who(Role.CLERK);
        agenda.at(day, PUBLISHED, clerk, change -> latest = books.publications()
                .requestWithdrawal(change, publication().id(), publication().revision(), clerk, ground, reason));
        return this;
    }

    PublicationStory withdrawn(LocalDate day) {
        for (Role role : new Role[]{Role.FIRST_APPROVER, Role.SECOND_APPROVER, Role.THIRD_APPROVER}) {
            UUID who = office.who(role);
            agenda.at(day, role == Role.FIRST_APPROVER ? FIRST : role == Role.SECOND_APPROVER ? SECOND : THIRD, who,
                    change -> decideWithdrawal(change, who));
        }
        return this;
    }

    private void decideWithdrawal(Change change, UUID who) {
        UUID item = books.inbox().openItem(change, office.id(), ApprovalKind.WITHDRAWAL, publication().subject());
        if (item == null) {
            throw new IllegalStateException("no withdrawal was asked for");
        }
        books.approvals().approve(change, item, who, ++withdrawalSeen, "");
    }
}
