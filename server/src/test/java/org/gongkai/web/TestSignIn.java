package org.gongkai.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.agency.SignedIn;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs people in by a header, for tests of pages alone; tests of the sign-in itself do not use it. */
@Configuration(proxyBeanMethods = false)
class TestSignIn {

    static final String HEADER = "X-Test-Ticket";

    private final Map<String, SignedIn> tickets = new ConcurrentHashMap<>();

    String ticket(SignedIn who) {
        String ticket = UUID.randomUUID().toString();
        tickets.put(ticket, who);
        return ticket;
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> testSignInFilter() {
        FilterRegistrationBean<OncePerRequestFilter> filter = new FilterRegistrationBean<>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                String ticket = request.getHeader(HEADER);
                SignedIn who = ticket == null ? null : tickets.get(ticket);
                if (who != null) {
                    SecurityContextHolder.getContext()
                            .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
                }
                chain.doFilter(request, response);
            }
        });
        // After Spring Security's own filter, which empties the context at first and when it is done.
        filter.setOrder(0);
        return filter;
    }
}
