package org.gongkai.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

import org.gongkai.ledger.LedgerSettings;
import org.gongkai.ledger.TestDatabase;
import org.gongkai.web.TestOffice;
import org.gongkai.web.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DemoPagesTest {

    private static final String[] FLAGS = {"--gongkai.demo=true", "--gongkai.sign-in.second-factor-roles="};

    @TempDir Path home;

    @Test
    void everybodyOnTheListSignsInAndSeesTheirHome() {
        LedgerSettings settings = TestDatabase.SQLITE.fresh(home);
        Demo.prepare(settings, false, Clock.systemUTC(), () -> {
        });
        try (TestOffice office = TestOffice.open(settings, null, (Object[]) FLAGS)) {
            for (DemoAccounts.Group group : DemoAccounts.groups()) {
                for (DemoAccounts.Account account : group.accounts()) {
                    Visitor visitor = office.visitor();
                    Visitor.Page page = visitor.get("/sign-in");
                    assertThat(page.text()).contains(account.loginName()).contains("演示账号");
                    Visitor.Page home = page.submit("form[action=/sign-in]", Map.of("loginName", account.loginName(),
                            "password", DemoAccounts.PASSWORD));
                    if (account.withCode()) {
                        assertThat(home.path()).isEqualTo("/sign-in/code");
                    } else {
                        assertThat(home.path()).as(account.loginName()).isEqualTo("/office");
                        assertThat(home.text()).contains(account.name()).contains(group.agency());
                    }
                }
            }
            assertThat(office.visitor().get("/info").text()).contains("主动公开信息").contains("数据生成于");
        }
    }

    @Test
    void outsideOfADemonstrationNothingOfItIsThere() {
        try (TestOffice office = TestOffice.open(home)) {
            Visitor.Page page = office.visitor().get("/sign-in");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).doesNotContain("演示").doesNotContain(DemoAccounts.PASSWORD);
            assertThatThrownBy(() -> office.bean(DemoSignIn.class))
                    .isInstanceOf(NoSuchBeanDefinitionException.class);
        }
    }

    @Test
    void anOfficeDoesNotOpenTheBooksOfADemonstration() {
        LedgerSettings settings = TestDatabase.SQLITE.fresh(home);
        TestOffice.open(settings, null, (Object[]) FLAGS).close();
        assertThatThrownBy(() -> TestOffice.open(settings, null)).hasRootCauseInstanceOf(DemoRefused.class);
        TestOffice.open(settings, null, (Object[]) FLAGS).close();
    }
}
