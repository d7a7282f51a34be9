package org.gongkai.calendar;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

import org.gongkai.report.command.Gongkai;
import org.gongkai.report.command.Language;
import org.gongkai.report.command.Session;
import org.gongkai.report.terminal.Terminal;
import org.gongkai.web.Chromium;
import org.gongkai.web.TestOffice;
import org.gongkai.web.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClockPagesTest {

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
    void aVisitorFillsInTheFormAndSeesTheDueDayWithEachDayAndItsRule() {
        Visitor.Page page = office.visitor().get("/clock");
        assertThat(page.status()).isEqualTo(200);
        Visitor.Page answer = page.submit("form[action=/clock]",
                Map.of("received", "2026-02-10", "kind1", "third-party-asked", "date1", "2026-02-12", "kind2",
                        "third-party-answered", "date2", "2026-02-26", "kind3", "extended", "date3", "2026-03-10",
                        "value3", "20"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("应于2026年4月21日前（含当日）答复")
                .contains("国办发明电〔2025〕7号")
                .contains("条例第三十三条第三款")
                .contains("调休上班");
        assertThat(answer.address()).contains("received=2026-02-10");
        assertThat(answer.document().select("select[name=kind3] option[selected]").attr("value")).isEqualTo("extended");
        assertThat(office.visitor().get(answer.address()).text()).as("the address is the question")
                .contains("2026年4月21日");
    }

    @Test
    void theJsonIsThatOfTheCommandLine() {
        StringWriter out = new StringWriter();
        String[] line = {"clock", "--received", "2026-02-10", "--event", "third-party-asked=2026-02-12@甲公司", "--event",
                "third-party-answered=2026-02-26@甲公司", "--event", "extended=20", "--json"};
        assertThat(Gongkai.run(line, Session.in(Language.ZH, new PrintWriter(out, true),
                new PrintWriter(new StringWriter(), true), Terminal.plain(120)))).isZero();
        Visitor.Page json = office.visitor()
                .get("/clock.json?received=2026-02-10&event=third-party-asked%3D2026-02-12%40%E7%94%B2%E5%85%AC%E5%8F%B8"
                        + "&event=third-party-answered%3D2026-02-26%40%E7%94%B2%E5%85%AC%E5%8F%B8&event=extended%3D20");
        assertThat(json.header("Content-Type")).startsWith("application/json");
        assertThat(new String(json.bytes(), java.nio.charset.StandardCharsets.UTF_8)).isEqualTo(out.toString().strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "received=                                                          | received | 收到申请之日",
            "received=2026-02-31                                                | received | 应为日期",
            "received=2061-01-01                                                | received | 范围",
            "received=2026-02-10&kind1=extended&date1=2026-03-10&value1=21      | value1   | 1至20",
            "received=2026-02-10&kind1=extended&date1=2026-03-10&value1=many    | value1   | 工作日数",
            "received=2026-02-10&kind1=served&date1=2026-02-09                  | date1    | 早于收到申请",
            "received=2026-02-10&kind1=&date1=2026-02-12                        | kind1    | 请选择",
            "received=2026-02-10&kind1=nonsense&date1=2026-02-12                | kind1    | 不认识的事件",
            "received=2026-02-10&kind1=served&date1=2026-02-12&value1=x         | value1   | 不需要填写",
            "received=2026-02-10&kind1=agency-answered&date1=2026-02-12         | date1    | 没有对应",
            "received=2026-02-10&event=third-party-answered%3D2026-02-12        | date1    | 没有对应",
            "received=%3Cscript%3E                                              | received | 无法识别"})
    void badInputIsAnsweredBesideItsFieldAndNothingIsComputed(String query, String field, String words) {
        Visitor.Page page = office.visitor().get("/clock?" + query.strip());
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select("#" + field + "-error").text()).contains(words);
        assertThat(page.document().select("#" + field).attr("aria-invalid")).isEqualTo("true");
        assertThat(page.document().select("#answer")).isEmpty();
        assertThat(page.document().select("script:not([src])")).isEmpty();
        Visitor.Page json = office.visitor().get("/clock.json?" + query.strip());
        assertThat(json.status()).isEqualTo(422);
        assertThat(new String(json.bytes(), java.nio.charset.StandardCharsets.UTF_8)).startsWith("{\"error\":")
                .contains(words);
    }

    @Test
    void moreRowsKeepWhatWasTyped() {
        Visitor.Page page = office.visitor().get("/clock");
        int rows = page.document().select("select[name^=kind]").size();
        Visitor.Page more = page.submit("button[name=rows]", Map.of("received", "2026-03-02"));
        assertThat(more.document().select("select[name^=kind]")).hasSize(rows + 3);
        assertThat(more.document().select("#received").attr("value")).isEqualTo("2026-03-02");
    }

    @Test
    void inABrowserWithoutScriptsAndOnATelephone() {
        String path = "/clock?received=2026-02-10&kind1=third-party-asked&date1=2026-02-12"
                + "&kind2=third-party-answered&date2=2026-02-26";
        try (Chromium.Window window = Chromium.window(office).noScript().open()) {
            var page = window.go(path);
            assertThat(page.textContent("#answer ~ .stack")).contains("2026年3月23日");
            Chromium.screenshot(page, "clock");
            Chromium.fitsItsWidth(page);
        }
        try (Chromium.Window window = Chromium.window(office).phone().open()) {
            var page = window.go(path);
            Chromium.screenshot(page, "clock-phone");
            Chromium.axe(page);
            Chromium.fitsItsWidth(page);
            assertThat(window.foreignRequests()).isEmpty();
            assertThat(window.errors()).isEmpty();
        }
    }
}
