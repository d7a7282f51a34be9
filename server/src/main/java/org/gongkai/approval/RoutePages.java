package org.gongkai.approval;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.agency.Access;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyStore;
import org.gongkai.agency.Needs;
import org.gongkai.agency.OutOfReach;
import org.gongkai.agency.Permission;
import org.gongkai.agency.Role;
import org.gongkai.agency.SignedIn;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Refusal;
import org.gongkai.look.Choice;
import org.gongkai.look.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The routes of an agency: which there are, and a form to edit one. The security administrator of a supervising agency may
 * choose an agency below; without a choice it is their own.
 */
@Controller
public class RoutePages {

    static final String PATH = "/office/routes";
    private static final int LONGEST_NOTE = 500;

    private final RouteBook book;
    private final Access access;
    private final AgencyStore agencies;
    private final Ledger ledger;

    RoutePages(RouteBook book, Access access, AgencyStore agencies, Ledger ledger) {
        this.book = book;
        this.access = access;
        this.agencies = agencies;
        this.ledger = ledger;
    }

    /** A kind with the route that is used for it and what is wrong with that today. */
    public record Current(ApprovalKind kind, ApprovalRoute route, int version, List<RouteFinding> findings) {

        public String path() {
            return PATH + "/" + kind.name().toLowerCase(Locale.ROOT);
        }
    }

    /** The agency whose routes are asked for. */
    private UUID agency(SignedIn who, String asked) {
        UUID agency;
        try {
            agency = asked.isBlank() ? who.agency() : UUID.fromString(asked);
        } catch (IllegalArgumentException noKey) {
            throw new OutOfReach();
        }
        access.require(who, Permission.MANAGE_ROUTES, agency);
        return agency;
    }

    /** What comes behind a path so that it is about the same agency. */
    private static String query(SignedIn who, UUID agency) {
        return agency.equals(who.agency()) ? "" : "?agency=" + agency;
    }

    private void chosen(SignedIn who, UUID agency, Model model) {
        List<Agency> reach = ledger.read(sql -> agencies.andAllBelow(sql, who.agency()));
        model.addAttribute("agency", agency.toString());
        model.addAttribute("agencyName", reach.stream()
                .filter(each -> each.id().equals(agency))
                .map(Agency::name)
                .findFirst()
                .orElse(who.agencyName()));
        model.addAttribute("agencies",
                reach.stream().map(each -> Choice.of(each.id().toString(), each.name())).toList());
        model.addAttribute("query", query(who, agency));
    }

    @Needs(Permission.MANAGE_ROUTES)
    @GetMapping(PATH)
    String routes(SignedIn who, @RequestParam(name = "agency", defaultValue = "") String asked, Model model) {
        UUID agency = agency(who, asked);
        chosen(who, agency, model);
        model.addAttribute("routes", Arrays.stream(ApprovalKind.values()).map(kind -> current(agency, kind)).toList());
        return "approval/routes";
    }

    private Current current(UUID agency, ApprovalKind kind) {
        RouteVersion own = book.own(agency, kind);
        ApprovalRoute route = own == null ? DefaultRoutes.of(kind) : own.route();
        return new Current(kind, route, own == null ? 0 : own.number(), book.check(agency, route));
    }

    @Needs(Permission.MANAGE_ROUTES)
    @GetMapping(PATH + "/{name}")
    String route(SignedIn who, @PathVariable String name,
            @RequestParam(name = "agency", defaultValue = "") String asked, Model model) {
        UUID agency = agency(who, asked);
        Current current = current(agency, kind(name));
        return show(who, agency, current.kind(), RouteForm.of(current.route(), current.version()), current.findings(),
                Problems.none(), "", model);
    }

    @Needs(Permission.MANAGE_ROUTES)
    @PostMapping(PATH + "/{name}")
    String edit(SignedIn who, @PathVariable String name, @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "check") String act, Model model, HttpServletResponse response) {
        UUID agency = agency(who, fields.getOrDefault("agency", ""));
        ApprovalKind kind = kind(name);
        RouteForm form = RouteForm.of(fields);
        int number = act.matches("\\w+-\\d") ? act.charAt(act.length() - 1) - '0' : 0;
        if (act.equals("add")) {
            return show(who, agency, kind, form.withAnother(), List.of(), Problems.none(), "", model);
        }
        if (act.startsWith("remove-")) {
            return show(who, agency, kind, form.without(number), List.of(), Problems.none(), "", model);
        }
        if (act.startsWith("up-")) {
            return show(who, agency, kind, form.withUp(number), List.of(), Problems.none(), "", model);
        }
        Problems problems = Problems.none();
        ApprovalRoute route = form.route(kind, problems);
        List<RouteFinding> findings = route == null ? List.of() : book.check(agency, route);
        findings.stream().filter(RouteFinding::blocking).forEach(finding -> show(problems, finding));
        boolean save = act.equals("save");
        problems.addIf(save && form.note().isEmpty(), "note", "请填写修改原因，供以后查考。");
        problems.addIf(form.note().length() > LONGEST_NOTE, "note", "修改原因过长，请缩短到" + LONGEST_NOTE + "字以内。");
        if (save && route != null && problems.isEmpty()) {
            try {
                book.set(agency, route, who.person(), form.seen(), form.note());
                return "redirect:" + PATH + "/" + name + query(who, agency);
            } catch (Refusal refusal) {
                problems.add(refusal.field(), refusal.message());
            }
        }
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return show(who, agency, kind, form, findings, problems, problems.isEmpty() ? "检查通过，流程可以走完。" : "", model);
    }

    private static void show(Problems problems, RouteFinding finding) {
        problems.add(RouteForm.fieldOf(finding),
                finding.text() + (finding.basis().isEmpty() ? "" : "（" + finding.basis() + "）"));
    }

    private String show(SignedIn who, UUID agency, ApprovalKind kind, RouteForm form, List<RouteFinding> findings,
            Problems problems, String good, Model model) {
        List<RouteVersion> history = book.history(agency, kind);
        Set<UUID> makers = new HashSet<>();
        history.forEach(version -> {
            if (version.by() != null) {
                makers.add(version.by());
            }
        });
        Staff staff = book.staff(agency);
        chosen(who, agency, model);
        model.addAttribute("kind", kind);
        model.addAttribute("form", form);
        model.addAttribute("warnings", findings.stream()
                .filter(finding -> problems.isEmpty() || !finding.blocking())
                .toList());
        model.addAttribute("problems", problems);
        model.addAttribute("good", good);
        model.addAttribute("history", history);
        model.addAttribute("names", book.names(makers));
        model.addAttribute("roles", Arrays.stream(Role.values())
                .filter(Permission.APPROVE::isOf)
                .map(role -> Choice.of(role.name(), role.chinese() + "：" + holders(staff, role)))
                .toList());
        return "approval/route";
    }

    private static String holders(Staff staff, Role role) {
        Set<UUID> people = staff.of(role);
        return people.isEmpty()
                ? "无人担任"
                : String.join("、", people.stream().map(staff::name).sorted().limit(5).toList())
                        + (people.size() > 5 ? "等" + people.size() + "人" : "");
    }

    private static ApprovalKind kind(String name) {
        return Arrays.stream(ApprovalKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(OutOfReach::new);
    }
}
