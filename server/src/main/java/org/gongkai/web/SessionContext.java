package org.gongkai.web;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.agency.SignedIn;
import org.gongkai.agency.signin.SessionCookie;
import org.gongkai.agency.signin.Sessions;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Tells Spring Security who sends a request: the session of its cookie, looked up only when a page asks. */
@Component
final class SessionContext implements SecurityContextRepository {

    private final Sessions sessions;

    SessionContext(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new OnDemand(request);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // Sessions are begun and ended by the sign-in alone.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return SessionCookie.token(request).isPresent();
    }

    private SecurityContext context(HttpServletRequest request) {
        Optional<SignedIn> who = SessionCookie.token(request).flatMap(sessions::signedIn);
        return who.<SecurityContext>map(found -> new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(found, null, List.of())))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private final class OnDemand implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private java.util.@org.jspecify.annotations.Nullable Optional<SecurityContext> found;

        OnDemand(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (found == null) {
                found = Optional.of(context(request));
            }
            return found.orElseThrow();
        }

        @Override
        public boolean isGenerated() {
            return false;
        }
    }
}
