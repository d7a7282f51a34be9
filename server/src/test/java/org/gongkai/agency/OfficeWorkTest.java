package org.gongkai.agency;

import java.net.HttpCookie;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.gongkai.agency.signin.FirstSetUp;
import org.gongkai.agency.signin.Origin;
import org.gongkai.agency.signin.SessionCookie;
import org.gongkai.agency.signin.Sessions;
import org.gongkai.agency.signin.Stage;
import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Journal;
import org.gongkai.ledger.JournalEntry;
import org.gongkai.web.TestOffice;
import org.gongkai.web.Visitor;
import org.gongkai.web.Visitor.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What the three administrators do with agencies and people, from the empty office on, page by page. */
class OfficeWorkTest {

    @TempDir Path home;

    private static Visitor signedIn(TestOffice office, Person person) {
        String token = office.ledger()
                .change(Actor.person(person.id()), change -> office.bean(Sessions.class)
                        .begin(change, person, Stage.OPEN, new Origin("127.0.0.1", "测试设备")));
        Visitor visitor = office.visitor();
        HttpCookie cookie = new HttpCookie(SessionCookie.NAME, token);
        cookie.setPath("/");
        cookie.setVersion(0);
        visitor.cookies().getCookieStore().add(URI.create(office.address()), cookie);
        return visitor;
    }

    private static Visitor byPassword(TestOffice office, String loginName) {
        Visitor visitor = office.visitor();
        Page in = visitor.get("/sign-in")
                .submit("form[action=/sign-in]", Map.of("loginName", loginName, "password", TestAgencies.PASSWORD));
        assertThat(in.path()).isEqualTo("/office");
        return visitor;
    }

    private static Person byLoginName(TestOffice office, String loginName) {
        return office.ledger()
                .read(sql -> office.bean(PersonStore.class).byLoginName(sql, loginName))
                .orElseThrow();
    }

    @Test
    void anEmptyOfficeIsSetUpOnceWithTheSecretOfItsStart() {
        try (TestOffice office = TestOffice.open(home)) {
            String path = office.bean(FirstSetUp.class).path().orElseThrow();
            assertThat(office.visitor().get("/set-up").status()).isEqualTo(404);
            assertThat(office.visitor().get("/set-up?token=" + "x".repeat(43)).status()).isEqualTo(404);
            Map<String, String> fields = Map.of("regionName", "示例省示例市", "agencyName", "示例市人民政府办公室", "tier", "CITY",
                    "kind",
                    "GOVERNMENT_OFFICE", "systemName", "系统甲", "systemLogin", "xitong", "securityName", "安全乙",
                    "securityLogin", "xitong", "auditName", "审计丙", "auditLogin", "shenji");
            Page twice = office.visitor().get(path).submit("form[action=/set-up]", fields);
            assertThat(twice.status()).isEqualTo(422);
            assertThat(twice.document().select("#securityLogin-error").text()).contains("已被使用");
            assertThat(office.ledger().<Boolean>read(office.bean(AgencyStore.class)::isEmpty)).isTrue();
            Page done = twice.submit("form[action=/set-up]", Map.of("securityLogin", "anquan"));
            assertThat(done.status()).isEqualTo(200);
            List<String> passwords = done.document().select("code.key").eachText();
            assertThat(passwords).hasSize(3).doesNotHaveDuplicates();
            assertThat(office.bean(FirstSetUp.class).path()).isEmpty();
            assertThat(office.visitor().get(path).status()).isEqualTo(404);
            Page first = office.visitor()
                    .get("/sign-in")
                    .submit("form[action=/sign-in]",
                            Map.of("loginName", "anquan", "password", passwords.get(1)));
            assertThat(first.path()).isEqualTo("/sign-in/password");
        }
    }

    @Test
    void accountsRolesAndHandOverAreInTheHandsOfDifferentPeople() {
        try (TestOffice office = TestOffice.open(home)) {
            Agency city = TestAgencies.agency(office::bean, office.ledger(), "示例市人民政府办公室", null);
            Visitor system = signedIn(office,
                    TestAgencies.person(office::bean, office.ledger(), "xitong", city.id(), Role.SYSTEM_ADMINISTRATOR));
            Visitor security = signedIn(office, TestAgencies.person(office::bean, office.ledger(), "anquan", city.id(),
                    Role.SECURITY_ADMINISTRATOR));

            // The system administrator adds an agency and two people.
            Page bureau = system.get("/office/agencies/" + city.id() + "/add")
                    .submit("main form.form",
                            Map.of("name", "示例市教育局", "shortName", "教育局"));
            assertThat(bureau.status()).isEqualTo(200);
            assertThat(bureau.document().select("h1").text()).isEqualTo("示例市教育局");
            String agency = bureau.path().substring("/office/agencies/".length());
            for (String loginName : List.of("wang", "li")) {
                Page added = system.get("/office/people/add?agency=" + agency)
                        .submit("main form.form",
                                Map.of("loginName", loginName, "name", loginName + "同志"));
                assertThat(added.document().select("code.key").text()).hasSizeGreaterThan(15);
                assertThat(added.header("Cache-Control")).contains("no-store");
            }
            Person wang = byLoginName(office, "wang");
            Person li = byLoginName(office, "li");
            String wangPage = "/office/people/" + wang.id();
            assertThat(system.get("/office/people?agency=" + agency).text()).contains("wang同志", "li同志");
            Page again = system.get("/office/people/add?agency=" + agency)
                    .submit("main form.form",
                            Map.of("loginName", "wang", "name", "另一人"));
            assertThat(again.status()).isEqualTo(422);
            assertThat(again.document().select("#loginName-error").text()).contains("已被使用");
            assertThat(again.document().select("#name").attr("value")).isEqualTo("另一人");

            // Neither of the two administrators can do the other's part.
            assertThat(system.get(wangPage + "/roles").status()).isEqualTo(403);
            assertThat(security.get(wangPage + "/leave").status()).isEqualTo(403);

            // The security administrator grants roles; what is excluded is refused, what is unwise is said.
            Page roles = security.get(wangPage + "/roles")
                    .submit("main form.form",
                            Map.of("agency", agency, "role", "CLERK"));
            assertThat(roles.status()).isEqualTo(200);
            Page excluded = roles.submit("main form.form", Map.of("agency", agency, "role", "AUDITOR"));
            assertThat(excluded.status()).isEqualTo(422);
            assertThat(excluded.text()).contains("管理员不办理业务");
            Page unwise = excluded.submit("main form.form", Map.of("agency", agency, "role", "FIRST_APPROVER"));
            assertThat(unwise.status()).isEqualTo(200);
            assertThat(unwise.text()).contains("建议分开设置");

            // Wang leaves; Li must have a role first.
            Visitor wangs = signedIn(office, wang);
            assertThat(wangs.get("/office").path()).isEqualTo("/office");
            Page leave = system.get(wangPage + "/leave");
            Page without = leave.submit("main form.form", Map.of("successor", li.id().toString(), "reason", "调离"));
            assertThat(without.status()).isEqualTo(422);
            assertThat(without.text()).contains("没有业务角色");
            security.get("/office/people/" + li.id() + "/roles")
                    .submit("main form.form",
                            Map.of("agency", agency, "role", "CLERK"));
            Page left = without.submit("main form.form", Map.of("successor", li.id().toString()));
            assertThat(left.status()).isEqualTo(200);
            assertThat(left.text()).contains("已经离任，工作由li同志接办");
            assertThat(wangs.get("/office").path()).isEqualTo("/sign-in");
            assertThat(new Journal(office.ledger()).ofSubject("person/" + wang.id(), null, 50))
                    .filteredOn(entry -> entry.kind().equals("person.left"))
                    .extracting(JournalEntry::reason)
                    .containsExactly("调离");
        }
    }

    @Test
    void whoHasRolesInSeveralAgenciesChoosesAndEndsSessionsElsewhere() {
        try (TestOffice office = TestOffice.open(home)) {
            Agency city = TestAgencies.agency(office::bean, office.ledger(), "示例市人民政府办公室", null);
            Agency bureau = TestAgencies.agency(office::bean, office.ledger(), "示例市教育局", city);
            Person wang = TestAgencies.person(office::bean, office.ledger(), "wang", city.id(), Role.CLERK);
            office.ledger()
                    .change(Actor.program("test"), change -> office.bean(RoleBook.class)
                            .grant(change, wang.id(), bureau.id(), Role.SUPERVISOR, null));
            Visitor here = byPassword(office, "wang");
            Visitor elsewhere = byPassword(office, "wang");
            assertThat(here.get("/office").text()).contains("示例市人民政府办公室", "经办人");
            Page chosen = here.get("/office/account/agency")
                    .submit("main form.form",
                            Map.of("agency", bureau.id().toString()));
            assertThat(chosen.path()).isEqualTo("/office");
            assertThat(chosen.text()).contains("示例市教育局", "主管部门监督员").doesNotContain("经办人");
            assertThat(elsewhere.get("/office").text()).contains("示例市人民政府办公室");

            Page sessions = here.get("/office/account/sessions");
            assertThat(sessions.document().select("tbody tr")).hasSize(2);
            sessions.submit("form[action$=/end-others]", Map.of());
            assertThat(elsewhere.get("/office").path()).isEqualTo("/sign-in");
            assertThat(here.get("/office").path()).isEqualTo("/office");
        }
    }

    @Test
    void aPasswordIsChangedWithTheOldOneOnlyAndOtherDevicesAreSignedOut() {
        try (TestOffice office = TestOffice.open(home)) {
            Agency city = TestAgencies.agency(office::bean, office.ledger(), "示例市人民政府办公室", null);
            TestAgencies.person(office::bean, office.ledger(), "wang", city.id(), Role.CLERK);
            Visitor here = byPassword(office, "wang");
            Visitor elsewhere = byPassword(office, "wang");
            Map<String, String> fields = Map.of("password", "不是这个密码", "newPassword", "另外一句很长很长的话", "repeated",
                    "另外一句很长很长的话");
            Page wrong = here.get("/office/account/password").submit("main form.form", fields);
            assertThat(wrong.status()).isEqualTo(422);
            assertThat(wrong.document().select("#password-error").text()).contains("密码不正确");
            Page changed = wrong.submit("main form.form", Map.of("password", TestAgencies.PASSWORD, "newPassword",
                    "另外一句很长很长的话", "repeated", "另外一句很长很长的话"));
            assertThat(changed.path()).isEqualTo("/office/account");
            assertThat(elsewhere.get("/office").path()).isEqualTo("/sign-in");
            assertThat(office.visitor()
                    .get("/sign-in")
                    .submit("form[action=/sign-in]",
                            Map.of("loginName", "wang", "password", "另外一句很长很长的话"))
                    .path()).isEqualTo("/office");
        }
    }
}
