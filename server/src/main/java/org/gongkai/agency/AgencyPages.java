package org.gongkai.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Refusal;
import org.gongkai.look.Choice;
import org.gongkai.look.Crumb;
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

/** The pages of agencies: one agency with those right below it, and the forms that add, change, move and close. */
@Controller
final class AgencyPages implements Menu {

    private static final String HERE = "/office/agencies";

    private final Ledger ledger;
    private final AgencyBook book;
    private final AgencyStore store;
    private final Access access;

    AgencyPages(Ledger ledger, AgencyBook book, AgencyStore store, Access access) {
        this.ledger = ledger;
        this.book = book;
        this.store = store;
        this.access = access;
    }

    @Override
    public List<Place> places() {
        return List.of(new Place(810, HERE, "单位", Permission.READ_AGENCIES));
    }

    @Needs(Permission.READ_AGENCIES)
    @GetMapping(HERE)
    String own(SignedIn who, HttpServletRequest request, Model model) {
        return agency(who, who.agency(), null, request, model);
    }

    @Needs(Permission.READ_AGENCIES)
    @GetMapping(HERE + "/{id}")
    String agency(SignedIn who, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID after,
            HttpServletRequest request, Model model) {
        Agency agency = visible(who, Permission.READ_AGENCIES, id);
        Listing<Agency> below = ledger.read(sql -> Listing.of(
                store.rightBelow(sql, id, after == null ? null : store.find(sql, after).orElse(null), Listing.SIZE + 1),
                each -> each.id().toString()));
        model.addAttribute("agency", agency);
        model.addAttribute("below", below);
        model.addAttribute("query", ListQuery.of(HERE + "/" + id, request.getParameterMap()));
        model.addAttribute("crumbs", crumbs(who, agency));
        model.addAttribute("own", id.equals(who.agency()));
        model.addAttribute("canManage", access.may(who, Permission.MANAGE_AGENCIES, id));
        model.addAttribute("canReadPeople", access.may(who, Permission.READ_PEOPLE, id));
        model.addAttribute("canSecure", access.may(who, Permission.GRANT_ROLES, id));
        model.addAttribute("readsApplications", !id.equals(who.agency())
                && access.may(who, Permission.READ_APPLICATIONS, id));
        model.addAttribute("readsPublications", !id.equals(who.agency())
                && access.may(who, Permission.READ_PUBLICATIONS, id));
        model.addAttribute("seesBelow", agency.id().equals(who.agency())
                ? who.roles().stream().anyMatch(role -> role == Role.SUPERVISOR || role.isAdministrator())
                : true);
        return "agency/agency";
    }

    @Needs(Permission.MANAGE_AGENCIES)
    @GetMapping(HERE + "/{id}/add")
    String add(SignedIn who, @PathVariable UUID id, Model model) {
        Agency above = visible(who, Permission.MANAGE_AGENCIES, id);
        return form(above, "add", AgencyForm.below(above), Problems.none(), model);
    }

    @Needs(Permission.MANAGE_AGENCIES)
    @PostMapping(HERE + "/{id}/add")
    String add(SignedIn who, @PathVariable UUID id, @ModelAttribute AgencyForm form, HttpServletResponse response,
            Model model) {
        Agency above = visible(who, Permission.MANAGE_AGENCIES, id);
        return RefusedForm.orElse(response, () -> {
            AgencyBook.Entry entry = form.entry();
            Agency added = ledger.change(who.actor(), change -> book.add(change, id, entry));
            return "redirect:" + HERE + "/" + added.id();
        }, problems -> form(above, "add", form, problems, model));
    }

    @Needs(Permission.MANAGE_AGENCIES)
    @GetMapping(HERE + "/{id}/change")
    String change(SignedIn who, @PathVariable UUID id, Model model) {
        Agency agency = visible(who, Permission.MANAGE_AGENCIES, id);
        return form(agency, "change", AgencyForm.of(agency), Problems.none(), model);
    }

    @Needs(Permission.MANAGE_AGENCIES)
    @PostMapping(HERE + "/{id}/change")
    String change(SignedIn who, @PathVariable UUID id, @ModelAttribute AgencyForm form, HttpServletResponse response,
            Model model) {
        Agency agency = visible(who, Permission.MANAGE_AGENCIES, id);
        return RefusedForm.orElse(response, () -> {
            AgencyBook.Entry entry = form.entry();
            return done(who, id, change -> book.change(change, id, entry, form.reason()));
        }, problems -> form(agency, "change", form, problems, model));
    }

    private String form(Agency agency, String act, AgencyForm form, Problems problems, Model model) {
        model.addAttribute("agency", agency);
        model.addAttribute("act", act);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "agency/form";
    }

    @Needs(Permission.MANAGE_AGENCIES)
    @GetMapping(HERE + "/{id}/move")
    String move(SignedIn who, @PathVariable UUID id, Model model) {
        return movePage(who, visible(who, Permission.MANAGE_AGENCIES, id), "", "", Problems.none(), model);
    }

    @Needs(Permission.MANAGE_AGENCIES)
    @PostMapping(HERE + "/{id}/move")
    String move(SignedIn who, @PathVariable UUID id, @RequestParam(defaultValue = "") String supervisor,
            @RequestParam(defaultValue = "") String reason, HttpServletResponse response, Model model) {
        Agency agency = visible(who, Permission.MANAGE_AGENCIES, id);
        return RefusedForm.orElse(response, () -> {
            if (id.equals(who.agency())) {
                throw Refusal.of("不能移动本单位。请由上级单位的系统管理员办理。");
            }
            UUID target = key(supervisor, "supervisor", "请选择新的上级单位。");
            access.require(who, Permission.MANAGE_AGENCIES, target);
            return done(who, id, change -> book.move(change, id, target, reason.strip()));
        }, problems -> movePage(who, agency, supervisor, reason, problems, model));
    }

    private String movePage(SignedIn who, Agency agency, String supervisor, String reason, Problems problems,
            Model model) {
        model.addAttribute("agency", agency);
        model.addAttribute("supervisors", ledger.<List<Choice>>read(sql -> store.andAllBelow(sql, who.agency())
                .stream()
                .filter(each -> each.active() && !each.id().equals(agency.id())
                        && !store.isBelow(sql, each.id(), agency.id()))
                .map(each -> Choice.of(each.id().toString(), each.name()))
                .toList()));
        model.addAttribute("supervisor", supervisor);
        model.addAttribute("reason", reason);
        model.addAttribute("problems", problems);
        return "agency/move";
    }

    @Needs(Permission.MANAGE_AGENCIES)
    @GetMapping(HERE + "/{id}/close")
    String close(SignedIn who, @PathVariable UUID id, Model model) {
        return closePage(visible(who, Permission.MANAGE_AGENCIES, id), "", Problems.none(), model);
    }

    @Needs(Permission.MANAGE_AGENCIES)
    @PostMapping(HERE + "/{id}/close")
    String close(SignedIn who, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response, Model model) {
        Agency agency = visible(who, Permission.MANAGE_AGENCIES, id);
        return RefusedForm.orElse(response, () -> {
            if (reason.isBlank()) {
                throw Refusal.of("reason", "请写明撤销的依据，例如机构改革文件的文号。");
            }
            return done(who, id, change -> book.close(change, id, reason.strip()));
        }, problems -> closePage(agency, reason, problems, model));
    }

    private String closePage(Agency agency, String reason, Problems problems, Model model) {
        model.addAttribute("agency", agency);
        model.addAttribute("reason", reason);
        model.addAttribute("problems", problems);
        return "agency/close";
    }

    @Needs(Permission.GRANT_ROLES)
    @PostMapping(HERE + "/{id}/second-factor")
    String secondFactor(SignedIn who, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean required) {
        visible(who, Permission.GRANT_ROLES, id);
        return done(who, id, change -> book.requireSecondFactor(change, id, required));
    }

    private String done(SignedIn who, UUID id, Consumer<Change> act) {
        ledger.change(who.actor(), change -> {
            act.accept(change);
            return true;
        });
        return "redirect:" + HERE + "/" + id;
    }

    private Agency visible(SignedIn who, Permission permission, UUID id) {
        access.require(who, permission, id);
        return ledger.read(sql -> store.find(sql, id)).orElseThrow(OutOfReach::new);
    }

    /** The agencies above, from the one that somebody acts for. */
    private List<Crumb> crumbs(SignedIn who, Agency agency) {
        List<Crumb> crumbs = new ArrayList<>();
        boolean reached = false;
        for (Agency above : ledger.<List<Agency>>read(sql -> store.above(sql, agency.id()))) {
            reached |= above.id().equals(who.agency());
            if (reached) {
                crumbs.add(new Crumb(HERE + "/" + above.id(), above.shortName()));
            }
        }
        return crumbs;
    }

    static UUID key(String text, String field, String message) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw Refusal.of(field, message);
        }
    }
}
