package org.gongkai.web;

import java.nio.file.Path;

import com.microsoft.playwright.Page;
import org.gongkai.agency.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The look of the pages in a real browser. */
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
    void theDeskOfAClerk() {
        try (Chromium.Window window = Chromium.window(office).as(Role.CLERK).open()) {
            Page page = window.go("/office");
            Chromium.screenshot(page, "desk");
            Chromium.axe(page);
            Chromium.fitsItsWidth(page);
            assertThat(window.foreignRequests()).isEmpty();
            assertThat(window.errors()).isEmpty();
        }
    }

    @Test
    void theDeskOfAClerkOnATelephone() {
        try (Chromium.Window window = Chromium.window(office).as(Role.CLERK).phone().open()) {
            Page page = window.go("/office");
            Chromium.screenshot(page, "desk-phone");
            Chromium.fitsItsWidth(page);
            page.click("summary:has-text('菜单')");
            Chromium.screenshot(page, "desk-phone-menu");
            Chromium.axe(page);
        }
    }
}
