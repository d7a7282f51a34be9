package org.gongkai.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.agency.Access;
import org.gongkai.agency.Needs;
import org.gongkai.agency.OutOfReach;
import org.gongkai.agency.Permission;
import org.gongkai.agency.Person;
import org.gongkai.agency.PersonStore;
import org.gongkai.agency.SignedIn;
import org.gongkai.application.ApplicationBook.Closing;
import org.gongkai.application.ApplicationBook.Hand;
import org.gongkai.application.ApplicationBook.NewEvent;
import org.gongkai.calendar.ClockAnswer;
import org.gongkai.calendar.OfficeCalendar;
import org.gongkai.law.application.Outcome;
import org.gongkai.law.calendar.CalendarRangeException;
import org.gongkai.law.calendar.WorkingCalendar;
import org.gongkai.law.clock.ClockContradictionException;
import org.gongkai.law.clock.EventKind;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.Journal;
import org.gongkai.ledger.Ledger;
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

/** One application: what is known, its clock, what happened, what may be entered now. */
@Controller
final class CasePages {

    private static final int JOURNAL = 100;

    private final ApplicationBook book;
    private final ApplicationStore store;
    private final Access access;
    private final PersonStore people;
    private final OfficeCalendar calendar;
    private final Ledger ledger;

    CasePages(ApplicationBook book, ApplicationStore store, Access access, PersonStore people, OfficeCalendar calendar,
            Ledger ledger) {
        this.book = book;
        this.store = store;
        this.access = access;
        this.people = people;
        this.calendar = calendar;
        this.ledger = ledger;
    }

    /** What was typed into the form for an event. */
    record EventForm(String kind, String date, String value, String note) {

        EventForm {
            kind = orEmpty(kind);
            date = orEmpty(date);
            value = orEmpty(value);
            note = orEmpty(note);
        }
    }

    /** What was typed into the form for the end. */
    record ClosingForm(String outcome, String decided, String ended, String closingNote) {

        ClosingForm {
            outcome = orEmpty(outcome);
            decided = orEmpty(decided);
            ended = orEmpty(ended);
            closingNote = orEmpty(closingNote);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    @Needs(Permission.READ_APPLICATIONS)
    @GetMapping("/office/applications/{id}")
    String show(@PathVariable UUID id, SignedIn who, Model model) {
        CaseFile file = file(id, who, Permission.READ_APPLICATIONS);
        return show(file, blankEvent(), blankClosing(), Problems.none(), who, model);
    }

    private EventForm blankEvent() {
        return new EventForm("", today().toString(), "", "");
    }

    private ClosingForm blankClosing() {
        return new ClosingForm("", today().toString(), today().toString(), "");
    }

    @Needs(Permission.HANDLE_APPLICATIONS)
    @PostMapping("/office/applications/{id}/events")
    String record(@PathVariable UUID id, EventForm form, SignedIn who, Model model, HttpServletResponse response) {
        CaseFile file = file(id, who, Permission.HANDLE_APPLICATIONS);
        Problems problems = Problems.none();
        EventKind kind = EventKind.ofName(form.kind()).orElse(null);
        problems.addIf(kind == null, "kind", "请选择事件。");
        LocalDate date = EntryForm.day("date", form.date(), problems);
        if (kind != null && date != null && problems.isEmpty()
                && done(who, problems, Map.of(), change -> book.record(change, id,
                        new NewEvent(kind, date, form.value(), form.note()), hand(who, file)))) {
            return "redirect:/office/applications/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(file, form, blankClosing(), problems, who, model);
    }

    @Needs(Permission.HANDLE_APPLICATIONS)
    @PostMapping("/office/applications/{id}/close")
    String close(@PathVariable UUID id, ClosingForm form, SignedIn who, Model model, HttpServletResponse response) {
        CaseFile file = file(id, who, Permission.HANDLE_APPLICATIONS);
        Problems problems = Problems.none();
        Outcome outcome = Outcome.ofCode(form.outcome()).orElse(null);
        problems.addIf(outcome == null, "outcome", "请选择处理结果。");
        LocalDate decided = EntryForm.day("decided", form.decided(), problems);
        LocalDate ended = EntryForm.day("ended", form.ended(), problems);
        if (outcome != null && decided != null && ended != null && problems.isEmpty() && done(who, problems,
                Map.of("date", "ended", "note", "closingNote"),
                change -> book.close(change, id, new Closing(outcome, decided, ended, form.closingNote())))) {
            return "redirect:/office/applications/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(file, blankEvent(), form, problems, who, model);
    }

    @Needs(Permission.HANDLE_APPLICATIONS)
    @PostMapping("/office/applications/{id}/assign")
    String assign(@PathVariable UUID id, @RequestParam(defaultValue = "") String handler, SignedIn who, Model model,
            HttpServletResponse response) {
        CaseFile file = file(id, who, Permission.HANDLE_APPLICATIONS);
        Problems problems = Problems.none();
        UUID person = key(handler);
        problems.addIf(person == null, "handler", "请选择经办人。");
        if (person != null && done(who, problems, Map.of(), change -> book.assign(change, id, person))) {
            return "redirect:/office/applications/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(file, blankEvent(), blankClosing(), problems, who, model);
    }

    @Needs(Permission.HANDLE_APPLICATIONS)
    @GetMapping("/office/applications/{id}/events/{event}")
    String correction(@PathVariable UUID id, @PathVariable UUID event, SignedIn who, Model model) {
        CaseFile file = file(id, who, Permission.HANDLE_APPLICATIONS);
        CaseEvent wrong = event(file, event);
        return correction(file, wrong,
                new EventForm(wrong.kind(), wrong.date().toString(), wrong.value(), wrong.note()),
                "", Problems.none(), model);
    }

    @Needs(Permission.HANDLE_APPLICATIONS)
    @PostMapping("/office/applications/{id}/events/{event}")
    String correct(@PathVariable UUID id, @PathVariable UUID event, EventForm form,
            @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String remove,
            SignedIn who, Model model, HttpServletResponse response) {
        CaseFile file = file(id, who, Permission.HANDLE_APPLICATIONS);
        CaseEvent wrong = event(file, event);
        EventKind kind = wrong.clockKind().orElseThrow(OutOfReach::new);
        Problems problems = Problems.none();
        NewEvent replacement = null;
        if (remove.isEmpty()) {
            LocalDate date = EntryForm.day("date", form.date(), problems);
            replacement = date == null ? null : new NewEvent(kind, date, form.value(), form.note());
        }
        NewEvent right = replacement;
        if (problems.isEmpty() && done(who, problems, Map.of(),
                change -> book.correct(change, id, event, reason, right, hand(who, file)))) {
            return "redirect:/office/applications/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return correction(file, wrong, form, reason, problems, model);
    }

    private static CaseEvent event(CaseFile file, UUID event) {
        return file.events()
                .stream()
                .filter(found -> found.id().equals(event) && found.counts() && found.clockKind().isPresent())
                .findFirst()
                .orElseThrow(OutOfReach::new);
    }

    private String correction(CaseFile file, CaseEvent wrong, EventForm form, String reason, Problems problems,
            Model model) {
        model.addAttribute("application", file.application());
        model.addAttribute("event", wrong);
        model.addAttribute("date", form.date());
        model.addAttribute("value", form.value());
        model.addAttribute("note", form.note());
        model.addAttribute("reason", reason);
        model.addAttribute("problems", problems);
        return "application/correction";
    }

    /** Makes a change; what is refused becomes a problem beside its field, which the form may call otherwise. */
    private boolean done(SignedIn who, Problems problems, Map<String, String> field,
            Function<Change, ApplicationCase> act) {
        try {
            ledger.change(who.actor(), act);
            return true;
        } catch (Refusal refusal) {
            problems.add(field.getOrDefault(refusal.field(), refusal.field()), refusal.message()
                    + (refusal.basis().isEmpty() ? "" : "（依据：" + refusal.basis() + "）"));
            return false;
        }
    }

    private Hand hand(SignedIn who, CaseFile file) {
        return access.may(who, Permission.EXTEND_REPLY_LIMIT, file.application().agency()) ? Hand.HEAD : Hand.HANDLER;
    }

    private CaseFile file(UUID id, SignedIn who, Permission permission) {
        CaseFile file = ledger.read(sql -> store.find(sql, id)
                .map(application -> new CaseFile(application, store.events(sql, id)))
                .orElseThrow(OutOfReach::new));
        access.require(who, permission, file.application().agency());
        return file;
    }

    private String show(CaseFile file, EventForm event, ClosingForm closing, Problems problems, SignedIn who,
            Model model) {
        ApplicationCase application = file.application();
        UUID agency = application.agency();
        WorkingCalendar working = calendar.now().in(ledger.read(sql -> book.regionOf(sql, agency)));
        boolean handles = access.may(who, Permission.HANDLE_APPLICATIONS, agency);
        boolean extendsLimit = access.may(who, Permission.EXTEND_REPLY_LIMIT, agency);
        CaseNames names = new CaseNames(id -> ledger.read(sql -> people.find(sql, id)));
        List<Person> active = ledger.read(sql -> people.activeIn(sql, agency));
        model.addAttribute("application", application);
        model.addAttribute("applicant",
                handles ? ledger.read(sql -> store.applicant(sql, application.id())).orElse(null) : null);
        model.addAttribute("badges", new CaseBadges(today(), working).of(application.dueDate()));
        model.addAttribute("answer", answer(file, working));
        model.addAttribute("happenings", CaseTimeline.of(file, names));
        model.addAttribute("corrigible", handles
                ? file.timeline().stream().filter(each -> each.counts() && each.clockKind().isPresent()).toList()
                : List.of());
        model.addAttribute("kinds", handles ? kinds(file, extendsLimit) : List.of());
        model.addAttribute("outcomes", handles && file.mayBeClosed() ? outcomes() : List.of());
        model.addAttribute("handlers", handles
                ? active.stream().map(person -> Choice.of(person.id().toString(), person.name())).toList()
                : List.of());
        model.addAttribute("names", names);
        model.addAttribute("kind", event.kind());
        model.addAttribute("date", event.date());
        model.addAttribute("value", event.value());
        model.addAttribute("note", event.note());
        model.addAttribute("outcome", closing.outcome());
        model.addAttribute("decided", closing.decided());
        model.addAttribute("ended", closing.ended());
        model.addAttribute("closingNote", closing.closingNote());
        model.addAttribute("problems", problems);
        model.addAttribute("journal", new Journal(ledger).ofSubject(ApplicationBook.subject(application.id()), null,
                JOURNAL));
        return "application/case";
    }

    private static @Nullable ClockAnswer answer(CaseFile file, WorkingCalendar working) {
        try {
            return file.clockEvents().isEmpty() ? null : ClockAnswer.of(file.clock(working));
        } catch (ClockContradictionException | CalendarRangeException contradiction) {
            return null; // the page says what the kept doubt says
        }
    }

    private static List<Choice> kinds(CaseFile file, boolean extendsLimit) {
        return file.allowed()
                .stream()
                .filter(kind -> kind != EventKind.EXTENDED || extendsLimit)
                .map(kind -> Choice.of(kind.code(),
                        kind.title().chinese() + "（" + kind.basis().citation().chinese() + "）"))
                .toList();
    }

    private static List<Choice> outcomes() {
        List<Choice> choices = new ArrayList<>();
        Arrays.stream(Outcome.values())
                .forEach(outcome -> choices.add(Choice.of(outcome.code(),
                        outcome.group() + "：" + outcome.chinese() + "（" + outcome.article() + "）")));
        return choices;
    }

    private static @Nullable UUID key(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private LocalDate today() {
        return ApplicationBook.today(ledger.clock());
    }
}
