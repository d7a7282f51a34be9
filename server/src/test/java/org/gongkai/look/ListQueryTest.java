package org.gongkai.look;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ListQueryTest {

    @Test
    void theNextPageKeepsFiltersAndOrder() {
        ListQuery query = query("state", "open", "sort", "-due", "after", "k1");
        assertThat(query.next("k2")).isEqualTo("/office/x?state=open&sort=-due&after=k2");
        assertThat(query.first()).isEqualTo("/office/x?state=open&sort=-due");
        assertThat(query.after()).isEqualTo("k1");
    }

    @Test
    void anotherOrderOrFilterBeginsAtTheFirstPage() {
        ListQuery query = query("words", "经费 & 预算", "after", "k1");
        assertThat(query.sortedBy("due")).doesNotContain("after").endsWith("&sort=due");
        assertThat(query("sort", "due").sortedBy("due")).endsWith("sort=-due");
        assertThat(query("sort", "-due").sortedBy("due")).endsWith("sort=due");
        assertThat(query.filters()).isEqualTo("words=%E7%BB%8F%E8%B4%B9+%26+%E9%A2%84%E7%AE%97");
    }

    @Test
    void blankFiltersSayNothing() {
        ListQuery query = query("words", "  ", "filter", "none");
        assertThat(query.isFiltered()).isFalse();
        assertThat(query.isBare()).isFalse();
        assertThat(query.filters()).isEmpty();
        assertThat(query().isBare()).isTrue();
        assertThat(query("sort", "due").isFiltered()).isFalse();
        assertThat(query("words", "a").isFiltered()).isTrue();
    }

    @Test
    void problemsStayInTheOrderTheyWereFound() {
        Problems problems = Problems.none();
        for (String field : new String[]{"z", "m", "a", "q", "b"}) {
            problems.add(field, field);
        }
        assertThat(problems.messages().keySet()).containsExactly("z", "m", "a", "q", "b");
    }

    private static ListQuery query(String... pairs) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.put(pairs[i], new String[]{pairs[i + 1]});
        }
        return ListQuery.of("/office/x", parameters);
    }
}
