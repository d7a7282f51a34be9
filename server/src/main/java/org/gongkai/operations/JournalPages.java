package org.gongkai.operations;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.agency.Access;
import org.gongkai.agency.Menu;
import org.gongkai.agency.Needs;
import org.gongkai.agency.OutOfReach;
import org.gongkai.agency.Permission;
import org.gongkai.agency.Person;
import org.gongkai.agency.PersonStore;
import org.gongkai.agency.SignedIn;
import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.Journal;
import org.gongkai.ledger.JournalDigest;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.JournalEntry;
import org.gongkai.ledger.JournalLines;
import org.gongkai.ledger.Ledger;
import org.gongkai.look.ListQuery;
import org.gongkai.look.Listing;
import org.gongkai.look.Problems;
import org.gongkai.look.Tab;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The journal of one's agency: to read, to prove, to take away, and its sheet of a day. The auditor of an agency that has
 * none above it reads the journal of the installation as well. Taking it away is written into it.
 */
@Controller
final class JournalPages implements Menu {

    static final String PATH = "/office/journal";

    private static final String INSTALLATION = "installation";

    private final Ledger ledger;
    private final Journal journal;
    private final JournalCheck check;
    private final EffectWords words;
    private final Access access;
    private final PersonStore people;

    JournalPages(Ledger ledger, JournalCheck check, EffectWords words, Access access,
            PersonStore people) {
        this.ledger = ledger;
        this.journal = new Journal(ledger);
        this.check = check;
        this.words = words;
        this.access = access;
        this.people = people;
    }

    @Override
    public List<Place> places() {
        return List.of(new Place(910, PATH, "审计日志", Permission.READ_JOURNAL));
    }

    @Needs(Permission.READ_JOURNAL)
    @GetMapping(PATH)
    String journal(HttpServletRequest request, SignedIn who, Model model) {
        ListQuery query = ListQuery.of(PATH, request.getParameterMap());
        String chosen = query.value("chain");
        UUID chain = chain(who, chosen);
        Problems problems = Problems.none();
        LocalDate day = day(query.value("day"), problems);
        List<JournalEntry> found = problems.isEmpty()
                ? journal.latestOfAgency(chain, query.value("subject"),
                        day == null ? null : day.atStartOfDay(ChinaTime.ZONE).toInstant(),
                        day == null ? null : day.plusDays(1).atStartOfDay(ChinaTime.ZONE).toInstant(),
                        before(query.after()),
                        Listing.SIZE + 1)
                : List.of();
        Listing<JournalEntry> page = Listing.of(found, entry -> Long.toString(entry.number()));
        model.addAttribute("query", query);
        model.addAttribute("chain", chosen);
        model.addAttribute("tabs", tabs(who, chosen));
        model.addAttribute("page", page);
        model.addAttribute("names", names(who, page.rows()));
        model.addAttribute("problems", problems);
        model.addAttribute("proof", check.latest(chain));
        model.addAttribute("words", words);
        model.addAttribute("length", journal.length(chain));
        return "operations/journal";
    }

    /**
     * Who the people in entries are, by the code of an actor ({@code person:…}) and by subject ({@code person/…}): their
     * names where one may see people of their agency.
     */
    private Map<String, String> names(SignedIn who, List<JournalEntry> entries) {
        Map<UUID, List<String>> wanted = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (JournalEntry entry : entries) {
            for (String code : List.of(entry.actor(), entry.subject())) {
                UUID person = code.matches("person[:/].+") ? Keys.of(code.substring("person/".length())) : null;
                if (person != null) {
                    wanted.computeIfAbsent(person, each -> new ArrayList<>()).add(code);
                }
            }
            if (!entry.actor().startsWith("person:")) {
                names.put(entry.actor(), words.actor(entry.actor()));
            }
        }
        List<Person> found = ledger.read(sql -> people.all(sql, wanted.keySet()));
        for (Person person : found) {
            String name = access.may(who, Permission.READ_PEOPLE, person.agency()) ? person.name() : "其他单位人员";
            wanted.getOrDefault(person.id(), List.of()).forEach(code -> names.put(code, name));
        }
        return names;
    }

    @Needs(Permission.READ_JOURNAL)
    @PostMapping(PATH + "/check")
    String check(@RequestParam(defaultValue = "") String chain, SignedIn who) {
        UUID asked = chain(who, chain);
        ledger.change(who.actor(), change -> check.ask(change, asked));
        return "redirect:" + PATH + (chain.isEmpty() ? "" : "?chain=" + INSTALLATION);
    }

    @Needs(Permission.READ_JOURNAL)
    @GetMapping(PATH + "/export")
    void export(@RequestParam(defaultValue = "") String chain, SignedIn who, HttpServletResponse response)
            throws IOException {
        UUID asked = chain(who, chain);
        ledger.change(who.actor(), change -> change.journal(
                JournalDraft.of(asked, "journal.exported", "journal/" + asked, "")));
        response.setContentType("application/x-ndjson");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition",
                "attachment; filename=\"journal-" + asked + "-" + ChinaTime.today(ledger.clock())
                        + ".jsonl\"");
        JournalLines.write(journal, asked, null, response.getOutputStream());
    }

    @Needs(Permission.READ_JOURNAL)
    @GetMapping(PATH + "/digest")
    String digest(@RequestParam(defaultValue = "") String chain, @RequestParam(defaultValue = "") String day,
            SignedIn who, Model model) {
        UUID asked = chain(who, chain);
        Problems problems = Problems.none();
        LocalDate wanted = day(day, problems);
        LocalDate shown = wanted == null
                ? ChinaTime.today(ledger.clock()).minusDays(1)
                : wanted;
        model.addAttribute("chain", chain);
        model.addAttribute("name", asked.equals(Ids.INSTALLATION) ? "本系统（不属于某一单位的记录）" : who.agencyName());
        model.addAttribute("day", shown);
        model.addAttribute("digest", JournalDigest.of(ledger, shown, asked));
        model.addAttribute("problems", problems);
        model.addAttribute("words", words);
        return "operations/digest";
    }

    private List<Tab> tabs(SignedIn who, String chosen) {
        return access.isTop(who)
                ? List.of(new Tab(PATH, "本单位", -1, chosen.isEmpty()),
                        new Tab(PATH + "?chain=" + INSTALLATION, "本系统", -1, !chosen.isEmpty()))
                : List.of();
    }

    /** The chain that is asked for, if it is one that they may read. */
    private UUID chain(SignedIn who, String asked) {
        if (asked.isEmpty()) {
            return who.agency();
        }
        if (asked.equals(INSTALLATION) && access.isTop(who)) {
            return Ids.INSTALLATION;
        }
        throw new OutOfReach();
    }

    private static @Nullable LocalDate day(String text, Problems problems) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDay) {
            problems.add("day", "日期应写作 2026-03-05 的形式。");
            return null;
        }
    }

    private static long before(@Nullable String after) {
        try {
            return after == null ? Long.MAX_VALUE : Long.parseLong(after);
        } catch (NumberFormatException noNumber) {
            return Long.MAX_VALUE;
        }
    }
}
