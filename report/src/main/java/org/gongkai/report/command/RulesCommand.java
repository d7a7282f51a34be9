package org.gongkai.report.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

import org.gongkai.law.annual.ReportFormat;
import org.gongkai.report.check.Rule;
import org.gongkai.report.check.Rules;
import org.gongkai.report.check.Severity;
import org.gongkai.report.terminal.Grid;
import org.gongkai.report.terminal.Style;
import org.gongkai.report.terminal.TextWidth;
import picocli.CommandLine.Command;

/** {@code gongkai report rules}: what a report is checked for, and on what basis. */
@Command(name = "rules")
final class RulesCommand implements Callable<Integer> {

    private final Session session;

    RulesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Words words = session.words();
        List<Rule> rules = Rules.all();
        List<Grid.Cell> cells = new ArrayList<>();
        List<String> heads = List.of("rules.id", "check.severity", "rules.title", "rules.formula");
        int id = TextWidth.of(words.of("rules.id"));
        int severities = TextWidth.of(words.of("check.severity"));
        for (Rule rule : rules) {
            id = Math.max(id, TextWidth.of(rule.id()));
            severities = Math.max(severities, TextWidth.of(words.of(rule.severity())));
        }
        int left = session.terminal().columns() - id - severities - heads.size() - 1;
        int[] widths = {id, severities, left * 2 / 5, left - left * 2 / 5};
        for (int column = 0; column < heads.size(); column++) {
            cells.add(new Grid.Cell(0, column, 1, 1, words.of(heads.get(column)), Grid.Align.CENTRE, Style.BOLD));
        }
        for (int row = 1; row <= rules.size(); row++) {
            Rule rule = rules.get(row - 1);
            Severity severity = rule.severity();
            String title = (words.english() ? rule.english() : rule.title()) + "\n"
                    + words.of("check.basis", rule.basis().in(ReportFormat.FORMAT_2021));
            cells.add(new Grid.Cell(row, 0, 1, 1, rule.id(), Grid.Align.LEFT, Style.PLAIN));
            cells.add(new Grid.Cell(row, 1, 1, 1, words.of(severity),
                    Grid.Align.LEFT, Style.of(severity)));
            cells.add(new Grid.Cell(row, 2, 1, 1, title, Grid.Align.LEFT, Style.PLAIN));
            cells.add(new Grid.Cell(row, 3, 1, 1, rule.formula(), Grid.Align.LEFT, Style.PLAIN));
        }
        boolean[] ruled = new boolean[rules.size() + 1];
        Arrays.fill(ruled, true);
        Grid.draw(cells, widths, ruled, session.terminal()).forEach(session.out()::println);
        session.out().println(words.of("rules.count", rules.size()));
        return ExitCode.GOOD;
    }
}
