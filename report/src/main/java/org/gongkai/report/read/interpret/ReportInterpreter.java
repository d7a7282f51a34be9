package org.gongkai.report.read.interpret;

import java.util.ArrayList;
import java.util.List;

import org.gongkai.law.annual.ReportFormat;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Figures;
import org.gongkai.report.Section;
import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.read.UnreadableInputException.Reason;
import org.gongkai.report.source.SourceDocument;
import org.gongkai.report.source.SourceParagraph;

/**
 * Turns paragraphs and raw tables into an annual report, or says why they are none.
 *
 * <p>The statutory format is told by the rows the tables have; the year decides only where they leave it open.
 */
public final class ReportInterpreter {

    /** Rows read twice from which on a document is taken to hold two reports. */
    private static final int ROWS_OF_A_SECOND_REPORT = 15;

    private ReportInterpreter() {}

    /**
     * Understands a document.
     *
     * @param inputName the file's name, for messages and as the last resort for agency and year
     * @throws UnreadableInputException when it is no report, half of one, or more than one
     */
    public static AnnualReport interpret(SourceDocument document, String inputName) throws UnreadableInputException {
        FigureReader reader = readerFor(document);
        ReportFormat format = reader.format();
        Outline outline = reader.outline();
        List<Section> found = outline.sections();
        refuse(reader, outline, found, inputName);

        FrontMatter front = new FrontMatter(document.title(), inputName, outline.front(), document.paragraphs());
        List<Section> sections = new ArrayList<>(found);
        if (!sections.isEmpty()) {
            Section last = sections.get(sections.size() - 1);
            List<SourceParagraph> own = front.withoutClosing(last.paragraphs());
            sections.set(sections.size() - 1, new Section(last.number(), last.heading(), own, last.place()));
        }
        Figures figures = reader.figures();
        return new AnnualReport(front.title(), front.agency(), front.year(), format, front.period(), front.published(),
                front.contact(), front.preamble(), sections, figures, reader.problems());
    }

    private static FigureReader readerFor(SourceDocument document) {
        FigureReader current = FigureReader.of(document, ReportFormat.FORMAT_2021);
        if (current.complete()) {
            return current;
        }
        FigureReader trial = FigureReader.of(document, ReportFormat.FORMAT_2019);
        return trial.fit() > current.fit() ? trial : current;
    }

    private static void refuse(FigureReader reader, Outline outline, List<Section> sections, String inputName)
            throws UnreadableInputException {
        ReportFormat format = reader.format();
        int figures = reader.rowsOf(format.table2()) + reader.rowsOf(format.table3()) + reader.rowsOf(format.table4());
        if (figures == 0) {
            throw new UnreadableInputException(sections.size() >= 3 ? Reason.HALF_A_REPORT : Reason.NOT_A_REPORT,
                    inputName);
        }
        if (reader.rowsOf(format.table3()) < 3 && sections.size() < 2) {
            throw new UnreadableInputException(Reason.NOT_A_REPORT, inputName);
        }
        if (reader.conflictingRows() >= ROWS_OF_A_SECOND_REPORT
                || reader.repeatedRows() >= ROWS_OF_A_SECOND_REPORT && outline.restarts() > 0) {
            throw new UnreadableInputException(Reason.SEVERAL, inputName);
        }
        boolean ends = outline.reachesTheEnd() || reader.rowsOf(format.table4()) > 0;
        if (!ends) {
            throw new UnreadableInputException(Reason.HALF_A_REPORT, inputName);
        }
    }
}
