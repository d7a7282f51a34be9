package org.gongkai.agency.signin;

import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.agency.Open;
import org.gongkai.agency.OutOfReach;
import org.gongkai.agency.signin.SignIn.Outcome;
import org.gongkai.look.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The way to an identity provider and back. Not there unless one is configured. */
@Controller
final class OidcPages {

    private static final String PATH = "/sign-in/provider";
    private static final String COOKIE = "gongkai-provider";
    private static final long SECONDS = 600;

    private final OidcSettings settings;
    private final OidcProvider provider;
    private final SignIn signIn;

    OidcPages(OidcSettings settings, OidcProvider provider, SignIn signIn) {
        this.settings = settings;
        this.provider = provider;
        this.signIn = signIn;
    }

    @Open
    @GetMapping(PATH)
    String depart(@RequestParam(defaultValue = "") String to, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        requireOn();
        String back = ServletUriComponentsBuilder.fromContextPath(request).path(PATH + "/back").toUriString();
        Optional<OidcProvider.Departure> departure = provider.depart(back, ReturnPath.of(to));
        if (departure.isEmpty()) {
            return refused("身份认证平台暂时连接不上。请稍后再试，或者用登录名和密码登录。", response, model);
        }
        SessionCookie.set(request, response, COOKIE, departure.get().sealed(), PATH, SECONDS);
        return "redirect:" + departure.get().address();
    }

    @Open
    @GetMapping(PATH + "/back")
    String arrive(@RequestParam Map<String, String> query, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        requireOn();
        Optional<OidcProvider.Arrival> arrival = SessionCookie.value(request, COOKIE)
                .flatMap(sealed -> provider.arrive(query, sealed));
        SessionCookie.set(request, response, COOKIE, "", PATH, 0);
        if (arrival.isEmpty()) {
            return refused("身份认证没有完成。请重新登录。", response, model);
        }
        Optional<Outcome.Right> in = signIn.vouchedFor(arrival.get().loginName(), Origin.of(request));
        if (in.isEmpty()) {
            return refused("身份认证通过，但本平台没有对应的账号。请联系本单位系统管理员建立账号。", response, model);
        }
        SessionCookie.give(request, response, in.get().token());
        return SignInPages.next(in.get().stage(), arrival.get().to());
    }

    private String refused(String message, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("to", ReturnPath.of(""));
        model.addAttribute("loginName", "");
        model.addAttribute("problems", Problems.of(Problems.FORM, message));
        model.addAttribute("provider", settings.label());
        return "signin/sign-in";
    }

    private void requireOn() {
        if (!settings.isOn()) {
            throw new OutOfReach();
        }
    }
}
