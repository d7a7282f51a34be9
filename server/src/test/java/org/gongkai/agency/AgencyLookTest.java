package org.gongkai.agency;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.gongkai.agency.signin.FirstSetUp;
import org.gongkai.agency.signin.Origin;
import org.gongkai.agency.signin.Sessions;
import org.gongkai.agency.signin.Stage;
import org.gongkai.ledger.Actor;
import org.gongkai.web.Chromium;
import org.gongkai.web.TestOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of agencies, people and accounts in a real browser, wide and on a telephone: nothing for axe to find. */
class AgencyLookTest {

    @TempDir Path home;

    @Test
    void thePagesAreAccessibleWideAndOnATelephone() {
        try (TestOffice office = TestOffice.open(home)) {
            String setUp = office.bean(FirstSetUp.class).path().orElseThrow();
            see(office, null, Map.of("set-up", setUp));
            Agency city = TestAgencies.agency(office::bean, office.ledger(), "示例市人民政府办公室", null);
            Agency bureau = TestAgencies.agency(office::bean, office.ledger(), "示例市教育局", city);
            TestAgencies.agency(office::bean, office.ledger(), "示例市公安局", city);
            Person system = person(office, "xitong", city, Role.SYSTEM_ADMINISTRATOR);
            Person security = person(office, "anquan", city, Role.SECURITY_ADMINISTRATOR);
            Person wang = person(office, "wangfang", city, Role.CLERK, Role.FIRST_APPROVER);
            office.ledger()
                    .change(Actor.person(wang.id()), change -> office.bean(Sessions.class)
                            .begin(change, wang, Stage.OPEN, new Origin("10.12.0.7", "Windows Edge")));
            String people = "/office/people/" + wang.id();
            see(office, null, Map.of("sign-in", "/sign-in"));
            see(office, who(system, city, Role.SYSTEM_ADMINISTRATOR), Map.of("agency", "/office/agencies/" + city.id(),
                    "agency-add", "/office/agencies/" + city.id() + "/add", "agency-move",
                    "/office/agencies/" + bureau.id() + "/move", "people", "/office/people", "person", people,
                    "person-add", "/office/people/add", "leave", people + "/leave"));
            see(office, who(security, city, Role.SECURITY_ADMINISTRATOR), Map.of("roles", people + "/roles"));
            see(office, who(wang, city, Role.CLERK), Map.of("account", "/office/account", "account-password",
                    "/office/account/password", "account-sessions", "/office/account/sessions", "account-second-factor",
                    "/office/account/second-factor"));
        }
    }

    @Test
    void anAdministratorSignsInEnrolsAndSeesTheRecoveryCodes() {
        try (TestOffice office = TestOffice.open(home);
                Chromium.Window window = Chromium.window(office).open()) {
            Agency city = TestAgencies.agency(office::bean, office.ledger(), "示例市人民政府办公室", null);
            person(office, "xitong", city, Role.SYSTEM_ADMINISTRATOR);
            Page page = window.go("/sign-in");
            page.fill("#loginName", "xitong");
            page.fill("#password", "这不是密码");
            page.click("main button.primary");
            Chromium.screenshot(page, "sign-in-wrong");
            Chromium.axe(page);
            page.fill("#password", TestAgencies.PASSWORD);
            page.click("main button.primary");
            page.click("main form[action$=begin] button");
            page.waitForSelector("svg.qr");
            Chromium.screenshot(page, "enrol");
            Chromium.axe(page);
            assertThat(page.url()).endsWith("/sign-in/second-factor");
            assertThat(page.locator("svg.qr").boundingBox().width).isGreaterThan(150);
        }
    }

    private static void see(TestOffice office, SignedIn who, Map<String, String> pages) {
        Chromium.Settings wide = Chromium.window(office);
        Chromium.Settings narrow = Chromium.window(office).phone();
        Map<String, Chromium.Settings> windows = new LinkedHashMap<>();
        windows.put("", who == null ? wide : wide.as(who));
        windows.put("-phone", who == null ? narrow : narrow.as(who));
        windows.forEach((suffix, settings) -> {
            try (Chromium.Window window = settings.open()) {
                pages.forEach((name, path) -> {
                    Page page = window.go(path);
                    Chromium.screenshot(page, "agency-" + name + suffix);
                    Chromium.axe(page);
                });
                assertThat(window.foreignRequests()).isEmpty();
            }
        });
    }

    private static SignedIn who(Person person, Agency agency, Role... roles) {
        return new SignedIn(person.id(), person.name(), agency.id(), agency.name(), java.util.Set.of(roles),
                org.gongkai.ledger.Ids.next());
    }

    private static Person person(TestOffice office, String loginName, Agency agency, Role... roles) {
        return TestAgencies.person(office::bean, office.ledger(), loginName, agency.id(), roles);
    }
}
