package org.gongkai.agency.signin;

import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookie that holds a session's token: no script sees it, no other site sends it, and none sees it without TLS. */
public final class SessionCookie {

    /** Its name. */
    public static final String NAME = "gongkai";

    private static final int TOKEN_LENGTH = 43;

    private SessionCookie() {}

    /** The token that a request carries. */
    public static Optional<String> token(HttpServletRequest request) {
        return value(request, NAME).filter(token -> token.length() == TOKEN_LENGTH);
    }

    /** The value of a cookie. */
    public static Optional<String> value(HttpServletRequest request, String name) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name)) {
                    return Optional.ofNullable(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** Gives the browser a token. It keeps it until it is closed, or the session ends here. */
    public static void give(HttpServletRequest request, HttpServletResponse response, String token) {
        set(request, response, NAME, token, "/", -1);
    }

    /** Takes the token from the browser. */
    public static void take(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, NAME, "", "/", 0);
    }

    /** Gives the browser a cookie like it. */
    public static void set(HttpServletRequest request, HttpServletResponse response, String name, String value,
            String path, long seconds) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name, value)
                .path(path)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(seconds)
                .build()
                .toString());
    }
}
