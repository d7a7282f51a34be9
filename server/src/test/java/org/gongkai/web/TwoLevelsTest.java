package org.gongkai.web;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.gongkai.agency.Agency;
import org.gongkai.agency.Role;
import org.gongkai.agency.SignedIn;
import org.gongkai.agency.TestAgencies;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.Journal;
import org.gongkai.ledger.JournalEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** An agency and one below it in one installation: what each side may do for the other, and with the whole. */
class TwoLevelsTest {

    @TempDir static Path home;
    private static TestOffice office;
    private static Agency city;
    private static Agency bureau;

    @BeforeAll
    static void open() {
        office = TestOffice.open(home);
        city = TestAgencies.agency(office::bean, office.ledger(), "示例市政府办公室", null);
        bureau = TestAgencies.agency(office::bean, office.ledger(), "示例市教育局", city);
        for (Agency each : new Agency[]{city, bureau}) {
            String place = each == city ? "city-" : "bureau-";
            TestAgencies.person(office::bean, office.ledger(), place + "first", each.id(), Role.FIRST_APPROVER);
            TestAgencies.person(office::bean, office.ledger(), place + "second", each.id(), Role.SECOND_APPROVER);
            TestAgencies.person(office::bean, office.ledger(), place + "third", each.id(), Role.THIRD_APPROVER);
            TestAgencies.person(office::bean, office.ledger(), place + "clerk", each.id(), Role.CLERK);
        }
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static Visitor as(Agency agency, Role role) {
        return office.as(new SignedIn(Ids.next(), "管理员", agency.id(), agency.name(), Set.of(role), Ids.next()));
    }

    @Test
    void theInstallationIsRunFromTheTopAlone() {
        Visitor above = as(city, Role.SYSTEM_ADMINISTRATOR);
        Visitor below = as(bureau, Role.SYSTEM_ADMINISTRATOR);
        for (String path : new String[]{"/office/operations", "/office/calendar/notices/new"}) {
            assertThat(above.get(path).status()).isEqualTo(200);
            assertThat(below.getOnly(path).status()).isEqualTo(403);
        }
        assertThat(above.get("/office").text()).contains("系统运行");
        assertThat(below.get("/office").text()).doesNotContain("系统运行");
        assertThat(above.get("/office/calendar").document().select("a[href=/office/calendar/notices/new]"))
                .isNotEmpty();
        Visitor.Page calendar = below.get("/office/calendar");
        assertThat(calendar.status()).isEqualTo(200);
        assertThat(calendar.document().select("a[href=/office/calendar/notices/new]")).isEmpty();
    }

    @Test
    void theRoutesOfAnAgencyBelowAreSetFromAboveAndNotFromBelowForOthers() {
        Visitor above = as(city, Role.SECURITY_ADMINISTRATOR);
        Visitor.Page own = above.get("/office/routes");
        assertThat(own.document().select("#agency-choice option").eachText())
                .containsExactly("示例市政府办公室", "示例市教育局");
        Visitor.Page chosen = above.get("/office/routes?agency=" + bureau.id());
        assertThat(chosen.document().select("#agency-choice option[selected]").text()).isEqualTo("示例市教育局");
        String edit = chosen.document().select("a[href^=/office/routes/withdrawal]").attr("href");
        Visitor.Page saved = above.get(edit)
                .submit("form#route button[value=save]", Map.of("secondLookDays", "5", "note", "缩短复核时间"));
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(saved.address()).endsWith(edit);
        assertThat(saved.document().select("#secondLookDays").val()).isEqualTo("5");
        assertThat(kinds(bureau)).contains("approval.route-set");
        assertThat(kinds(city)).doesNotContain("approval.route-set");

        Visitor below = as(bureau, Role.SECURITY_ADMINISTRATOR);
        Visitor.Page theirs = below.get("/office/routes");
        assertThat(theirs.status()).isEqualTo(200);
        assertThat(theirs.document().select("#agency-choice")).isEmpty();
        assertThat(theirs.text()).contains("示例市教育局流程，第1版");
        assertThat(below.getOnly("/office/routes?agency=" + city.id()).status()).isEqualTo(404);
        assertThat(below.getOnly("/office/routes/withdrawal?agency=" + city.id()).status()).isEqualTo(404);
        String token = below.get("/office/routes/withdrawal").document().select("[name=_csrf]").attr("value");
        assertThat(below.post("/office/routes/withdrawal", Map.of("_csrf", token, "agency", city.id().toString()))
                .status()).isEqualTo(404);
    }

    private static java.util.List<String> kinds(Agency agency) {
        UUID chain = agency.id();
        return new Journal(office.ledger()).latestOfAgency(chain, Long.MAX_VALUE, 50)
                .stream()
                .map(JournalEntry::kind)
                .toList();
    }
}
