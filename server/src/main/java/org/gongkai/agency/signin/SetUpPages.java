package org.gongkai.agency.signin;

import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.agency.Open;
import org.gongkai.agency.OutOfReach;
import org.gongkai.agency.RefusedForm;
import org.gongkai.look.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which an empty office is set up. Without the secret it is not there. */
@Controller
final class SetUpPages {

    private final FirstSetUp setUp;

    SetUpPages(FirstSetUp setUp) {
        this.setUp = setUp;
    }

    @Open
    @GetMapping("/set-up")
    String setUp(@RequestParam(defaultValue = "") String token, HttpServletResponse response, Model model) {
        require(token);
        return page(token, SetUpForm.EMPTY, Problems.none(), model);
    }

    @Open
    @PostMapping("/set-up")
    String complete(@RequestParam(defaultValue = "") String token, @ModelAttribute SetUpForm form,
            HttpServletResponse response, Model model) {
        require(token);
        return RefusedForm.orElse(response, () -> {
            model.addAttribute("accounts", setUp.complete(form));
            return "signin/set-up-done";
        }, problems -> page(token, form, problems, model));
    }

    private static String page(String token, SetUpForm form, Problems problems, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "signin/set-up";
    }

    private void require(String token) {
        if (!setUp.isOpenTo(token)) {
            throw new OutOfReach();
        }
    }
}
