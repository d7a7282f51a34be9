package org.gongkai.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.gongkai.agency.Open;
import org.gongkai.look.ListQuery;
import org.gongkai.look.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The style page: every component in every state, and when to use it. All its data are made up. */
@Controller
final class StylePages {

    static final String PATH = "/style";

    @Open
    @GetMapping(PATH)
    String style(HttpServletRequest request, Model model) {
        return page(Problems.none(), Map.of(), request, model);
    }

    /** A form that is looked at and goes nowhere. */
    @Open
    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    String check(@RequestParam Map<String, String> form, HttpServletRequest request, Model model) {
        return page(StyleExamples.problemsOf(form), form, request, model);
    }

    private static String page(Problems problems, Map<String, String> form, HttpServletRequest request, Model model) {
        ListQuery query = ListQuery.of(PATH, request.getMethod().equals("GET") ? request.getParameterMap() : Map.of());
        model.addAttribute("query", query);
        model.addAttribute("page", StyleExamples.page(query));
        model.addAttribute("problems", problems);
        model.addAttribute("form", form);
        return "web/style";
    }
}
