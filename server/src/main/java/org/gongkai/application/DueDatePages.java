package org.gongkai.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.gongkai.agency.Access;
import org.gongkai.agency.Needs;
import org.gongkai.agency.OutOfReach;
import org.gongkai.agency.Permission;
import org.gongkai.agency.SignedIn;
import org.gongkai.calendar.CalendarBook;
import org.gongkai.calendar.CalendarChange;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Refusal;
import org.gongkai.look.ListQuery;
import org.gongkai.look.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The cases that a change of the calendar has moved, agency by agency. */
@Controller
final class DueDatePages {

    private final DueDates dueDates;
    private final DueDateStore store;
    private final CalendarBook calendars;
    private final Access access;
    private final Ledger ledger;

    DueDatePages(DueDates dueDates, DueDateStore store, CalendarBook calendars, Access access, Ledger ledger) {
        this.dueDates = dueDates;
        this.store = store;
        this.calendars = calendars;
        this.access = access;
        this.ledger = ledger;
    }

    @Needs(Permission.READ_APPLICATIONS)
    @GetMapping("/office/applications/calendar-changes/{id}")
    String moved(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID agency,
            @RequestParam(required = false) @Nullable String after, SignedIn who, Model model) {
        UUID whose = agency == null ? who.agency() : agency;
        access.require(who, Permission.READ_APPLICATIONS, whose);
        CalendarChange change = calendars.change(id).orElseThrow(OutOfReach::new);
        UUID from = after == null ? null : key(after);
        List<DueDateChange> found = ledger.read(
                sql -> store.moved(sql, id, whose, from, Listing.SIZE + 1));
        model.addAttribute("change", change);
        model.addAttribute("place", "/office/calendar");
        model.addAttribute("progress", dueDates.progress(id).orElse(null));
        model.addAttribute("count", ledger.read(sql -> store.movedCount(sql, id, whose)));
        model.addAttribute("page", Listing.of(found, each -> each.id().toString()));
        model.addAttribute("query", ListQuery.of("/office/applications/calendar-changes/" + id, after == null
                ? Map.of()
                : Map.of(ListQuery.AFTER, new String[]{after})));
        return "application/moved";
    }

    private static UUID key(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw Refusal.of("翻页参数有误。请从第一页重新打开。");
        }
    }
}
