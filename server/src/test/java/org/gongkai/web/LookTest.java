package org.gongkai.web;

import java.nio.file.Path;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import org.gongkai.agency.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** How the pages behave in a real browser. */
class LookTest {

    @TempDir static Path home;
    private static TestOffice office;

    @BeforeAll
    static void open() {
        office = TestOffice.open(home, null, "--gongkai.demo=true");
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void theDesk() {
        try (Chromium.Window window = Chromium.window(office).as(Role.CLERK, Role.DISCLOSURE_HEAD).open()) {
            Page page = window.go("/office");
            Chromium.screenshot(page, "desk");
            Chromium.axe(page);
            Chromium.fitsItsWidth(page);
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus")).hasText("跳到正文");
            page.keyboard().press("Enter");
            assertThat(page.locator(":focus")).hasId("content");
            assertThat(window.foreignRequests()).isEmpty();
            assertThat(window.errors()).isEmpty();
        }
    }

    @Test
    void theMenuOnATelephoneOpensWithoutAScript() {
        try (Chromium.Window window = Chromium.window(office).as(Role.CLERK).phone().noScript().open()) {
            Page page = window.go("/office");
            assertThat(page.locator("nav.side")).isHidden();
            page.click(".menu > summary");
            assertThat(page.locator(".menu-sheet .places a[aria-current]")).isVisible();
            Chromium.screenshot(page, "desk-phone-menu");
        }
    }

    @Test
    void thePublicHome() {
        try (Chromium.Window window = Chromium.window(office).open()) {
            Page page = window.go("/");
            Chromium.screenshot(page, "home");
            Chromium.axe(page);
        }
        try (Chromium.Window window = Chromium.window(office).phone().dark().open()) {
            Page page = window.go("/");
            Chromium.screenshot(page, "home-phone-dark");
            Chromium.fitsItsWidth(page);
        }
    }

    @Test
    void pagingAndFilteringChangeTheListAndNotThePage() {
        try (Chromium.Window window = Chromium.window(office).as(Role.CLERK).open()) {
            Page page = window.go("/style");
            page.evaluate("() => { window.stillThere = true; }");
            page.click(".pager a[rel=next]");
            assertThat(page).hasURL(Pattern.compile("after=008"));
            assertThat(page.locator("#list tbody tr").first()).containsText("第9号");
            page.fill("#words", "企业");
            page.click(".filter button.primary");
            assertThat(page).hasURL(Pattern.compile("words="));
            assertThat(page.locator("#list tbody tr").first()).containsText("第1号");
            assertThat(page.locator(".chip[aria-current]")).hasText("涉企");
            assertThat(page.evaluate("() => window.stillThere")).isEqualTo(true);
            page.goBack();
            assertThat(page.locator("#list tbody tr").first()).containsText("第9号");
            assertThat(window.errors()).isEmpty();
        }
    }

    @Test
    void aDialogOpensAbovePageAndGivesTheFocusBack() {
        try (Chromium.Window window = Chromium.window(office).as(Role.CLERK).open()) {
            Page page = window.go("/style");
            page.click("[data-opens=ask]");
            assertThat(page.locator("#ask")).isVisible();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/dialog.png")));
            assertThat(page.evaluate("() => document.querySelector('#ask').matches(':modal')")).isEqualTo(true);
            page.keyboard().press("Escape");
            assertThat(page.locator("#ask")).isHidden();
            assertThat(page.locator(":focus")).hasAttribute("data-opens", "ask");
        }
    }

    @Test
    void withoutAScriptTheSameLinkLeadsToTheQuestion() {
        try (Chromium.Window window = Chromium.window(office).as(Role.CLERK).noScript().open()) {
            Page page = window.go("/style");
            assertThat(page.locator("#ask")).isHidden();
            page.click("[data-opens=ask]");
            assertThat(page.locator("#ask")).isVisible();
            page.click("#ask [data-closes]");
            assertThat(page.locator("#ask")).isHidden();
        }
    }

    @Test
    void aFormThatIsNotAcceptedSaysWhereAndLeadsThere() {
        try (Chromium.Window window = Chromium.window(office).as(Role.CLERK).phone().open()) {
            Page page = window.go("/style");
            page.fill("#phone", "0472-5618000");
            page.click("form.form button.primary");
            assertThat(page.locator(".problems")).isFocused();
            assertThat(page.locator(".problems a")).hasCount(6);
            Chromium.screenshot(page, "form-problems-phone");
            Chromium.axe(page);
            page.click(".problems a[href='#outcome']");
            assertThat(page.locator("#outcome")).isFocused();
            assertThat(page.locator("#title")).hasAttribute("aria-describedby", "title-error");
        }
    }

    @Test
    void targetsInTheLargeModeAreLarge() {
        try (Chromium.Window window = Chromium.window(office).as(Role.CLERK).open()) {
            Page page = window.go("/style");
            page.locator("button[name=large]:visible").click();
            page.waitForSelector("html.large");
            Object small = page
                    .evaluate("() => [...document.querySelectorAll('.button, .input:not([type=file]), .select,"
                            + " .places a, .tabs a, .switches button, .chip')].filter(e => e.checkVisibility())"
                            + ".filter(e => e.getBoundingClientRect().height < 44).map(e => e.outerHTML.slice(0, 120))");
            assertThat((java.util.List<?>) small).isEmpty();
        }
    }
}
