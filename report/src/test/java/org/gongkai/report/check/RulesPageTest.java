package org.gongkai.report.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gongkai.law.annual.ReportFormat;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/rules.md} is written from the list of rules. */
class RulesPageTest {

    private static final Path PAGE = Path.of("..", "docs", "rules.md");
    private static final String WRITE = "gongkai.write.rules";
    private static final String COMMAND = "mvn -pl report -am test -Dtest=RulesPageTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -D" + WRITE + "=true";

    @Test
    void thePageSaysWhatTheListSays() throws IOException {
        String page = page(Rules.all());
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).as("docs/rules.md is stale; write it anew: " + COMMAND).isEqualTo(page);
    }

    private static String page(List<Rule> rules) {
        StringBuilder page = new StringBuilder(
                """
                        # The rules / 检查规则

                        Every rule that `gongkai report check` applies. Severity is the gravest that a rule ever gives:
                        错误 (error) = provably wrong by arithmetic or by law, 提醒 (warning) = very likely wrong, 存疑 (unsure) = could
                        not be judged or only looks odd. A correct report gets no error. The basis 年度报告格式 is the notice that lays down
                        the report's own format: %s for reports on 2021 and later, %s for 2019 and 2020.

                        <!-- Written from the list of rules. To write it anew:
                        %s -->

                        | rule | severity | 检查什么 / what must hold | formula | basis |
                        |---|---|---|---|---|
                        """
                        .formatted(
                                ReportFormat.FORMAT_2021.notice(), ReportFormat.FORMAT_2019.notice(), COMMAND));
        for (Rule rule : rules) {
            page.append("| `")
                    .append(rule.id())
                    .append("` | ")
                    .append(rule.severity().chinese())
                    .append(' ')
                    .append(rule.severity().code())
                    .append(" | ")
                    .append(cell(rule.title()))
                    .append("<br>")
                    .append(cell(rule.english()))
                    .append(" | ")
                    .append(cell(rule.formula()))
                    .append(" | ")
                    .append(cell(basis(rule)))
                    .append(" |\n");
        }
        return page.toString();
    }

    private static String basis(Rule rule) {
        String now = rule.basis().in(ReportFormat.FORMAT_2021);
        String before = rule.basis().in(ReportFormat.FORMAT_2019);
        return now.equals(before) ? now : now.replace(ReportFormat.FORMAT_2021.notice(), "年度报告格式");
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
