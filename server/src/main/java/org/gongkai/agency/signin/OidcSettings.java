package org.gongkai.agency.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Signing in by an OpenID Connect provider, such as the unified identity platform of a province. Off without an issuer.
 *
 * @param issuer       such as {@code https://id.example.gov.cn}
 * @param clientId     as registered there
 * @param clientSecret as given there
 * @param loginClaim   the claim that holds the login name here
 * @param label        of the button
 */
@ConfigurationProperties("gongkai.oidc")
public record OidcSettings(@DefaultValue("") String issuer, @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret, @DefaultValue("preferred_username") String loginClaim,
        @DefaultValue("统一身份认证登录") String label) {

    /** Whether it is configured. */
    public boolean isOn() {
        return !issuer.isBlank();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "OidcSettings[" + issuer + ", " + clientId + "]";
    }
}
