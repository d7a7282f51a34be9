package org.gongkai.approval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.gongkai.agency.Role;

/** The routes that are shipped, out of the table {@code default-routes.txt}. */
final class DefaultRoutes {

    private static final Map<ApprovalKind, ApprovalRoute> ROUTES = read();

    private DefaultRoutes() {}

    static ApprovalRoute of(ApprovalKind kind) {
        ApprovalRoute route = ROUTES.get(kind);
        if (route == null) {
            throw new IllegalStateException("no default route for " + kind);
        }
        return route;
    }

    private static Map<ApprovalKind, ApprovalRoute> read() {
        Map<ApprovalKind, List<ApprovalStep>> steps = new EnumMap<>(ApprovalKind.class);
        text().lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(line -> {
            List<String> cells = List.of(line.split("\\s*\\|\\s*"));
            steps.computeIfAbsent(ApprovalKind.valueOf(cells.get(0)), kind -> new ArrayList<>())
                    .add(new ApprovalStep(cells.get(1), Role.valueOf(cells.get(2)), Integer.parseInt(cells.get(3)), 0));
        });
        Map<ApprovalKind, ApprovalRoute> routes = new EnumMap<>(ApprovalKind.class);
        steps.forEach(
                (kind, all) -> routes.put(kind, new ApprovalRoute(kind, all, ApprovalRoute.USUAL_SECOND_LOOK)));
        return routes;
    }

    private static String text() {
        try (InputStream table = DefaultRoutes.class.getResourceAsStream("default-routes.txt")) {
            if (table == null) {
                throw new IllegalStateException("default-routes.txt is missing");
            }
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
