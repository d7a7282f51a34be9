package org.gongkai.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.agency.Access;
import org.gongkai.agency.Menu;
import org.gongkai.agency.Menu.Place;
import org.gongkai.agency.Role;
import org.gongkai.agency.SignedIn;
import org.gongkai.look.Crumb;
import org.gongkai.look.DemoNotice;
import org.gongkai.look.Frame;
import org.gongkai.look.Frame.Csrf;
import org.gongkai.look.Frame.Entry;
import org.gongkai.look.PublicMenu;
import org.gongkai.look.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Gives every page the frame around it. */
@Component
final class FrameAdvice implements HandlerInterceptor {

    private static final String DEMO = "以下均为演示。";
    /** The attribute of a model by which a page says to which place it belongs, when its address does not. */
    private static final String PLACE = "place";

    private final List<Place> places;
    private final Access access;
    private final String demo;
    private final Site site;

    FrameAdvice(ObjectProvider<Menu> menus, ObjectProvider<PublicMenu> publicMenus,
            ObjectProvider<DemoNotice> demo, OfficeSettings settings, Access access) {
        this.access = access;
        this.demo = settings.demo() ? demo.getIfAvailable(() -> () -> DEMO).text() : "";
        this.places = menus.stream()
                .flatMap(menu -> menu.places().stream())
                .sorted(Comparator.comparingInt(Place::order))
                .toList();
        this.site = new Site(settings.site().name(), publicMenus.stream()
                .flatMap(menu -> menu.publicPlaces().stream())
                .sorted(Comparator.comparingInt(PublicMenu.PublicPlace::order))
                .map(place -> new Entry(place.path(), place.label(), 0))
                .toList(), settings.site().facts(), List.of(new Crumb("/style", "无障碍与显示说明")));
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable ModelAndView page) {
        if (page != null && page.getViewName() != null && !page.getViewName().startsWith("redirect:")) {
            Frame frame = frame(request);
            page.addObject("frame", page.getModel().get(PLACE) instanceof String place ? frame.at(place) : frame);
        }
    }

    /** The frame of the page that is asked for. */
    Frame frame(HttpServletRequest request) {
        SignedIn who = Gate.whoIsSignedIn();
        return new Frame(request.getRequestURI(), request.getRequestURI(), who == null ? null : who.name(),
                who == null ? null : who.agencyName(), who == null ? "" : roles(who),
                who == null ? List.of() : navigation(who), AppearancePages.of(request), csrf(request),
                demo, version(), site);
    }

    private static String roles(SignedIn who) {
        return who.roles().stream().sorted().map(Role::chinese).collect(Collectors.joining("、"));
    }

    private List<Entry> navigation(SignedIn who) {
        return places.stream()
                .filter(place -> access.may(who, place.needs()))
                .map(place -> new Entry(place.path(), place.label(), place.count().applyAsInt(who)))
                .toList();
    }

    private static Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getParameterName(), token.getToken())
                : new Csrf("_csrf", "");
    }

    private static String version() {
        String version = Office.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
