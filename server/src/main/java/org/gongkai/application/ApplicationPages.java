package org.gongkai.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.agency.Access;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyStore;
import org.gongkai.agency.Menu;
import org.gongkai.agency.Needs;
import org.gongkai.agency.Permission;
import org.gongkai.agency.PersonStore;
import org.gongkai.agency.SignedIn;
import org.gongkai.application.CaseList.Filter;
import org.gongkai.application.CaseList.Show;
import org.gongkai.calendar.OfficeCalendar;
import org.gongkai.filter.FilterBook;
import org.gongkai.law.application.ApplicantKind;
import org.gongkai.law.application.ReceiptChannel;
import org.gongkai.law.calendar.WorkingCalendar;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Refusal;
import org.gongkai.look.Choice;
import org.gongkai.look.ListQuery;
import org.gongkai.look.Problems;
import org.gongkai.look.Tab;
import org.gongkai.look.Tally;
import org.gongkai.look.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The list of applications, and the entry of one that came in. */
@Controller
final class ApplicationPages implements Menu {

    private final ApplicationBook book;
    private final CaseList list;
    private final Access access;
    private final PersonStore people;
    private final AgencyStore agencies;
    private final OfficeCalendar calendar;
    private final FilterBook filters;
    private final Ledger ledger;

    ApplicationPages(ApplicationBook book, CaseList list, Access access, PersonStore people, AgencyStore agencies,
            OfficeCalendar calendar, FilterBook filters, Ledger ledger) {
        this.book = book;
        this.list = list;
        this.access = access;
        this.people = people;
        this.agencies = agencies;
        this.calendar = calendar;
        this.filters = filters;
        this.ledger = ledger;
    }

    @Override
    public List<Place> places() {
        return List.of(new Place(210, "/office/applications", "依申请公开", Permission.READ_APPLICATIONS,
                who -> list.urgent(who.agency(), today())));
    }

    private LocalDate today() {
        return ApplicationBook.today(ledger.clock());
    }

    @Needs(Permission.READ_APPLICATIONS)
    @GetMapping("/office/applications")
    String list(HttpServletRequest request, SignedIn who, Model model) {
        ListQuery query = ListQuery.of("/office/applications", request.getParameterMap());
        Optional<String> opening = filters.opening(who, query);
        if (opening.isPresent()) {
            return "redirect:" + opening.get();
        }
        UUID agency = key(query.value("agency"), who.agency());
        access.require(who, Permission.READ_APPLICATIONS, agency);
        Show show = Show.ofCode(query.value("show")).orElse(Show.OPEN);
        String handler = query.value("handler");
        Filter filter = new Filter(agency, show,
                handler.equals("mine")
                        ? who.person()
                        : handler.isEmpty() || handler.equals("none")
                                ? null
                                : key(handler, who.person()),
                handler.equals("none"), cut(query.value("text")));
        LocalDate today = today();
        WorkingCalendar working = calendar.now().national();
        CaseList.Counts counts = list.counts(agency, today);
        model.addAttribute("query", query);
        model.addAttribute("elsewhere", elsewhere(who, agency));
        model.addAttribute("saved", filters.shown(who, query));
        model.addAttribute("page", list.page(filter, today, query.after()));
        model.addAttribute("badges", new CaseBadges(today, working));
        model.addAttribute("names", new CaseNames(id -> ledger.read(sql -> people.find(sql, id))));
        model.addAttribute("tabs", tabs(agency, who.agency(), show, counts));
        model.addAttribute("tallies", tallies(counts, agency.equals(who.agency()) ? "" : "&agency=" + agency));
        model.addAttribute("shown", show);
        model.addAttribute("handlers", handlers(agency));
        model.addAttribute("enters", access.may(who, Permission.HANDLE_APPLICATIONS, agency));
        return "application/list";
    }

    /** The agency whose list it is, when it is not one's own. */
    private @Nullable Agency elsewhere(SignedIn who, UUID agency) {
        return agency.equals(who.agency()) ? null : ledger.read(sql -> agencies.find(sql, agency)).orElse(null);
    }

    private static List<Tab> tabs(UUID agency, UUID own, Show here, CaseList.Counts counts) {
        List<Tab> tabs = new ArrayList<>();
        for (Show show : Show.values()) {
            int count = switch (show) {
                case OPEN -> counts.open();
                case OVERDUE -> counts.overdue();
                case TODAY -> counts.today();
                case SOON -> counts.withinFive();
                case STOPPED -> counts.stopped();
                case UNCONFIRMED -> counts.unconfirmed();
                case EXTENDED -> counts.extended();
                case PROVISIONAL -> counts.provisional();
                case CLOSED, ALL -> -1;
            };
            tabs.add(new Tab(
                    "/office/applications?show=" + show.code() + (agency.equals(own) ? "" : "&agency=" + agency),
                    show.chinese(), count, show == here));
        }
        return tabs;
    }

    private static List<Tally> tallies(CaseList.Counts counts, String agency) {
        String path = "/office/applications?show=";
        return List.of(
                new Tally(counts.overdue() > 0 ? Tone.URGENT : Tone.GOOD, "" + counts.overdue(), "已逾期", "",
                        path + "overdue" + agency),
                new Tally(counts.today() > 0 ? Tone.WAITING : Tone.GOOD, "" + counts.today(), "今日到期", "",
                        path + "today" + agency),
                new Tally(Tone.WAITING, "" + counts.withinFive(), "五个工作日内到期", "其中三个工作日内 " + counts.withinThree() + " 件",
                        path + "soon" + agency),
                new Tally(Tone.STOPPED, "" + counts.stopped(), "停止计算", "", path + "stopped" + agency),
                new Tally(Tone.INFO, "" + counts.open(), "在办", "其中已延期 " + counts.extended() + " 件",
                        path + "open" + agency));
    }

    private List<Choice> handlers(UUID agency) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("mine", "我经办的"), Choice.of("none", "尚未指定经办人")));
        ledger.read(sql -> people.activeIn(sql, agency))
                .forEach(person -> choices.add(Choice.of(person.id().toString(), person.name())));
        return choices;
    }

    private static UUID key(String text, UUID otherwise) {
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw Refusal.of("地址中的“" + cut(text) + "”不是有效的编号。请从列表重新打开。");
        }
    }

    private static String cut(String text) {
        return text.length() > 100 ? text.substring(0, 100) : text;
    }

    @Needs(Permission.HANDLE_APPLICATIONS)
    @GetMapping("/office/applications/new")
    String entry(Model model) {
        return entry(EntryForm.on(today()), Problems.none(), model);
    }

    @Needs(Permission.HANDLE_APPLICATIONS)
    @PostMapping("/office/applications")
    String enter(EntryForm form, SignedIn who, Model model, HttpServletResponse response) {
        Problems problems = Problems.none();
        Registration registration = form.registration(problems);
        if (registration != null) {
            registration.problems(today()).messages().forEach(problems::add);
        }
        if (registration == null || !problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return entry(form, problems, model);
        }
        UUID handler = form.isMine() ? who.person() : null;
        ApplicationCase entered = ledger.change(who.actor(),
                change -> book.register(change, who.agency(), registration, handler));
        return "redirect:/office/applications/" + entered.id();
    }

    private static String entry(EntryForm form, Problems problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("channels",
                Arrays.stream(ReceiptChannel.values())
                        .filter(channel -> channel != ReceiptChannel.ONLINE)
                        .map(channel -> new Choice(channel.code(), channel.chinese(), channel.rule()))
                        .toList());
        model.addAttribute("kinds",
                Arrays.stream(ApplicantKind.values()).map(kind -> Choice.of(kind.code(), kind.chinese())).toList());
        model.addAttribute("forms",
                Arrays.stream(ReplyForm.Form.values()).map(each -> Choice.of(each.code(), each.chinese())).toList());
        model.addAttribute("ways",
                Arrays.stream(ReplyForm.Way.values()).map(each -> Choice.of(each.code(), each.chinese())).toList());
        return "application/entry";
    }
}
