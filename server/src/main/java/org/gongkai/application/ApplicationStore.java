package org.gongkai.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.law.application.ApplicantKind;
import org.gongkai.law.application.Outcome;
import org.gongkai.law.application.ReceiptChannel;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.schema.tables.records.ApplicationEventRecord;
import org.gongkai.ledger.schema.tables.records.ApplicationRecord;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static org.gongkai.ledger.schema.Tables.APPLICATION;
import static org.gongkai.ledger.schema.Tables.APPLICATION_APPLICANT;
import static org.gongkai.ledger.schema.Tables.APPLICATION_EVENT;
import static org.gongkai.ledger.schema.Tables.APPLICATION_SERIAL;

/** The tables of applications and their events. */
@Component
final class ApplicationStore {

    /** The application with this key. */
    Optional<ApplicationCase> find(DSLContext sql, UUID id) {
        return sql.selectFrom(APPLICATION).where(APPLICATION.ID.eq(id)).fetchOptional(ApplicationStore::application);
    }

    /** The same, and no other change touches it until this one has ended. */
    Optional<ApplicationCase> locked(DSLContext sql, UUID id) {
        var row = sql.selectFrom(APPLICATION).where(APPLICATION.ID.eq(id));
        return sql.dialect() == SQLDialect.SQLITE
                ? row.fetchOptional(ApplicationStore::application)
                : row.forUpdate().fetchOptional(ApplicationStore::application);
    }

    /** What happened to an application, in the order in which it was entered. */
    List<CaseEvent> events(DSLContext sql, UUID application) {
        return sql.selectFrom(APPLICATION_EVENT)
                .where(APPLICATION_EVENT.APPLICATION_ID.eq(application))
                .orderBy(APPLICATION_EVENT.ID)
                .fetch(ApplicationStore::event);
    }

    /** What happened to each of these applications and still counts. */
    Map<UUID, List<CaseEvent>> countingEvents(DSLContext sql, Collection<UUID> applications) {
        Map<UUID, List<CaseEvent>> found = new HashMap<>();
        sql.selectFrom(APPLICATION_EVENT)
                .where(APPLICATION_EVENT.APPLICATION_ID.in(applications), APPLICATION_EVENT.SUPERSEDED_AT.isNull())
                .orderBy(APPLICATION_EVENT.ID)
                .forEach(row -> found.computeIfAbsent(row.getApplicationId(), id -> new ArrayList<>())
                        .add(event(row)));
        return found;
    }

    /** The open applications that somebody handles, by key. */
    List<UUID> openOf(DSLContext sql, UUID handler) {
        return sql.select(APPLICATION.ID)
                .from(APPLICATION)
                .where(APPLICATION.HANDLER_ID.eq(handler), APPLICATION.IS_OPEN.isTrue())
                .orderBy(APPLICATION.ID)
                .fetch(APPLICATION.ID);
    }

    /** Who applies. */
    Optional<Applicant> applicant(DSLContext sql, UUID application) {
        return sql.selectFrom(APPLICATION_APPLICANT)
                .where(APPLICATION_APPLICANT.APPLICATION_ID.eq(application))
                .fetchOptional(row -> new Applicant(row.getName(), row.getContactPerson(), row.getPhone(),
                        row.getEmail(), row.getAddress()));
    }

    /** The next serial number of an agency in a year, from 1, without gaps. */
    int nextSerial(Change change, UUID agency, int year) {
        change.sql()
                .insertInto(APPLICATION_SERIAL)
                .set(APPLICATION_SERIAL.AGENCY_ID, agency)
                .set(APPLICATION_SERIAL.SERIAL_YEAR, year)
                .set(APPLICATION_SERIAL.LAST_SERIAL, 0)
                .onConflictDoNothing()
                .execute();
        change.sql()
                .update(APPLICATION_SERIAL)
                .set(APPLICATION_SERIAL.LAST_SERIAL, APPLICATION_SERIAL.LAST_SERIAL.plus(1))
                .where(APPLICATION_SERIAL.AGENCY_ID.eq(agency), APPLICATION_SERIAL.SERIAL_YEAR.eq(year))
                .execute();
        return change.sql()
                .select(APPLICATION_SERIAL.LAST_SERIAL)
                .from(APPLICATION_SERIAL)
                .where(APPLICATION_SERIAL.AGENCY_ID.eq(agency), APPLICATION_SERIAL.SERIAL_YEAR.eq(year))
                .fetchSingle(APPLICATION_SERIAL.LAST_SERIAL);
    }

    void insert(Change change, ApplicationCase application, Applicant applicant) {
        ApplicationRecord row = change.sql().newRecord(APPLICATION);
        row.setId(application.id());
        row.setAgencyId(application.agency());
        row.setNumber(application.number());
        row.setChannel(application.channel().code());
        row.setArrivedOn(application.arrived());
        row.setApplicantKind(application.applicantKind().code());
        row.setSought(application.sought());
        row.setReplyForm(application.form().code());
        row.setReplyWay(application.way().code());
        row.setHandlerId(application.handler());
        row.setEnteredBy(change.actor().code());
        row.setEnteredAt(application.enteredAt());
        fill(row, application.dueDate());
        row.insert();
        change.sql()
                .insertInto(APPLICATION_APPLICANT)
                .set(APPLICATION_APPLICANT.APPLICATION_ID, application.id())
                .set(APPLICATION_APPLICANT.NAME, applicant.name())
                .set(APPLICATION_APPLICANT.CONTACT_PERSON, applicant.contactPerson())
                .set(APPLICATION_APPLICANT.PHONE, applicant.phone())
                .set(APPLICATION_APPLICANT.EMAIL, applicant.email())
                .set(APPLICATION_APPLICANT.ADDRESS, applicant.address())
                .execute();
    }

    void insert(Change change, UUID application, CaseEvent event) {
        change.sql()
                .insertInto(APPLICATION_EVENT)
                .set(APPLICATION_EVENT.ID, event.id())
                .set(APPLICATION_EVENT.APPLICATION_ID, application)
                .set(APPLICATION_EVENT.KIND, event.kind())
                .set(APPLICATION_EVENT.HAPPENED_ON, event.date())
                .set(APPLICATION_EVENT.EVENT_VALUE, event.value())
                .set(APPLICATION_EVENT.NOTE, event.note())
                .set(APPLICATION_EVENT.ENTERED_BY, event.enteredBy())
                .set(APPLICATION_EVENT.ENTERED_AT, event.enteredAt())
                .execute();
    }

    void supersede(Change change, UUID event, String reason, @Nullable UUID successor) {
        change.sql()
                .update(APPLICATION_EVENT)
                .set(APPLICATION_EVENT.SUPERSEDED_BY, change.actor().code())
                .set(APPLICATION_EVENT.SUPERSEDED_AT, change.at())
                .set(APPLICATION_EVENT.SUPERSEDED_REASON, reason)
                .set(APPLICATION_EVENT.SUCCESSOR_ID, successor)
                .where(APPLICATION_EVENT.ID.eq(event))
                .execute();
    }

    /** Keeps what was computed; the only place where the cache is written. */
    void keep(DSLContext sql, UUID application, DueDate dueDate) {
        ApplicationRecord row = sql.newRecord(APPLICATION);
        fill(row, dueDate);
        sql.update(APPLICATION).set(row).where(APPLICATION.ID.eq(application)).execute();
    }

    void decide(Change change, UUID application, @Nullable Outcome outcome) {
        change.sql()
                .update(APPLICATION)
                .set(APPLICATION.OUTCOME, outcome == null ? null : outcome.code())
                .where(APPLICATION.ID.eq(application))
                .execute();
    }

    void assign(Change change, UUID application, UUID handler) {
        change.sql()
                .update(APPLICATION)
                .set(APPLICATION.HANDLER_ID, handler)
                .where(APPLICATION.ID.eq(application))
                .execute();
    }

    private static void fill(ApplicationRecord row, DueDate dueDate) {
        row.setPhase(dueDate.phase().name());
        row.setIsOpen(dueDate.isOpen());
        row.setReceivedOn(dueDate.received());
        row.setDueOn(dueDate.due());
        row.setSortOn(dueDate.sort());
        row.setProvisional(dueDate.provisional());
        row.setExtended(dueDate.extended());
        row.setDoubt(dueDate.doubt());
        row.setClosedOn(dueDate.closed());
    }

    static ApplicationCase application(ApplicationRecord row) {
        DueDate dueDate = new DueDate(Phase.valueOf(row.getPhase()), row.getReceivedOn(), row.getDueOn(),
                row.getProvisional(), row.getExtended(), row.getClosedOn(), row.getDoubt());
        String outcome = row.getOutcome();
        return new ApplicationCase(row.getId(), row.getAgencyId(), row.getNumber(),
                ReceiptChannel.ofCode(row.getChannel()).orElseThrow(), row.getArrivedOn(),
                ApplicantKind.ofCode(row.getApplicantKind()).orElseThrow(), row.getSought(),
                ReplyForm.Form.ofCode(row.getReplyForm()).orElseThrow(),
                ReplyForm.Way.ofCode(row.getReplyWay()).orElseThrow(), row.getHandlerId(), row.getEnteredAt(), dueDate,
                outcome == null ? null : Outcome.ofCode(outcome).orElseThrow());
    }

    private static CaseEvent event(ApplicationEventRecord row) {
        return new CaseEvent(row.getId(), row.getKind(), row.getHappenedOn(), row.getEventValue(), row.getNote(),
                row.getEnteredBy(), row.getEnteredAt(),
                row.getSupersededAt() == null
                        ? null
                        : new CaseEvent.Superseded(row.getSupersededAt(), row.getSupersededBy(),
                                row.getSupersededReason()));
    }
}
