package org.gongkai.demo;

import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Page;
import org.gongkai.ledger.LedgerSettings;
import org.gongkai.ledger.TestDatabase;
import org.gongkai.web.Chromium;
import org.gongkai.web.TestOffice;

/** A demonstration that runs, and how one signs in to it in a browser. */
public final class DemoRun {

    /** The password of everybody. */
    public static final String PASSWORD = DemoAccounts.PASSWORD;

    private static final DemoAgencies AGENCY = DemoAgencies.CITY;

    private DemoRun() {}

    /** Somebody of the example city's office. */
    public record Login(String role, String name, boolean withCode) {}

    /** Makes one in a folder and opens it. */
    public static TestOffice open(Path folder) {
        LedgerSettings settings = TestDatabase.SQLITE.fresh(folder);
        Demo.prepare(settings, false, Clock.systemUTC(), () -> {
        });
        return TestOffice.open(settings, null, "--gongkai.demo=true", "--gongkai.sign-in.second-factor-roles=");
    }

    /** One for each role. */
    public static List<Login> logins() {
        return DemoAccounts.ALL.stream()
                .map(seat -> new Login(seat.code, DemoAccounts.loginName(AGENCY, seat),
                        DemoAccounts.hasCode(AGENCY, seat)))
                .toList();
    }

    /** What somebody is called. */
    public static String nameOf(String loginName) {
        return DemoAccounts.groups()
                .stream()
                .flatMap(group -> group.accounts().stream())
                .filter(account -> account.loginName().equals(loginName))
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** The one-time code of the account that has one, now. */
    public static String code() {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(DemoPeople.SECRET, "HmacSHA1"), Instant.now());
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Signs in with the form, as people do. */
    public static Page signIn(Chromium.Window window, String loginName) {
        Page page = window.go("/sign-in");
        page.getByLabel("登录名").first().fill(loginName);
        page.getByLabel("密码").fill(PASSWORD);
        page.locator("form[action='/sign-in'] button").click();
        if (page.url().endsWith("/sign-in/code")) {
            page.getByLabel("动态口令").fill(code());
            page.locator("form[action='/sign-in/code'] button").click();
        }
        return page;
    }
}
