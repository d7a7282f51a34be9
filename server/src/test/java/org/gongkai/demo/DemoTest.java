package org.gongkai.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.gongkai.demo.BaotouYear.Posts;
import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.Journal;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.JournalProof;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerSettings;
import org.gongkai.ledger.TestDatabase;
import org.gongkai.publication.PublicationState;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gongkai.ledger.schema.Tables.AGENCY;
import static org.gongkai.ledger.schema.Tables.APPLICATION;
import static org.gongkai.ledger.schema.Tables.APPROVAL_ITEM;
import static org.gongkai.ledger.schema.Tables.PUBLICATION;
import static org.gongkai.ledger.schema.Tables.PUBLICATION_COLUMN;
import static org.gongkai.ledger.schema.Tables.PUBLICATION_KIND;
import static org.gongkai.ledger.schema.Tables.PUBLICATION_REVIEW;

class DemoTest {

    @TempDir Path home;

    private static Clock at(String moment) {
        return Clock.fixed(LocalDate.parse(moment.substring(0, 10))
                .atTime(java.time.LocalTime.parse(moment.substring(11)))
                .atZone(ChinaTime.ZONE)
                .toInstant(), ChinaTime.ZONE);
    }

    @Test
    void theCountsAreThoseOfTheReport() {
        assertThat(BaotouYear.posts()).isEqualTo(1469);
        assertThat(Posts.WORK_NEWS.count).isEqualTo(76);
        assertThat(Posts.POLICIES.count).isEqualTo(249);
        assertThat(Posts.MINISTRY_NEWS.count).isEqualTo(83);
        assertThat(Posts.WEEKLY.count).isEqualTo(71);
        assertThat(Posts.LAWS.count).isEqualTo(102);
    }

    @ParameterizedTest
    @EnumSource
    void aDemonstrationHasAYearOfWorkAndAWholeJournal(TestDatabase database) {
        LedgerSettings settings = database.fresh(home);
        Clock clock = at("2026-11-25T15:20");
        assertThat(Demo.prepare(settings, false, clock, () -> {
        })).isTrue();
        try (Ledger ledger = Ledger.open(settings, clock)) {
            assertThat(JournalProof.of(ledger).whole()).isTrue();
            assertThat(ledger.<Map<String, Integer>>read(DemoTest::publishedByKind))
                    .containsEntry("工作动态", 76)
                    .containsEntry("外事业务政策规定", 249)
                    .containsEntry("外交部新闻", 83)
                    .containsEntry("一周领事提醒", 71)
                    .containsEntry("法律法规及释义", 102);
            assertThat(ledger.<Integer>read(DemoTest::wechatPosts)).isEqualTo(1469);
            assertThat(ledger.<Integer>read(DemoTest::publishedWithoutReview)).isZero();
            allAreThere(ledger, LocalDate.of(2026, 11, 25));
            nothingIsLaterThanNow(ledger, clock.instant());
        }
    }

    @Test
    void onADayOfTheSpringFestivalEveryStageIsThereToo() {
        LedgerSettings settings = TestDatabase.SQLITE.fresh(home);
        Clock clock = at("2026-02-18T08:05");
        Demo.prepare(settings, false, clock, () -> {
        });
        try (Ledger ledger = Ledger.open(settings, clock)) {
            allAreThere(ledger, LocalDate.of(2026, 2, 18));
            nothingIsLaterThanNow(ledger, clock.instant());
        }
    }

    private static void allAreThere(Ledger ledger, LocalDate today) {
        for (DemoAgencies agency : Set.of(DemoAgencies.CITY, DemoAgencies.EDUCATION, DemoAgencies.LAND)) {
            UUID id = ledger.read(sql -> sql.select(AGENCY.ID)
                    .from(AGENCY)
                    .where(AGENCY.NAME.eq(agency.fullName))
                    .fetchSingle(AGENCY.ID));
            ledger.read(sql -> {
                var open = APPLICATION.AGENCY_ID.eq(id).and(APPLICATION.IS_OPEN.isTrue());
                assertThat(sql.fetchCount(APPLICATION, open.and(APPLICATION.DUE_ON.eq(today)))).as("today")
                        .isPositive();
                assertThat(sql.fetchCount(APPLICATION, open.and(APPLICATION.DUE_ON.lt(today)))).as("late").isPositive();
                assertThat(sql.fetchCount(APPLICATION, open.and(APPLICATION.PHASE.eq("STOPPED")))).isGreaterThan(3);
                assertThat(sql.fetchCount(APPLICATION, open.and(APPLICATION.PHASE.eq("UNCONFIRMED")))).isPositive();
                assertThat(sql.fetchCount(APPLICATION, open.and(APPLICATION.EXTENDED.isTrue()))).isPositive();
                assertThat(sql.selectDistinct(APPLICATION.OUTCOME)
                        .from(APPLICATION)
                        .where(APPLICATION.AGENCY_ID.eq(id), APPLICATION.OUTCOME.isNotNull())
                        .fetch(APPLICATION.OUTCOME)).contains("granted", "partially-granted", "withdrawn",
                                "not-corrected", "not-paid");
                assertThat(sql.select(APPROVAL_ITEM.STEP_NUMBER)
                        .from(APPROVAL_ITEM)
                        .where(APPROVAL_ITEM.AGENCY_ID.eq(id), APPROVAL_ITEM.KIND.eq("PUBLICATION"),
                                APPROVAL_ITEM.STATE.eq("WAITING"))
                        .fetchSet(APPROVAL_ITEM.STEP_NUMBER)).containsExactlyInAnyOrder(1, 2, 3, 4);
                assertThat(sql.selectDistinct(APPROVAL_ITEM.STATE)
                        .from(APPROVAL_ITEM)
                        .where(APPROVAL_ITEM.AGENCY_ID.eq(id))
                        .fetch(APPROVAL_ITEM.STATE)).contains("RETURNED", "RELEASED", "APPROVED");
                assertThat(sql.selectDistinct(PUBLICATION.STATE)
                        .from(PUBLICATION)
                        .where(PUBLICATION.AGENCY_ID.eq(id))
                        .fetch(PUBLICATION.STATE)).containsExactlyInAnyOrder(names());
                assertThat(sql.fetchCount(PUBLICATION, PUBLICATION.AGENCY_ID.eq(id)
                        .and(PUBLICATION.STATE.eq("DRAFT"))
                        .and(PUBLICATION.DUE_ON.lt(today)))).isPositive();
                return 0;
            });
        }
    }

    private static String[] names() {
        return java.util.Arrays.stream(PublicationState.values()).map(Enum::name).toArray(String[]::new);
    }

    private static void nothingIsLaterThanNow(Ledger ledger, Instant now) {
        new Journal(ledger).each(null, null, entry -> assertThat(entry.at()).isBeforeOrEqualTo(now));
    }

    private static Map<String, Integer> publishedByKind(DSLContext sql) {
        Map<String, Integer> counts = new HashMap<>();
        sql.select(PUBLICATION_KIND.NAME, org.jooq.impl.DSL.count())
                .from(PUBLICATION)
                .join(PUBLICATION_KIND)
                .on(PUBLICATION_KIND.ID.eq(PUBLICATION.KIND_ID))
                .join(AGENCY)
                .on(AGENCY.ID.eq(PUBLICATION.AGENCY_ID))
                .where(AGENCY.NAME.eq("包头市人民政府外事办公室"), PUBLICATION.STATE.eq("PUBLISHED"))
                .groupBy(PUBLICATION_KIND.NAME)
                .forEach(row -> counts.put(row.value1(), row.value2()));
        return counts;
    }

    private static int wechatPosts(DSLContext sql) {
        return sql.fetchCount(sql.select()
                .from(PUBLICATION)
                .join(PUBLICATION_COLUMN)
                .on(PUBLICATION_COLUMN.ID.eq(PUBLICATION.COLUMN_ID))
                .join(AGENCY)
                .on(AGENCY.ID.eq(PUBLICATION.AGENCY_ID))
                .where(AGENCY.NAME.eq("包头市人民政府外事办公室"), PUBLICATION.STATE.eq("PUBLISHED"),
                        PUBLICATION_COLUMN.CHANNEL.eq("WECHAT")));
    }

    private static int publishedWithoutReview(DSLContext sql) {
        return sql.fetchCount(PUBLICATION, PUBLICATION.STATE.eq("PUBLISHED")
                .and(PUBLICATION.ID.notIn(sql.select(PUBLICATION_REVIEW.PUBLICATION_ID)
                        .from(PUBLICATION_REVIEW)
                        .where(PUBLICATION_REVIEW.CONCLUSION.eq("PASSED")))));
    }

    @ParameterizedTest
    @EnumSource
    void realBooksAreNeverTouched(TestDatabase database) {
        LedgerSettings settings = database.fresh(home);
        try (Ledger ledger = Ledger.open(settings, Clock.systemUTC())) {
            ledger.change(DemoMark.ACTOR,
                    change -> change.journal(JournalDraft.of(Ids.INSTALLATION, "agency.added", "agency/1", "")));
        }
        for (boolean fresh : List.of(false, true)) {
            assertThatExceptionOfType(DemoRefused.class)
                    .isThrownBy(() -> Demo.prepare(settings, fresh, Clock.systemUTC(), () -> {
                    }))
                    .satisfies(refused -> assertThat(refused.why()).isEqualTo(DemoRefused.Why.REAL_BOOKS));
        }
        try (Ledger ledger = Ledger.open(settings, Clock.systemUTC())) {
            assertThat(DemoMark.of(ledger)).isEqualTo(DemoMark.Books.REAL);
        }
    }

    @Test
    void aDemonstrationIsKeptUntilAFreshOneIsAskedFor() throws Exception {
        LedgerSettings settings = TestDatabase.POSTGRESQL.fresh(home);
        Demo.prepare(settings, false, at("2026-11-24T10:00"), () -> {
        });
        Files.writeString(settings.data().resolve("gongkai.properties"), "gongkai.site.name=演示\n");
        assertThat(Demo.prepare(settings, false, at("2026-11-25T10:00"), () -> {
        })).isFalse();
        assertThat(made(settings)).isEqualTo(at("2026-11-24T10:00").instant());
        assertThat(Demo.prepare(settings, true, at("2026-11-25T10:00"), () -> {
        })).isTrue();
        assertThat(made(settings)).isEqualTo(at("2026-11-25T10:00").instant());
        assertThat(settings.data().resolve("gongkai.properties")).exists();
    }

    private static Instant made(LedgerSettings settings) {
        try (Ledger ledger = Ledger.open(settings, at("2026-11-26T10:00"))) {
            return ledger.read(DemoMark::madeAt).orElseThrow();
        }
    }

    @Test
    void aDemonstrationThatWasNotFinishedIsMadeAnew() {
        LedgerSettings settings = TestDatabase.SQLITE.fresh(home);
        try (Ledger ledger = Ledger.open(settings, at("2026-11-24T10:00"))) {
            ledger.change(DemoMark.ACTOR, change -> {
                DemoMark.begin(change);
                return true;
            });
            assertThat(DemoMark.of(ledger)).isEqualTo(DemoMark.Books.BEGUN);
        }
        assertThat(Demo.prepare(settings, false, at("2026-11-25T10:00"), () -> {
        })).isTrue();
    }

    @Test
    void everyNameOfTheExampleCitySaysThatItIsAnExample() {
        assertThat(java.util.Arrays.stream(DemoAgencies.values())
                .filter(agency -> agency != DemoAgencies.BAOTOU)
                .map(agency -> agency.fullName)
                .collect(Collectors.toSet())).allMatch(name -> name.contains("示例"));
    }
}
