package org.gongkai.agency.signin;

import java.net.HttpCookie;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyBook;
import org.gongkai.agency.Departure;
import org.gongkai.agency.MovableClock;
import org.gongkai.agency.PeopleBook;
import org.gongkai.agency.Person;
import org.gongkai.agency.Role;
import org.gongkai.agency.TestAgencies;
import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.Journal;
import org.gongkai.ledger.JournalEntry;
import org.gongkai.web.TestOffice;
import org.gongkai.web.Visitor;
import org.gongkai.web.Visitor.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.agency.TestAgencies.PASSWORD;

/** The sign-in as somebody goes through it in a browser without JavaScript. */
class SignInPagesTest {

    @TempDir static Path home;
    private static final MovableClock CLOCK = new MovableClock("2026-02-10T01:00:00Z");
    private static TestOffice office;
    private static Agency city;

    @BeforeAll
    static void open() {
        office = TestOffice.open(home, CLOCK);
        city = TestAgencies.agency(office::bean, office.ledger(), "市外事办公室", null);
        person("anquan", Role.SECURITY_ADMINISTRATOR);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static Person person(String loginName, Role... roles) {
        return TestAgencies.person(office::bean, office.ledger(), loginName, city.id(), roles);
    }

    private static Page signIn(Visitor visitor, String loginName, String password) {
        return visitor.get("/sign-in")
                .submit("form[action=/sign-in]", Map.of("loginName", loginName, "password", password));
    }

    private static String cookie(Visitor visitor) {
        return visitor.cookies()
                .getCookieStore()
                .getCookies()
                .stream()
                .filter(cookie -> cookie.getName().equals(SessionCookie.NAME))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static List<String> kinds(Person person) {
        return new Journal(office.ledger()).ofSubject("person/" + person.id(), null, 100)
                .stream()
                .map(JournalEntry::kind)
                .toList();
    }

    @Test
    void whoeverKnowsTheirPasswordIsInAndComesToThePageTheyAskedFor() {
        person("wang.in", Role.CLERK);
        Visitor visitor = office.visitor();
        Page asked = visitor.get("/office/account");
        assertThat(asked.path()).isEqualTo("/sign-in");
        Page in = asked.submit("form[action=/sign-in]", Map.of("loginName", "Wang.In", "password", PASSWORD));
        assertThat(in.status()).isEqualTo(200);
        assertThat(in.path()).isEqualTo("/office/account");
        assertThat(in.text()).contains("wang.in同志");
        assertThat(in.header("Cache-Control")).contains("no-store");
        assertThat(visitor.get("/sign-in").path()).isEqualTo("/office");
    }

    @Test
    void theCookieIsHiddenFromScriptsAndOtherSitesAndTheDatabaseHasOnlyItsHash() {
        person("wang.cookie", Role.CLERK);
        Visitor visitor = office.visitor();
        Page form = visitor.get("/sign-in");
        String token = form.document().select("form[action=/sign-in] [name=_csrf]").attr("value");
        Page answer = visitor.post("/sign-in",
                Map.of("loginName", "wang.cookie", "password", PASSWORD, "_csrf", token, "to", "/office"));
        assertThat(answer.header("Set-Cookie")).startsWith("gongkai=").contains("HttpOnly").contains("SameSite=Lax");
        String cookie = cookie(visitor);
        assertThat(cookie).hasSize(43);
        long found = office.ledger()
                .<Long>read(sql -> (long) sql.fetchCount(org.gongkai.ledger.schema.Tables.OFFICE_SESSION,
                        org.gongkai.ledger.schema.Tables.OFFICE_SESSION.TOKEN_HASH.eq(cookie)));
        assertThat(found).isZero();
        assertThat(office.bean(Sessions.class).signedIn(cookie)).isPresent();
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
        Person wang = person("wang.wrong", Role.CLERK);
        Page wrong = signIn(office.visitor(), "wang.wrong", "错误的密码 1234");
        Page unknown = signIn(office.visitor(), "nobody.here", "错误的密码 1234");
        assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(422);
        assertThat(wrong.text()).isEqualTo(unknown.text()).contains("登录名或者密码不正确");
        assertThat(wrong.document().select("[name=loginName]").attr("value")).isEqualTo("wang.wrong");
        assertThat(wrong.document().select("[name=password]").attr("value")).isEmpty();
        assertThat(kinds(wang)).contains("sign-in.failed");
        new Journal(office.ledger()).each(null, null,
                entry -> assertThat(entry.kind() + entry.subject() + entry.reason())
                        .doesNotContain("nobody.here", "错误的密码"));
    }

    @Test
    void fiveFailuresLockANameWhetherSomebodyHasItOrNot() {
        person("wang.locked", Role.CLERK);
        for (String name : List.of("wang.locked", "nobody.locked")) {
            Visitor visitor = office.visitor();
            for (int i = 1; i <= 4; i++) {
                assertThat(signIn(visitor, name, "错误的密码 " + i).status()).isEqualTo(422);
            }
            Page fifth = signIn(visitor, name, "错误的密码 5");
            assertThat(fifth.status()).isEqualTo(429);
            assertThat(fifth.text()).contains("请在15分钟后再试");
            assertThat(fifth.header("Retry-After")).isEqualTo("900");
            assertThat(signIn(visitor, name, PASSWORD).status()).isEqualTo(429);
        }
        CLOCK.pass(Duration.ofMinutes(15));
        assertThat(signIn(office.visitor(), "wang.locked", PASSWORD).path()).isEqualTo("/office");
        assertThat(signIn(office.visitor(), "nobody.locked", PASSWORD).text()).contains("30分钟");
    }

    @Test
    void theFirstPasswordMustBeChangedBeforeAnythingElse() {
        FirstAccount account = firstAccount("wang.first");
        Visitor visitor = office.visitor();
        Page change = signIn(visitor, "wang.first", account.password());
        assertThat(change.path()).isEqualTo("/sign-in/password");
        assertThat(visitor.get("/office").path()).isEqualTo("/sign-in/password");
        Page weak = change.submit("form[action=/sign-in/password]",
                Map.of("newPassword", "password123", "repeated", "password123"));
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.text()).contains("太常见");
        assertThat(weak.submit("form[action=/sign-in/password]",
                Map.of("newPassword", account.password(), "repeated", account.password())).text())
                .contains("不能与现在的密码相同");
        String before = cookie(visitor);
        Page in = weak.submit("form[action=/sign-in/password]",
                Map.of("newPassword", "我自己的一句长话", "repeated", "我自己的一句长话"));
        assertThat(in.path()).isEqualTo("/sign-in/password");
        Page again = in.submit("form[action=/sign-in/password]",
                Map.of("newPassword", "我自己的一句很长的话", "repeated", "我自己的一句很长的话"));
        assertThat(again.path()).isEqualTo("/office");
        assertThat(cookie(visitor)).isNotEqualTo(before);
        assertThat(signIn(office.visitor(), "wang.first", account.password()).status()).isEqualTo(422);
        assertThat(signIn(office.visitor(), "wang.first", "我自己的一句很长的话").path()).isEqualTo("/office");
        assertThat(kinds(account.person())).contains("person.password-changed");
    }

    @Test
    void anAdministratorEnrolsAnAuthenticatorAndACodeCountsOnce() {
        person("xitong.totp", Role.SYSTEM_ADMINISTRATOR);
        Visitor visitor = office.visitor();
        Page enrol = signIn(visitor, "xitong.totp", PASSWORD);
        assertThat(enrol.path()).isEqualTo("/sign-in/second-factor");
        assertThat(visitor.get("/office").path()).isEqualTo("/sign-in/second-factor");
        Page begun = enrol.submit("form[action$=/begin]", Map.of());
        assertThat(begun.document().select("svg.qr path").attr("d")).contains("h1v1h-1z");
        byte[] secret = secret(begun.document().select("code.key").text());
        Page wrong = begun.submit("form[action=/sign-in/second-factor]", Map.of("code", "000000"));
        assertThat(wrong.status()).isEqualTo(422);
        Page codes = wrong.submit("form[action=/sign-in/second-factor]",
                Map.of("code", OneTimeCodes.code(secret, CLOCK.instant())));
        List<String> recovery = codes.document().select(".codes code").eachText();
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        assertThat(visitor.get("/office").status()).isEqualTo(200);

        // The code of the enrolment has been used.
        Visitor second = office.visitor();
        Page ask = signIn(second, "xitong.totp", PASSWORD);
        assertThat(ask.path()).isEqualTo("/sign-in/code");
        Page replayed = ask.submit("form[action=/sign-in/code]",
                Map.of("code", OneTimeCodes.code(secret, CLOCK.instant())));
        assertThat(replayed.status()).isEqualTo(422);
        assertThat(second.get("/office").path()).isEqualTo("/sign-in/code");
        CLOCK.pass(Duration.ofSeconds(30));
        String code = OneTimeCodes.code(secret, CLOCK.instant());
        assertThat(replayed.submit("form[action=/sign-in/code]", Map.of("code", code)).path()).isEqualTo("/office");

        Visitor third = office.visitor();
        Page again = signIn(third, "xitong.totp", PASSWORD);
        assertThat(again.submit("form[action=/sign-in/code]", Map.of("code", code)).status()).isEqualTo(422);
        Page recovered = again.submit("form[action=/sign-in/code]", Map.of("code", recovery.get(3).toUpperCase()));
        assertThat(recovered.path()).isEqualTo("/office");
        Visitor fourth = office.visitor();
        Page spent = signIn(fourth, "xitong.totp", PASSWORD).submit("form[action=/sign-in/code]",
                Map.of("code", recovery.get(3)));
        assertThat(spent.status()).isEqualTo(422);
    }

    @Test
    void guessingCodesLocksTheNameAsGuessingPasswordsDoes() {
        person("shenji.guess", Role.AUDITOR);
        Visitor owner = office.visitor();
        Page begun = signIn(owner, "shenji.guess", PASSWORD).submit("form[action$=/begin]", Map.of());
        byte[] secret = secret(begun.document().select("code.key").text());
        begun.submit("form[action=/sign-in/second-factor]", Map.of("code", OneTimeCodes.code(secret, CLOCK.instant())));
        Visitor thief = office.visitor();
        for (int i = 1; i <= 4; i++) {
            assertThat(signIn(thief, "shenji.guess", PASSWORD).submit("form[action=/sign-in/code]",
                    Map.of("code", "99999" + i)).status()).isEqualTo(422);
            thief.post("/sign-out", Map.of());
            thief.cookies().getCookieStore().removeAll();
        }
        assertThat(
                signIn(thief, "shenji.guess", PASSWORD).submit("form[action=/sign-in/code]", Map.of("code", "999999"))
                        .status())
                .isEqualTo(429);
        assertThat(thief.get("/office").path()).isEqualTo("/sign-in/code");
    }

    @Test
    void aSessionEndsWhenItIsNotUsedAndAfterADayOfWork() {
        person("wang.idle", Role.CLERK);
        Visitor visitor = office.visitor();
        signIn(visitor, "wang.idle", PASSWORD);
        for (int i = 0; i < 23; i++) {
            CLOCK.pass(Duration.ofMinutes(29));
            assertThat(visitor.get("/office").path()).isEqualTo("/office");
        }
        CLOCK.pass(Duration.ofMinutes(31));
        assertThat(visitor.get("/office").path()).isEqualTo("/sign-in");
        signIn(visitor, "wang.idle", PASSWORD);
        for (int i = 0; i < 24; i++) {
            CLOCK.pass(Duration.ofMinutes(29));
            visitor.get("/office");
        }
        assertThat(visitor.get("/office").path()).isEqualTo("/office");
        CLOCK.pass(Duration.ofMinutes(25));
        assertThat(visitor.get("/office").path()).isEqualTo("/sign-in");
    }

    @Test
    void signingOutEndsTheSessionForGood() {
        person("wang.out", Role.CLERK);
        Visitor visitor = office.visitor();
        signIn(visitor, "wang.out", PASSWORD);
        String token = cookie(visitor);
        Page out = visitor.get("/office").submit("form[action=/sign-out]", Map.of());
        assertThat(out.path()).isEqualTo("/sign-in");
        assertThat(office.bean(Sessions.class).find(token)).isEmpty();
        assertThat(cookie(visitor)).isEmpty();
    }

    @Test
    void whoHasLeftIsOutAtOnceAndDoesNotComeInAgain() {
        Person leaver = person("wang.left", Role.CLERK);
        Person successor = person("li.stays", Role.CLERK);
        Visitor visitor = office.visitor();
        signIn(visitor, "wang.left", PASSWORD);
        assertThat(visitor.get("/office").path()).isEqualTo("/office");
        office.ledger().change(Actor.program("test"), change -> {
            office.bean(PeopleBook.class).leave(change, leaver.id(), successor.id(), "退休");
            return true;
        });
        assertThat(visitor.get("/office").path()).isEqualTo("/sign-in");
        assertThat(signIn(visitor, "wang.left", PASSWORD).text()).contains("登录名或者密码不正确");
    }

    @Test
    void aFormOfAnotherSessionOrWithoutATokenIsRefused() {
        person("wang.form", Role.CLERK);
        Visitor victim = office.visitor();
        signIn(victim, "wang.form", PASSWORD);
        String foreign = office.visitor().get("/sign-in").document().select("[name=_csrf]").attr("value");
        assertThat(victim.post("/sign-out", Map.of()).status()).isEqualTo(403);
        assertThat(victim.post("/sign-out", Map.of("_csrf", foreign)).status()).isEqualTo(403);
        assertThat(victim.get("/office").path()).isEqualTo("/office");
    }

    @Test
    void nobodyIsSentToAnotherSite() {
        person("wang.redirect", Role.CLERK);
        Visitor visitor = office.visitor();
        Page page = visitor.get("/sign-in?to=https://evil.example/office");
        assertThat(page.document().select("[name=to]").attr("value")).isEqualTo("/office");
        String token = page.document().select("[name=_csrf]").attr("value");
        Page answer = visitor.post("/sign-in",
                Map.of("loginName", "wang.redirect", "password", PASSWORD, "_csrf", token,
                        "to", "//evil.example"));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isIn("/office", office.address() + "/office");
    }

    @Test
    void anAgencyCanAskForCodesOfAllItsPeople() {
        Agency strict = TestAgencies.agency(office::bean, office.ledger(), "市保密局", null);
        TestAgencies.person(office::bean, office.ledger(), "zhao.strict", strict.id(), Role.CLERK);
        office.ledger().change(Actor.program("test"), change -> {
            office.bean(AgencyBook.class).requireSecondFactor(change, strict.id(), true);
            return true;
        });
        assertThat(signIn(office.visitor(), "zhao.strict", PASSWORD).path()).isEqualTo("/sign-in/second-factor");
    }

    @Test
    void rightsThatWereTakenAreGoneWithTheNextRequest() {
        Person clerk = person("wang.rights", Role.CLERK);
        Visitor visitor = office.visitor();
        signIn(visitor, "wang.rights", PASSWORD);
        office.ledger().change(Actor.program("test"), change -> {
            office.bean(Departure.class).shutOut(change, clerk.id());
            change.journal(org.gongkai.ledger.JournalDraft.of(Ids.INSTALLATION, "test.shut-out", "test", ""));
            return true;
        });
        assertThat(visitor.get("/office").path()).isEqualTo("/sign-in");
    }

    private record FirstAccount(Person person, String password) {}

    private static FirstAccount firstAccount(String loginName) {
        var made = office.bean(Credentials.class).make();
        UUID agency = city.id();
        Person person = office.ledger().change(Actor.program("test"), change -> {
            Person added = office.bean(PeopleBook.class)
                    .add(change, agency, new PeopleBook.Entry(loginName, loginName + "同志", "", ""), made);
            office.bean(org.gongkai.agency.RoleBook.class).grant(change, added.id(), agency, Role.CLERK, null);
            return added;
        });
        return new FirstAccount(person, made.text());
    }

    private static byte[] secret(String base32) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        java.math.BigInteger number = java.math.BigInteger.ZERO;
        String plain = base32.replace(" ", "");
        for (char each : plain.toCharArray()) {
            number = number.shiftLeft(5).add(java.math.BigInteger.valueOf(alphabet.indexOf(each)));
        }
        byte[] bytes = number.toByteArray();
        byte[] secret = new byte[20];
        int length = Math.min(20, bytes.length);
        System.arraycopy(bytes, bytes.length - length, secret, 20 - length, length);
        return secret;
    }
}
