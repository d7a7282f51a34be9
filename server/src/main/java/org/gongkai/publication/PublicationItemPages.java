package org.gongkai.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.gongkai.agency.Access;
import org.gongkai.agency.Needs;
import org.gongkai.agency.Permission;
import org.gongkai.agency.SignedIn;
import org.gongkai.approval.ApprovalItem;
import org.gongkai.approval.ItemState;
import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.JournalEntry;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Refusal;
import org.gongkai.look.Choice;
import org.gongkai.look.Happening;
import org.gongkai.look.Moment;
import org.gongkai.look.Problems;
import org.gongkai.look.Tone;
import org.gongkai.publication.Review.Conclusion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of one publication: its text, its reviews, its approval, and what can be done with it now. */
@Controller
final class PublicationItemPages {

    private static final String ITEM = PublicationPages.LIST + "/{id}";

    private final Ledger ledger;
    private final Access access;
    private final PublicationBook book;
    private final PublicationReading reading;
    private final Clock clock;

    PublicationItemPages(Ledger ledger, Access access, PublicationBook book, PublicationReading reading, Clock clock) {
        this.ledger = ledger;
        this.access = access;
        this.book = book;
        this.reading = reading;
        this.clock = clock;
    }

    @Needs(Permission.READ_PUBLICATIONS)
    @GetMapping(ITEM)
    String show(SignedIn who, @PathVariable UUID id, Model model) {
        return show(who, readable(who, id), Problems.none(), model);
    }

    private String show(SignedIn who, Publication publication, Problems problems, Model model) {
        ApprovalItem approval = reading.approval(publication);
        model.addAttribute("line", reading.line(publication));
        model.addAttribute("text", reading.text(publication));
        model.addAttribute("versions", reading.versions(publication));
        model.addAttribute("reviews", reviews(publication));
        model.addAttribute("readsApprovals", access.may(who, Permission.READ_APPROVALS, publication.agency()));
        model.addAttribute("approvals", reading.approvals(publication));
        model.addAttribute("approvalSeen", approval == null ? 0 : approval.revision());
        model.addAttribute("reviewing", approval != null && isReviewedBy(publication, approval, who));
        model.addAttribute("conclusions", Arrays.stream(Conclusion.values())
                .map(each -> Choice.of(each.name(), each.chinese()))
                .toList());
        model.addAttribute("grounds", Arrays.stream(WithdrawalGround.values())
                .map(each -> new Choice(each.name(), each.chinese(), each.notice()))
                .toList());
        model.addAttribute("course", course(publication));
        model.addAttribute("drafter", reading.nameOf(publication.draftedBy()));
        model.addAttribute("writes", access.may(who, Permission.WRITE_PUBLICATIONS, publication.agency()));
        model.addAttribute("mine", publication.draftedBy().equals(who.person()));
        model.addAttribute("problems", problems);
        model.addAttribute("today", ChinaTime.today(clock));
        return "publication/item";
    }

    private boolean isReviewedBy(Publication publication, ApprovalItem approval, SignedIn who) {
        return publication.state() == PublicationState.SUBMITTED
                && approval.state() instanceof ItemState.Waiting waiting
                && approval.route().step(waiting.step()).isSecrecyReview()
                && reading.choices(approval, who.person()).approve();
    }

    private List<Happening> reviews(Publication publication) {
        return reading.reviews(publication)
                .stream()
                .map(review -> new Happening(switch (review.conclusion()) {
                    case PASSED -> Tone.GOOD;
                    case REFUSED -> Tone.URGENT;
                    case REFERRED -> Tone.STOPPED;
                }, Moment.of(review.at()), "第" + review.version() + "版：" + review.conclusion().chinese(),
                        reading.nameOf(review.reviewer()), review.ground(), "条例第十七条"))
                .toList();
    }

    private List<Happening> course(Publication publication) {
        return reading.journal(publication)
                .stream()
                .map(entry -> new Happening(Tone.PLAIN, Moment.of(entry.at()), said(entry), reading.actor(entry),
                        entry.reason(), ""))
                .toList();
    }

    private static String said(JournalEntry entry) {
        return Arrays.stream(PublicationAct.values())
                .filter(act -> act.journalKind().equals(entry.kind()))
                .map(PublicationAct::chinese)
                .findFirst()
                .orElse("起草");
    }

    @Needs(Permission.WRITE_PUBLICATIONS)
    @PostMapping(ITEM + "/submit")
    ModelAndView submit(SignedIn who, @PathVariable UUID id, @RequestParam int revision, Model model) {
        return act(who, id, model, change -> book.submit(change, id, revision));
    }

    @Needs(Permission.WRITE_PUBLICATIONS)
    @PostMapping(ITEM + "/recall")
    ModelAndView recall(SignedIn who, @PathVariable UUID id, @RequestParam int revision,
            @RequestParam(defaultValue = "") String reason, Model model) {
        return act(who, id, model, change -> book.recall(change, id, revision, reason));
    }

    @Needs(Permission.APPROVE)
    @PostMapping(ITEM + "/review")
    ModelAndView review(SignedIn who, @PathVariable UUID id, @RequestParam int revision,
            @RequestParam int approvalSeen, @RequestParam(required = false) @Nullable Conclusion conclusion,
            @RequestParam(defaultValue = "") String ground, Model model) {
        Publication publication = readable(who, id);
        access.require(who, Permission.APPROVE, publication.agency());
        if (conclusion == null) {
            return again(who, publication, Problems.of("conclusion", "请选择审查结论。"), model);
        }
        return attempt(who, publication, model,
                change -> book.review(change, id, revision, who.person(), approvalSeen, conclusion, ground));
    }

    @Needs(Permission.WRITE_PUBLICATIONS)
    @PostMapping(ITEM + "/publish")
    ModelAndView publish(SignedIn who, @PathVariable UUID id, @RequestParam int revision, Model model) {
        return act(who, id, model, change -> book.publish(change, id, revision));
    }

    @Needs(Permission.WRITE_PUBLICATIONS)
    @PostMapping(ITEM + "/plan")
    ModelAndView plan(SignedIn who, @PathVariable UUID id, @RequestParam int revision,
            @RequestParam(defaultValue = "") String publishAt, Model model) {
        Instant when;
        try {
            when = publishAt.isBlank() ? null : LocalDateTime.parse(publishAt).atZone(ChinaTime.ZONE).toInstant();
        } catch (DateTimeParseException notAMoment) {
            return again(who, mine(who, id), Problems.of("publishAt", "请填写日期和时间，例如2026-03-05 09:00。"), model);
        }
        return act(who, id, model, change -> book.plan(change, id, revision, when));
    }

    @Needs(Permission.WRITE_PUBLICATIONS)
    @PostMapping(ITEM + "/reopen")
    ModelAndView reopen(SignedIn who, @PathVariable UUID id, @RequestParam int revision,
            @RequestParam(defaultValue = "") String reason, Model model) {
        return act(who, id, model, change -> book.reopen(change, id, revision, reason));
    }

    @Needs(Permission.WRITE_PUBLICATIONS)
    @PostMapping(ITEM + "/withdrawal")
    ModelAndView withdraw(SignedIn who, @PathVariable UUID id, @RequestParam int revision,
            @RequestParam(required = false) @Nullable WithdrawalGround withdrawalGround,
            @RequestParam(defaultValue = "") String reason, Model model) {
        if (withdrawalGround == null) {
            return again(who, mine(who, id), Problems.of("withdrawalGround", "请选择撤回的原因。"), model);
        }
        return act(who, id, model,
                change -> book.requestWithdrawal(change, id, revision, who.person(), withdrawalGround, reason));
    }

    private ModelAndView act(SignedIn who, UUID id, Model model, Function<Change, Object> act) {
        return attempt(who, mine(who, id), model, act);
    }

    private ModelAndView attempt(SignedIn who, Publication publication, Model model, Function<Change, Object> act) {
        try {
            ledger.change(who.actor(), act);
            return PublicationPages.seeOther(publication.officePath());
        } catch (Refusal refusal) {
            String basis = refusal.basis().isEmpty() ? "" : "（" + refusal.basis() + "）";
            return again(who, reading.find(publication.id()), Problems.of(refusal.field(), refusal.message() + basis),
                    model);
        } catch (EditedMeanwhile meanwhile) {
            return again(who, reading.find(publication.id()), Problems.of(Problems.FORM,
                    "在您查看期间，这条信息已被他人修改或者办理，您的操作没有执行。请查看最新状态后再办理。"), model);
        }
    }

    private ModelAndView again(SignedIn who, Publication publication, Problems problems, Model model) {
        return new ModelAndView(show(who, publication, problems, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Publication readable(SignedIn who, UUID id) {
        Publication publication = reading.find(id);
        access.require(who, Permission.READ_PUBLICATIONS, publication.agency());
        return publication;
    }

    private Publication mine(SignedIn who, UUID id) {
        Publication publication = readable(who, id);
        access.require(who, Permission.WRITE_PUBLICATIONS, publication.agency());
        return publication;
    }
}
