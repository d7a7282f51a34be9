package org.gongkai.agency.signin;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/office", "/office/people?agency=0190&after=b", "/office/applications/0190/events"})
    void aPageOfTheOfficeIsReturnedTo(String path) {
        assertThat(ReturnPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://evil.example/office", "//evil.example/office", "/\\evil.example", "/officers",
            "/office/../../x", "/office//evil.example", "/office\\evil", "/office/%2e%2e/x", "/office%2f..",
            "/office/\r\nSet-Cookie:a",
            "javascript:alert(1)", "/office#https://evil.example", "office", "/sign-out", "/office/中"})
    void anythingElseLeadsToTheHomePage(String path) {
        assertThat(ReturnPath.of(path)).isEqualTo("/office");
    }

    @Test
    void nothingLeadsToTheHomePage() {
        assertThat(ReturnPath.of(null)).isEqualTo("/office");
    }
}
