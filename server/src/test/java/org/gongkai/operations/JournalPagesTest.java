package org.gongkai.operations;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import com.microsoft.playwright.Page;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyBook;
import org.gongkai.agency.Role;
import org.gongkai.agency.TestAgencies;
import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.Actor;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.LedgerSettings;
import org.gongkai.web.Chromium;
import org.gongkai.web.TestOffice;
import org.gongkai.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class JournalPagesTest {

    @TempDir Path home;
    private TestOffice office;

    @BeforeEach
    void open() {
        office = TestOffice.open(home);
        write(TestOffice.AGENCY, 120);
        write(TestOffice.OTHER_AGENCY, 1);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void write(UUID agency, int entries) {
        for (int i = 1; i <= entries; i++) {
            int number = i;
            office.ledger()
                    .change(Actor.program("test"), change -> change.journal(new JournalDraft(agency,
                            number % 2 == 0 ? "publication.published" : "publication.drafted",
                            "publication/" + number % 7, agency.equals(TestOffice.AGENCY) ? "第 " + number + " 次" : "别处",
                            null, "{\"title\":\"公告\"}")));
        }
    }

    private static void await(Callable<Boolean> holds) throws Exception {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!holds.call()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
            Thread.sleep(20);
        }
    }

    @Test
    void theJournalPagesByKeyAndShowsOneAgencyOnly() {
        Visitor auditor = office.as(Role.AUDITOR);
        Visitor.Page first = auditor.get("/office/journal");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.document().select(".listing tbody > tr")).hasSize(50);
        assertThat(first.document().select(".listing tbody > tr").first().text()).startsWith("120");
        assertThat(first.text()).doesNotContain("别处");
        Visitor.Page second = auditor.get(first.document().select("a[rel=next]").attr("href"));
        assertThat(second.document().select(".listing tbody > tr").first().text()).startsWith("70");
        Visitor.Page last = auditor.get(second.document().select("a[rel=next]").attr("href"));
        assertThat(last.document().select(".listing tbody > tr")).hasSize(20);
        assertThat(last.document().select("a[rel=next]")).isEmpty();
    }

    @Test
    void itIsFilteredBySubjectAndByDay() {
        Visitor auditor = office.as(Role.AUDITOR);
        Visitor.Page page = auditor.get("/office/journal?subject=publication/3");
        assertThat(page.document().select(".listing tbody > tr")).hasSize(17);
        assertThat(auditor.get("/office/journal?day=2019-01-01").text()).contains("没有符合条件的内容");
        Visitor.Page wrong = auditor.get("/office/journal?day=32.13.");
        assertThat(wrong.text()).contains("日期应写作 2026-03-05 的形式");
        assertThat(auditor.get("/office/journal?after=abc").status()).isEqualTo(200);
    }

    @Test
    void aProofIsAJobWhoseVerdictIsShown() throws Exception {
        Visitor auditor = office.as(Role.AUDITOR);
        Visitor.Page asked = auditor.get("/office/journal").submit("form[action=/office/journal/check]", Map.of());
        assertThat(asked.status()).isEqualTo(200);
        await(() -> auditor.get("/office/journal").text().contains("核验通过：1 条链、121 条记录连续完整"));
        assertThat(auditor.get("/office/journal").document().select(".listing tbody > tr").first().text())
                .contains("journal.check-asked");
    }

    @Test
    void aProofOfAChangedJournalSaysWhichEntryIsBroken() throws Exception {
        LedgerSettings settings = LedgerSettings.sqlite(home.resolve("data"));
        try (Connection tampering = DriverManager.getConnection(settings.jdbcUrl());
                Statement statement = tampering.createStatement()) {
            assertThat(statement.executeUpdate("update journal_entry set reason = '另有原因' where entry_number = 60"
                    + " and agency_id = '" + TestOffice.AGENCY + "'")).isEqualTo(1);
        }
        Visitor auditor = office.as(Role.AUDITOR);
        auditor.get("/office/journal").submit("form[action=/office/journal/check]", Map.of());
        await(() -> auditor.get("/office/journal").text().contains("账本核验未通过"));
        Visitor.Page page = auditor.get("/office/journal");
        assertThat(page.document().select("#proof [role=alert]").text()).contains("第 60 条内容被改动");
    }

    @Test
    void theExportIsTheChainOfTheAgencyLineByLine() {
        Visitor.Page export = office.as(Role.AUDITOR).get("/office/journal/export");
        assertThat(export.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(export.header("Content-Disposition")).contains("attachment").contains(".jsonl");
        assertThat(new String(export.bytes(), StandardCharsets.UTF_8).lines().toList()).hasSize(121)
                .allMatch(line -> line.contains(TestOffice.AGENCY.toString()) && line.contains("\"hash\":\""))
                .last(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .contains("journal.exported");
    }

    @Test
    void theJournalSpeaksTheWordsOfTheOffice() {
        Agency city = TestAgencies.agency(office::bean, office.ledger(), "示例市政府办公室", null);
        Agency bureau = TestAgencies.agency(office::bean, office.ledger(), "示例市教育局", city);
        Agency stranger = TestAgencies.agency(office::bean, office.ledger(), "邻市政府办公室", null);
        UUID below = TestAgencies.person(office::bean, office.ledger(), "zhao", bureau.id()).id();
        UUID strange = TestAgencies.person(office::bean, office.ledger(), "qian", stranger.id()).id();
        for (UUID person : new UUID[]{below, strange}) {
            office.ledger()
                    .change(Actor.person(person), change -> change.journal(JournalDraft.of(city.id(),
                            "approval.route-set", "person/" + person, "")));
        }
        office.ledger()
                .change(Actor.program("due-dates"), change -> change.journal(JournalDraft.of(city.id(),
                        "due-dates.recomputed", "calendar-change/1", "")));
        Visitor.Page page = office.as(TestOffice.person("审计员", city.id(), Role.AUDITOR)).get("/office/journal");
        assertThat(page.document().select("td[data-column=何人]").eachText())
                .startsWith("系统（期限计算）", "其他单位人员", "zhao同志");
        assertThat(page.document().select("td[data-column=何事]").eachText())
                .startsWith("重新计算答复期限 due-dates.recomputed", "修改审批流程 approval.route-set");
        assertThat(page.document().select("td[data-column=对象]").eachText())
                .contains("zhao同志 person/" + below, "其他单位人员 person/" + strange);
        assertThat(page.text()).doesNotContain("qian");
    }

    @Test
    void theSheetOfADayCarriesTheCodeToCheckBy() {
        Visitor auditor = office.as(Role.AUDITOR);
        String today = java.time.LocalDate.now(ChinaTime.ZONE).toString();
        Visitor.Page sheet = auditor.get("/office/journal/digest?day=" + today);
        assertThat(sheet.text()).contains(TestOffice.AGENCY + ":120:", "共 120 条", "示例市外事办公室");
        assertThat(sheet.text()).doesNotContain(TestOffice.OTHER_AGENCY.toString());
        assertThat(auditor.get("/office/journal/digest?day=2019-01-01").text()).contains("尚无记录");
    }

    @Test
    void onlyAnAuditorReadsItAndOnlyOneOfATopAgencyTheInstallations() {
        for (Role role : Role.values()) {
            int expected = role == Role.AUDITOR ? 200 : 403;
            for (String path : new String[]{"/office/journal", "/office/journal/export", "/office/journal/digest"}) {
                assertThat(office.as(role).get(path).status()).as(role + " " + path).isEqualTo(expected);
            }
        }
        assertThat(office.as(Role.AUDITOR).get("/office/journal?chain=" + TestOffice.OTHER_AGENCY).status())
                .isEqualTo(404);
        Agency top = office.ledger()
                .change(Actor.program("test"), change -> office.bean(AgencyBook.class)
                        .add(change, null, new AgencyBook.Entry("示例市人民政府", "", new Agency.Region("", "示例市"),
                                Agency.Tier.values()[0], Agency.Kind.values()[0], 1)));
        Visitor above = office.as(TestOffice.person("李审计", top.id(), Role.AUDITOR));
        assertThat(above.get("/office/journal?chain=installation").status()).isEqualTo(200);
        assertThat(above.get("/office/journal").text()).contains("本系统");
        Agency lower = TestAgencies.agency(office::bean, office.ledger(), "示例市教育局", top);
        Visitor below = office.as(TestOffice.person("王审计", lower.id(), Role.AUDITOR));
        assertThat(below.get("/office/journal?chain=installation").status()).isEqualTo(404);
        assertThat(below.get("/office/journal/export?chain=installation").status()).isEqualTo(404);
        assertThat(below.get("/office/journal").text()).doesNotContain("本系统");
    }

    @Test
    void thePagesInABrowser() throws Exception {
        try (Chromium.Window window = Chromium.window(office).as(Role.AUDITOR).open()) {
            Page page = window.go("/office/journal?subject=publication/3");
            page.click("form[action='/office/journal/check'] button");
            page.waitForSelector("#proof .notice.good");
            Page list = window.go("/office/journal?subject=publication/3");
            Chromium.screenshot(list, "journal");
            Chromium.axe(list);
            Chromium.fitsItsWidth(list);
            Page sheet = window.go("/office/journal/digest?day="
                    + java.time.LocalDate.now(ChinaTime.ZONE));
            Chromium.screenshot(sheet, "journal-digest");
            Chromium.axe(sheet);
            assertThat(window.errors()).isEmpty();
            assertThat(window.foreignRequests()).isEmpty();
        }
        try (Chromium.Window phone = Chromium.window(office).as(Role.AUDITOR).phone().open()) {
            Page page = phone.go("/office/journal?subject=publication/3");
            Chromium.screenshot(page, "journal-phone");
            Chromium.fitsItsWidth(page);
        }
    }
}
