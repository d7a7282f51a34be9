package org.gongkai.agency.signin;

import java.nio.file.Path;
import java.util.UUID;

import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import org.gongkai.agency.Agency;
import org.gongkai.agency.Role;
import org.gongkai.agency.TestAgencies;
import org.gongkai.web.TestOffice;
import org.gongkai.web.Visitor;
import org.gongkai.web.Visitor.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class OidcPagesTest {

    @TempDir static Path home;
    private static final TestProvider PROVIDER = new TestProvider();
    private static TestOffice office;

    @BeforeAll
    static void open() {
        office = TestOffice.open(home, null, "--gongkai.oidc.issuer=" + PROVIDER.issuer(),
                "--gongkai.oidc.client-id=" + TestProvider.CLIENT,
                "--gongkai.oidc.client-secret=" + TestProvider.SECRET,
                "--gongkai.oidc.label=自治区统一身份认证");
        Agency city = TestAgencies.agency(office::bean, office.ledger(), "市外事办公室", null);
        UUID agency = city.id();
        TestAgencies.person(office::bean, office.ledger(), "wang", agency, Role.CLERK);
        TestAgencies.person(office::bean, office.ledger(), "xitong", agency, Role.SYSTEM_ADMINISTRATOR);
    }

    @AfterAll
    static void close() {
        office.close();
        PROVIDER.close();
    }

    @BeforeEach
    void usual() {
        PROVIDER.loginName = "wang";
        PROVIDER.audience = TestProvider.CLIENT;
        PROVIDER.nonce = "";
    }

    private static Page throughProvider(Visitor visitor, String to) {
        String link = visitor.get("/sign-in?to=" + to).document().select("a[href^=/sign-in/provider]").attr("href");
        return visitor.get(link);
    }

    @Test
    void whomTheProviderVouchesForIsInAndComesToThePageTheyAskedFor() {
        Visitor visitor = office.visitor();
        assertThat(visitor.get("/sign-in").text()).contains("自治区统一身份认证");
        Page in = throughProvider(visitor, "/office/account");
        assertThat(in.path()).isEqualTo("/office/account");
        assertThat(in.text()).contains("wang同志");
    }

    @Test
    void nobodyIsCreatedByTheProvider() {
        PROVIDER.loginName = "stranger";
        Page refused = throughProvider(office.visitor(), "/office");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("没有对应的账号");
    }

    @Test
    void anAdministratorNeedsTheirOneTimeCodeAllTheSame() {
        PROVIDER.loginName = "xitong";
        assertThat(throughProvider(office.visitor(), "/office").path()).isEqualTo("/sign-in/second-factor");
    }

    @Test
    void aTokenForAnotherClientOrRequestOrOfAnotherKeyIsRefused() throws Exception {
        PROVIDER.audience = "another client";
        assertThat(throughProvider(office.visitor(), "/office").text()).contains("身份认证没有完成");
        PROVIDER.audience = TestProvider.CLIENT;
        PROVIDER.nonce = "another nonce";
        assertThat(throughProvider(office.visitor(), "/office").text()).contains("身份认证没有完成");
        PROVIDER.nonce = "";
        var right = PROVIDER.signing;
        PROVIDER.signing = new RSAKeyGenerator(2048).keyID("one").generate();
        assertThat(throughProvider(office.visitor(), "/office").text()).contains("身份认证没有完成");
        PROVIDER.signing = right;
        assertThat(throughProvider(office.visitor(), "/office").path()).isEqualTo("/office");
    }

    @Test
    void anAnswerThatAnotherBrowserAskedForIsRefused() {
        Visitor attacker = office.visitor();
        Page away = attacker.getOnly("/sign-in/provider");
        Page back = attacker.getOnly(away.location());
        Visitor victim = office.visitor();
        victim.getOnly("/sign-in/provider");
        assertThat(victim.get(back.location()).text()).contains("身份认证没有完成");
        assertThat(victim.getOnly("/office").status()).isIn(302, 303);
        assertThat(office.visitor().get(back.location()).text()).contains("身份认证没有完成");
    }
}
