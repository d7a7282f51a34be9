package org.gongkai.report.read.text;

import java.util.ArrayList;
import java.util.List;

import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.read.text.BarredRows.Ends;
import org.gongkai.report.read.text.TableReading.FoundRow;
import org.gongkai.report.source.SourceRow;
import org.gongkai.report.source.SourceTable;
import org.jspecify.annotations.Nullable;

/** One section's lines told apart into prose and the rows of its table, in the form that explains most of them. */
final class ChapterReading {

    /** Prose, or a table. */
    sealed interface Part {

        record Prose(TextLine line) implements Part {}

        record Table(SourceTable table) implements Part {}
    }

    private final Chapter chapter;
    private final @Nullable TableReading reading;

    /** Reads a section, in which the given tables may stand. */
    ChapterReading(Chapter chapter, ReportFormat format, List<StatutoryTable> tables) {
        this.chapter = chapter;
        this.reading = tables.isEmpty() ? null : best(chapter.lines(), format, tables);
    }

    private static @Nullable TableReading best(List<TextLine> lines, ReportFormat format,
            List<StatutoryTable> tables) {
        TableReading best = null;
        for (RowForm form : RowForm.all()) {
            TableReading reading = new TableReading(form, lines, format, tables);
            if (reading.score() > (best == null ? 0 : best.score())) {
                best = reading;
            }
            if (reading.isComplete(tables)) {
                break;
            }
        }
        return best;
    }

    Chapter chapter() {
        return chapter;
    }

    double score() {
        return reading == null ? 0 : reading.score();
    }

    /** Prose and tables in reading order. Blank lines among the prose are kept, for they part paragraphs. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        List<TextLine> lines = chapter.lines();
        TableReading table = reading;
        if (table == null) {
            lines.forEach(line -> parts.add(new Part.Prose(line)));
            return parts;
        }
        int first = indexOf(table.begin().line());
        int last = indexOf(table.end().line());
        while (table.isBarred() && first > 0 && isFrame(lines.get(first - 1))) {
            first--;
        }
        while (table.isBarred() && last + 1 < lines.size() && isFrame(lines.get(last + 1))) {
            last++;
        }
        lines.subList(0, first).forEach(line -> parts.add(new Part.Prose(line)));
        if (table.begin().line() == lines.get(first)) {
            addRest(lines.get(first), 0, table.begin().start(), parts);
        }
        addRows(table.rows(), parts);
        if (table.end().line() == lines.get(last)) {
            addRest(lines.get(last), table.end().end(), lines.get(last).text().length(), parts);
        }
        lines.subList(last + 1, lines.size()).forEach(line -> parts.add(new Part.Prose(line)));
        return parts;
    }

    /** A line that only draws the table. */
    private static boolean isFrame(TextLine line) {
        return BarredRows.isRuleLine(line)
                || BarredRows.isBarred(line) && new Ends(true, true).cells(line).stream().allMatch(TextCell::isBlank);
    }

    private int indexOf(TextLine line) {
        for (int i = 0; i < chapter.lines().size(); i++) {
            TextLine candidate = chapter.lines().get(i);
            if (candidate == line) {
                return i;
            }
        }
        for (int i = chapter.lines().size() - 1; i > 0; i--) {
            if (chapter.lines().get(i).number() <= line.number()) {
                return i;
            }
        }
        return 0;
    }

    /** What stands in the same line before or behind the table. */
    private static void addRest(TextLine line, int from, int to, List<Part> parts) {
        String rest = line.text().substring(from, to);
        if (rest.codePoints().anyMatch(Character::isLetter)) {
            parts.add(new Part.Prose(line.part(from, to)));
        }
    }

    private static void addRows(List<FoundRow> rows, List<Part> parts) {
        List<SourceRow> open = new ArrayList<>();
        for (FoundRow row : rows) {
            if (row.prose()) {
                addTable(open, parts);
                parts.add(new Part.Prose(row.line()));
            } else {
                open.add(row.row());
            }
        }
        addTable(open, parts);
    }

    private static void addTable(List<SourceRow> open, List<Part> parts) {
        if (!open.isEmpty()) {
            parts.add(new Part.Table(new SourceTable(List.copyOf(open), open.get(0).cells().get(0).place())));
            open.clear();
        }
    }
}
