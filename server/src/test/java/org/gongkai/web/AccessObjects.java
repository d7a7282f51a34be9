package org.gongkai.web;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.gongkai.agency.Agency;
import org.gongkai.agency.Person;
import org.gongkai.application.Applicant;
import org.gongkai.application.ApplicationBook;
import org.gongkai.application.ApplicationCase;
import org.gongkai.application.Registration;
import org.gongkai.application.ReplyForm;
import org.gongkai.approval.ApprovalBook;
import org.gongkai.approval.ApprovalKind;
import org.gongkai.approval.Submission;
import org.gongkai.law.application.ApplicantKind;
import org.gongkai.law.application.ReceiptChannel;
import org.gongkai.law.clock.EventKind;
import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Ids;
import org.gongkai.publication.Channel;
import org.gongkai.publication.Column;
import org.gongkai.publication.ColumnBook;
import org.gongkai.publication.Disclosure;
import org.gongkai.publication.Draft;
import org.gongkai.publication.Kind;
import org.gongkai.publication.Publication;
import org.gongkai.publication.PublicationBook;

import static org.gongkai.ledger.schema.Tables.APPLICATION_EVENT;

/**
 * Things of an agency that routes are about, made anew for each route: what a stranger is refused must be there, or the
 * refusal proves nothing.
 */
final class AccessObjects {

    private static final UUID NOTHING = new UUID(9, 9);
    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);

    private final TestOffice office;
    private final Agency agency;
    private final Person person;

    AccessObjects(TestOffice office, Agency agency, Person person) {
        this.office = office;
        this.agency = agency;
        this.person = person;
    }

    /** The path of a route with the keys of things that are there; what this class does not make gets a key of nothing. */
    String path(String pattern) {
        String path = pattern;
        if (path.startsWith("/office/agencies/{id}")) {
            path = with(path, agency.id());
        } else if (path.startsWith("/office/people/{id}")) {
            path = with(path, person.id());
        } else if (path.startsWith("/office/applications/{id}")) {
            path = application(path);
        } else if (path.startsWith("/office/approvals/{id}")) {
            path = with(path, approval());
        } else if (path.startsWith("/office/publications/columns/{id}")) {
            path = with(path, column().id());
        } else if (path.startsWith("/office/publications/{id}") || path.startsWith("/info/{id}")) {
            path = with(path, publication());
        } else if (path.startsWith("/office/routes/{name}")) {
            path = path.replace("{name}", "reply");
        }
        return path.replaceAll("\\{[^}]+}", NOTHING.toString());
    }

    private static String with(String path, UUID id) {
        return path.replace("{id}", id.toString());
    }

    private Actor actor() {
        return Actor.person(person.id());
    }

    private String application(String path) {
        Applicant applicant = new Applicant("示例申请人", "", "13800000000", "", "");
        Registration entry = new Registration(ReceiptChannel.COUNTER, DAY, null, ApplicantKind.NATURAL, applicant,
                "2025年度决算", ReplyForm.Form.ELECTRONIC, ReplyForm.Way.EMAIL);
        ApplicationCase registered = office.ledger()
                .change(actor(),
                        change -> office.bean(ApplicationBook.class).register(change, agency.id(), entry, null));
        UUID event = office.ledger()
                .read(sql -> sql.select(APPLICATION_EVENT.ID)
                        .from(APPLICATION_EVENT)
                        .where(APPLICATION_EVENT.APPLICATION_ID.eq(registered.id()),
                                APPLICATION_EVENT.KIND.eq(EventKind.RECEIVED.code()))
                        .fetchAny(APPLICATION_EVENT.ID));
        return with(path, registered.id()).replace("{event}", event.toString());
    }

    /** An extension: a route of one step, by the head of the disclosure office. */
    private UUID approval() {
        Submission wanted = new Submission(ApprovalKind.EXTENSION, agency.id(), "application/" + Ids.next(), "延长答复期限",
                "/office/applications", person.id(), Set.of());
        return office.ledger()
                .change(actor(), change -> office.bean(ApprovalBook.class).submit(change, wanted))
                .id();
    }

    private Column column() {
        return office.ledger()
                .change(actor(),
                        change -> office.bean(ColumnBook.class)
                                .open(change, agency.id(), "c" + key(),
                                        new ColumnBook.Entry("栏目" + key(), null, Channel.PORTAL, 1)));
    }

    private UUID publication() {
        Column column = column();
        Kind kind = office.ledger()
                .change(actor(),
                        change -> office.bean(ColumnBook.class).addKind(change, agency.id(), "类别" + key(), null));
        Publication drafted = office.ledger()
                .change(actor(), change -> office.bean(PublicationBook.class)
                        .draft(change, agency.id(), person.id(), new Draft(column.id(), kind.id(), "标题", "正文。", "",
                                Disclosure.PUBLIC, "", DAY)));
        return drafted.id();
    }

    private static String key() {
        String id = Ids.next().toString();
        return id.substring(id.length() - 12);
    }
}
