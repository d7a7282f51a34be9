package org.gongkai.application;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.gongkai.agency.Role;
import org.gongkai.agency.SignedIn;
import org.gongkai.application.CaseList.Filter;
import org.gongkai.application.CaseList.Show;
import org.gongkai.calendar.CalendarBook;
import org.gongkai.calendar.CalendarBook.NoticeSource;
import org.gongkai.calendar.CalendarChange;
import org.gongkai.calendar.CalendarFollower;
import org.gongkai.calendar.MadeUpNotice;
import org.gongkai.law.calendar.NoticeReader;
import org.gongkai.law.calendar.WorkingCalendar;
import org.gongkai.law.clock.EventKind;
import org.gongkai.law.clock.ReplyClock;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.Journal;
import org.gongkai.ledger.Refusal;
import org.gongkai.ledger.TestDatabase;
import org.gongkai.look.Listing;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class DueDatesTest {

    private static final SignedIn HEAD = new SignedIn(new UUID(2, 2), "李主任", TestBooks.AGENCY, "示例市外事办公室",
            Set.of(Role.DISCLOSURE_HEAD), Ids.next());

    @TempDir Path home;

    private static CalendarChange imported(TestBooks books) throws Exception {
        return CalendarBook.over(books.ledger, books.calendar, List.<CalendarFollower>of(books.dueDates))
                .importNotice(HEAD, MadeUpNotice.OF_2027, NoticeSource.PASTED)
                .orElseThrow();
    }

    private static List<DueDateChange> moved(TestBooks books, CalendarChange change, UUID agency) {
        return books.ledger.read(sql -> books.dueDateStore.moved(sql, change.id(), agency, null, 100));
    }

    /** What the test knows of a case without asking the books: the clock of the law over its events. */
    private static DueDate expected(TestBooks books, ApplicationCase application, WorkingCalendar calendar) {
        return DueDate.of(books.file(application).clockEvents(), calendar);
    }

    @ParameterizedTest
    @EnumSource
    void aNoticeOn2027MovesTheOpenCasesOverNewYearAndListsExactlyThose(TestDatabase database) throws Exception {
        try (TestBooks books = new TestBooks(database.fresh(home), "2026-12-31")) {
            ApplicationCase dueIn2026 = books.register("2026-11-25");
            ApplicationCase overNewYear = books.register("2026-12-28");
            ApplicationCase stopped = books.register("2026-12-21");
            books.record(stopped, EventKind.CLARIFICATION_ASKED, "2026-12-24");
            ApplicationCase elsewhere = books.register(TestBooks.OTHER, TestBooks.counter("2026-12-30"));
            ApplicationCase closed = books.register("2026-12-28");
            books.change(change -> books.book.close(change, closed.id(),
                    new ApplicationBook.Closing(org.gongkai.law.application.Outcome.GRANTED,
                            LocalDate.parse("2026-12-30"), LocalDate.parse("2026-12-31"), "")));
            assertThat(overNewYear.dueDate().provisional()).isTrue();
            assertThat(dueIn2026.dueDate().provisional()).isFalse();
            WorkingCalendar before = books.calendar.now().national();
            WorkingCalendar after = before.with(NoticeReader.read(MadeUpNotice.OF_2027));

            CalendarBook calendarBook = CalendarBook.over(books.ledger, books.calendar,
                    List.<CalendarFollower>of(books.dueDates));
            assertThat(calendarBook.preview(MadeUpNotice.OF_2027).consequences())
                    .containsExactly(new CalendarFollower.Consequence("在办申请", 4, 2));
            CalendarChange change = imported(books);
            DueDates.Progress progress = books.dueDates.recompute(change.id());

            assertThat(progress.finished()).isTrue();
            assertThat(progress.moved()).isEqualTo(2);
            assertThat(progress.examined()).as("the one due in 2026 is passed over").isEqualTo(3);
            List<DueDateChange> moved = moved(books, change, TestBooks.AGENCY);
            assertThat(moved).singleElement().satisfies(each -> {
                assertThat(each.application().id()).isEqualTo(overNewYear.id());
                assertThat(each.before()).isEqualTo(ReplyClock.of(books.file(overNewYear).clockEvents(), before)
                        .due()
                        .orElseThrow());
                assertThat(each.after()).isEqualTo(ReplyClock.of(books.file(overNewYear).clockEvents(), after)
                        .due()
                        .orElseThrow());
                assertThat(each.provisionalBefore()).isTrue();
                assertThat(each.provisionalAfter()).isFalse();
            });
            assertThat(moved(books, change, TestBooks.OTHER))
                    .extracting(each -> each.application().id())
                    .containsExactly(elsewhere.id());
            for (ApplicationCase each : List.of(dueIn2026, overNewYear, stopped, elsewhere)) {
                assertThat(books.file(each).application().dueDate()).isEqualTo(expected(books, each, after));
            }
            Journal journal = new Journal(books.ledger);
            for (UUID agency : List.of(TestBooks.AGENCY, TestBooks.OTHER)) {
                assertThat(journal.latestOfAgency(agency, Long.MAX_VALUE, 100))
                        .filteredOn(entry -> entry.kind().equals("due-dates.recomputed"))
                        .singleElement()
                        .satisfies(entry -> assertThat(entry.after()).contains("\"moved\":1"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void doingItTwiceChangesNothingAndItGoesOnWhereItWasInterrupted(TestDatabase database) throws Exception {
        try (TestBooks books = new TestBooks(database.fresh(home), "2026-12-31")) {
            books.register("2026-12-28");
            books.register(TestBooks.OTHER, TestBooks.counter("2026-12-28"));
            CalendarChange change = imported(books);
            assertThat(books.dueDates.progress(change.id()).orElseThrow().finished()).isFalse();
            DueDates.Progress first = books.dueDates.step(change.id());
            assertThat(first).isEqualTo(new DueDates.Progress(1, 1, false));
            DueDates.Progress done = books.dueDates.recompute(change.id());
            assertThat(done).isEqualTo(new DueDates.Progress(2, 2, true));
            assertThat(books.dueDates.recompute(change.id())).isEqualTo(done);
        }
    }

    @ParameterizedTest
    @EnumSource
    void afterAnythingThatHappensWhatIsKeptIsWhatTheLawComputes(TestDatabase database) throws Exception {
        Random random = new Random(20261125);
        try (TestBooks books = new TestBooks(database.fresh(home), "2027-03-31")) {
            List<ApplicationCase> all = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                LocalDate received = LocalDate.of(2026, 11, 2).plusDays(random.nextInt(75));
                ApplicationCase application = books.register(i % 3 == 0 ? TestBooks.OTHER : TestBooks.AGENCY,
                        TestBooks.counter(received.toString()));
                all.add(application);
                for (int j = random.nextInt(5); j > 0; j--) {
                    List<EventKind> allowed = new ArrayList<>(books.file(application).allowed());
                    EventKind kind = allowed.get(random.nextInt(allowed.size()));
                    String date = received.plusDays(random.nextInt(60)).toString();
                    String value = kind == EventKind.EXTENDED
                            ? "" + (1 + random.nextInt(20))
                            : kind == EventKind.DELAYED ? received.plusDays(120).toString() : "";
                    try {
                        books.record(application, kind, date, value);
                    } catch (Refusal contradiction) {
                        assertThat(contradiction.message()).isNotEmpty();
                    }
                }
            }
            WorkingCalendar before = books.calendar.now().national();
            Map<UUID, DueDate> kept = all.stream()
                    .collect(Collectors.toMap(ApplicationCase::id,
                            each -> books.file(each).application().dueDate()));
            all.forEach(each -> assertThat(kept.get(each.id())).isEqualTo(expected(books, each, before)));

            CalendarChange change = imported(books);
            long moved = books.dueDates.recompute(change.id()).moved();
            WorkingCalendar after = books.calendar.now().national();
            long different = 0;
            for (ApplicationCase each : all) {
                DueDate now = books.file(each).application().dueDate();
                assertThat(now).isEqualTo(expected(books, each, after));
                different += now.equals(kept.get(each.id())) ? 0 : 1;
            }
            assertThat(different).isPositive();
            assertThat(moved).isEqualTo(different);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCaseWhoseEventsContradictEachOtherUnderTheNewCalendarIsInDoubtAndStopsNothing(TestDatabase database)
            throws Exception {
        try (TestBooks books = new TestBooks(database.fresh(home), "2027-02-10")) {
            // Due on 1 February while 31 January is taken for a Sunday without work; the notice makes it a working day.
            ApplicationCase application = books.register("2027-01-04");
            LocalDate due = application.dueDate().due();
            books.record(application, EventKind.EXTENDED, due.toString(), "5");
            ApplicationCase other = books.register("2027-01-20");
            CalendarChange change = imported(books);
            assertThat(books.dueDates.recompute(change.id()).finished()).isTrue();
            DueDate doubtful = books.file(application).application().dueDate();
            assertThat(doubtful.doubt()).contains("届满");
            assertThat(doubtful.isOpen()).isTrue();
            assertThat(books.file(other).application().dueDate().provisional()).isFalse();
            assertThat(books.list.page(Filter.open(TestBooks.AGENCY), books.today(), null).rows().getFirst().id())
                    .as("what is in doubt comes first")
                    .isEqualTo(application.id());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theListGoesByUrgencyAndPagesByKey(TestDatabase database) {
        try (TestBooks books = new TestBooks(database.fresh(home), "2026-07-31")) {
            List<UUID> entered = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                entered.add(books.register(LocalDate.of(2026, 5, 11).plusDays(i % 60).toString()).id());
            }
            ApplicationCase stopped = books.register("2026-06-01");
            books.record(stopped, EventKind.FEE_ASKED, "2026-06-10");
            books.register(TestBooks.OTHER, TestBooks.counter("2026-06-01"));
            List<ApplicationCase> seen = new ArrayList<>();
            String after = null;
            do {
                Listing<ApplicationCase> page = books.list.page(Filter.open(TestBooks.AGENCY), books.today(), after);
                assertThat(page.rows()).hasSizeLessThanOrEqualTo(Listing.SIZE);
                seen.addAll(page.rows());
                after = page.next();
            } while (after != null);
            assertThat(seen).hasSize(121);
            assertThat(seen.getLast().id()).isEqualTo(stopped.id());
            assertThat(seen).isSortedAccordingTo(
                    java.util.Comparator.comparing((ApplicationCase each) -> each.dueDate().sort())
                            .thenComparing(each -> each.id().toString()));
            CaseList.Counts counts = books.list.counts(TestBooks.AGENCY, books.today());
            assertThat(counts.open()).isEqualTo(121);
            assertThat(counts.stopped()).isEqualTo(1);
            assertThat(counts.overdue()).isEqualTo((int) seen.stream()
                    .filter(each -> CaseFile.isOverdue(each.dueDate(), books.today()))
                    .count()).isPositive();
            assertThat(counts.today()).isEqualTo(books.list
                    .casesDueBetween(TestBooks.AGENCY, books.today(), books.today(), 100)
                    .size()).isPositive();
            assertThat(counts.withinThree()).isPositive().isLessThan(counts.withinFive());
            assertThat(books.list.page(new Filter(TestBooks.AGENCY, Show.SOON, null, false, ""), books.today(), null)
                    .rows()).hasSize(counts.withinFive());
            assertThat(books.list.page(new Filter(TestBooks.AGENCY, Show.ALL, null, false, "2026-0007"), books.today(),
                    null).rows()).extracting(ApplicationCase::id).containsExactly(entered.get(6));
            assertThat(books.list.page(new Filter(TestBooks.AGENCY, Show.ALL, null, false, "100%"), books.today(),
                    null).rows()).isEmpty();
        }
    }
}
