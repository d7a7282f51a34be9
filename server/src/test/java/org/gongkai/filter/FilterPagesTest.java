package org.gongkai.filter;

import java.nio.file.Path;
import java.util.Map;

import org.gongkai.agency.Role;
import org.gongkai.web.TestOffice;
import org.gongkai.web.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FilterPagesTest {

    private static final String LIST = "/office/publications";
    private static final String MANAGE = "/office/filters?list=" + LIST;

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
    void aFilterIsSavedRenamedChosenAndDeleted() {
        Visitor clerk = office.as(Role.CLERK);
        Visitor.Page saved = save(clerk, "本月的", "state=draft");
        assertThat(saved.location()).endsWith(LIST + "?state=draft");
        Visitor.Page renamed = clerk.get(MANAGE).submit("form[action$=/name]", Map.of("filterName", "草稿"));
        assertThat(renamed.text()).contains("草稿").doesNotContain("本月的");
        assertThat(renamed.submit("form[action$=/opens]", Map.of()).text()).contains("取消默认");
        assertThat(clerk.get(MANAGE).submit("form[action$=/delete]", Map.of()).text()).contains("还没有保存筛选");
    }

    @Test
    void aNameThatIsTakenIsSaidBesideTheFieldAndWhatWasTypedStays() {
        Visitor clerk = office.as(Role.CLERK);
        save(clerk, "本月的", "state=draft");
        Visitor.Page again = save(clerk, "本月的", "state=public");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().select("#filterName-error").text()).contains("同名");
        assertThat(again.document().select("#filterName").attr("value")).isEqualTo("本月的");
        assertThat(again.document().select(".problems a[href=#filterName]")).isNotEmpty();
        assertThat(again.submit("form:has(#filterName)", Map.of("filterName", "已公开的")).path()).isEqualTo(LIST);
    }

    @Test
    void aListThatIsNoneIsNotThere() {
        assertThat(office.as(Role.CLERK).get("/office/filters?list=//evil.example").status()).isEqualTo(404);
    }

    private static Visitor.Page save(Visitor clerk, String name, String filters) {
        String token = clerk.get(MANAGE).document().select("input[name=_csrf]").attr("value");
        return clerk.post("/office/filters",
                Map.of("_csrf", token, "list", LIST, "filterName", name, "filters", filters));
    }
}
