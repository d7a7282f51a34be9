package org.gongkai.agency.signin;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * An OpenID Connect provider that vouches for people: authorization code with PKCE, state and nonce; the ID token's
 * signature, issuer, audience and times are checked. What the browser brings back is compared with what it was given, which
 * it keeps sealed in a cookie: no session is needed and none can be mixed up.
 */
@Component
final class OidcProvider {

    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);
    private static final int TIMEOUT_MILLIS = (int) Duration.ofSeconds(10).toMillis();
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String OWNER = "oidc";
    private static final List<JWSAlgorithm> ALGORITHMS = List.of(JWSAlgorithm.ES256, JWSAlgorithm.RS256,
            JWSAlgorithm.PS256);

    private final OidcSettings settings;
    private final SecretBox secrets;
    private final Clock clock;
    private volatile @Nullable OIDCProviderMetadata known;

    OidcProvider(OidcSettings settings, SecretBox secrets, Clock clock) {
        this.settings = settings;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Where a browser is sent.
     *
     * @param address of the provider
     * @param sealed  what the browser keeps meanwhile
     */
    record Departure(String address, String sealed) {}

    /**
     * Somebody the provider has vouched for.
     *
     * @param to where they wanted to go
     */
    record Arrival(String loginName, String to) {}

    /** Sends a browser to the provider; empty when it cannot be reached. */
    Optional<Departure> depart(String back, String to) {
        try {
            State state = new State();
            Nonce nonce = new Nonce();
            CodeVerifier verifier = new CodeVerifier();
            URI address = new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid", "profile"),
                    new ClientID(settings.clientId()), URI.create(back))
                    .endpointURI(metadata().getAuthorizationEndpointURI())
                    .state(state)
                    .nonce(nonce)
                    .codeChallenge(verifier, CodeChallengeMethod.S256)
                    .build()
                    .toURI();
            String kept = String.join("\n", state.getValue(), nonce.getValue(), verifier.getValue(),
                    String.valueOf(clock.instant().plus(PATIENCE).getEpochSecond()), back, to);
            String sealed = secrets.seal(kept.getBytes(StandardCharsets.UTF_8), OWNER);
            return Optional.of(new Departure(address.toString(),
                    Base64.getUrlEncoder().encodeToString(sealed.getBytes(StandardCharsets.US_ASCII))));
        } catch (IOException | GeneralException unreachable) {
            LOG.warn("the identity provider cannot be reached: {}", unreachable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Looks at what a browser brings back; empty when anything about it is wrong. */
    Optional<Arrival> arrive(Map<String, String> query, String sealed) {
        try {
            String[] kept = new String(secrets.open(new String(Base64.getUrlDecoder().decode(sealed),
                    StandardCharsets.US_ASCII), OWNER), StandardCharsets.UTF_8).split("\n", -1);
            boolean late = clock.instant().isAfter(Instant.ofEpochSecond(Long.parseLong(kept[3])));
            String code = query.get("code");
            if (late || code == null || !kept[0].equals(query.get("state"))) {
                LOG.warn("an answer of the identity provider is late, refused or belongs to another request");
                return Optional.empty();
            }
            IDTokenClaimsSet claims = claims(code, URI.create(kept[4]), new CodeVerifier(kept[2]), new Nonce(kept[1]));
            String loginName = claims.getStringClaim(settings.loginClaim());
            return loginName == null || loginName.isBlank()
                    ? Optional.empty()
                    : Optional.of(new Arrival(loginName, kept[5]));
        } catch (IOException | GeneralException | JOSEException | BadJOSEException | IllegalArgumentException
                | IllegalStateException wrong) {
            LOG.warn("an answer of the identity provider is not accepted: {}", wrong.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private IDTokenClaimsSet claims(String code, URI back, CodeVerifier verifier, Nonce nonce)
            throws IOException, GeneralException, JOSEException, BadJOSEException {
        OIDCProviderMetadata provider = metadata();
        ClientID client = new ClientID(settings.clientId());
        HTTPRequest request = new TokenRequest.Builder(provider.getTokenEndpointURI(),
                new ClientSecretBasic(client, new Secret(settings.clientSecret())),
                new AuthorizationCodeGrant(new AuthorizationCode(code), back, verifier)).build().toHTTPRequest();
        request.setConnectTimeout(TIMEOUT_MILLIS);
        request.setReadTimeout(TIMEOUT_MILLIS);
        TokenResponse response = OIDCTokenResponseParser.parse(request.send());
        if (!(response instanceof OIDCTokenResponse tokens)) {
            throw new ParseException("refused");
        }
        JWSAlgorithm algorithm = ALGORITHMS.stream()
                .filter(each -> provider.getIDTokenJWSAlgs() != null && provider.getIDTokenJWSAlgs().contains(each))
                .findFirst()
                .orElse(JWSAlgorithm.RS256);
        return new IDTokenValidator(provider.getIssuer(), client, algorithm, provider.getJWKSetURI().toURL())
                .validate(tokens.getOIDCTokens().getIDToken(), nonce);
    }

    /** Asked for at the first sign-in and not at the start: the office opens without its provider. */
    private OIDCProviderMetadata metadata() throws IOException, GeneralException {
        OIDCProviderMetadata found = known;
        if (found == null) {
            found = OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), TIMEOUT_MILLIS, TIMEOUT_MILLIS);
            known = found;
        }
        return found;
    }
}
