package org.gongkai.filter;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.gongkai.agency.OutOfReach;
import org.gongkai.agency.Role;
import org.gongkai.agency.SignedIn;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Refusal;
import org.gongkai.ledger.TestDatabase;
import org.gongkai.look.ListQuery;
import org.gongkai.look.SavedFilters.Saved;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.ledger.schema.Tables.JOURNAL_ENTRY;

class FilterBookTest {

    private static final String LIST = "/office/applications";

    @TempDir Path folder;

    private final SignedIn wang = person("王经办");
    private final SignedIn li = person("李经办");

    @ParameterizedTest
    @EnumSource
    void aFilterIsThereAgainForWhoSavedItAndForNobodyElse(TestDatabase database) {
        try (Ledger ledger = open(database)) {
            FilterBook book = new FilterBook(ledger, new FilterStore());
            book.save(wang, LIST, " 今年邮寄的 ", "channel=post&words=%E5%BC%A0");
            assertThat(book.shown(wang, bare()).saved()).extracting(Saved::name, Saved::path)
                    .containsExactly(
                            org.assertj.core.api.Assertions.tuple("今年邮寄的", LIST + "?channel=post&words=%E5%BC%A0"));
            assertThat(book.shown(li, bare()).saved()).isEmpty();
            assertThat(book.of(wang, "/office/publications")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aListOpensWithTheOneFilterThatWasChosenForIt(TestDatabase database) {
        try (Ledger ledger = open(database)) {
            FilterBook book = new FilterBook(ledger, new FilterStore());
            UUID first = book.save(wang, LIST, "邮寄", "channel=post").id();
            UUID second = book.save(wang, LIST, "传真", "channel=fax").id();
            assertThat(book.opening(wang, bare())).isEmpty();
            book.open(wang, first, true);
            book.open(wang, second, true);
            assertThat(book.opening(wang, bare())).contains(LIST + "?channel=fax");
            assertThat(book.opening(wang, ListQuery.of(LIST, Map.of("filter", new String[]{"none"})))).isEmpty();
            assertThat(book.opening(li, bare())).isEmpty();
            book.open(wang, second, false);
            assertThat(book.opening(wang, bare())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyTouchesAnothersFilter(TestDatabase database) {
        try (Ledger ledger = open(database)) {
            FilterBook book = new FilterBook(ledger, new FilterStore());
            UUID filter = book.save(wang, LIST, "邮寄", "channel=post").id();
            assertThatThrownBy(() -> book.rename(li, filter, "我的")).isInstanceOf(OutOfReach.class);
            assertThatThrownBy(() -> book.delete(li, filter)).isInstanceOf(OutOfReach.class);
            assertThatThrownBy(() -> book.open(li, filter, true)).isInstanceOf(OutOfReach.class);
            assertThatThrownBy(() -> book.listOf(li, filter)).isInstanceOf(OutOfReach.class);
            assertThat(book.of(wang, LIST)).extracting(SavedFilter::name, SavedFilter::opens)
                    .containsExactly(org.assertj.core.api.Assertions.tuple("邮寄", false));
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesAreUniqueShortAndNotEmpty(TestDatabase database) {
        try (Ledger ledger = open(database)) {
            FilterBook book = new FilterBook(ledger, new FilterStore());
            UUID filter = book.save(wang, LIST, "邮寄", "channel=post").id();
            UUID other = book.save(wang, LIST, "传真", "channel=fax").id();
            for (String bad : new String[]{"", " ", "邮寄", "长".repeat(31)}) {
                assertThatThrownBy(() -> book.save(wang, LIST, bad, "a=b")).isInstanceOf(Refusal.class);
                assertThatThrownBy(() -> book.rename(wang, other, bad)).isInstanceOf(Refusal.class);
            }
            book.rename(wang, filter, "邮寄");
            book.rename(wang, filter, "寄来的");
            book.delete(wang, other);
            assertThat(book.of(wang, LIST)).extracting(SavedFilter::name).containsExactly("寄来的");
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyQueriesOfListsOfTheOfficeAreSaved(TestDatabase database) {
        try (Ledger ledger = open(database)) {
            FilterBook book = new FilterBook(ledger, new FilterStore());
            for (String list : new String[]{"//evil.example/office/x", "/", "/office", "/office/../x",
                    "https://a/office/b",
                    "/office/a b"}) {
                assertThatThrownBy(() -> book.save(wang, list, "名称", "a=b")).as(list).isInstanceOf(Refusal.class);
            }
            for (String filters : new String[]{"", "a=b#c", "a=b\r\nSet-Cookie: x", "a=" + "b".repeat(2000), "a={b}"}) {
                assertThatThrownBy(() -> book.save(wang, LIST, "名称", filters)).as(filters).isInstanceOf(Refusal.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noMoreThanTwentyForAList(TestDatabase database) {
        try (Ledger ledger = open(database)) {
            FilterBook book = new FilterBook(ledger, new FilterStore());
            for (int i = 0; i < FilterBook.MOST; i++) {
                book.save(wang, LIST, "筛选" + i, "n=" + i);
            }
            assertThatThrownBy(() -> book.save(wang, LIST, "再一个", "n=x")).isInstanceOf(Refusal.class)
                    .hasMessageContaining("20");
            book.save(li, LIST, "再一个", "n=x");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theJournalDoesNotSayWhatAFilterLooksFor(TestDatabase database) {
        try (Ledger ledger = open(database)) {
            FilterBook book = new FilterBook(ledger, new FilterStore());
            UUID filter = book.save(wang, LIST, "张某某的申请", "applicant=zhang").id();
            book.rename(wang, filter, "张某");
            book.delete(wang, filter);
            var entries = ledger.read(sql -> sql.selectFrom(JOURNAL_ENTRY).orderBy(JOURNAL_ENTRY.ENTRY_NUMBER).fetch());
            assertThat(entries).hasSize(3);
            assertThat(entries.toString()).contains("filter.saved").doesNotContain("张").doesNotContain("zhang");
        }
    }

    private Ledger open(TestDatabase database) {
        return Ledger.open(database.fresh(folder), Clock.systemUTC());
    }

    private static ListQuery bare() {
        return ListQuery.of(LIST, Map.of());
    }

    private static SignedIn person(String name) {
        return new SignedIn(Ids.next(), name, new UUID(1, 1), "示例市外事办公室", Set.of(Role.CLERK), Ids.next());
    }
}
