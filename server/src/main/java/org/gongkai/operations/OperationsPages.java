package org.gongkai.operations;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.agency.Menu;
import org.gongkai.agency.Needs;
import org.gongkai.agency.OutOfReach;
import org.gongkai.agency.Permission;
import org.gongkai.agency.SignedIn;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Refusal;
import org.gongkai.ledger.jobs.EffectBook;
import org.gongkai.ledger.jobs.EffectBook.Count;
import org.gongkai.ledger.jobs.EffectBook.Row;
import org.gongkai.ledger.jobs.EffectState;
import org.gongkai.ledger.jobs.Jobs;
import org.gongkai.ledger.jobs.RecurringJob;
import org.gongkai.look.ListQuery;
import org.gongkai.look.Listing;
import org.gongkai.look.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits, runs and failed outside the pages, the jobs that recur, and how the installation stands. */
@Controller
final class OperationsPages implements Menu {

    static final String PATH = "/office/operations";

    private final Ledger ledger;
    private final EffectBook effects;
    private final JobsAtWork jobs;
    private final EffectWords words;
    private final List<OperationsPanel> panels;

    OperationsPages(Ledger ledger, EffectBook effects, JobsAtWork jobs, EffectWords words,
            ObjectProvider<OperationsPanel> panels) {
        this.ledger = ledger;
        this.effects = effects;
        this.jobs = jobs;
        this.words = words;
        this.panels = panels.stream().sorted(Comparator.comparingInt(OperationsPanel::order)).toList();
    }

    @Override
    public List<Place> places() {
        return List.of(new Place(900, PATH, "系统运行", Permission.OPERATE,
                who -> number(effects.counts(), EffectState.FAILED) + number(effects.counts(), EffectState.HELD)));
    }

    @Needs(Permission.OPERATE)
    @GetMapping(PATH)
    String operations(HttpServletRequest request, Model model) {
        ListQuery query = ListQuery.of(PATH, request.getParameterMap());
        List<Count> counts = effects.counts();
        EffectState state = asked(query.value("state"), usual(counts));
        UUID after = Keys.of(query.after());
        model.addAttribute("query", query);
        model.addAttribute("state", state);
        model.addAttribute("counts", counts);
        model.addAttribute("page",
                Listing.of(effects.inState(state, after, Listing.SIZE + 1), row -> row.id().toString()));
        model.addAttribute("jobs", jobs.recurring().stream().map(this::row).toList());
        model.addAttribute("panels", panels.stream().map(OperationsPanel::show).toList());
        model.addAttribute("words", words);
        return "operations/operations";
    }

    private static EffectState asked(String value, EffectState otherwise) {
        return Arrays.stream(EffectState.values())
                .filter(state -> state.name().equals(value))
                .findFirst()
                .orElse(otherwise);
    }

    /** What is shown when nothing is asked for: what a person must see to. */
    private static EffectState usual(List<Count> counts) {
        return number(counts, EffectState.FAILED) > 0
                ? EffectState.FAILED
                : number(counts, EffectState.HELD) > 0 ? EffectState.HELD : EffectState.WAITING;
    }

    private static int number(List<Count> counts, EffectState state) {
        return counts.stream().filter(count -> count.state() == state).mapToInt(Count::number).sum();
    }

    private JobRow row(RecurringJob job) {
        return new JobRow(job, effects.latest(Jobs.kindOf(job), job.name()), words.moment(effects.nextRun(job)));
    }

    @Needs(Permission.OPERATE)
    @GetMapping(PATH + "/effects/{id}")
    String effect(@PathVariable UUID id, Model model) {
        return effect(id, "", Problems.none(), model);
    }

    private String effect(UUID id, String reason, Problems problems, Model model) {
        Row row = effects.find(id);
        if (row == null) {
            throw new OutOfReach();
        }
        model.addAttribute("row", row);
        model.addAttribute("attempts", effects.attempts(id));
        model.addAttribute("words", words);
        model.addAttribute("reason", reason);
        model.addAttribute("problems", problems);
        return "operations/effect";
    }

    @Needs(Permission.OPERATE)
    @PostMapping(PATH + "/effects/{id}/retry")
    String retry(@PathVariable UUID id, SignedIn who) {
        ledger.change(who.actor(), change -> effects.retry(change, id));
        return "redirect:" + PATH + "/effects/" + id;
    }

    @Needs(Permission.OPERATE)
    @PostMapping(PATH + "/effects/{id}/give-up")
    String giveUp(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, SignedIn who, Model model,
            HttpServletResponse response) {
        try {
            ledger.change(who.actor(), change -> effects.giveUp(change, id, reason));
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return effect(id, reason, Problems.of(refusal.field(), refusal.message()), model);
        }
        return "redirect:" + PATH + "/effects/" + id;
    }

    @Needs(Permission.OPERATE)
    @PostMapping(PATH + "/retry-all")
    String retryAll(@RequestParam String kind, @RequestParam(defaultValue = "FAILED") EffectState state, SignedIn who) {
        ledger.change(who.actor(), change -> state == EffectState.HELD
                ? effects.resumeAll(change, kind)
                : effects.retryAll(change, kind));
        return "redirect:" + PATH + "?state=WAITING";
    }

    @Needs(Permission.OPERATE)
    @PostMapping(PATH + "/jobs/{name}/run")
    String runNow(@PathVariable String name, SignedIn who) {
        RecurringJob job = jobs.recurring(name).orElseThrow(OutOfReach::new);
        UUID run = ledger.change(who.actor(), change -> effects.runNow(change, job));
        return "redirect:" + PATH + "/effects/" + run;
    }
}
