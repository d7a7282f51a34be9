package org.gongkai.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.gongkai.agency.Duties;
import org.gongkai.agency.Duty;
import org.gongkai.agency.Duty.Urgency;
import org.gongkai.agency.Menu;
import org.gongkai.agency.Needs;
import org.gongkai.agency.Open;
import org.gongkai.agency.Permission;
import org.gongkai.agency.SignedIn;
import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.look.PublicMenu;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The two front doors: the public's, and the office's with what a person must do today. */
@Controller
final class HomePages implements Menu, PublicMenu {

    private final List<Duties> features;
    private final Clock clock;

    HomePages(ObjectProvider<Duties> features, Clock clock) {
        this.features = features.orderedStream().toList();
        this.clock = clock;
    }

    @Override
    public List<Place> places() {
        return List.of(new Place(100, "/office", "今日工作", Permission.OWN_ACCOUNT));
    }

    @Override
    public List<PublicPlace> publicPlaces() {
        return List.of(new PublicPlace(100, "/", "首页"));
    }

    @Open
    @GetMapping("/")
    String home() {
        return "web/home";
    }

    @Needs(Permission.OWN_ACCOUNT)
    @GetMapping("/office")
    String office(SignedIn who, Model model) {
        LocalDate today = ChinaTime.today(clock);
        Map<Urgency, List<Duty>> duties = new EnumMap<>(Urgency.class);
        List<Duties.Total> totals = new ArrayList<>();
        for (Duties feature : features) {
            feature.of(who, today)
                    .forEach(duty -> duties.computeIfAbsent(duty.urgency(), urgency -> new ArrayList<>()).add(duty));
            Duties.Total total = feature.total(who, today);
            if (total.count() > 0) {
                totals.add(total);
            }
        }
        duties.values().forEach(each -> each.sort(Duty.BY_URGENCY));
        model.addAttribute("today", today);
        model.addAttribute("duties", duties);
        model.addAttribute("totals", totals);
        return "web/office";
    }
}
