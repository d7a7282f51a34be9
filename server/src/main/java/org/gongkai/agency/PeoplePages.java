package org.gongkai.agency;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.Ledger;
import org.gongkai.look.Choice;
import org.gongkai.look.ListQuery;
import org.gongkai.look.Listing;
import org.gongkai.look.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of people: the list of an agency, one person, adding, changing, first passwords, leaving. */
@Controller
final class PeoplePages implements Menu {

    static final String HERE = "/office/people";

    private final Ledger ledger;
    private final PeopleBook book;
    private final PersonStore store;
    private final RoleStore roles;
    private final AgencyStore agencies;
    private final Access access;
    private final FirstPassword passwords;
    private final SecondFactor secondFactor;

    PeoplePages(Ledger ledger, PeopleBook book, PersonStore store, RoleStore roles, AgencyStore agencies, Access access,
            FirstPassword passwords, SecondFactor secondFactor) {
        this.ledger = ledger;
        this.book = book;
        this.store = store;
        this.roles = roles;
        this.agencies = agencies;
        this.access = access;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
    }

    @Override
    public List<Place> places() {
        return List.of(new Place(820, HERE, "人员", Permission.READ_PEOPLE));
    }

    @Needs(Permission.READ_PEOPLE)
    @GetMapping(HERE)
    String people(SignedIn who, @RequestParam(required = false) @Nullable UUID agency, HttpServletRequest request,
            Model model) {
        UUID of = agency == null ? who.agency() : agency;
        access.require(who, Permission.READ_PEOPLE, of);
        ListQuery query = ListQuery.of(HERE, request.getParameterMap());
        Listing<Person> page = ledger.read(sql -> Listing.of(
                store.ofAgency(sql, of, query.after(), Listing.SIZE + 1), Person::loginName));
        Map<UUID, Set<Role>> held = ledger.<List<RoleGrant>>read(
                sql -> roles.inAgency(sql, of, ChinaTime.today(ledger.clock())))
                .stream()
                .collect(Collectors.groupingBy(RoleGrant::person,
                        Collectors.mapping(RoleGrant::role, Collectors.toCollection(TreeSet::new))));
        model.addAttribute("agency", agencyOf(of));
        model.addAttribute("page", page);
        model.addAttribute("query", query);
        model.addAttribute("roles", held);
        model.addAttribute("canManage", access.may(who, Permission.MANAGE_PEOPLE, of));
        return "agency/people";
    }

    @Needs(Permission.READ_PEOPLE)
    @GetMapping(HERE + "/{id}")
    String person(SignedIn who, @PathVariable UUID id, Model model) {
        Person person = visible(who, Permission.READ_PEOPLE, id);
        List<RoleGrant> grants = ledger.read(
                sql -> roles.ofPerson(sql, id, ChinaTime.today(ledger.clock())));
        model.addAttribute("person", person);
        model.addAttribute("agency", agencyOf(person.agency()));
        model.addAttribute("grants", grants);
        model.addAttribute("agencyNames", grants.stream()
                .map(RoleGrant::agency)
                .distinct()
                .collect(Collectors.toMap(each -> each, each -> agencyOf(each).name())));
        model.addAttribute("conflicts",
                RoleRules.within(grants.stream().map(RoleGrant::role).collect(Collectors.toSet())));
        model.addAttribute("successor", name(person.successor()));
        model.addAttribute("enrolled", ledger.<Boolean>read(sql -> secondFactor.isEnrolled(sql, id)));
        model.addAttribute("self", id.equals(who.person()));
        model.addAttribute("canManage", access.may(who, Permission.MANAGE_PEOPLE, person.agency()));
        model.addAttribute("canGrant", access.may(who, Permission.GRANT_ROLES, person.agency()));
        return "agency/person";
    }

    private String name(@Nullable UUID person) {
        return person == null ? "" : ledger.read(sql -> store.find(sql, person)).map(Person::name).orElse("");
    }

    @Needs(Permission.MANAGE_PEOPLE)
    @GetMapping(HERE + "/add")
    String add(SignedIn who, @RequestParam(required = false) @Nullable UUID agency, Model model) {
        UUID to = agency == null ? who.agency() : agency;
        access.require(who, Permission.MANAGE_PEOPLE, to);
        return form(agencyOf(to), null, PersonForm.EMPTY, Problems.none(), model);
    }

    @Needs(Permission.MANAGE_PEOPLE)
    @PostMapping(HERE + "/add")
    String add(SignedIn who, @RequestParam UUID agency, @ModelAttribute PersonForm form, HttpServletResponse response,
            Model model) {
        access.require(who, Permission.MANAGE_PEOPLE, agency);
        return RefusedForm.orElse(response, () -> {
            FirstPassword.Made password = passwords.make();
            Person added = ledger.change(who.actor(), change -> book.add(change, agency, form.entry(), password));
            return once(added, password, model);
        }, problems -> form(agencyOf(agency), null, form, problems, model));
    }

    @Needs(Permission.MANAGE_PEOPLE)
    @GetMapping(HERE + "/{id}/change")
    String change(SignedIn who, @PathVariable UUID id, Model model) {
        Person person = visible(who, Permission.MANAGE_PEOPLE, id);
        return form(agencyOf(person.agency()), person, PersonForm.of(person), Problems.none(), model);
    }

    @Needs(Permission.MANAGE_PEOPLE)
    @PostMapping(HERE + "/{id}/change")
    String change(SignedIn who, @PathVariable UUID id, @ModelAttribute PersonForm form, HttpServletResponse response,
            Model model) {
        Person person = visible(who, Permission.MANAGE_PEOPLE, id);
        return RefusedForm.orElse(response, () -> {
            ledger.change(who.actor(), change -> {
                book.change(change, id, form.entry());
                return true;
            });
            return "redirect:" + HERE + "/" + id;
        }, problems -> form(agencyOf(person.agency()), person, form, problems, model));
    }

    private String form(Agency agency, @Nullable Person person, PersonForm form, Problems problems, Model model) {
        model.addAttribute("agency", agency);
        model.addAttribute("person", person);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "agency/person-form";
    }

    @Needs(Permission.MANAGE_PEOPLE)
    @PostMapping(HERE + "/{id}/password")
    String resetPassword(SignedIn who, @PathVariable UUID id, Model model) {
        Person person = visible(who, Permission.MANAGE_PEOPLE, id);
        FirstPassword.Made password = passwords.make();
        ledger.change(who.actor(), change -> {
            book.resetPassword(change, id, password);
            return true;
        });
        return once(person, password, model);
    }

    /** The first password is on this page and nowhere else. */
    private static String once(Person person, FirstPassword.Made password, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("password", password.text());
        return "agency/first-password";
    }

    @Needs(Permission.MANAGE_PEOPLE)
    @GetMapping(HERE + "/{id}/leave")
    String leave(SignedIn who, @PathVariable UUID id, Model model) {
        return leavePage(visible(who, Permission.MANAGE_PEOPLE, id), "", "", Problems.none(), model);
    }

    @Needs(Permission.MANAGE_PEOPLE)
    @PostMapping(HERE + "/{id}/leave")
    String leave(SignedIn who, @PathVariable UUID id, @RequestParam(defaultValue = "") String successor,
            @RequestParam(defaultValue = "") String reason, HttpServletResponse response, Model model) {
        Person person = visible(who, Permission.MANAGE_PEOPLE, id);
        return RefusedForm.orElse(response, () -> {
            UUID to = successor.isBlank() ? null : AgencyPages.key(successor, "successor", "请从列表中选择接办人。");
            if (to != null) {
                visible(who, Permission.MANAGE_PEOPLE, to);
            }
            ledger.change(who.actor(), change -> {
                book.leave(change, id, to, reason.strip());
                return true;
            });
            return "redirect:" + HERE + "/" + id;
        }, problems -> leavePage(person, successor, reason, problems, model));
    }

    private String leavePage(Person person, String successor, String reason, Problems problems, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("successors", ledger.<List<Person>>read(sql -> store.activeIn(sql, person.agency()))
                .stream()
                .filter(each -> !each.id().equals(person.id()))
                .map(each -> Choice.of(each.id().toString(), each.name() + "（" + each.loginName() + "）"))
                .toList());
        model.addAttribute("successor", successor);
        model.addAttribute("reason", reason);
        model.addAttribute("problems", problems);
        return "agency/leave";
    }

    private Person visible(SignedIn who, Permission permission, UUID id) {
        Person person = ledger.read(sql -> store.find(sql, id)).orElseThrow(OutOfReach::new);
        access.require(who, permission, person.agency());
        return person;
    }

    private Agency agencyOf(UUID id) {
        return ledger.read(sql -> agencies.find(sql, id)).orElseThrow(OutOfReach::new);
    }
}
