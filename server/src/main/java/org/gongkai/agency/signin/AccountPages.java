package org.gongkai.agency.signin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyStore;
import org.gongkai.agency.Menu;
import org.gongkai.agency.Needs;
import org.gongkai.agency.OutOfReach;
import org.gongkai.agency.Permission;
import org.gongkai.agency.Person;
import org.gongkai.agency.PersonStore;
import org.gongkai.agency.RefusedForm;
import org.gongkai.agency.RoleGrant;
import org.gongkai.agency.RoleStore;
import org.gongkai.agency.SignedIn;
import org.gongkai.agency.signin.CredentialStore.Credential;
import org.gongkai.agency.signin.SignIn.Outcome;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Refusal;
import org.gongkai.look.Choice;
import org.gongkai.look.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of one's own account: password, authenticator, sessions, and the agency one acts for. */
@Controller
final class AccountPages implements Menu {

    private static final String HERE = "/office/account";

    private final Ledger ledger;
    private final PersonStore people;
    private final AgencyStore agencies;
    private final RoleStore roles;
    private final CredentialStore store;
    private final Credentials credentials;
    private final Sessions sessions;
    private final SignIn signIn;

    AccountPages(Ledger ledger, PersonStore people, AgencyStore agencies, RoleStore roles, CredentialStore store,
            Credentials credentials, Sessions sessions, SignIn signIn) {
        this.ledger = ledger;
        this.people = people;
        this.agencies = agencies;
        this.roles = roles;
        this.store = store;
        this.credentials = credentials;
        this.sessions = sessions;
        this.signIn = signIn;
    }

    @Override
    public List<Place> places() {
        return List.of(new Place(990, HERE, "我的账号", Permission.OWN_ACCOUNT));
    }

    @Needs(Permission.OWN_ACCOUNT)
    @GetMapping(HERE)
    String account(SignedIn who, Model model) {
        Person person = person(who);
        model.addAttribute("person", person);
        model.addAttribute("agencyName", agency(person.agency()).name());
        model.addAttribute("enrolled", credential(who).secret() != null);
        model.addAttribute("codesLeft", ledger.<Integer>read(sql -> store.recoveryCodesLeft(sql, who.person())));
        model.addAttribute("sessions", sessions.ofPerson(who.person()).size());
        model.addAttribute("severalAgencies", choices(who).size() > 1);
        return "signin/account";
    }

    @Needs(Permission.OWN_ACCOUNT)
    @GetMapping(HERE + "/password")
    String password(Model model) {
        return passwordPage(Problems.none(), model);
    }

    @Needs(Permission.OWN_ACCOUNT)
    @PostMapping(HERE + "/password")
    String changePassword(SignedIn who, @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String newPassword, @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        Person person = person(who);
        return RefusedForm.orElse(response, () -> {
            Optional<Problems> refused = refusedUnlessPassword(person, password, response);
            if (refused.isPresent()) {
                return passwordPage(refused.get(), model);
            }
            var made = credentials.chosen(person, newPassword, repeated, credential(who).passwordHash());
            Session session = session(who);
            String token = ledger.change(who.actor(), change -> {
                made.set(change, person.id());
                sessions.endOthers(change, person.id(), session.id());
                return sessions.renew(change, session, Stage.OPEN, session.agency());
            });
            SessionCookie.give(request, response, token);
            return "redirect:" + HERE;
        }, problems -> passwordPage(problems, model));
    }

    private static String passwordPage(Problems problems, Model model) {
        model.addAttribute("problems", problems);
        return "signin/change-password";
    }

    @Needs(Permission.OWN_ACCOUNT)
    @GetMapping(HERE + "/second-factor")
    String secondFactor(SignedIn who, Model model) {
        return secondFactorPage(who, Problems.none(), model);
    }

    @Needs(Permission.OWN_ACCOUNT)
    @PostMapping(HERE + "/second-factor/begin")
    String beginSecondFactor(SignedIn who, @RequestParam(defaultValue = "") String password,
            HttpServletResponse response, Model model) {
        Person person = person(who);
        Optional<Problems> refused = refusedUnlessPassword(person, password, response);
        if (refused.isPresent()) {
            return secondFactorPage(who, refused.get(), model);
        }
        ledger.change(who.actor(), change -> {
            credentials.beginEnrolment(change, person);
            return true;
        });
        return "redirect:" + HERE + "/second-factor";
    }

    @Needs(Permission.OWN_ACCOUNT)
    @PostMapping(HERE + "/second-factor")
    String enrolSecondFactor(SignedIn who, @RequestParam(defaultValue = "") String code, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        record Enrolled(String token, List<String> codes) {}
        return RefusedForm.orElse(response, () -> {
            Session session = session(who);
            Person person = person(who);
            Enrolled enrolled = ledger.change(who.actor(), change -> {
                List<String> codes = credentials.enrol(change, person, code);
                sessions.endOthers(change, who.person(), session.id());
                return new Enrolled(sessions.renew(change, session, Stage.OPEN, session.agency()), codes);
            });
            SessionCookie.give(request, response, enrolled.token());
            model.addAttribute("codes", enrolled.codes());
            model.addAttribute("to", HERE);
            return "signin/recovery-codes";
        }, problems -> secondFactorPage(who, problems, model));
    }

    private String secondFactorPage(SignedIn who, Problems problems, Model model) {
        Person person = person(who);
        model.addAttribute("enrolled", credential(who).secret() != null);
        model.addAttribute("enrolment", ledger.<Enrolment>read(sql -> credentials.enrolment(sql, person)));
        model.addAttribute("problems", problems);
        return "signin/account-second-factor";
    }

    @Needs(Permission.OWN_ACCOUNT)
    @GetMapping(HERE + "/sessions")
    String sessions(SignedIn who, Model model) {
        model.addAttribute("sessions", sessions.ofPerson(who.person()));
        model.addAttribute("current", who.session());
        return "signin/sessions";
    }

    @Needs(Permission.OWN_ACCOUNT)
    @PostMapping(HERE + "/sessions/end")
    String endSession(SignedIn who, @RequestParam UUID session) {
        ledger.change(who.actor(), change -> {
            sessions.end(change, who.person(), session);
            return true;
        });
        return session.equals(who.session()) ? "redirect:/sign-in" : "redirect:" + HERE + "/sessions";
    }

    @Needs(Permission.OWN_ACCOUNT)
    @PostMapping(HERE + "/sessions/end-others")
    String endOtherSessions(SignedIn who) {
        List<Session> others = sessions.ofPerson(who.person())
                .stream()
                .filter(each -> !each.id().equals(who.session()))
                .toList();
        if (!others.isEmpty()) {
            ledger.change(who.actor(), change -> {
                others.forEach(each -> sessions.end(change, who.person(), each.id()));
                return true;
            });
        }
        return "redirect:" + HERE + "/sessions";
    }

    @Needs(Permission.OWN_ACCOUNT)
    @GetMapping(HERE + "/agency")
    String agency(SignedIn who, Model model) {
        return agencyPage(who, Problems.none(), model);
    }

    @Needs(Permission.OWN_ACCOUNT)
    @PostMapping(HERE + "/agency")
    String chooseAgency(SignedIn who, @RequestParam(required = false) @Nullable UUID agency, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return RefusedForm.orElse(response, () -> {
            if (agency == null) {
                throw Refusal.of("agency", "请选择单位。");
            }
            Session session = session(who);
            String token = ledger.change(who.actor(), change -> sessions.switchAgency(change, session, agency));
            SessionCookie.give(request, response, token);
            return "redirect:/office";
        }, problems -> agencyPage(who, problems, model));
    }

    private String agencyPage(SignedIn who, Problems problems, Model model) {
        model.addAttribute("agencies", choices(who));
        model.addAttribute("agency", who.agency().toString());
        model.addAttribute("problems", problems);
        return "signin/choose-agency";
    }

    private List<Choice> choices(SignedIn who) {
        return ledger.<List<RoleGrant>>read(
                sql -> roles.ofPerson(sql, who.person(), Sessions.today(ledger.clock().instant())))
                .stream()
                .map(RoleGrant::agency)
                .distinct()
                .map(id -> Choice.of(id.toString(), agency(id).name()))
                .toList();
    }

    private Optional<Problems> refusedUnlessPassword(Person person, String password, HttpServletResponse response) {
        if (password.isEmpty()) {
            return Optional.of(wrongPassword(response));
        }
        return signIn.refuseUnlessPassword(person, password)
                .map(outcome -> outcome instanceof Outcome.Locked
                        ? SignInPages.refused(outcome, "", ledger.clock().instant(), response)
                        : wrongPassword(response));
    }

    private static Problems wrongPassword(HttpServletResponse response) {
        response.setStatus(422);
        return Problems.of("password", "密码不正确。请重新输入现在的密码。");
    }

    private Session session(SignedIn who) {
        return sessions.ofPerson(who.person())
                .stream()
                .filter(each -> each.id().equals(who.session()))
                .findFirst()
                .orElseThrow(() -> Refusal.of("登录已经失效，请重新登录。"));
    }

    private Person person(SignedIn who) {
        return ledger.read(sql -> people.find(sql, who.person())).orElseThrow(OutOfReach::new);
    }

    private Agency agency(UUID id) {
        return ledger.read(sql -> agencies.find(sql, id)).orElseThrow(OutOfReach::new);
    }

    private Credential credential(SignedIn who) {
        return ledger.read(sql -> store.of(sql, who.person())).orElseThrow(OutOfReach::new);
    }
}
