package org.gongkai.web;

import java.nio.file.Path;
import java.util.Map;

import org.gongkai.agency.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ShellTest {

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
    void thePublicHomeIsOpenToEverybody() {
        Visitor.Page page = office.visitor().get("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("政府信息公开");
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'").contains("default-src 'none'");
    }

    @Test
    void aVisitorIsSentToTheSignInAndComesBack() {
        Visitor.Page page = office.visitor().getOnly("/office");
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.location()).endsWith("/sign-in");
    }

    @Test
    void whoeverIsSignedInSeesTheirHome() {
        Visitor.Page page = office.as(Role.CLERK).get("/office");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("王经办").contains("经办人").contains("示例市外事办公室");
        assertThat(page.document().select("nav a[aria-current=page]").text()).startsWith("今日工作");
    }

    @Test
    void aPageThatIsNotThereSaysSoInChinese() {
        Visitor.Page page = office.visitor().get("/no-such-page");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("没有找到");
        assertThat(page.document().select("html").attr("lang")).isEqualTo("zh-CN");
    }

    @Test
    void stylesAreKeptForAYearUnderTheirHashAndNotUnderAnother() {
        Visitor visitor = office.visitor();
        String style = visitor.get("/").document().select("link[rel=stylesheet]").attr("href");
        Visitor.Page sheet = visitor.get(style);
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.header("Content-Type")).startsWith("text/css");
        assertThat(sheet.header("Cache-Control")).contains("max-age=31536000").contains("immutable");
        String other = style.replaceFirst("/assets/[0-9a-f]+/", "/assets/000000000000/");
        assertThat(visitor.get(other).header("Cache-Control")).doesNotContain("max-age=31536000");
        assertThat(visitor.get("/assets/x/..%2f..%2fOffice.class").status()).isIn(400, 404);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertThat(office.visitor().post("/", Map.of("a", "b")).status()).isEqualTo(403);
    }
}
