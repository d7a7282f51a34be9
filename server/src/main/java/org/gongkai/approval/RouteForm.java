package org.gongkai.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.gongkai.agency.Role;
import org.gongkai.look.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A route as it is typed: a row for each step, numbered from 1 in the names of the fields.
 *
 * @param rows           the steps
 * @param secondLookDays how it was typed
 * @param note           why
 * @param seen           the number of the version that is edited; 0 for the one that is shipped
 */
public record RouteForm(List<Row> rows, String secondLookDays, String note, int seen) {

    /** A step as it was typed. */
    public record Row(String name, String role, String within, String returnsTo) {

        static final Row BLANK = new Row("", "", "", "0");
    }

    public RouteForm {
        rows = List.copyOf(rows);
    }

    static RouteForm of(ApprovalRoute route, int seen) {
        return new RouteForm(route.steps()
                .stream()
                .map(step -> new Row(step.name(), step.role().name(),
                        step.within() == 0 ? "" : String.valueOf(step.within()), String.valueOf(step.returnsTo())))
                .toList(),
                String.valueOf(route.secondLookDays()), "", seen);
    }

    /** Out of the fields of a request. */
    static RouteForm of(Map<String, String> fields) {
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= RouteValidator.MOST_STEPS + 1 && fields.containsKey("name" + i); i++) {
            rows.add(new Row(field(fields, "name" + i), field(fields, "role" + i), field(fields, "within" + i),
                    field(fields, "returns" + i)));
        }
        return new RouteForm(rows, field(fields, "secondLookDays"), field(fields, "note"),
                number(field(fields, "seen"), 0));
    }

    private static String field(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** With a blank step at the end. */
    RouteForm withAnother() {
        List<Row> more = new ArrayList<>(rows);
        more.add(Row.BLANK);
        return new RouteForm(more, secondLookDays, note, seen);
    }

    /** Without a step. Returns to it go to the drafter, those to later ones move along. */
    RouteForm without(int number) {
        List<Row> fewer = new ArrayList<>();
        for (int i = 1; i <= rows.size(); i++) {
            if (i != number) {
                Row row = rows.get(i - 1);
                int to = number(row.returnsTo(), 0);
                fewer.add(new Row(row.name(), row.role(), row.within(),
                        String.valueOf(to == number ? 0 : to > number ? to - 1 : to)));
            }
        }
        return new RouteForm(fewer, secondLookDays, note, seen);
    }

    /** With a step and the one before it exchanged. */
    RouteForm withUp(int number) {
        if (number < 2 || number > rows.size()) {
            return this;
        }
        List<Row> other = new ArrayList<>(rows);
        other.add(number - 2, other.remove(number - 1));
        return new RouteForm(other, secondLookDays, note, seen);
    }

    /** The route; null when a field cannot be read, which is noted. */
    @Nullable
    ApprovalRoute route(ApprovalKind kind, Problems problems) {
        List<ApprovalStep> steps = new ArrayList<>();
        for (int i = 1; i <= rows.size(); i++) {
            Row row = rows.get(i - 1);
            int within = row.within().isEmpty() ? 0 : number(row.within(), -1);
            // 0 says that there is no limit; who types it means it, too.
            problems.addIf(within < 0, "within" + i, "时限应为1至" + RouteValidator.MOST_DAYS + "的整数，或者留空表示不限。");
            Role role = role(row.role());
            problems.addIf(role == null, "role" + i, "请选择第" + i + "步的审批角色。");
            if (role != null) {
                steps.add(new ApprovalStep(row.name(), role, within, number(row.returnsTo(), 0)));
            }
        }
        int look = number(secondLookDays, -1);
        problems.addIf(look < 0, "secondLookDays", "请填写1至" + RouteValidator.MOST_SECOND_LOOK_DAYS + "的整数。");
        return problems.isEmpty() ? new ApprovalRoute(kind, steps, look) : null;
    }

    /** The field beside which a finding is shown. */
    static String fieldOf(RouteFinding finding) {
        return switch (finding.id()) {
            case "STEP-ROLE", "STEP-NOBODY", "TOO-FEW-PEOPLE" -> "role" + finding.step();
            case "STEP-DAYS" -> "within" + finding.step();
            case "RETURN-UNKNOWN", "RETURN-NOT-EARLIER" -> "returns" + finding.step();
            case "SECOND-LOOK-DAYS" -> "secondLookDays";
            default -> finding.step() == 0 ? Problems.FORM : "name" + finding.step();
        };
    }

    private static @Nullable Role role(String name) {
        for (Role role : Role.values()) {
            if (role.name().equals(name)) {
                return role;
            }
        }
        return null;
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : otherwise;
    }
}
