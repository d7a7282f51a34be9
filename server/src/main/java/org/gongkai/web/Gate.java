package org.gongkai.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.agency.Access;
import org.gongkai.agency.Needs;
import org.gongkai.agency.Open;
import org.gongkai.agency.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets nobody into a page whose permission they lack. A page that names no permission is open to nobody: it must say
 * {@link Needs} or {@link Open}.
 */
@Component
final class Gate implements HandlerInterceptor {

    private final Access access;

    Gate(Access access) {
        this.access = access;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        if (!(handler instanceof HandlerMethod page) || page.getBean() instanceof ErrorController
                || page.hasMethodAnnotation(Open.class)) {
            return true;
        }
        SignedIn who = whoIsSignedIn();
        if (who == null) {
            String path = request.getRequestURI()
                    + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
            response.sendRedirect(SignInPath.comingBackTo(request.getMethod().equals("GET") ? path : "/office"));
            return false;
        }
        Needs needs = page.getMethodAnnotation(Needs.class);
        if (needs == null) {
            throw new IllegalStateException(page.getShortLogMessage() + " says neither @Needs nor @Open");
        }
        access.require(who, needs.value());
        return true;
    }

    /** Who is signed in with this request; null for a visitor. */
    static @Nullable SignedIn whoIsSignedIn() {
        Authentication found = SecurityContextHolder.getContext().getAuthentication();
        return found != null && found.getPrincipal() instanceof SignedIn who ? who : null;
    }
}
