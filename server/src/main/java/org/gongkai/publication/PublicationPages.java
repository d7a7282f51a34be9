package org.gongkai.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.gongkai.agency.Access;
import org.gongkai.agency.AgencyStore;
import org.gongkai.agency.Menu;
import org.gongkai.agency.Needs;
import org.gongkai.agency.Permission;
import org.gongkai.agency.SignedIn;
import org.gongkai.filter.FilterBook;
import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Refusal;
import org.gongkai.look.Choice;
import org.gongkai.look.ListQuery;
import org.gongkai.look.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The list of publications, and writing them. What becomes of one is decided on its own page: {@link PublicationItemPages}. */
@Controller
final class PublicationPages implements Menu {

    static final String LIST = "/office/publications";

    private final Ledger ledger;
    private final Access access;
    private final PublicationBook book;
    private final PublicationReading reading;
    private final AgencyStore agencies;
    private final FilterBook filters;
    private final Clock clock;

    PublicationPages(Ledger ledger, Access access, PublicationBook book, PublicationReading reading,
            AgencyStore agencies, FilterBook filters, Clock clock) {
        this.ledger = ledger;
        this.access = access;
        this.book = book;
        this.reading = reading;
        this.agencies = agencies;
        this.filters = filters;
        this.clock = clock;
    }

    @Override
    public List<Place> places() {
        return List.of(new Place(220, LIST, "信息发布", Permission.READ_PUBLICATIONS));
    }

    @Needs(Permission.READ_PUBLICATIONS)
    @GetMapping(LIST)
    String list(SignedIn who, HttpServletRequest request, @RequestParam(required = false) @Nullable UUID agency,
            @RequestParam(required = false) @Nullable UUID column,
            @RequestParam(required = false) @Nullable PublicationState state,
            @RequestParam(defaultValue = "") String text, @RequestParam(required = false) @Nullable UUID after,
            Model model) {
        UUID whose = agency == null ? who.agency() : agency;
        access.require(who, Permission.READ_PUBLICATIONS, whose);
        ListQuery query = ListQuery.of(LIST, request.getParameterMap());
        Optional<String> opening = filters.opening(who, query);
        if (opening.isPresent()) {
            return "redirect:" + opening.get();
        }
        model.addAttribute("query", query);
        model.addAttribute("elsewhere", whose.equals(who.agency())
                ? null
                : ledger.read(sql -> agencies.find(sql, whose)).orElse(null));
        model.addAttribute("saved", filters.shown(who, query));
        model.addAttribute("page", reading.list(whose, new PublicationStore.Filter(column, state, text), after));
        model.addAttribute("columns", reading.columns(whose).stream().map(ColumnLine::choice).toList());
        model.addAttribute("states", Arrays.stream(PublicationState.values())
                .map(each -> Choice.of(each.name(), each.chinese()))
                .toList());
        model.addAttribute("today", today());
        model.addAttribute("writes", access.may(who, Permission.WRITE_PUBLICATIONS, whose));
        return "publication/list";
    }

    @Needs(Permission.WRITE_PUBLICATIONS)
    @GetMapping(LIST + "/new")
    String begin(SignedIn who, @RequestParam(defaultValue = "") String column, Model model) {
        PublicationForm blank = PublicationForm.blank(today());
        return form(who, null, new PublicationForm(column, "", "", "", "", blank.disclosure(), "", blank.formedOn(),
                0), Problems.none(), null, model);
    }

    @Needs(Permission.WRITE_PUBLICATIONS)
    @PostMapping(LIST)
    ModelAndView draft(SignedIn who, PublicationForm form, Model model) {
        Problems problems = Problems.none();
        Draft draft = form.draft(problems);
        if (draft != null) {
            try {
                Publication drafted = ledger.change(who.actor(),
                        change -> book.draft(change, who.agency(), who.person(), draft));
                return seeOther(drafted.officePath());
            } catch (Refusal refusal) {
                problems.add(refusal.field(), refusal.message());
            }
        }
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, form(who, null, form, problems, null, model));
    }

    @Needs(Permission.WRITE_PUBLICATIONS)
    @GetMapping(LIST + "/{id}/edit")
    String edit(SignedIn who, @PathVariable UUID id, Model model) {
        Publication publication = mine(who, id);
        PublicationAct.EDIT.from(publication.state());
        return form(who, publication, PublicationForm.of(publication, reading.text(publication)), Problems.none(),
                null, model);
    }

    @Needs(Permission.WRITE_PUBLICATIONS)
    @PostMapping(LIST + "/{id}/edit")
    ModelAndView save(SignedIn who, @PathVariable UUID id, PublicationForm form, Model model) {
        Publication publication = mine(who, id);
        Problems problems = Problems.none();
        Draft draft = form.draft(problems);
        if (draft != null) {
            try {
                ledger.change(who.actor(), change -> book.edit(change, id, form.revision(), who.person(), draft));
                return seeOther(publication.officePath());
            } catch (Refusal refusal) {
                problems.add(refusal.field(), refusal.message());
            } catch (EditedMeanwhile meanwhile) {
                Publication latest = reading.find(id);
                PublicationAct.EDIT.from(latest.state());
                return answer(HttpStatus.CONFLICT, form(who, latest, form.onTopOf(latest.revision()), problems,
                        reading.text(latest), model));
            }
        }
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, form(who, publication, form, problems, null, model));
    }

    /** @param meanwhile what somebody else has saved since the page was opened; null for nothing */
    private String form(SignedIn who, @Nullable Publication publication, PublicationForm form, Problems problems,
            @Nullable TextVersion meanwhile, Model model) {
        model.addAttribute("publication", publication);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("meanwhile", meanwhile);
        model.addAttribute("meanwhileBy", meanwhile == null ? "" : reading.nameOf(meanwhile.by()));
        model.addAttribute("today", today());
        model.addAttribute("columns", reading.columns(who.agency())
                .stream()
                .filter(line -> line.column().active())
                .map(ColumnLine::choice)
                .toList());
        model.addAttribute("kinds", reading.kinds(who.agency())
                .stream()
                .filter(Kind::active)
                .map(kind -> Choice.of(kind.id().toString(), kind.name()))
                .toList());
        model.addAttribute("disclosures", Arrays.stream(Disclosure.values())
                .map(each -> Choice.of(each.name(), each.chinese()))
                .toList());
        return "publication/form";
    }

    private Publication mine(SignedIn who, UUID id) {
        Publication publication = reading.find(id);
        access.require(who, Permission.WRITE_PUBLICATIONS, publication.agency());
        return publication;
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }

    static ModelAndView seeOther(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    private static ModelAndView answer(HttpStatus status, String view) {
        return new ModelAndView(view, status);
    }
}
