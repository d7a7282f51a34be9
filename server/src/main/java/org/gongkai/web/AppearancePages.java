package org.gongkai.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.gongkai.agency.Open;
import org.gongkai.look.Appearance;
import org.gongkai.look.Appearance.Shade;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * How somebody wants pages to look, kept in a cookie of their browser: {@code dark}, {@code auto+large}. It says nothing of
 * who they are, and a visitor has it, too.
 */
@Controller
final class AppearancePages {

    private static final String COOKIE = "appearance";
    private static final String LARGE = "+large";

    /** What the browser that asks has chosen; the usual when it chose nothing, or nothing that we know. */
    static Appearance of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    String value = cookie.getValue();
                    boolean large = value.endsWith(LARGE);
                    String shade = large ? value.substring(0, value.length() - LARGE.length()) : value;
                    return new Appearance(shade(shade, Shade.AUTO), large);
                }
            }
        }
        return Appearance.USUAL;
    }

    @Open
    @PostMapping("/appearance")
    ResponseEntity<Void> choose(@RequestParam(required = false) @Nullable String shade,
            @RequestParam(required = false) @Nullable String large, @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request) {
        Appearance now = of(request);
        Appearance chosen = new Appearance(shade(shade, now.shade()), large == null ? now.large() : large.equals("on"));
        ResponseCookie cookie = ResponseCookie.from(COOKIE, chosen.shade().code() + (chosen.large() ? LARGE : ""))
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Set-Cookie", cookie.toString())
                .header("Location", cameFrom(request, back))
                .build();
    }

    private static Shade shade(@Nullable String code, Shade otherwise) {
        for (Shade shade : Shade.values()) {
            if (shade.code().equals(code)) {
                return shade;
            }
        }
        return otherwise;
    }

    /** The page before, with its filters, if the browser says so and it is ours; else the path in the form. */
    private static String cameFrom(HttpServletRequest request, String back) {
        String referer = request.getHeader("Referer");
        try {
            if (referer != null) {
                URI page = new URI(referer);
                String host = request.getHeader("Host");
                if (page.getRawAuthority() != null && page.getRawAuthority().equals(host)) {
                    String path = page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
                    return ownPath(path);
                }
            }
        } catch (URISyntaxException noAddress) {
            return ownPath(back);
        }
        return ownPath(back);
    }

    /** A path that cannot lead to another host. */
    private static String ownPath(String path) {
        return path.matches("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*") ? path : "/";
    }
}
