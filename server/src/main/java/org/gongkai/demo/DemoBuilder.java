package org.gongkai.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.gongkai.agency.Role;
import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.Actor;
import org.gongkai.ledger.LedgerSettings;

/** Makes a demonstration: everything through the real books, in the order of time, ending now. */
final class DemoBuilder {

    private static final LocalTime OPENED = LocalTime.of(8, 30);
    private static final int YEAR_OF_ANSWERS = 36;
    private static final int FEW_ANSWERS = 4;
    /** The books begin so many days before the year that is told. */
    private static final int BEFORE = 420;

    private DemoBuilder() {}

    /** Makes one in books that are empty. */
    static void make(LedgerSettings settings, Clock today) {
        Instant now = today.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate day = ChinaTime.dayOf(now);
        DemoClock clock = new DemoClock(day.minusDays(BEFORE).atTime(OPENED).atZone(ChinaTime.ZONE).toInstant());
        try (DemoBooks books = new DemoBooks(settings, clock)) {
            Map<DemoAgencies, DemoOffice> offices = people(books);
            Agenda agenda = new Agenda(now);
            Days days = new Days(day, books.calendar().now().national());
            publications(books, agenda, days, offices);
            applications(books, agenda, days, offices);
            agenda.run(books.ledger(), clock);
            finish(books);
        }
    }

    private static Map<DemoAgencies, DemoOffice> people(DemoBooks books) {
        DemoPeople people = new DemoPeople(books);
        return books.ledger().change(DemoMark.ACTOR, change -> {
            DemoMark.begin(change);
            return people.add(change);
        });
    }

    private static void publications(DemoBooks books, Agenda agenda, Days days,
            Map<DemoAgencies, DemoOffice> offices) {
        offices.forEach((which, office) -> {
            if (office.isStaffed()) {
                books.ledger().change(Actor.person(office.who(Role.CLERK)), change -> {
                    if (which == DemoAgencies.BAOTOU) {
                        new BaotouYear(books, agenda, days).of(change, office);
                    } else {
                        new ExamplePublications(books, agenda, days).of(change, office);
                    }
                    return true;
                });
            }
        });
    }

    private static void applications(DemoBooks books, Agenda agenda, Days days,
            Map<DemoAgencies, DemoOffice> offices) {
        ExampleCases cases = new ExampleCases(books, agenda, days);
        offices.forEach((which, office) -> {
            if (which != DemoAgencies.BAOTOU) {
                if (office.isStaffed()) {
                    cases.everyStage(office);
                }
                cases.answered(office, office.isStaffed() ? YEAR_OF_ANSWERS : FEW_ANSWERS);
            }
        });
    }

    private static void finish(DemoBooks books) {
        books.ledger().change(DemoMark.ACTOR, change -> {
            books.outbox().put(change, FailingEffect.KIND, "demo", "{}");
            DemoMark.finish(change);
            return List.of();
        });
    }
}
