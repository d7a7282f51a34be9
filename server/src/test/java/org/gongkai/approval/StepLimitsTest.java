package org.gongkai.approval;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.gongkai.agency.Role;
import org.gongkai.agency.SignedIn;
import org.gongkai.calendar.CalendarBook;
import org.gongkai.calendar.CalendarBook.NoticeSource;
import org.gongkai.calendar.CalendarChange;
import org.gongkai.calendar.CalendarFollower.Consequence;
import org.gongkai.calendar.LocalHoliday;
import org.gongkai.calendar.MadeUpNotice;
import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.TestDatabase;
import org.gongkai.ledger.jobs.Outbox;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.schema.Tables.AGENCY;

/** Steps and second looks under way keep to the calendar as it changes. */
class StepLimitsTest {

    private static final SignedIn HEAD = new SignedIn(TestApprovals.who("主任"), "主任", TestApprovals.AGENCY, "示例市外事办公室",
            Set.of(Role.DISCLOSURE_HEAD), Ids.next());

    @TempDir Path home;

    private static StepLimits limits(TestApprovals office) {
        return new StepLimits(office.ledger, office.agencies, office.dueDay, new Outbox());
    }

    private static CalendarBook calendar(TestApprovals office) {
        return CalendarBook.over(office.ledger, office.calendar, List.of(limits(office)));
    }

    private static void inInnerMongolia(TestApprovals office) {
        office.ledger.change(Actor.program("test"), change -> {
            change.journal(JournalDraft.of(TestApprovals.AGENCY, "test.agency", "agency", ""));
            return change.sql()
                    .insertInto(AGENCY)
                    .set(AGENCY.ID, TestApprovals.AGENCY)
                    .set(AGENCY.NAME, "示例市外事办公室")
                    .set(AGENCY.SHORT_NAME, "")
                    .set(AGENCY.REGION_CODE, "150200")
                    .set(AGENCY.REGION_NAME, "内蒙古自治区包头市")
                    .set(AGENCY.TIER, "CITY")
                    .set(AGENCY.KIND, "DEPARTMENT")
                    .set(AGENCY.SORT_KEY, 1)
                    .set(AGENCY.ACTIVE, true)
                    .set(AGENCY.SECOND_FACTOR, false)
                    .set(AGENCY.CREATED_AT, change.at())
                    .execute();
        });
    }

    private static void work(TestApprovals office, CalendarChange change) {
        limits(office).recompute("calendar-change/" + change.id());
    }

    private static @Nullable LocalDate due(TestApprovals office, ApprovalItem item) {
        return office.now(item).dueOn();
    }

    @ParameterizedTest
    @EnumSource
    void anImportedNoticeMovesTheStepsThatAreUnderWay(TestDatabase database) throws Exception {
        try (TestApprovals office = new TestApprovals(database, home)) {
            office.daysPass((int) ChronoUnit.DAYS.between(office.today(), LocalDate.of(2027, 1, 29)));
            ApprovalItem waiting = office.publication("1");
            assertThat(due(office, waiting)).as("two working days after Friday").isEqualTo("2027-02-02");
            assertThat(calendar(office).preview(MadeUpNotice.OF_2027).consequences())
                    .containsExactly(new Consequence("审批中的事项", 1, 1));

            CalendarChange change = calendar(office).importNotice(HEAD, MadeUpNotice.OF_2027, NoticeSource.PASTED)
                    .orElseThrow();
            work(office, change);

            assertThat(due(office, waiting)).as("Sunday, 31 January, is worked").isEqualTo("2027-02-01");
            assertThat(office.inbox.waitingFor(TestApprovals.AGENCY, TestApprovals.who("科长"), null).rows())
                    .singleElement()
                    .satisfies(line -> assertThat(line.place()).startsWith("1-2027-02-01-"));
            int revision = office.now(waiting).revision();
            work(office, change);
            assertThat(due(office, waiting)).isEqualTo("2027-02-01");
            assertThat(office.now(waiting).revision()).as("a decision on it is not disturbed").isEqualTo(revision);
            assertThat(office.journal()).contains("approval.step-limits-recomputed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLocalHolidayCountsInItsRegionForStepsAndSecondLooks(TestDatabase database) {
        try (TestApprovals office = new TestApprovals(database, home)) {
            inInnerMongolia(office);
            UUID elsewhere = new UUID(5, 5);
            ApprovalItem waiting = office.publication("1");
            ApprovalItem reply = office.submitted(ApprovalKind.REPLY, "reply/1", "经办");
            ApprovalItem released = office.release(reply, "局长");
            assertThat(due(office, waiting)).isEqualTo("2026-03-12");
            LocalDate look = due(office, released);

            CalendarChange change = calendar(office).addLocalHoliday(HEAD, new LocalHoliday(Ids.next(), "15", "内蒙古自治区",
                    "示例节", "示例文件〔2026〕1号", LocalDate.of(2026, 3, 11), LocalDate.of(2026, 3, 11), null));
            work(office, change);

            assertThat(due(office, waiting)).isEqualTo("2026-03-13");
            assertThat(due(office, released)).isEqualTo(office.dueDay.after(TestApprovals.AGENCY, office.today(),
                    reply.route().secondLookDays())).isAfter(look);
            assertThat(due(office, office.publication("2"))).isEqualTo("2026-03-13");
            assertThat(office.dueDay.after(elsewhere, office.today(), 2)).isEqualTo("2026-03-12");
        }
    }
}
