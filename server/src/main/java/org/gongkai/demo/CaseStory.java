package org.gongkai.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import org.gongkai.agency.Role;
import org.gongkai.application.Applicant;
import org.gongkai.application.ApplicationBook.Closing;
import org.gongkai.application.ApplicationBook.Hand;
import org.gongkai.application.ApplicationBook.NewEvent;
import org.gongkai.application.Registration;
import org.gongkai.application.ReplyForm;
import org.gongkai.law.application.ApplicantKind;
import org.gongkai.law.application.Outcome;
import org.gongkai.law.application.ReceiptChannel;
import org.gongkai.law.clock.EventKind;
import org.jspecify.annotations.Nullable;

/** What becomes of one application, told step by step; each step is put into the agenda. */
final class CaseStory {

    private static final LocalTime REGISTERED = LocalTime.of(9, 30);
    private static final LocalTime RECORDED = LocalTime.of(15, 10);

    private final DemoBooks books;
    private final Agenda agenda;
    private final DemoOffice office;
    private @Nullable UUID id;

    CaseStory(DemoBooks books, Agenda agenda, DemoOffice office) {
        this.books = books;
        this.agenda = agenda;
        this.office = office;
    }

    private UUID id() {
        UUID known = id;
        if (known == null) {
            throw new IllegalStateException("nothing was registered yet");
        }
        return known;
    }

    /** Over the counter: received on the day it came. */
    CaseStory received(LocalDate day, ApplicantKind kind, String applicant, String sought) {
        return registered(day, ReceiptChannel.COUNTER, kind, applicant, sought);
    }

    /** Sent through the site: received once both sides have confirmed it, which is still to be done. */
    CaseStory sentIn(LocalDate day, ApplicantKind kind, String applicant, String sought) {
        return registered(day, ReceiptChannel.ONLINE, kind, applicant, sought);
    }

    private CaseStory registered(LocalDate day, ReceiptChannel channel, ApplicantKind kind, String applicant,
            String sought) {
        UUID clerk = office.who(Role.CLERK);
        agenda.at(day, REGISTERED, clerk, change -> id = books.applications()
                .register(change, office.id(), new Registration(channel, day, null, kind,
                        new Applicant(applicant, "", "", "shili@example.cn", "示例市示例路1号"), sought,
                        ReplyForm.Form.ELECTRONIC, ReplyForm.Way.EMAIL), clerk)
                .id());
        return this;
    }

    CaseStory then(LocalDate day, EventKind kind) {
        return then(day, kind, "");
    }

    /** Extensions are told by the head, everything else by the clerk. */
    CaseStory then(LocalDate day, EventKind kind, String value) {
        boolean head = kind == EventKind.EXTENDED;
        agenda.at(day, RECORDED, office.who(head ? Role.DISCLOSURE_HEAD : Role.CLERK), change -> books.applications()
                .record(change, id(), new NewEvent(kind, day, value, ""), head ? Hand.HEAD : Hand.HANDLER));
        return this;
    }

    CaseStory closed(LocalDate day, Outcome outcome) {
        agenda.at(day, RECORDED, office.who(Role.CLERK),
                change -> books.applications().close(change, id(), new Closing(outcome, day, day, "")));
        return this;
    }
}
