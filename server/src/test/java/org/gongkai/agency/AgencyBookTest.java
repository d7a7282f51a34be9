package org.gongkai.agency;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.gongkai.ledger.Ids;
import org.gongkai.ledger.Journal;
import org.gongkai.ledger.JournalEntry;
import org.gongkai.ledger.Refusal;
import org.gongkai.ledger.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AgencyBookTest {

    @TempDir Path home;

    private TestAgencies open(TestDatabase database) {
        return new TestAgencies(database.fresh(home), Clock.systemUTC());
    }

    private static boolean below(TestAgencies office, Agency agency, Agency above) {
        return office.ledger().read(sql -> office.bean(AgencyStore.class).isBelow(sql, agency.id(), above.id()));
    }

    private static List<String> namesAbove(TestAgencies office, Agency agency) {
        return office.ledger()
                .read(sql -> office.bean(AgencyStore.class)
                        .above(sql, agency.id())
                        .stream()
                        .map(Agency::name)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void theSupervisingLineIsKnownFromTopToBottom(TestDatabase database) {
        try (TestAgencies office = open(database)) {
            Agency province = office.agency("省政府办公厅", null);
            Agency city = office.agency("市政府办公室", province);
            Agency bureau = office.agency("市教育局", city);
            assertThat(below(office, bureau, province)).isTrue();
            assertThat(below(office, province, bureau)).isFalse();
            assertThat(below(office, bureau, bureau)).isFalse();
            assertThat(namesAbove(office, bureau)).containsExactly("省政府办公厅", "市政府办公室");
            assertThat(office.list(sql -> office.bean(AgencyStore.class)
                    .andAllBelow(sql, city.id())
                    .stream()
                    .map(Agency::name)
                    .toList())).containsExactly("市政府办公室", "市教育局");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAgencyMovesWithAllBelowIt(TestDatabase database) {
        try (TestAgencies office = open(database)) {
            Agency province = office.agency("省政府办公厅", null);
            Agency one = office.agency("甲市政府办公室", province);
            Agency other = office.agency("乙市政府办公室", province);
            Agency county = office.agency("丙县政府办公室", one);
            Agency school = office.agency("丙县教育局", county);
            office.change(change -> {
                office.bean(AgencyBook.class).move(change, county.id(), other.id(), "行政区划调整");
                return 0;
            });
            assertThat(namesAbove(office, school)).containsExactly("省政府办公厅", "乙市政府办公室", "丙县政府办公室");
            assertThat(below(office, school, one)).isFalse();
            assertThat(below(office, school, other)).isTrue();
            assertThat(below(office, county, other)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAgencyCannotMoveBelowItselfOrWhatIsBelowIt(TestDatabase database) {
        try (TestAgencies office = open(database)) {
            Agency city = office.agency("市政府办公室", null);
            Agency county = office.agency("县政府办公室", city);
            for (UUID wrong : List.of(city.id(), county.id())) {
                assertThatThrownBy(() -> office.change(change -> {
                    office.bean(AgencyBook.class).move(change, city.id(), wrong, "");
                    return 0;
                })).isInstanceOf(Refusal.class).hasMessageContaining("下级之下");
            }
            assertThat(namesAbove(office, county)).containsExactly("市政府办公室");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAgencyWithPeopleOrAgenciesLeftCannotClose(TestDatabase database) {
        try (TestAgencies office = open(database)) {
            AgencyBook book = office.bean(AgencyBook.class);
            Agency city = office.agency("市政府办公室", null);
            Agency bureau = office.agency("市教育局", city);
            Person clerk = office.person("wang", bureau, Role.CLERK);
            Person other = office.person("li", bureau, Role.CLERK);
            assertThatThrownBy(() -> close(office, book, city)).hasMessageContaining("下级单位");
            assertThatThrownBy(() -> close(office, book, bureau)).hasMessageContaining("在职人员");
            office.change(change -> {
                office.bean(PeopleBook.class).leave(change, clerk.id(), other.id(), "调离");
                return 0;
            });
            assertThatThrownBy(() -> close(office, book, bureau)).hasMessageContaining("在职人员");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClosedAgencyStaysReadableAndTakesNothingNew(TestDatabase database) {
        try (TestAgencies office = open(database)) {
            Agency city = office.agency("市政府办公室", null);
            Agency bureau = office.agency("市外事侨务办公室", city);
            close(office, office.bean(AgencyBook.class), bureau);
            assertThat(office.find(sql -> office.bean(AgencyStore.class).find(sql, bureau.id())))
                    .get()
                    .satisfies(found -> assertThat(found.active()).isFalse());
            assertThatThrownBy(() -> office.agency("下设机构", bureau)).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> office.person("zhao", bureau)).isInstanceOf(Refusal.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatHappensToAnAgencyIsInTheJournalWithBeforeAndAfter(TestDatabase database) {
        try (TestAgencies office = open(database)) {
            Agency city = office.agency("市外事侨务办公室", null);
            office.change(change -> office.bean(AgencyBook.class)
                    .change(change, city.id(), TestAgencies.entry("市外事办公室"), "机构改革"));
            JournalEntry last = new Journal(office.ledger()).latestOfAgency(Ids.INSTALLATION, Long.MAX_VALUE, 1)
                    .getFirst();
            assertThat(last.kind()).isEqualTo("agency.changed");
            assertThat(last.subject()).isEqualTo("agency/" + city.id());
            assertThat(last.reason()).isEqualTo("机构改革");
            assertThat(last.before()).contains("市外事侨务办公室");
            assertThat(last.after()).contains("市外事办公室");
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoSiblingsCannotHaveOneName(TestDatabase database) {
        try (TestAgencies office = open(database)) {
            Agency city = office.agency("市政府办公室", null);
            office.agency("市教育局", city);
            assertThatThrownBy(() -> office.agency("市教育局", city))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("name"));
            Agency county = office.agency("县政府办公室", city);
            assertThat(office.agency("市教育局", county).name()).isEqualTo("市教育局");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theAgenciesRightBelowPageByKey(TestDatabase database) {
        try (TestAgencies office = open(database)) {
            AgencyStore store = office.bean(AgencyStore.class);
            Agency city = office.agency("市政府办公室", null);
            for (int i = 1; i <= 5; i++) {
                office.agency("第" + i + "局", city);
            }
            List<Agency> first = office.ledger().read(sql -> store.rightBelow(sql, city.id(), null, 3));
            List<Agency> rest = office.ledger().read(sql -> store.rightBelow(sql, city.id(), first.getLast(), 3));
            assertThat(first).extracting(Agency::name).containsExactly("第1局", "第2局", "第3局");
            assertThat(rest).extracting(Agency::name).containsExactly("第4局", "第5局");
        }
    }

    private static void close(TestAgencies office, AgencyBook book, Agency agency) {
        office.change(change -> {
            book.close(change, agency.id(), "机构改革撤并");
            return 0;
        });
    }
}
