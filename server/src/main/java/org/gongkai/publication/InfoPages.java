package org.gongkai.publication;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyStore;
import org.gongkai.agency.Open;
import org.gongkai.agency.OutOfReach;
import org.gongkai.ledger.Ledger;
import org.gongkai.look.ListQuery;
import org.gongkai.look.Listing;
import org.gongkai.look.PublicMenu;
import org.gongkai.look.Tab;
import org.gongkai.publication.Publication.Withdrawal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the public reads. Nothing that is not published is there; what was taken back says so with the kind of reason. */
@Controller
final class InfoPages implements PublicMenu {

    private static final String INFO = "/info";

    private final Ledger ledger;
    private final AgencyStore agencies;
    private final PublicationStore store;
    private final PublicationReading reading;

    InfoPages(Ledger ledger, AgencyStore agencies, PublicationStore store, PublicationReading reading) {
        this.ledger = ledger;
        this.agencies = agencies;
        this.store = store;
        this.reading = reading;
    }

    @Override
    public List<PublicPlace> publicPlaces() {
        return List.of(new PublicPlace(200, INFO, "主动公开信息"));
    }

    @Open
    @GetMapping(INFO)
    String list(HttpServletRequest request, @RequestParam(required = false) @Nullable UUID agency,
            @RequestParam(required = false) @Nullable UUID column, @RequestParam(required = false) @Nullable UUID after,
            Model model) {
        List<Agency> publishing = ledger.read(sql -> store.publishingAgencies(sql)
                .stream()
                .flatMap(id -> agencies.find(sql, id).stream())
                .sorted(java.util.Comparator.comparing(Agency::sortKey).thenComparing(Agency::name))
                .toList());
        Agency whose = agency == null
                ? publishing.stream().findFirst().orElse(null)
                : publishing.stream()
                        .filter(each -> each.id().equals(agency))
                        .findFirst()
                        .orElseThrow(OutOfReach::new);
        List<ColumnLine> columns = whose == null ? List.of() : reading.columns(whose.id());
        ColumnLine chosen = column == null
                ? null
                : columns.stream()
                        .filter(line -> line.column().id().equals(column))
                        .findFirst()
                        .orElseThrow(OutOfReach::new);
        model.addAttribute("query", ListQuery.of(INFO, request.getParameterMap()));
        model.addAttribute("agencies", publishing.stream()
                .map(each -> new Tab(INFO + "?agency=" + each.id(), each.shortName(), -1, each.equals(whose)))
                .toList());
        model.addAttribute("agency", whose == null ? "" : whose.name());
        model.addAttribute("columns", tabs(whose, columns, chosen));
        model.addAttribute("chosen", chosen == null ? "" : chosen.column().name());
        model.addAttribute("page", whose == null
                ? new Listing<PublicationLine>(List.of(), null)
                : reading.published(whose.id(), column, after));
        return "publication/info";
    }

    private static List<Tab> tabs(@Nullable Agency whose, List<ColumnLine> columns, @Nullable ColumnLine chosen) {
        if (whose == null) {
            return List.of();
        }
        String base = INFO + "?agency=" + whose.id();
        List<Tab> tabs = new java.util.ArrayList<>();
        tabs.add(new Tab(base, "全部栏目", -1, chosen == null));
        columns.forEach(line -> tabs.add(new Tab(base + "&column=" + line.column().id(), line.column().name(), -1,
                line.equals(chosen))));
        return tabs;
    }

    @Open
    @GetMapping(INFO + "/{id}")
    ModelAndView show(@PathVariable String id, Model model) {
        Publication publication = reading.find(key(id));
        String agency = ledger.read(sql -> agencies.find(sql, publication.agency()))
                .map(Agency::name)
                .orElse("");
        model.addAttribute("agency", agency);
        model.addAttribute("line", reading.line(publication));
        return switch (publication.state()) {
            case PUBLISHED -> {
                model.addAttribute("text", reading.text(publication));
                yield new ModelAndView("publication/article");
            }
            case WITHDRAWN -> {
                Withdrawal withdrawal = publication.withdrawal();
                model.addAttribute("notice", withdrawal == null ? "" : withdrawal.ground().notice());
                yield new ModelAndView("publication/gone", HttpStatus.GONE);
            }
            case DRAFT, SUBMITTED, RETURNED, APPROVED -> throw new OutOfReach();
        };
    }

    private static UUID key(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notAKey) {
            throw new OutOfReach();
        }
    }
}
