package org.gongkai.web;

import java.net.HttpCookie;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AppearanceTest {

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

    @Test
    void theShadeIsChosenWithoutAScriptAndStays() {
        Visitor visitor = office.visitor();
        assertThat(dark(visitor.get("/"))).isEqualTo("screen and (prefers-color-scheme: dark)");
        Visitor.Page after = visitor.get("/style").submit("button[value=dark]", Map.of());
        assertThat(after.path()).isEqualTo("/style");
        assertThat(dark(after)).isEqualTo("screen");
        assertThat(after.document().select("button[value=dark]").attr("aria-pressed")).isEqualTo("true");
        assertThat(dark(visitor.get("/").submit("button[value=light]", Map.of()))).isEmpty();
        assertThat(dark(visitor.get("/style"))).isEmpty();
    }

    @Test
    void theLargeModeIsSwitchedOnAndOffAndLeavesTheShadeAlone() {
        Visitor visitor = office.visitor();
        visitor.get("/").submit("button[value=dark]", Map.of());
        Visitor.Page large = visitor.get("/").submit("button[name=large]", Map.of());
        assertThat(large.document().select("html").hasClass("large")).isTrue();
        assertThat(dark(large)).isEqualTo("screen");
        Visitor.Page usual = large.submit("button[name=large]", Map.of());
        assertThat(usual.document().select("html").hasClass("large")).isFalse();
        assertThat(dark(usual)).isEqualTo("screen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "/\\evil.example", "https://evil.example/", "javascript:alert(1)", "",
            "/a\r\nX-Evil: 1", "/\t/evil.example"})
    void theWayBackNeverLeadsToAnotherHost(String back) {
        Visitor visitor = office.visitor();
        String token = visitor.get("/").document().select("form[action=/appearance] input[name=_csrf]").attr("value");
        Visitor.Page answer = visitor.post("/appearance", Map.of("_csrf", token, "shade", "dark", "back", back));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(URI.create(answer.location()).getPath()).isEqualTo("/");
        assertThat(answer.location()).doesNotContain("evil");
        assertThat(answer.header("X-Evil")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pink", "dark+huge", "+large+large", "+", ""})
    void aCookieThatSaysNonsenseIsTakenForTheUsual(String value) {
        Visitor visitor = office.visitor();
        HttpCookie cookie = new HttpCookie("appearance", value);
        cookie.setPath("/");
        cookie.setVersion(0);
        visitor.cookies().getCookieStore().add(URI.create(office.address()), cookie);
        assertThat(dark(visitor.get("/"))).isEqualTo("screen and (prefers-color-scheme: dark)");
    }

    /** For which media the dark colours hold; empty for none. */
    private static String dark(Visitor.Page page) {
        return page.document().select("link[href$=dark.css]").attr("media");
    }
}
