package org.gongkai.demo;

import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.Ledger;
import org.gongkai.look.DemoNotice;
import org.gongkai.look.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** In a demonstration the sign-in page lists whom one may sign in as. Outside of it nothing of this is there. */
@Component
@ConditionalOnBooleanProperty("gongkai.demo")
final class DemoSignIn implements WebMvcConfigurer, HandlerInterceptor, DemoNotice {

    private static final String SIGN_IN = "signin/sign-in";
    private static final String SECRET = "M5XW4Z3LMFUS2ZDFNVXS243FMNZGK5BB";

    /** Made before the office opens, so it is known from the start. */
    private final Optional<Instant> made;

    DemoSignIn(Ledger ledger) {
        this.made = ledger.read(DemoMark::madeAt);
    }

    @Override
    public String text() {
        return made.map(moment -> "数据生成于" + Moment.of(ChinaTime.dayOf(moment)).text() + "。")
                .orElse("尚未生成演示数据。");
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable ModelAndView page) {
        if (page == null || !SIGN_IN.equals(page.getViewName())) {
            return;
        }
        if (made.isPresent()) {
            page.setViewName("demo/sign-in");
            String chosen = request.getParameter("account");
            if (chosen != null) {
                page.addObject("loginName", chosen);
            }
            page.addObject("groups", DemoAccounts.groups());
            page.addObject("password", DemoAccounts.PASSWORD);
            page.addObject("secret", SECRET);
            page.addObject("made", Moment.of(made.get()));
        }
    }
}
