package org.gongkai.agency.signin;

import java.util.Arrays;

import org.gongkai.agency.Agency.Kind;
import org.gongkai.agency.Agency.Region;
import org.gongkai.agency.Agency.Tier;
import org.gongkai.agency.AgencyBook;
import org.gongkai.ledger.Refusal;
import org.jspecify.annotations.Nullable;

/** The first set-up as it is typed in the form; what is missing is empty. */
public record SetUpForm(String regionName, String regionCode, String agencyName, String tier, String kind,
        String systemName, String systemLogin, String securityName, String securityLogin, String auditName,
        String auditLogin) {

    /** Nothing typed. */
    static final SetUpForm EMPTY = new SetUpForm(null, null, null, null, null, null, null, null, null, null, null);

    public SetUpForm(@Nullable String regionName, @Nullable String regionCode, @Nullable String agencyName,
            @Nullable String tier, @Nullable String kind, @Nullable String systemName, @Nullable String systemLogin,
            @Nullable String securityName, @Nullable String securityLogin, @Nullable String auditName,
            @Nullable String auditLogin) {
        this.regionName = text(regionName);
        this.regionCode = text(regionCode);
        this.agencyName = text(agencyName);
        this.tier = text(tier);
        this.kind = text(kind);
        this.systemName = text(systemName);
        this.systemLogin = text(systemLogin);
        this.securityName = text(securityName);
        this.securityLogin = text(securityLogin);
        this.auditName = text(auditName);
        this.auditLogin = text(auditLogin);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** The agency as its book takes it. */
    AgencyBook.Entry agency() {
        Tier chosen = Arrays.stream(Tier.values())
                .filter(each -> each.name().equals(tier))
                .findFirst()
                .orElseThrow(() -> Refusal.of("tier", "请选择层级。"));
        Kind of = Arrays.stream(Kind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refusal.of("kind", "请选择类别。"));
        return new AgencyBook.Entry(agencyName, "", new Region(regionCode, regionName), chosen, of, 100);
    }
}
