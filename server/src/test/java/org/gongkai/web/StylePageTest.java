package org.gongkai.web;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

import com.microsoft.playwright.Page;
import org.gongkai.agency.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every component in a real browser, in every way in which people look at it. */
class StylePageTest {

    @TempDir static Path home;
    private static TestOffice office;

    @BeforeAll
    static void open() {
        office = TestOffice.open(home);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    /** A way in which somebody looks at a page. */
    enum Way {
        DESK(settings -> settings), DESK_DARK(Chromium.Settings::dark), PHONE(Chromium.Settings::phone), LARGE(
                settings -> settings), LARGE_PHONE_DARK(
                        settings -> settings.phone().dark()), NO_SCRIPT(Chromium.Settings::noScript);

        private final UnaryOperator<Chromium.Settings> settings;

        Way(UnaryOperator<Chromium.Settings> settings) {
            this.settings = settings;
        }
    }

    @ParameterizedTest
    @EnumSource
    void noComponentShutsAnybodyOutAndNoRequestLeavesTheHost(Way way) {
        try (Chromium.Window window = way.settings.apply(Chromium.window(office).as(Role.CLERK)).open()) {
            if (way.name().startsWith("LARGE")) {
                chooseLarge(window);
            }
            Page page = window.go("/style");
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            Chromium.screenshot(page, "style-" + way.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            if (way != Way.NO_SCRIPT) {
                Chromium.axe(page);
                Chromium.fitsItsWidth(page);
                assertThat(page.locator("[data-chart] canvas").count()).isEqualTo(StyleExamples.CHARTS.size());
            } else {
                assertThat(page.locator("[data-chart]").first().isVisible()).isFalse();
                assertThat(page.locator(".chart table").first().isVisible()).isTrue();
            }
            assertThat(window.foreignRequests()).isEmpty();
            assertThat(window.errors()).isEmpty();
        }
    }

    private static void chooseLarge(Chromium.Window window) {
        Page page = window.go("/style");
        page.locator("button[name=large]").first().evaluate("button => button.click()");
        page.waitForSelector("html.large");
        page.close();
    }

    @Test
    void thePageIsPrintedWithoutNavigation() {
        try (Chromium.Window window = Chromium.window(office).dark().as(Role.CLERK).open()) {
            Page page = window.go("/style");
            assertThat(page.locator("[data-chart] canvas").count()).isEqualTo(StyleExamples.CHARTS.size());
            Chromium.print(page, "style-print");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
            assertThat(page.locator("nav.side").isVisible()).isFalse();
            assertThat(page.locator("h1").isVisible()).isTrue();
            assertThat(page.evaluate("() => getComputedStyle(document.body).color")).isEqualTo("rgb(0, 0, 0)");
            assertThat(window.errors()).isEmpty();
        }
    }
}
