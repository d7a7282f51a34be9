package org.gongkai.application;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import org.gongkai.agency.Role;
import org.gongkai.calendar.CalendarBook;
import org.gongkai.calendar.CalendarBook.NoticeSource;
import org.gongkai.calendar.CalendarChange;
import org.gongkai.calendar.MadeUpNotice;
import org.gongkai.web.Chromium;
import org.gongkai.web.TestOffice;
import org.gongkai.web.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ApplicationPagesTest {

    @TempDir static Path home;
    private static TestOffice office;

    /** Monday, 30 November 2026, ten in the morning in China. */
    @BeforeAll
    static void open() {
        office = TestOffice.open(home, Clock.fixed(Instant.parse("2026-11-30T02:00:00Z"), ZoneOffset.UTC));
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static Map<String, String> letter(String arrived) {
        return Map.of("channel", "registered", "arrived", arrived, "kind", "legalService", "name", "某某律师事务所（示例）",
                "phone", "0472-0000000", "sought", "2025年度接待外宾经费决算明细");
    }

    private static Visitor.Page entered(String arrived) {
        Visitor.Page page = office.as(Role.CLERK)
                .get("/office/applications/new")
                .submit("form[action=/office/applications]", letter(arrived));
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.path()).matches("/office/applications/[0-9a-f-]{36}");
        return page;
    }

    @Test
    void aClerkEntersALetterAndSeesItsClockDayByDay() {
        Visitor.Page page = entered("2026-11-02");
        assertThat(page.text()).contains("申请 2026-")
                .contains("应于2026年11月30日前（含当日）答复")
                .contains("今日到期")
                .contains("某某律师事务所")
                .contains("条例第三十三条第二款");
        assertThat(page.document().select("#kind option").eachAttr("value")).contains("clarification-asked")
                .doesNotContain("extended", "fee-paid", "served");
        assertThat(office.as(Role.DISCLOSURE_HEAD).get(page.path()).document().select("#kind option").eachAttr("value"))
                .contains("extended");
        Visitor.Page list = office.as(Role.CLERK).get("/office/applications?show=today");
        assertThat(list.text()).contains("今日到期").contains("2025年度接待外宾经费决算明细").doesNotContain("律师事务所");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndWhatWasTypedStays() {
        Visitor.Page page = office.as(Role.CLERK)
                .get("/office/applications/new")
                .submit("form[action=/office/applications]",
                        Map.of("channel", "fax", "arrived", "2026-12-01", "received", "soon", "name", "", "sought",
                                "<b>甲</b>"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select("#received-error").text()).contains("日期");
        assertThat(page.document().select("#sought").val()).isEqualTo("<b>甲</b>");
        Visitor.Page later = page.submit("form[action=/office/applications]", Map.of("received", ""));
        assertThat(later.status()).isEqualTo(422);
        assertThat(later.document().select("#arrived-error").text()).contains("不能晚于今天");
        assertThat(later.document().select("#name-error").text()).contains("姓名");
        assertThat(later.document().select("#phone-error").text()).contains("至少填写一项");
    }

    @Test
    void anEventThatTheLawDoesNotAllowIsRefusedWithItsArticle() {
        Visitor.Page page = entered("2026-11-20");
        Visitor.Page refused = page.submit("form[action$=events]",
                Map.of("kind", "clarification-asked", "date", "2026-11-19"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#date-error").text()).contains("早于收到申请之日").contains("条例第三十条");
        Visitor.Page asked = refused.submit("form[action$=events]",
                Map.of("kind", "clarification-asked", "date", "2026-11-24"));
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.text()).contains("停止计算").contains("原期限作废");
        Visitor clerk = office.as(Role.CLERK);
        Visitor.Page forged = clerk.get(page.path())
                .submit("form[action$=events]", Map.of("kind", "extended", "date", "2026-11-25", "value", "5"));
        assertThat(forged.status()).isEqualTo(422);
        assertThat(forged.document().select("#kind-error").text()).contains("负责人").contains("条例第三十三条第二款");
    }

    @Test
    void aCaseIsClosedAndAnEndEnteredByMistakeIsCorrected() {
        Visitor.Page page = entered("2026-11-20");
        Visitor.Page closed = page.submit("form[action$=close]",
                Map.of("outcome", "not-existing", "decided", "2026-11-26", "ended", "2026-11-27"));
        assertThat(closed.status()).isEqualTo(200);
        assertThat(closed.text()).contains("已办结").contains("3.4.1").contains("期限内办结");
        assertThat(closed.document().select("form[action$=close], form[action$=events]")).isEmpty();
        String served = closed.document().select("a[href*=/events/]:contains(送达)").attr("href");
        Visitor clerk = office.as(Role.CLERK);
        assertThat(clerk.get(served).submit("main form", Map.of("reason", " ")).status()).isEqualTo(422);
        Visitor.Page open = clerk.get(served).submit("main form", Map.of("reason", "误登记", "remove", "true"));
        assertThat(open.status()).isEqualTo(200);
        assertThat(open.text()).contains("误登记").contains("已更正").contains("更正事件");
        assertThat(open.document().select("form[action$=close]")).hasSize(1);
    }

    @Test
    void peopleOfAnotherAgencyFindNothingAndApproversSeeNoPersonalData() {
        Visitor.Page page = entered("2026-11-20");
        Visitor stranger = office.as(TestOffice.person("陌生人", TestOffice.OTHER_AGENCY, Role.CLERK,
                Role.DISCLOSURE_HEAD, Role.SUPERVISOR));
        assertThat(stranger.get(page.path()).status()).isEqualTo(404);
        assertThat(stranger.get("/office/applications?agency=" + TestOffice.AGENCY).status()).isEqualTo(404);
        assertThat(stranger.get("/office/applications").text()).doesNotContain("经费决算");
        assertThat(stranger.get("/office/applications/" + UUID.randomUUID()).status()).isEqualTo(404);
        Visitor.Page approver = office.as(Role.SECOND_APPROVER).get(page.path());
        assertThat(approver.status()).isEqualTo(200);
        assertThat(approver.text()).contains("经费决算").doesNotContain("律师事务所（示例）").doesNotContain("0472");
        assertThat(approver.document().select("main form")).isEmpty();
        assertThat(office.as(Role.SYSTEM_ADMINISTRATOR).get(page.path()).status()).isEqualTo(403);
        assertThat(office.as(Role.SECOND_APPROVER).get("/office/applications/new").status()).isEqualTo(403);
    }

    @Test
    void theHomeSaysWhatIsDueByUrgency() {
        var head = TestOffice.person("李主任", TestOffice.AGENCY, Role.DISCLOSURE_HEAD);
        Visitor visitor = office.as(head);
        visitor.get("/office/applications/new").submit("form[action=/office/applications]", letter("2026-10-20"));
        assertThat(visitor.get("/office").text()).contains("已逾期").contains("依申请公开").contains("经费决算");
    }

    @Test
    void aBrokenAddressSaysWhatToDo() {
        Visitor clerk = office.as(Role.CLERK);
        assertThat(clerk.get("/office/applications?after=nonsense").status()).isEqualTo(422);
        assertThat(clerk.get("/office/applications?agency=nonsense").status()).isEqualTo(422);
        assertThat(clerk.get("/office/applications?show=nonsense&text=%25_%27%22").status()).isEqualTo(200);
        assertThat(clerk.get("/office/applications/not-a-key").status()).isEqualTo(400);
    }

    @Test
    void aNewNoticeMovesTheCasesOverNewYearAndThePageListsThem() throws Exception {
        try (TestOffice later = TestOffice.open(home.resolve("later"),
                Clock.fixed(Instant.parse("2026-12-31T02:00:00Z"), ZoneOffset.UTC))) {
            var head = TestOffice.person("李主任", TestOffice.AGENCY, Role.DISCLOSURE_HEAD);
            Visitor visitor = later.as(head);
            Visitor.Page over = visitor.get("/office/applications/new")
                    .submit("form[action=/office/applications]", letter("2026-12-28"));
            visitor.get("/office/applications/new")
                    .submit("form[action=/office/applications]", letter("2026-11-24"));
            assertThat(over.text()).contains("期限暂定");
            CalendarChange change = later.bean(CalendarBook.class)
                    .importNotice(head, MadeUpNotice.OF_2027, NoticeSource.PASTED)
                    .orElseThrow();
            later.bean(DueDates.class).recompute(change.id());
            Visitor.Page moved = visitor.get("/office/applications/calendar-changes/" + change.id());
            assertThat(moved.document().select("main tbody tr")).hasSize(1);
            assertThat(moved.document().select("main tbody a").attr("href")).isEqualTo(over.path());
            assertThat(visitor.get(over.path()).text()).doesNotContain("期限暂定");
            assertThat(visitor.get("/office/applications/calendar-changes/" + UUID.randomUUID()).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void inABrowserTheListTheEntryAndTheCase() {
        Visitor.Page page = entered("2026-11-20");
        try (Chromium.Window window = Chromium.window(office).as(Role.DISCLOSURE_HEAD).open()) {
            var list = window.go("/office/applications");
            Chromium.screenshot(list, "applications");
            Chromium.axe(list);
            Chromium.fitsItsWidth(list);
            var entry = window.go("/office/applications/new");
            Chromium.screenshot(entry, "application-entry");
            Chromium.axe(entry);
            var one = window.go(page.path());
            Chromium.screenshot(one, "application-case");
            Chromium.axe(one);
            Chromium.fitsItsWidth(one);
            one.click("summary:has-text('更正登记有误的事件')");
            one.click("a[href*='/events/']");
            Chromium.screenshot(one, "application-correction");
            Chromium.axe(one);
            assertThat(window.foreignRequests()).isEmpty();
            assertThat(window.errors()).isEmpty();
        }
        try (Chromium.Window window = Chromium.window(office).as(Role.CLERK).phone().open()) {
            var list = window.go("/office/applications");
            Chromium.screenshot(list, "applications-phone");
            Chromium.fitsItsWidth(list);
            Chromium.axe(list);
            var one = window.go(page.path());
            Chromium.screenshot(one, "application-case-phone");
            Chromium.fitsItsWidth(one);
        }
    }
}
