package org.gongkai.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;

import org.gongkai.agency.AgencyStore;
import org.gongkai.agency.PersonStore;
import org.gongkai.calendar.OfficeCalendar;
import org.gongkai.law.application.ApplicantKind;
import org.gongkai.law.application.ReceiptChannel;
import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.law.clock.EventKind;
import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerSettings;
import org.gongkai.ledger.jobs.Outbox;
import org.jspecify.annotations.Nullable;

/** The applications book over a database of the tests, on a day that a test can move on. */
final class TestBooks implements AutoCloseable {

    static final UUID AGENCY = new UUID(7, 7);
    static final UUID OTHER = new UUID(8, 8);
    static final Actor CLERK = Actor.person(new UUID(1, 1));
    static final Applicant SOMEBODY = new Applicant("张三（示例）", "", "13800000000", "", "");

    final Ledger ledger;
    final OfficeCalendar calendar;
    final ApplicationStore store = new ApplicationStore();
    final DueDateStore dueDateStore = new DueDateStore();
    final ApplicationBook book;
    final DueDates dueDates;
    final CaseList list;
    private LocalDate today;

    TestBooks(LedgerSettings settings, String today) {
        this.today = LocalDate.parse(today);
        this.ledger = Ledger.open(settings, new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return TestBooks.this.today.atTime(LocalTime.NOON).atZone(ChinaTime.ZONE).toInstant();
            }
        });
        this.calendar = OfficeCalendar.over(ledger);
        AgencyStore agencies = new AgencyStore();
        this.book = new ApplicationBook(store, calendar, agencies, new PersonStore());
        this.dueDates = new DueDates(ledger, store, dueDateStore, agencies, calendar, new Outbox());
        this.list = new CaseList(ledger, calendar);
    }

    /** The day it is. */
    void onThe(String day) {
        today = LocalDate.parse(day);
    }

    LocalDate today() {
        return today;
    }

    <T> T change(Function<Change, T> act) {
        return ledger.change(CLERK, act);
    }

    static Registration counter(String received) {
        return new Registration(ReceiptChannel.COUNTER, LocalDate.parse(received), null, ApplicantKind.NATURAL,
                SOMEBODY,
                "2025年度因公出国（境）经费决算", ReplyForm.Form.ELECTRONIC, ReplyForm.Way.EMAIL);
    }

    static Registration by(ReceiptChannel channel, String arrived, @Nullable String received) {
        return new Registration(channel, LocalDate.parse(arrived), received == null ? null : LocalDate.parse(received),
                ApplicantKind.LEGAL_SERVICE, SOMEBODY, "外事接待标准的规范性文件", ReplyForm.Form.PAPER, ReplyForm.Way.POST);
    }

    ApplicationCase register(String received) {
        return register(AGENCY, counter(received));
    }

    ApplicationCase register(UUID agency, Registration entry) {
        return change(change -> book.register(change, agency, entry, null));
    }

    ApplicationCase record(ApplicationCase application, EventKind kind, String date, String value) {
        return change(change -> book.record(change, application.id(),
                new ApplicationBook.NewEvent(kind, LocalDate.parse(date), value, ""), ApplicationBook.Hand.HEAD));
    }

    ApplicationCase record(ApplicationCase application, EventKind kind, String date) {
        return record(application, kind, date, "");
    }

    CaseFile file(ApplicationCase application) {
        return ledger.read(sql -> new CaseFile(store.find(sql, application.id()).orElseThrow(),
                store.events(sql, application.id())));
    }

    @Override
    public void close() {
        ledger.close();
    }
}
