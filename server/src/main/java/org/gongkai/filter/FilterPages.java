package org.gongkai.filter;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.agency.Needs;
import org.gongkai.agency.OutOfReach;
import org.gongkai.agency.Permission;
import org.gongkai.agency.SignedIn;
import org.gongkai.ledger.Refusal;
import org.gongkai.look.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** One's own saved filters of a list: saved from the list, managed on a page of their own. */
@Controller
final class FilterPages {

    private static final String PATH = "/office/filters";

    private final FilterBook book;

    FilterPages(FilterBook book) {
        this.book = book;
    }

    @Needs(Permission.OWN_ACCOUNT)
    @GetMapping(PATH)
    String manage(@RequestParam String list, SignedIn who, Model model) {
        return page(list, "", "", Problems.none(), who, model);
    }

    @Needs(Permission.OWN_ACCOUNT)
    @PostMapping(PATH)
    String save(@RequestParam String list, @RequestParam(defaultValue = "") String filterName,
            @RequestParam String filters, SignedIn who, Model model, HttpServletResponse response) {
        try {
            return seeOther(book.save(who, list, filterName, filters).address());
        } catch (Refusal refused) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return page(list, filterName, filters, Problems.of(refused.field(), refused.message()), who, model);
        }
    }

    @Needs(Permission.OWN_ACCOUNT)
    @PostMapping(PATH + "/{id}/name")
    String rename(@PathVariable UUID id, @RequestParam(defaultValue = "") String filterName, SignedIn who,
            Model model, HttpServletResponse response) {
        String list = book.listOf(who, id);
        try {
            book.rename(who, id, filterName);
            return manageAgain(list);
        } catch (Refusal refused) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return page(list, "", "", Problems.of("filterName-" + id, refused.message()), who, model);
        }
    }

    @Needs(Permission.OWN_ACCOUNT)
    @PostMapping(PATH + "/{id}/opens")
    String open(@PathVariable UUID id, @RequestParam boolean opens, SignedIn who) {
        String list = book.listOf(who, id);
        book.open(who, id, opens);
        return manageAgain(list);
    }

    @Needs(Permission.OWN_ACCOUNT)
    @PostMapping(PATH + "/{id}/delete")
    String delete(@PathVariable UUID id, SignedIn who) {
        String list = book.listOf(who, id);
        book.delete(who, id);
        return manageAgain(list);
    }

    private String page(String list, String name, String filters, Problems problems, SignedIn who, Model model) {
        if (!FilterBook.isList(list)) {
            throw new OutOfReach();
        }
        model.addAttribute("list", list);
        model.addAttribute("place", list);
        model.addAttribute("saved", book.of(who, list));
        model.addAttribute("name", name);
        model.addAttribute("filters", filters);
        model.addAttribute("problems", problems);
        return "filter/manage";
    }

    private static String manageAgain(String list) {
        return seeOther(UriComponentsBuilder.fromPath(PATH).queryParam("list", list).toUriString());
    }

    private static String seeOther(String address) {
        return "redirect:" + address;
    }
}
