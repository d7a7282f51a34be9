package org.gongkai.web;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.agency.signin.SecretBox;
import org.gongkai.agency.signin.SessionCookie;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * The token of every form, which shows that it was sent from a page of ours. It is made from the cookie of the session, or
 * of a cookie of its own for visitors, with the office's key: nothing is kept, a form lives as long as its session, and no
 * other site can make one. What a page shows is masked anew each time by Spring Security.
 */
@Component
final class FormTokens implements CsrfTokenRepository {

    private static final String VISITOR = "gongkai-form";
    private static final String FIELD = "_csrf";
    private static final String HEADER = "X-CSRF-TOKEN";
    private static final int SEED_BYTES = 32;

    private final SecretBox secrets;
    private final SecureRandom random = new SecureRandom();

    FormTokens(SecretBox secrets) {
        this.secrets = secrets;
    }

    /** @param seed what it is made from */
    private record Token(String seed, String value) implements CsrfToken {

        private static final long serialVersionUID = 1L;

        @Override
        public String getHeaderName() {
            return HEADER;
        }

        @Override
        public String getParameterName() {
            return FIELD;
        }

        @Override
        public String getToken() {
            return value;
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        Optional<String> seed = SessionCookie.token(request)
                .or(() -> SessionCookie.value(request, VISITOR).filter(found -> found.length() >= SEED_BYTES));
        return seed.map(this::token).orElse(null);
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return token(Base64.getUrlEncoder().withoutPadding().encodeToString(seed));
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token instanceof Token made) {
            SessionCookie.set(request, response, VISITOR, made.seed(), "/", -1);
        }
    }

    private CsrfToken token(String seed) {
        return new Token(seed, secrets.sign("form", seed));
    }
}
