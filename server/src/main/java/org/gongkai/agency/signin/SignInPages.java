package org.gongkai.agency.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.agency.Open;
import org.gongkai.agency.OutOfReach;
import org.gongkai.agency.Person;
import org.gongkai.agency.PersonStore;
import org.gongkai.agency.signin.SignIn.Outcome;
import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Refusal;
import org.gongkai.look.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of the sign-in, one for each {@link Stage}, and the sign-out. */
@Controller
final class SignInPages {

    private final SignIn signIn;
    private final Sessions sessions;
    private final Credentials credentials;
    private final PersonStore people;
    private final Ledger ledger;
    private final OidcSettings oidc;

    SignInPages(SignIn signIn, Sessions sessions, Credentials credentials, PersonStore people, Ledger ledger,
            OidcSettings oidc) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.credentials = credentials;
        this.people = people;
        this.ledger = ledger;
        this.oidc = oidc;
    }

    @Open
    @GetMapping("/sign-in")
    String signIn(@RequestParam(defaultValue = "") String to, HttpServletRequest request, Model model) {
        Optional<Session> session = session(request);
        return session.map(found -> next(found.stage(), to))
                .orElseGet(() -> signInPage(to, "", Problems.none(), model));
    }

    @Open
    @PostMapping("/sign-in")
    String trySignIn(@RequestParam(defaultValue = "") String loginName,
            @RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String to,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        Problems problems = Problems.none()
                .addIf(loginName.isBlank(), "loginName", "请输入登录名。")
                .addIf(password.isEmpty(), "password", "请输入密码。");
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return signInPage(to, loginName, problems, model);
        }
        Outcome outcome = signIn.withPassword(loginName, password, Origin.of(request));
        if (outcome instanceof Outcome.Right right) {
            return in(right, to, request, response);
        }
        return signInPage(to, loginName, refused(outcome, "登录名或者密码不正确。忘记密码的，请联系本单位系统管理员重置。", response), model);
    }

    private String signInPage(String to, String loginName, Problems problems, Model model) {
        model.addAttribute("to", ReturnPath.of(to));
        model.addAttribute("loginName", loginName);
        model.addAttribute("problems", problems);
        model.addAttribute("provider", oidc.isOn() ? oidc.label() : "");
        return "signin/sign-in";
    }

    @Open
    @GetMapping("/sign-in/code")
    String code(@RequestParam(defaultValue = "") String to, HttpServletRequest request, Model model) {
        return at(Stage.CODE, to, request).orElseGet(() -> codePage(to, Problems.none(), model));
    }

    @Open
    @PostMapping("/sign-in/code")
    String tryCode(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String to,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<String> elsewhere = at(Stage.CODE, to, request);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        if (code.isBlank()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return codePage(to, Problems.of("code", "请输入动态口令或者恢复码。"), model);
        }
        Outcome outcome = signIn.withCode(session(request).orElseThrow(), code, Origin.of(request));
        if (outcome instanceof Outcome.Right right) {
            return in(right, to, request, response);
        }
        return codePage(to, refused(outcome, "动态口令或者恢复码不正确，或者已经使用过。请输入下一个动态口令。", response), model);
    }

    private String codePage(String to, Problems problems, Model model) {
        model.addAttribute("to", ReturnPath.of(to));
        model.addAttribute("problems", problems);
        return "signin/code";
    }

    @Open
    @GetMapping("/sign-in/password")
    String password(@RequestParam(defaultValue = "") String to, HttpServletRequest request, Model model) {
        return at(Stage.PASSWORD, to, request).orElseGet(() -> passwordPage(to, Problems.none(), model));
    }

    @Open
    @PostMapping("/sign-in/password")
    String changePassword(@RequestParam(defaultValue = "") String newPassword,
            @RequestParam(defaultValue = "") String repeated, @RequestParam(defaultValue = "") String to,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<String> elsewhere = at(Stage.PASSWORD, to, request);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        try {
            Outcome outcome = signIn.withNewPassword(session(request).orElseThrow(), newPassword, repeated);
            return in((Outcome.Right) outcome, to, request, response);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return passwordPage(to, Problems.of(refusal.field(), refusal.message()), model);
        }
    }

    private String passwordPage(String to, Problems problems, Model model) {
        model.addAttribute("to", ReturnPath.of(to));
        model.addAttribute("problems", problems);
        return "signin/password";
    }

    @Open
    @GetMapping("/sign-in/second-factor")
    String secondFactor(@RequestParam(defaultValue = "") String to, HttpServletRequest request, Model model) {
        return at(Stage.ENROL, to, request)
                .orElseGet(() -> enrolPage(session(request).orElseThrow(), to, Problems.none(), model));
    }

    @Open
    @PostMapping("/sign-in/second-factor/begin")
    String beginSecondFactor(@RequestParam(defaultValue = "") String to, HttpServletRequest request) {
        return at(Stage.ENROL, to, request).orElseGet(() -> {
            Person person = person(session(request).orElseThrow());
            ledger.change(Actor.person(person.id()), change -> {
                credentials.beginEnrolment(change, person);
                return true;
            });
            return next(Stage.ENROL, to);
        });
    }

    @Open
    @PostMapping("/sign-in/second-factor")
    String enrolSecondFactor(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String to,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<String> elsewhere = at(Stage.ENROL, to, request);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        Session session = session(request).orElseThrow();
        Person person = person(session);
        record Enrolled(String token, List<String> codes) {}
        try {
            Enrolled enrolled = ledger.change(Actor.person(person.id()), change -> {
                List<String> codes = credentials.enrol(change, person, code);
                return new Enrolled(sessions.renew(change, session, Stage.OPEN, session.agency()), codes);
            });
            SessionCookie.give(request, response, enrolled.token());
            model.addAttribute("codes", enrolled.codes());
            model.addAttribute("to", ReturnPath.of(to));
            return "signin/recovery-codes";
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return enrolPage(session, to, Problems.of(refusal.field(), refusal.message()), model);
        }
    }

    private String enrolPage(Session session, String to, Problems problems, Model model) {
        Person person = person(session);
        model.addAttribute("to", ReturnPath.of(to));
        model.addAttribute("problems", problems);
        model.addAttribute("enrolment", ledger.<Enrolment>read(sql -> credentials.enrolment(sql, person)));
        return "signin/second-factor";
    }

    @Open
    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        session(request).ifPresent(session -> ledger.change(Actor.person(session.person()), change -> {
            sessions.end(change, session.person(), session.id());
            return true;
        }));
        SessionCookie.take(request, response);
        return "redirect:/sign-in";
    }

    private String in(Outcome.Right right, String to, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.give(request, response, right.token());
        return next(right.stage(), to);
    }

    static String next(Stage stage, String to) {
        String then = ReturnPath.of(to);
        if (stage == Stage.OPEN) {
            return "redirect:" + then;
        }
        return "redirect:" + stage.path()
                + (then.equals(Stage.OPEN.path()) ? "" : "?to=" + URLEncoder.encode(then, StandardCharsets.UTF_8));
    }

    /** Empty when the session is at this stage, otherwise where it is. */
    private Optional<String> at(Stage stage, String to, HttpServletRequest request) {
        Optional<Session> session = session(request);
        if (session.isEmpty()) {
            return Optional.of("redirect:/sign-in");
        }
        return session.filter(found -> found.stage() != stage).map(found -> next(found.stage(), to));
    }

    private Optional<Session> session(HttpServletRequest request) {
        return SessionCookie.token(request).flatMap(sessions::find);
    }

    private Person person(Session session) {
        return ledger.read(sql -> people.find(sql, session.person())).orElseThrow(OutOfReach::new);
    }

    /** The answer to a wrong password or code, which is the same for every login name. */
    private Problems refused(Outcome outcome, String wrong, HttpServletResponse response) {
        return refused(outcome, wrong, ledger.clock().instant(), response);
    }

    static Problems refused(Outcome outcome, String wrong, Instant now, HttpServletResponse response) {
        if (outcome instanceof Outcome.Locked locked) {
            Duration wait = Duration.between(now, locked.until());
            long minutes = Math.max(1, (wait.toSeconds() + 59) / 60);
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader("Retry-After", String.valueOf(Math.max(1, wait.toSeconds())));
            return Problems.of(Problems.FORM, "连续失败次数过多，暂时不能登录。请在" + minutes + "分钟后再试。");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return Problems.of(Problems.FORM, wrong);
    }
}
