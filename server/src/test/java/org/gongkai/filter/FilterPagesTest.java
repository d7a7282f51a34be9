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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({"/office/applications, show=overdue&text=%E9%81%93%E8%B7%AF, 依申请公开",
            "/office/publications, text=%E9%81%93%E8%B7%AF&state=DRAFT, 信息发布"})
    void aListOpensWithTheFilterThatWasSavedOnIt(String list, String filters, String place) {
        Visitor clerk = office.as(Role.CLERK);
        assertThat(clerk.get(list).document().select("form[action=/office/filters]")).as("nothing to save yet")
                .isEmpty();

        Visitor.Page saved = clerk.get(list + "?" + filters)
                .submit("form[action=/office/filters]", Map.of("filterName", "道路"));
        assertThat(saved.address()).endsWith(list + "?" + filters);
        assertThat(saved.document().select(".chip[aria-current=true]").text()).isEqualTo("道路");
        assertThat(saved.document().select("input[name=text]").attr("value")).isEqualTo("道路");
        assertThat(clerk.get(list).document().select(".chip:not([aria-current])").attr("href"))
                .isEqualTo(list + "?" + filters);

        Visitor.Page manage = clerk.get(clerk.get(list).document().select(".filter-saved > a").attr("href"));
        assertThat(manage.document().select(".side a[aria-current]").text()).isEqualTo(place);
        assertThat(manage.document().select(".crumbs a").text()).isEqualTo(place);
        Visitor.Page opens = manage.submit("form[action$=/opens]", Map.of());
        assertThat(clerk.get(list).address()).endsWith(list + "?" + filters);
        assertThat(clerk.get(list + "?filter=none").document().select("input[name=text]").attr("value")).isEmpty();
        assertThat(office.as(Role.CLERK).get(list).address()).as("somebody else").endsWith(list);

        opens.submit("form[action$=/delete]", Map.of());
        assertThat(clerk.get(list).address()).endsWith(list);
        assertThat(clerk.get(list).document().select(".chip")).isEmpty();
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
