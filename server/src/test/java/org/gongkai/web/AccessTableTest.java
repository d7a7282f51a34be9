package org.gongkai.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.gongkai.agency.Agency;
import org.gongkai.agency.Person;
import org.gongkai.agency.Role;
import org.gongkai.agency.TestAgencies;
import org.gongkai.agency.signin.Origin;
import org.gongkai.agency.signin.SessionCookie;
import org.gongkai.agency.signin.Sessions;
import org.gongkai.agency.signin.Stage;
import org.gongkai.ledger.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every route of the office, as a visitor, as every role, and as the same role from another agency, against the table
 * {@code access-table.txt}. A route without a line fails, and so does a line without a route; what is printed then is the
 * line as it should stand, to be looked at and copied.
 *
 * <p>In the table {@code ok} is any answer of the page itself: 200, a redirection after a form, 422 for the empty form that
 * is sent, 409 where something else was done meanwhile; {@code 400} is a form that lacks a key before anything is asked.
 * {@code sign-in} sends to the sign-in, {@code 403} lacks the permission, {@code 404} is out of reach. Ids in paths are those
 * of things of the first agency ({@link AccessObjects}), so the column {@code stranger} (all roles at once, in another
 * agency) shows what a stranger gets.
 */
class AccessTableTest {

    private static final String TABLE = "access-table.txt";
    private static final String HEAD = """
            # Who gets what answer from which route: ok, sign-in, 400, 403, 404. AccessTableTest says what the words mean, prints
            # the lines that are missing or wrong here, and writes the whole table as it is to target/access-table.txt.
            """;
    private static final String VISITOR = "visitor";
    private static final String STRANGER = "stranger";

    /** What forms must have before anything else is asked; all else stays empty. */
    private static final Map<String, String> FORM = Map.of("revision", "1", "seen", "1", "approvalSeen", "1", "to", "0",
            "right", "true", "opens", "true", "active", "true");

    @TempDir static Path home;
    private static TestOffice office;
    private static Agency ours;
    private static Agency theirs;
    private static Person target;

    private static AccessObjects objects;

    @BeforeAll
    static void open() {
        office = TestOffice.open(home);
        ours = TestAgencies.agency(office::bean, office.ledger(), "示例市外事办公室", null);
        theirs = TestAgencies.agency(office::bean, office.ledger(), "邻市外事办公室", null);
        target = TestAgencies.person(office::bean, office.ledger(), "target", ours.id());
        objects = new AccessObjects(office, ours, target);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void everyRouteAnswersEveryRoleAsTheTableSays() throws IOException {
        Map<String, String> actual = walk();
        Map<String, String> expected = read();
        List<String> wrong = new ArrayList<>();
        Set<String> routes = new TreeSet<>(actual.keySet());
        routes.addAll(expected.keySet());
        for (String route : routes) {
            String is = actual.get(route);
            String said = expected.get(route);
            if (is == null) {
                wrong.add("- " + line(route, said) + "   (no such route any more)");
            } else if (!is.equals(said)) {
                wrong.add((said == null ? "+ " : "~ ") + line(route, is));
            }
        }
        Path fresh = Path.of("target", TABLE);
        Files.createDirectories(fresh.toAbsolutePath().getParent());
        Files.writeString(fresh, HEAD + actual.entrySet()
                .stream()
                .map(each -> line(each.getKey(), each.getValue()) + "\n")
                .collect(Collectors.joining()));
        assertThat(wrong).as(
                "lines of %s that are missing (+), different (~) or too many (-):%n%s%nThe whole table as it is: %s",
                TABLE,
                String.join("\n", wrong), fresh.toAbsolutePath()).isEmpty();
    }

    private static String line(String route, String answers) {
        return "%-60s | %s".formatted(route, answers);
    }

    private static Map<String, String> walk() {
        Map<String, Supplier> people = new LinkedHashMap<>();
        people.put(VISITOR, () -> office.visitor());
        for (Role role : Role.values()) {
            Person person = TestAgencies.person(office::bean, office.ledger(),
                    "as-" + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), ours.id(), role);
            people.put(role.name(), () -> signedIn(person));
        }
        List<Person> strangers = new ArrayList<>();
        for (Role role : Role.values()) {
            strangers.add(TestAgencies.person(office::bean, office.ledger(),
                    "stranger-" + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), theirs.id(), role));
        }
        Map<String, String> answers = new TreeMap<>();
        for (Route route : routes()) {
            Map<String, Set<String>> byAnswer = new LinkedHashMap<>();
            String path = objects.path(route.pattern());
            Set<String> strange = new TreeSet<>();
            strangers.forEach(person -> strange.add(ask(signedIn(person), route.method(), path)));
            people.forEach((name, visitor) -> byAnswer
                    .computeIfAbsent(ask(visitor.get(), route.method(), path), each -> new LinkedHashSet<>())
                    .add(name));
            answers.put(route.toString(), sentence(byAnswer) + " | " + STRANGER + ": " + String.join(" ", strange));
        }
        return answers;
    }

    private interface Supplier extends java.util.function.Supplier<Visitor> {}

    /** Who gets the same answer stands together; the commonest answer of the roles says {@code others}. */
    private static String sentence(Map<String, Set<String>> byAnswer) {
        if (byAnswer.size() == 1) {
            return byAnswer.keySet().iterator().next() + ": all";
        }
        String commonest = byAnswer.entrySet()
                .stream()
                .max(Map.Entry.comparingByValue(java.util.Comparator.comparingInt(Set::size)))
                .orElseThrow()
                .getKey();
        return byAnswer.entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + ": " + (each.getKey().equals(commonest)
                        ? "others"
                        : String.join(" ", each.getValue())))
                .collect(Collectors.joining(" · "));
    }

    private static Visitor signedIn(Person person) {
        String token = office.ledger()
                .change(Actor.person(person.id()),
                        change -> office.bean(Sessions.class)
                                .begin(change, person, Stage.OPEN, new Origin("127.0.0.1", "测试")));
        Visitor visitor = office.visitor();
        java.net.HttpCookie cookie = new java.net.HttpCookie(SessionCookie.NAME, token);
        cookie.setPath("/");
        cookie.setVersion(0);
        visitor.cookies().getCookieStore().add(java.net.URI.create(office.address()), cookie);
        return visitor;
    }

    private static String ask(Visitor visitor, RequestMethod method, String path) {
        Visitor.Page page;
        if (method == RequestMethod.GET) {
            page = visitor.getOnly(path);
        } else {
            String token = visitor.getOnly("/sign-in/none").document().select("[name=_csrf]").attr("value");
            Map<String, String> form = new LinkedHashMap<>(FORM);
            form.put("_csrf", token);
            page = visitor.post(path, form);
        }
        if (page.status() / 100 == 3 && page.location().contains("/sign-in") && !path.startsWith("/sign-")) {
            return "sign-in";
        }
        return switch (page.status()) {
            case 200, 302, 303, 409, 422 -> "ok";
            default -> String.valueOf(page.status());
        };
    }

    private record Route(RequestMethod method, String pattern) {

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    private static List<Route> routes() {
        Set<String> seen = new TreeSet<>();
        List<Route> routes = new ArrayList<>();
        for (RequestMappingInfo info : office.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()) {
            for (String pattern : info.getPatternValues()) {
                Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    if (!pattern.equals("/error") && seen.add(method + " " + pattern)) {
                        routes.add(new Route(method, pattern));
                    }
                }
            }
        }
        return routes;
    }

    private static Map<String, String> read() throws IOException {
        try (InputStream in = Objects.requireNonNull(AccessTableTest.class.getResourceAsStream(TABLE))) {
            Map<String, String> table = new TreeMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        int bar = line.indexOf('|');
                        table.put(line.substring(0, bar).strip(), line.substring(bar + 1).strip());
                    });
            return table;
        }
    }
}
