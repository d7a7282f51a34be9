package org.gongkai.publication;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.gongkai.agency.Access;
import org.gongkai.agency.Needs;
import org.gongkai.agency.OutOfReach;
import org.gongkai.agency.Permission;
import org.gongkai.agency.SignedIn;
import org.gongkai.ledger.Change;
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
import org.springframework.web.servlet.ModelAndView;

/** The columns of an agency, and the kinds it counts by. */
@Controller
final class ColumnPages {

    private static final String COLUMNS = PublicationPages.LIST + "/columns";

    private final Ledger ledger;
    private final Access access;
    private final ColumnBook book;
    private final ColumnStore store;
    private final PublicationReading reading;

    ColumnPages(Ledger ledger, Access access, ColumnBook book, ColumnStore store, PublicationReading reading) {
        this.ledger = ledger;
        this.access = access;
        this.book = book;
        this.store = store;
        this.reading = reading;
    }

    @Needs(Permission.WRITE_PUBLICATIONS)
    @GetMapping(COLUMNS)
    String list(SignedIn who, Model model) {
        return list(who, Problems.none(), ColumnForm.BLANK, model);
    }

    private String list(SignedIn who, Problems problems, ColumnForm form, Model model) {
        List<ColumnLine> columns = reading.columns(who.agency());
        model.addAttribute("columns", columns);
        model.addAttribute("kinds", reading.kinds(who.agency()));
        model.addAttribute("problems", problems);
        model.addAttribute("form", form);
        choices(columns, null, model);
        model.addAttribute("mandatory", Arrays.stream(MandatoryKind.values())
                .map(each -> Choice.of(each.name(), each.basis() + "　" + each.chinese()))
                .toList());
        return "publication/columns";
    }

    private static void choices(List<ColumnLine> columns, @Nullable UUID self, Model model) {
        model.addAttribute("parents", columns.stream()
                .filter(line -> !line.column().id().equals(self))
                .map(ColumnLine::choice)
                .toList());
        model.addAttribute("channels", Arrays.stream(Channel.values())
                .map(each -> Choice.of(each.name(), each.chinese()))
                .toList());
    }

    @Needs(Permission.WRITE_PUBLICATIONS)
    @PostMapping(COLUMNS)
    ModelAndView open(SignedIn who, ColumnForm form, Model model) {
        int usual = reading.columns(who.agency()).size() + 1;
        return act(who, form, model,
                change -> book.open(change, who.agency(), form.key() == null ? "" : form.key(), form.entry(usual)));
    }

    @Needs(Permission.WRITE_PUBLICATIONS)
    @PostMapping(COLUMNS + "/kinds")
    ModelAndView addKind(SignedIn who, @RequestParam(defaultValue = "") String kindName,
            @RequestParam(required = false) @Nullable MandatoryKind item, Model model) {
        return act(who, ColumnForm.BLANK, model,
                change -> book.addKind(change, who.agency(), kindName, item));
    }

    private ModelAndView act(SignedIn who, ColumnForm form, Model model, Consumer<Change> act) {
        try {
            ledger.change(who.actor(), change -> {
                act.accept(change);
                return true;
            });
            return PublicationPages.seeOther(COLUMNS);
        } catch (Refusal refusal) {
            return new ModelAndView(list(who, Problems.of(refusal.field(), refusal.message()), form, model),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @Needs(Permission.WRITE_PUBLICATIONS)
    @GetMapping(COLUMNS + "/{id}")
    String edit(SignedIn who, @PathVariable UUID id, Model model) {
        Column column = mine(who, id);
        return edit(who, column, Problems.none(), ColumnForm.of(column), model);
    }

    private String edit(SignedIn who, Column column, Problems problems, ColumnForm form, Model model) {
        model.addAttribute("column", column);
        model.addAttribute("problems", problems);
        model.addAttribute("form", form);
        choices(reading.columns(who.agency()), column.id(), model);
        return "publication/column";
    }

    @Needs(Permission.WRITE_PUBLICATIONS)
    @PostMapping(COLUMNS + "/{id}")
    ModelAndView save(SignedIn who, @PathVariable UUID id, ColumnForm form, Model model) {
        Column column = mine(who, id);
        try {
            ledger.change(who.actor(), change -> book.change(change, id, form.entry(column.sortKey())));
            return PublicationPages.seeOther(COLUMNS);
        } catch (Refusal refusal) {
            return new ModelAndView(edit(who, column, Problems.of(refusal.field(), refusal.message()), form, model),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @Needs(Permission.WRITE_PUBLICATIONS)
    @PostMapping(COLUMNS + "/{id}/active")
    ModelAndView setActive(SignedIn who, @PathVariable UUID id, @RequestParam boolean active) {
        mine(who, id);
        ledger.change(who.actor(), change -> {
            book.setActive(change, id, active);
            return true;
        });
        return PublicationPages.seeOther(COLUMNS);
    }

    private Column mine(SignedIn who, UUID id) {
        Column column = ledger.read(sql -> store.column(sql, id)).orElseThrow(OutOfReach::new);
        access.require(who, Permission.WRITE_PUBLICATIONS, column.agency());
        return column;
    }
}
