package org.gongkai.operations;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import com.microsoft.playwright.Page;
import org.gongkai.agency.Role;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.Journal;
import org.gongkai.ledger.JournalEntry;
import org.gongkai.ledger.jobs.EffectBook;
import org.gongkai.ledger.jobs.EffectState;
import org.gongkai.web.Chromium;
import org.gongkai.web.TestOffice;
import org.gongkai.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class OperationsPagesTest {

    @TempDir Path home;
    private TestOffice office;

    @BeforeEach
    void open() {
        office = TestOffice.open(home, null, SiteBuild.class);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private EffectState state(UUID effect) {
        EffectBook.Row row = office.bean(EffectBook.class).find(effect);
        assertThat(row).isNotNull();
        return row.state();
    }

    private static void await(Callable<Boolean> holds) throws Exception {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!holds.call()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
            Thread.sleep(10);
        }
    }

    private UUID failed(String key) throws Exception {
        UUID id = SiteBuild.put(office, key, "");
        await(() -> state(id) == EffectState.FAILED);
        return id;
    }

    @Test
    void whatFailedIsShownWithItsReasonAndTriedAgainByAButton() throws Exception {
        UUID id = failed("publication/1");
        Visitor admin = office.as(Role.SYSTEM_ADMINISTRATOR);
        Visitor.Page page = admin.get("/office/operations");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("生成网站页面", "publication/1", "网站目录不可写", "失败待处理");
        assertThat(page.document().select("nav a[href=/office/operations]").text()).contains("1");
        Visitor.Page detail = admin.get("/office/operations/effects/" + id);
        assertThat(detail.text()).contains("历次执行", "网站目录不可写", id.toString());

        office.bean(SiteBuild.class).broken.set(false);
        Visitor.Page after = page.submit("form[action$=/effects/" + id + "/retry]", Map.of());
        assertThat(after.path()).isEqualTo("/office/operations/effects/" + id);
        await(() -> state(id) == EffectState.DONE);
        assertThat(admin.get("/office/operations").text()).contains("没有“等待”的事项");
        assertThat(new Journal(office.ledger()).latestOfAgency(Ids.INSTALLATION, Long.MAX_VALUE, 5))
                .extracting(JournalEntry::kind)
                .contains("effect.retried");
    }

    @Test
    void allOfAKindAreTriedAgainAtOnce() throws Exception {
        UUID one = failed("publication/1");
        UUID two = failed("publication/2");
        office.bean(SiteBuild.class).broken.set(false);
        office.as(Role.SYSTEM_ADMINISTRATOR)
                .get("/office/operations")
                .submit("form[action$=/retry-all]", Map.of());
        await(() -> state(one) == EffectState.DONE && state(two) == EffectState.DONE);
    }

    @Test
    void givingUpAsksForAReasonAndKeepsTheFormUntilThereIsOne() throws Exception {
        UUID id = failed("publication/1");
        Visitor.Page page = office.as(Role.SYSTEM_ADMINISTRATOR).get("/office/operations/effects/" + id);
        Visitor.Page refused = page.submit("form#give-up", Map.of("reason", "  "));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("请填写放弃的理由");
        assertThat(state(id)).isEqualTo(EffectState.FAILED);
        Visitor.Page done = refused.submit("form#give-up", Map.of("reason", "页面已改由人工发布"));
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.text()).contains("已放弃");
        assertThat(state(id)).isEqualTo(EffectState.GIVEN_UP);
    }

    @Test
    void aRecurringJobRunsNowWhenSomebodyPressesTheButton() throws Exception {
        Visitor.Page page = office.as(Role.SYSTEM_ADMINISTRATOR).get("/office/operations");
        assertThat(page.text()).contains("夜间核验全部账本", "每天 03:40", "尚未运行", "清理30日前已结束的事项");
        Visitor.Page run = page.submit("form[action$=/jobs/journal-check/run]", Map.of());
        assertThat(run.path()).startsWith("/office/operations/effects/");
        UUID id = UUID.fromString(run.path().substring(run.path().lastIndexOf('/') + 1));
        await(() -> state(id) == EffectState.DONE);
        assertThat(office.as(Role.SYSTEM_ADMINISTRATOR).get(run.path()).text()).contains("核验通过");
    }

    @Test
    void onlyTheSystemAdministratorGetsIn() throws Exception {
        UUID id = failed("publication/1");
        for (Role role : Role.values()) {
            int expected = role == Role.SYSTEM_ADMINISTRATOR ? 200 : 403;
            assertThat(office.as(role).get("/office/operations").status()).as(role.name()).isEqualTo(expected);
            assertThat(office.as(role).get("/office/operations/effects/" + id).status()).as(role.name())
                    .isEqualTo(expected);
        }
        assertThat(office.as(Role.SYSTEM_ADMINISTRATOR).get("/office/operations/effects/" + Ids.next()).status())
                .isEqualTo(404);
        assertThat(office.as(Role.SYSTEM_ADMINISTRATOR).get("/office/operations?state=NONSENSE&after=x").status())
                .isEqualTo(200);
    }

    @Test
    void theNumbersOfTheOutboxAreThereForMonitoring() throws Exception {
        failed("publication/1");
        String metrics = new String(office.visitor().get("/actuator/prometheus").bytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(metrics).containsPattern("gongkai_outbox_failed(\\{[^}]*})? 1\\.0")
                .containsPattern("gongkai_outbox_waiting(\\{[^}]*})? 0\\.0")
                .containsPattern("gongkai_outbox_oldest_waiting_age_seconds(\\{[^}]*})? 0\\.0")
                .containsPattern("gongkai_outbox_attempt_seconds_count\\{kind=\"test.site\",outcome=\"failed\"} 1");
    }

    @Test
    void thePagesInABrowser() throws Exception {
        UUID id = failed("publication/1");
        failed("publication/2");
        SiteBuild.put(office, "publication/2", "");
        UUID running = SiteBuild.put(office, "column/3", "long");
        await(() -> state(running) == EffectState.RUNNING);
        try (Chromium.Window window = Chromium.window(office).as(Role.SYSTEM_ADMINISTRATOR).open()) {
            for (String state : new String[]{"FAILED", "RUNNING", "WAITING"}) {
                Page page = window.go("/office/operations?state=" + state);
                Chromium.screenshot(page, "operations-" + state.toLowerCase(java.util.Locale.ROOT));
                Chromium.axe(page);
                Chromium.fitsItsWidth(page);
            }
            Page detail = window.go("/office/operations/effects/" + id);
            Chromium.screenshot(detail, "operations-effect");
            Chromium.axe(detail);
            Page list = window.go("/office/operations");
            office.bean(SiteBuild.class).broken.set(false);
            list.click("form[action$='" + id + "/retry'] button");
            list.waitForSelector(".badge:has-text('已完成')");
            assertThat(window.errors()).isEmpty();
            assertThat(window.foreignRequests()).isEmpty();
        }
        try (Chromium.Window phone = Chromium.window(office).as(Role.SYSTEM_ADMINISTRATOR).phone().open()) {
            Page page = phone.go("/office/operations?state=FAILED");
            Chromium.screenshot(page, "operations-phone");
            Chromium.fitsItsWidth(page);
            Page detail = phone.go("/office/operations/effects/" + running);
            Chromium.screenshot(detail, "operations-effect-phone");
            Chromium.fitsItsWidth(detail);
        }
    }
}
