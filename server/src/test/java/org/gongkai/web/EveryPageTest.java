package org.gongkai.web;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import org.gongkai.demo.DemoRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Follows the links of a demonstration as the public and as each role, and looks at every kind of page it comes to: answered,
 * accessible, not wider than a telephone, no error in the console, nothing from another host.
 *
 * <p>{@code -Dgongkai.pictures=true} takes pictures of each, wide, narrow and dark ({@code target/screenshots/every}).
 */
class EveryPageTest {

    /** So many pages of a kind are looked at, of things by each role; the rest differ in their data. */
    private static final int OF_A_KIND = 2;

    /** So many of a kind, whoever sees them, go through axe, which takes longer than all the rest. */
    private static final int WITH_AXE = 4;

    /** Pages that no link leads to in this demonstration, and why. */
    private static final Map<String, String> NOT_LINKED = Map.of(
            "/set-up", "only before there are books",
            "/sign-in/code", "between the password and the office; OfficeInBrowserTest goes through it",
            "/sign-in/password", "after a first password",
            "/sign-in/second-factor", "where a role needs a second factor that is not enrolled yet",
            "/sign-in/provider", "only with a provider of identities",
            "/sign-in/provider/back", "the way back from a provider of identities",
            "/office/account/agency", "only for somebody with roles in several agencies",
            "/office/calendar/notices/{id}", "only after a notice was imported");

    /** Answers that are files, not pages. */
    private static final Set<String> FILES = Set.of("/clock.json", "/office/journal/export", "/office/journal/digest",
            "/assets/{hash}/{name:.+}", "/error");

    private final List<String> wrong = new ArrayList<>();
    private final Set<String> seen = new TreeSet<>();
    private final Map<String, Integer> all = new HashMap<>();
    private final boolean pictures = Boolean.getBoolean("gongkai.pictures");

    @TempDir Path folder;

    @Test
    void everyPageCanBeReachedAndIsAsItShouldBe() {
        try (TestOffice office = DemoRun.open(folder)) {
            List<PathPattern> routes = routes(office);
            try (Chromium.Window window = Chromium.window(office).open()) {
                follow(office, window, window.go("/"), "public", List.of("/", "/clock", "/sign-in"), routes);
            }
            for (DemoRun.Login login : DemoRun.logins()) {
                try (Chromium.Window window = Chromium.window(office).open()) {
                    Page page = DemoRun.signIn(window, login.name());
                    assertThat(page.url()).as(login.name()).isEqualTo(office.address() + "/office");
                    saveAFilter(page, office);
                    follow(office, window, page, login.role(), List.of("/office"), routes);
                }
            }
            assertThat(wrong).isEmpty();
            Set<String> unseen = new TreeSet<>();
            routes.forEach(route -> unseen.add(route.getPatternString()));
            unseen.removeAll(seen);
            unseen.removeAll(FILES);
            assertThat(unseen).as("pages that nobody can reach").isEqualTo(new TreeSet<>(NOT_LINKED.keySet()));
        }
    }

    /** So that there is a page to manage filters on. */
    private static void saveAFilter(Page page, TestOffice office) {
        if (page.locator(".side a[href='/office/publications']").count() == 1) {
            page.navigate(office.address() + "/office/publications?state=DRAFT");
            page.getByText("保存当前条件").click();
            page.getByLabel("名称").fill("草稿");
            page.locator(".filter-saved form button").click();
        }
    }

    private static List<PathPattern> routes(TestOffice office) {
        return office.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(route -> route.getMethodsCondition().getMethods().isEmpty()
                        || route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getPathPatternsCondition().getPatterns().stream())
                .sorted()
                .toList();
    }

    private static String kind(List<PathPattern> routes, String address) {
        PathContainer path = PathContainer.parsePath(URI.create(address).getPath());
        return routes.stream()
                .filter(route -> route.matches(path))
                .sorted()
                .findFirst()
                .map(PathPattern::getPatternString)
                .orElse("no route: " + address);
    }

    private void follow(TestOffice office, Chromium.Window window, Page page, String role, List<String> from,
            List<PathPattern> routes) {
        Deque<String> next = new ArrayDeque<>(from);
        Set<String> known = new HashSet<>(from);
        Map<String, Integer> visited = new HashMap<>();
        while (!next.isEmpty()) {
            String address = next.removeFirst();
            String kind = kind(routes, address);
            if (FILES.contains(kind)) {
                if (seen.add(kind)) {
                    int status = page.request().get(office.address() + address).status();
                    note(status == 200, role, address, "answered " + status);
                }
                continue;
            }
            int many = visited.merge(kind, 1, Integer::sum);
            if (many > (kind.contains("{") ? OF_A_KIND : 1) && all.getOrDefault(kind, 0) >= OF_A_KIND) {
                continue;
            }
            all.merge(kind, 1, Integer::sum);
            int errors = window.errors().size();
            Response response = page.navigate(office.address() + address);
            seen.add(kind(routes, page.url()));
            note(response.status() == 200, role, address, "answered " + response.status());
            look(page, role, address, all.getOrDefault(kind, 0) <= WITH_AXE, role + "-" + name(kind) + "-" + many);
            note(window.errors().size() == errors, role, address, "console: "
                    + window.errors().subList(errors, window.errors().size()));
            for (String link : links(page)) {
                // The public's pages are the same for everybody; they are looked at once.
                if ((role.equals("public") || link.startsWith("/office")) && known.add(link)) {
                    next.addLast(link);
                }
            }
        }
        note(window.foreignRequests().isEmpty(), role, "all", "foreign: " + window.foreignRequests());
    }

    private void look(Page page, String role, String address, boolean axe, String name) {
        Object twice = page.evaluate("() => [...document.querySelectorAll('[id]')].map(e => e.id)"
                + ".filter((id, at, all) => all.indexOf(id) < at)");
        note(twice.equals(List.of()), role, address, "the same id twice: " + twice);
        try {
            if (axe) {
                Chromium.axe(page);
            }
        } catch (AssertionError violations) {
            note(false, role, address, violations.getMessage());
        }
        if (pictures) {
            Chromium.screenshot(page, "every/" + name + "-wide");
        }
        page.setViewportSize(390, 844);
        try {
            Chromium.fitsItsWidth(page);
        } catch (AssertionError tooWide) {
            note(false, role, address, tooWide.getMessage());
        }
        if (pictures) {
            Chromium.screenshot(page, "every/" + name + "-phone");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            Chromium.screenshot(page, "every/" + name + "-dark");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
        page.setViewportSize(1366, 768);
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return (List<String>) page.evaluate("() => [...document.querySelectorAll('a[href]')].map(a => a.href)"
                + ".filter(href => href.startsWith(location.origin + '/'))"
                + ".map(href => href.slice(location.origin.length).replace(/#.*/, ''))");
    }

    private static String name(String kind) {
        return kind.equals("/") ? "home" : kind.substring(1).replace('/', '-').replaceAll("[{}]", "");
    }

    private void note(boolean right, String role, String address, String what) {
        if (!right) {
            wrong.add(role + " " + address + ": " + what);
        }
    }
}
