package org.gongkai.approval;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.agency.Needs;
import org.gongkai.agency.Permission;
import org.gongkai.agency.SignedIn;
import org.gongkai.ledger.Refusal;
import org.gongkai.look.Choice;
import org.gongkai.look.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who stands in for me, and for whom I stand in. */
@Controller
public class DelegationPages {

    static final String PATH = ApprovalPages.LIST + "/delegation";

    private final DelegationBook book;
    private final ApprovalInbox inbox;

    DelegationPages(DelegationBook book, ApprovalInbox inbox) {
        this.book = book;
        this.inbox = inbox;
    }

    /** The form as it was filled in. */
    public record Form(String delegate, String first, String last, String reason) {}

    @Needs(Permission.APPROVE)
    @GetMapping(PATH)
    String delegations(SignedIn who, Model model) {
        return show(who, new Form("", book.today().toString(), "", ""), Problems.none(), model);
    }

    private String show(SignedIn who, Form form, Problems problems, Model model) {
        List<Delegation> mine = book.by(who.agency(), who.person());
        List<Delegation> others = book.to(who.agency(), who.person());
        Set<UUID> people = new HashSet<>();
        mine.forEach(each -> people.add(each.delegate()));
        others.forEach(each -> people.add(each.person()));
        model.addAttribute("mine", mine);
        model.addAttribute("others", others);
        model.addAttribute("names", inbox.names(people));
        model.addAttribute("choices", book.mayStandIn(who.agency(), who.person())
                .entrySet()
                .stream()
                .map(each -> Choice.of(each.getKey().toString(), each.getValue()))
                .sorted(Comparator.comparing(Choice::label))
                .toList());
        model.addAttribute("today", book.today());
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "approval/delegation";
    }

    @Needs(Permission.APPROVE)
    @PostMapping(PATH)
    String delegate(SignedIn who, @RequestParam(defaultValue = "") String delegate,
            @RequestParam(defaultValue = "") String first, @RequestParam(defaultValue = "") String last,
            @RequestParam(defaultValue = "") String reason, Model model, HttpServletResponse response) {
        LocalDate from = day(first);
        LocalDate to = day(last);
        UUID other = key(delegate);
        Problems problems = Problems.none()
                .addIf(other == null, "delegate", "请选择代行人。")
                .addIf(from == null, "first", "请填写开始日期。")
                .addIf(to == null, "last", "请填写结束日期。");
        if (other != null && from != null && to != null) {
            try {
                book.delegate(who.agency(), who.person(), other, from, to, reason);
                return "redirect:" + PATH;
            } catch (Refusal refusal) {
                problems.add(refusal.field(), refusal.message());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(who, new Form(delegate, first, last, reason), problems, model);
    }

    @Needs(Permission.APPROVE)
    @PostMapping(PATH + "/{id}/end")
    String end(SignedIn who, @PathVariable UUID id, Model model, HttpServletResponse response) {
        try {
            book.end(id, who.person());
            return "redirect:" + PATH;
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(who, new Form("", "", "", ""), Problems.of(Problems.FORM, refusal.message()), model);
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static @Nullable UUID key(String text) {
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
