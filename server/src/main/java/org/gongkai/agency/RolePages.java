package org.gongkai.agency;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Refusal;
import org.gongkai.look.Choice;
import org.gongkai.look.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which the security administrator gives and takes the roles of a person. */
@Controller
final class RolePages {

    private static final String HERE = PeoplePages.HERE + "/{id}/roles";

    private final Ledger ledger;
    private final RoleBook book;
    private final RoleStore store;
    private final PersonStore people;
    private final AgencyStore agencies;
    private final Access access;
    private final SecondFactor secondFactor;
    private final Departure departure;

    RolePages(Ledger ledger, RoleBook book, RoleStore store, PersonStore people, AgencyStore agencies, Access access,
            SecondFactor secondFactor, Departure departure) {
        this.ledger = ledger;
        this.book = book;
        this.store = store;
        this.people = people;
        this.agencies = agencies;
        this.access = access;
        this.secondFactor = secondFactor;
        this.departure = departure;
    }

    @Needs(Permission.GRANT_ROLES)
    @GetMapping(HERE)
    String roles(SignedIn who, @PathVariable UUID id, Model model) {
        Person person = visible(who, id);
        return page(who, person, person.agency().toString(), "", "", Problems.none(), model);
    }

    @Needs(Permission.GRANT_ROLES)
    @PostMapping(HERE)
    String grant(SignedIn who, @PathVariable UUID id, @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String role, @RequestParam(defaultValue = "") String until,
            HttpServletResponse response, Model model) {
        Person person = visible(who, id);
        return RefusedForm.orElse(response, () -> {
            UUID in = AgencyPages.key(agency, "agency", "请选择单位。");
            access.require(who, Permission.GRANT_ROLES, in);
            Role given = role(role);
            LocalDate last = day(until);
            ledger.change(who.actor(), change -> book.grant(change, id, in, given, last));
            return "redirect:" + PeoplePages.HERE + "/" + id + "/roles";
        }, problems -> page(who, person, agency, role, until, problems, model));
    }

    @Needs(Permission.GRANT_ROLES)
    @PostMapping(HERE + "/end")
    String end(SignedIn who, @PathVariable UUID id, @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String role, HttpServletResponse response, Model model) {
        Person person = visible(who, id);
        return RefusedForm.orElse(response, () -> {
            UUID in = AgencyPages.key(agency, "agency", "请选择单位。");
            access.require(who, Permission.GRANT_ROLES, in);
            Role taken = role(role);
            ledger.change(who.actor(), change -> {
                book.end(change, id, in, taken);
                return true;
            });
            return "redirect:" + PeoplePages.HERE + "/" + id + "/roles";
        }, problems -> page(who, person, agency, "", "", problems, model));
    }

    /** Somebody lost their telephone. Not in the hands of who resets passwords: neither can take over an account alone. */
    @Needs(Permission.GRANT_ROLES)
    @PostMapping(PeoplePages.HERE + "/{id}/second-factor")
    String forgetSecondFactor(SignedIn who, @PathVariable UUID id) {
        visible(who, id);
        ledger.change(who.actor(), change -> {
            secondFactor.forget(change, id);
            departure.shutOut(change, id);
            return true;
        });
        return "redirect:" + PeoplePages.HERE + "/" + id;
    }

    private String page(SignedIn who, Person person, String agency, String role, String until, Problems problems,
            Model model) {
        List<RoleGrant> grants = ledger.read(
                sql -> store.ofPerson(sql, person.id(), ChinaTime.today(ledger.clock())));
        List<Agency> reach = ledger.read(sql -> agencies.andAllBelow(sql, who.agency()));
        model.addAttribute("person", person);
        model.addAttribute("grants", grants);
        model.addAttribute("agencyNames", grants.stream()
                .map(RoleGrant::agency)
                .distinct()
                .collect(Collectors.toMap(each -> each, each -> ledger.read(sql -> agencies.find(sql, each))
                        .map(Agency::name)
                        .orElse(""))));
        model.addAttribute("reach", reach.stream().map(Agency::id).collect(Collectors.toSet()));
        model.addAttribute("conflicts",
                RoleRules.within(grants.stream().map(RoleGrant::role).collect(Collectors.toSet())));
        model.addAttribute("agencies", reach.stream()
                .filter(Agency::active)
                .map(each -> Choice.of(each.id().toString(), each.name()))
                .toList());
        model.addAttribute("roles",
                Arrays.stream(Role.values()).map(each -> Choice.of(each.name(), each.chinese())).toList());
        model.addAttribute("self", person.id().equals(who.person()));
        model.addAttribute("agency", agency);
        model.addAttribute("role", role);
        model.addAttribute("until", until);
        model.addAttribute("problems", problems);
        return "agency/roles";
    }

    private Person visible(SignedIn who, UUID id) {
        Person person = ledger.read(sql -> people.find(sql, id)).orElseThrow(OutOfReach::new);
        access.require(who, Permission.GRANT_ROLES, person.agency());
        return person;
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.of("role", "请选择角色。"));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException noDay) {
            throw Refusal.of("until", "日期的格式应为2026-03-05。长期有效的不填。");
        }
    }
}
