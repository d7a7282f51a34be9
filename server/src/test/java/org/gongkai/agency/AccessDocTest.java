package org.gongkai.agency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/access.md} is written out of {@link Permission} and {@link RoleRules}; this says when it is stale. */
class AccessDocTest {

    @Test
    void theTableOfAccessInTheDocumentationIsThatOfTheProgram() throws IOException {
        Path fresh = Path.of("target", "access.md");
        Files.createDirectories(fresh.toAbsolutePath().getParent());
        Files.writeString(fresh, text());
        assertThat(Files.readString(Path.of("../docs/access.md")))
                .as("stale: copy server/target/access.md to docs/access.md")
                .isEqualTo(text());
    }

    private static String text() {
        StringBuilder text = new StringBuilder(
                """
                        # Who may do what

                        Written by the build out of `Permission` and `RoleRules`; to change it, change them. Which route needs which
                        permission is seen in `server/src/test/resources/org/gongkai/web/access-table.txt`.

                        ● in the agency one acts for · ▼ in all agencies below it, too, along the supervising line ·
                        ▲ the whole installation, only from an agency that has none above it

                        """);
        text.append("| permission |");
        for (Role role : Role.values()) {
            text.append(' ').append(role.chinese().replaceAll("（.*", "")).append(" |");
        }
        text.append("\n|---|").append("---|".repeat(Role.values().length)).append('\n');
        for (Permission permission : Permission.values()) {
            text.append("| `").append(permission).append("` |");
            for (Role role : Role.values()) {
                text.append(' ').append(mark(permission, role)).append(" |");
            }
            text.append('\n');
        }
        text.append("\n## Roles that do not go together\n\nIn one person's hands, in the whole installation:\n\n");
        text.append("| | | |\n|---|---|---|\n");
        List<Role> roles = List.of(Role.values());
        for (int i = 0; i < roles.size(); i++) {
            for (int j = i + 1; j < roles.size(); j++) {
                RoleRules.between(roles.get(i), roles.get(j))
                        .ifPresent(rule -> text.append("| ")
                                .append(rule.one().chinese())
                                .append(" | ")
                                .append(rule.other().chinese())
                                .append(" | ")
                                .append(rule.weight() == RoleRules.Weight.EXCLUDED
                                        ? "refused"
                                        : "allowed, and said to be unwise")
                                .append(" |\n"));
            }
        }
        return text.toString();
    }

    private static String mark(Permission permission, Role role) {
        if (!permission.isOf(role)) {
            return "";
        }
        if (permission.reach() == Permission.Reach.INSTALLATION) {
            return "▲";
        }
        boolean below = permission.reach() == Permission.Reach.BELOW
                && (role == Role.SUPERVISOR || role.isAdministrator());
        return below ? "▼" : "●";
    }
}
