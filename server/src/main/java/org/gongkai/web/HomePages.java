package org.gongkai.web;

import java.util.List;

import org.gongkai.agency.Menu;
import org.gongkai.agency.Needs;
import org.gongkai.agency.Open;
import org.gongkai.agency.Permission;
import org.gongkai.agency.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The two front doors: the public's and the office's. */
@Controller
final class HomePages implements Menu {

    @Override
    public List<Place> places() {
        return List.of(new Place(100, "/office", "今日工作", Permission.OWN_ACCOUNT));
    }

    @Open
    @GetMapping("/")
    String home() {
        return "web/home";
    }

    @Needs(Permission.OWN_ACCOUNT)
    @GetMapping("/office")
    String office(SignedIn who, Model model) {
        model.addAttribute("name", who.name());
        return "web/office";
    }
}
