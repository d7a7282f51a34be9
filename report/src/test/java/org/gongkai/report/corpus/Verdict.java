package org.gongkai.report.corpus;

import java.util.ArrayList;
import java.util.List;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.CellValue;
import org.gongkai.report.Figures;
import org.gongkai.report.Section;
import org.gongkai.report.read.ReportInput;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.UnreadableInputException;

/**
 * How well a paper was read.
 *
 * @param wrong  cells that say something else than the paper: the worst that can happen
 * @param unread cells of which the reader says that it cannot read them, though the paper says it clearly, and whatever
 *               else it could not make out
 */
public record Verdict(List<String> wrong, List<String> unread) {

    private static final List<Integer> SECTIONS = List.of(1, 2, 3, 4, 5, 6);

    /** Reads a file that was made of a paper. */
    public static Verdict on(Paper paper, String name, byte[] file) {
        List<String> wrong = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        AnnualReport read;
        try {
            read = ReportReader.read(new ReportInput(name, file));
        } catch (UnreadableInputException refused) {
            return new Verdict(wrong, List.of(refused.getMessage()));
        }
        Figures truth = paper.truth().figures();
        if (read.format() != truth.format()) {
            return new Verdict(wrong, List.of("read as the format " + read.format()));
        }
        for (StatutoryTable table : truth.format().tables()) {
            for (CellKey key : table.keys()) {
                CellValue value = read.figures().value(key);
                if (!same(truth.value(key), value)) {
                    boolean said = value instanceof CellValue.Unreadable || value instanceof CellValue.Missing;
                    (said ? unread : wrong).add(key + " is " + truth.value(key) + ", read as " + value);
                }
            }
        }
        if (unread.isEmpty() && !read.problems().isEmpty()) {
            unread.add(read.problems().get(0).message());
        }
        if (!SECTIONS.equals(read.sections().stream().map(Section::number).toList())) {
            unread.add("sections " + read.sections().stream().map(Section::heading).toList());
        }
        if (!String.valueOf(paper.truth().year()).equals(String.valueOf(read.year()))) {
            unread.add("year " + read.year());
        }
        return new Verdict(wrong, unread);
    }

    /** Whether every cell is right. */
    public boolean perfect() {
        return wrong.isEmpty() && unread.isEmpty();
    }

    private static boolean same(CellValue a, CellValue b) {
        if (a instanceof CellValue.Number x && b instanceof CellValue.Number y) {
            return x.value().compareTo(y.value()) == 0;
        }
        if (a instanceof CellValue.Money x && b instanceof CellValue.Money y) {
            return x.yuan().compareTo(y.yuan()) == 0;
        }
        return a instanceof CellValue.Blank && b instanceof CellValue.Blank || a.equals(b);
    }
}
