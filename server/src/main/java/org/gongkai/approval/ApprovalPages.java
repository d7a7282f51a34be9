package org.gongkai.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.agency.Access;
import org.gongkai.agency.Needs;
import org.gongkai.agency.OutOfReach;
import org.gongkai.agency.Permission;
import org.gongkai.agency.SignedIn;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Refusal;
import org.gongkai.look.Choice;
import org.gongkai.look.ListQuery;
import org.gongkai.look.Listing;
import org.gongkai.look.Problems;
import org.gongkai.look.Tab;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for one's approval, what one submitted, and the page of an item. */
@Controller
public class ApprovalPages {

    static final String LIST = "/office/approvals";
    private static final String ITEM = LIST + "/{id}";

    private final Ledger ledger;
    private final ApprovalBook book;
    private final ApprovalInbox inbox;
    private final Access access;

    ApprovalPages(Ledger ledger, ApprovalBook book, ApprovalInbox inbox, Access access) {
        this.ledger = ledger;
        this.book = book;
        this.inbox = inbox;
        this.access = access;
    }

    @Needs(Permission.READ_APPROVALS)
    @GetMapping(LIST)
    String waiting(SignedIn who, @RequestParam(required = false) @Nullable String after, HttpServletRequest request,
            Model model) {
        return list(who, request, model, "待我审批", "没有等您审批的事项", inbox.waitingFor(who.agency(), who.person(), after));
    }

    @Needs(Permission.READ_APPROVALS)
    @GetMapping(LIST + "/submitted")
    String submitted(SignedIn who, @RequestParam(required = false) @Nullable UUID after, HttpServletRequest request,
            Model model) {
        return list(who, request, model, "我提交的", "您还没有提交过审批", inbox.draftedBy(who.agency(), who.person(), after));
    }

    @Needs(Permission.READ_APPROVALS)
    @GetMapping(LIST + "/second-looks")
    String secondLooks(SignedIn who, @RequestParam(required = false) @Nullable UUID after, HttpServletRequest request,
            Model model) {
        return list(who, request, model, "二次复核", "没有待二次复核的紧急发布", inbox.secondLooks(who.agency(), after));
    }

    @Needs(Permission.READ_APPROVALS)
    @GetMapping(LIST + "/overdue")
    String overdue(SignedIn who, @RequestParam(required = false) @Nullable UUID after, HttpServletRequest request,
            Model model) {
        return list(who, request, model, "已逾期", "没有逾期的审批", inbox.overdue(who.agency(), after));
    }

    private String list(SignedIn who, HttpServletRequest request, Model model, String here, String empty,
            Listing<ApprovalLine> page) {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(tab(LIST, "待我审批", inbox.countWaitingFor(who.agency(), who.person()), here));
        int returned = inbox.countReturnedTo(who.agency(), who.person());
        tabs.add(new Tab(LIST + "/submitted", returned == 0 ? "我提交的" : "我提交的（退回" + returned + "件）", -1,
                here.equals("我提交的")));
        tabs.add(tab(LIST + "/second-looks", "二次复核", inbox.secondLooksOf(who.agency(), who.person()).size(), here));
        tabs.add(tab(LIST + "/overdue", "已逾期", -1, here));
        model.addAttribute("tabs", tabs);
        model.addAttribute("here", here);
        model.addAttribute("empty", empty);
        model.addAttribute("query", ListQuery.of(request.getRequestURI(), request.getParameterMap()));
        model.addAttribute("page", inbox.rows(page));
        model.addAttribute("today", inbox.today());
        model.addAttribute("approves", who.may(Permission.APPROVE));
        return "approval/list";
    }

    private static Tab tab(String path, String label, int count, String here) {
        return new Tab(path, label, count, label.equals(here));
    }

    @Needs(Permission.READ_APPROVALS)
    @GetMapping(ITEM)
    String item(SignedIn who, @PathVariable UUID id, Model model) {
        return show(readable(who, id), who, Problems.none(), Words.NONE, model);
    }

    /** What was filled in, kept when it is refused. */
    public record Words(String opinion, String remarks, String reason, String look, int to) {
        static final Words NONE = new Words("", "", "", "", -1);
    }

    private ApprovalItem readable(SignedIn who, UUID id) {
        ApprovalItem item = inbox.item(id);
        if (item == null) {
            throw new OutOfReach();
        }
        access.require(who, Permission.READ_APPROVALS, item.agency());
        return item;
    }

    private String show(ApprovalItem item, SignedIn who, Problems problems, Words words, Model model) {
        Choices choices = inbox.choices(item, who.person());
        model.addAttribute("view", new ItemView(item, inbox.names(ItemView.people(item))));
        model.addAttribute("choices", choices);
        model.addAttribute("onBehalf", choices.onBehalf() == null
                ? ""
                : inbox.names(List.of(choices.onBehalf())).getOrDefault(choices.onBehalf(), ""));
        model.addAttribute("returnTo", choices.returnTo()
                .stream()
                .map(to -> Choice.of(String.valueOf(to), to == 0
                        ? "起草人"
                        : "第" + to + "步　" + item.route()
                                .step(to)
                                .name()))
                .toList());
        model.addAttribute("problems", problems);
        model.addAttribute("words", words);
        model.addAttribute("today", inbox.today());
        return "approval/item";
    }

    @Needs(Permission.APPROVE)
    @PostMapping(ITEM + "/approve")
    String approve(SignedIn who, @PathVariable UUID id, @RequestParam int seen,
            @RequestParam(defaultValue = "") String opinion, Model model, HttpServletResponse response) {
        return act(who, id, "opinion", new Words(opinion, "", "", "", -1), model, response,
                () -> book.approve(id, who.person(), seen, opinion));
    }

    @Needs(Permission.APPROVE)
    @PostMapping(ITEM + "/return")
    String sendBack(SignedIn who, @PathVariable UUID id, @RequestParam int seen, @RequestParam int to,
            @RequestParam(defaultValue = "") String remarks, Model model, HttpServletResponse response) {
        return act(who, id, "remarks", new Words("", remarks, "", "", to), model, response,
                () -> book.sendBack(id, who.person(), seen, to, remarks));
    }

    @Needs(Permission.APPROVE)
    @PostMapping(ITEM + "/release")
    String release(SignedIn who, @PathVariable UUID id, @RequestParam int seen,
            @RequestParam(defaultValue = "") String reason, Model model, HttpServletResponse response) {
        return act(who, id, "reason", new Words("", "", reason, "", -1), model, response,
                () -> book.release(id, who.person(), seen, reason));
    }

    @Needs(Permission.APPROVE)
    @PostMapping(ITEM + "/look")
    String look(SignedIn who, @PathVariable UUID id, @RequestParam int seen, @RequestParam boolean right,
            @RequestParam(defaultValue = "") String look, Model model, HttpServletResponse response) {
        return act(who, id, "look", new Words("", "", "", look, -1), model, response, () -> {
            if (right) {
                book.confirm(id, who.person(), seen, look);
            } else {
                book.object(id, who.person(), seen, look);
            }
        });
    }

    @Needs(Permission.READ_APPROVALS)
    @PostMapping(ITEM + "/withdraw")
    String withdraw(SignedIn who, @PathVariable UUID id, Model model, HttpServletResponse response) {
        return act(who, id, "", Words.NONE, model, response,
                () -> ledger.change(who.actor(), change -> book.withdraw(change, id, who.person(), "")));
    }

    private String act(SignedIn who, UUID id, String field, Words words, Model model, HttpServletResponse response,
            Runnable act) {
        readable(who, id);
        try {
            act.run();
            return "redirect:" + LIST + "/" + id;
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String basis = refusal.basis().isEmpty() ? "" : "（" + refusal.basis() + "）";
            Problems problems = Problems.of(refusal.field().equals("remarks") ? field : Problems.FORM,
                    refusal.message() + basis);
            return show(readable(who, id), who, problems, words, model);
        }
    }
}
