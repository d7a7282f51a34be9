package org.gongkai.calendar;

import java.nio.file.Path;
import java.util.Map;

import com.microsoft.playwright.options.FilePayload;
import org.gongkai.agency.Role;
import org.gongkai.web.Chromium;
import org.gongkai.web.TestOffice;
import org.gongkai.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarPagesTest {

    @TempDir Path home;
    private TestOffice office;

    @BeforeEach
    void open() {
        office = TestOffice.open(home);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Visitor.Page imported(String text) {
        Visitor head = office.as(Role.DISCLOSURE_HEAD);
        Visitor.Page preview = head.get("/office/calendar/notices/new")
                .submit("form[action$=preview]", Map.of("text", text));
        assertThat(preview.status()).isEqualTo(200);
        return preview.submit("form[action=/office/calendar/notices]", Map.of());
    }

    @Test
    void everybodySeesTheYearAndOnlySomeChangeIt() {
        for (Role role : Role.values()) {
            seesTheYear(role);
        }
    }

    private void seesTheYear(Role role) {
        Visitor.Page page = office.as(role).get("/office/calendar?year=2026");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("2026年2月").contains("国办发明电〔2025〕7号");
        assertThat(page.document().select(".days-month")).hasSize(12);
        boolean manages = role == Role.DISCLOSURE_HEAD || role == Role.SYSTEM_ADMINISTRATOR;
        assertThat(page.document().select("a[href=/office/calendar/notices/new]").isEmpty()).isNotEqualTo(manages);
        assertThat(office.as(role).get("/office/calendar/notices/new").status()).isEqualTo(manages ? 200 : 403);
    }

    @Test
    void aNoticeIsCheckedBeforeItCountsAndThenMakesTheYearCertain() {
        assertThat(office.as(Role.CLERK).get("/office/calendar?year=2027").text()).contains("尚未导入，以下为推定");
        Visitor.Page preview = office.as(Role.DISCLOSURE_HEAD)
                .get("/office/calendar/notices/new")
                .submit("form[action$=preview]", Map.of("text", MadeUpNotice.OF_2027));
        assertThat(preview.text()).contains("尚未导入")
                .contains("国办发明电〔2026〕99号")
                .contains("2027年1月31日 周日")
                .contains("其中 0 件");
        assertThat(office.as(Role.CLERK).get("/office/calendar?year=2027").text()).contains("尚未导入，以下为推定");
        Visitor.Page year = preview.submit("form[action=/office/calendar/notices]", Map.of());
        assertThat(year.path()).isEqualTo("/office/calendar");
        assertThat(year.text()).contains("国办发明电〔2026〕99号").doesNotContain("以下为推定");
        assertThat(office.visitor().get("/clock?received=2027-01-20").text()).doesNotContain("（暂定）");
        Visitor.Page again = office.as(Role.DISCLOSURE_HEAD)
                .get("/office/calendar/notices/new")
                .submit("form[action$=preview]", Map.of("text", MadeUpNotice.OF_2027.replace("一、", "　一、")));
        assertThat(again.text()).contains("已经导入");
        assertThat(again.document().select("form[action=/office/calendar/notices]")).isEmpty();
    }

    @Test
    void whatIsNoNoticeIsRefusedWithItsLineAndTheTextStays() {
        Visitor.Page refused = office.as(Role.DISCLOSURE_HEAD)
                .get("/office/calendar/notices/new")
                .submit("form[action$=preview]",
                        Map.of("text", MadeUpNotice.OF_2027.replace("1月1日（周五）", "1月1日（周四）")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#text-error").text()).contains("第7行").contains("周五");
        assertThat(refused.document().select("#text").val()).contains("国办发明电〔2026〕99号");
        Visitor.Page empty = office.as(Role.DISCLOSURE_HEAD)
                .get("/office/calendar/notices/new")
                .submit("form[action$=preview]", Map.of("text", " "));
        assertThat(empty.document().select("#text-error").text()).contains("请粘贴通知全文");
        assertThat(office.as(Role.DISCLOSURE_HEAD).post("/office/calendar/notices", Map.of("text", "x")).status())
                .as("without the token of the form")
                .isEqualTo(403);
    }

    @Test
    void aNoticeThatWasImportedByMistakeIsWithdrawnWithItsReason() {
        Visitor.Page year = imported(MadeUpNotice.OF_2027);
        String notice = year.document().select("a[href^=/office/calendar/notices/]:not([href$=new])").attr("href");
        Visitor head = office.as(Role.DISCLOSURE_HEAD);
        Visitor.Page without = head.get(notice).submit("form[action$=withdraw]", Map.of("reason", " "));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.document().select("#reason-error").text()).contains("理由");
        Visitor.Page withdrawn = head.get(notice).submit("form[action$=withdraw]", Map.of("reason", "误导入"));
        assertThat(withdrawn.text()).contains("已撤回").contains("误导入");
        assertThat(head.get("/office/calendar?year=2027").text()).contains("以下为推定");
        assertThat(office.as(Role.CLERK).get(notice).document().select("form[action$=withdraw]")).isEmpty();
    }

    @Test
    void aLocalHolidayIsEnteredWithItsDocument() {
        Visitor head = office.as(Role.SYSTEM_ADMINISTRATOR);
        Map<String, String> holiday = Map.of("regionCode", "150200", "regionName", "包头市", "name", "示例节", "document",
                "示例发〔2026〕1号", "first", "2026-07-10", "last", "");
        Visitor.Page page = head.get("/office/calendar/local-holidays")
                .submit("form[action=/office/calendar/local-holidays]", holiday);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("示例节").contains("示例发〔2026〕1号");
        Visitor.Page twice = page.submit("form[action=/office/calendar/local-holidays]", holiday);
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.document().select("#first-error").text()).contains("已经登记");
        assertThat(twice.document().select("#name").val()).isEqualTo("示例节");
    }

    @Test
    void inABrowserAFileIsImportedAndTheYearIsLookedAt() {
        try (Chromium.Window window = Chromium.window(office).as(Role.DISCLOSURE_HEAD).open()) {
            var page = window.go("/office/calendar/notices/new");
            Chromium.screenshot(page, "calendar-form");
            Chromium.axe(page);
            page.setInputFiles("#file", new FilePayload("2027.html", "text/html",
                    MadeUpNotice.page().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            page.click("button:has-text('核对')");
            assertThat(page.textContent("main")).contains("文件 2027.html");
            Chromium.screenshot(page, "calendar-preview");
            Chromium.axe(page);
            page.click("button:has-text('确认导入')");
            Chromium.screenshot(page, "calendar-year");
            Chromium.axe(page);
            Chromium.fitsItsWidth(page);
            page.click("main a[href^='/office/calendar/notices/']:not([href$=new])");
            assertThat(page.textContent("main")).contains("SHA-256");
            Chromium.screenshot(page, "calendar-notice");
            Chromium.axe(page);
            assertThat(window.foreignRequests()).isEmpty();
            assertThat(window.errors()).isEmpty();
        }
        try (Chromium.Window window = Chromium.window(office).as(Role.CLERK).phone().open()) {
            var page = window.go("/office/calendar?year=2026");
            Chromium.screenshot(page, "calendar-year-phone");
            Chromium.fitsItsWidth(page);
            page = window.go("/office/calendar/local-holidays");
            Chromium.screenshot(page, "calendar-local-phone");
            Chromium.axe(page);
        }
    }
}
