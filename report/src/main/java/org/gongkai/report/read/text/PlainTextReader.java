package org.gongkai.report.read.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.read.ReportInput;
import org.gongkai.report.read.SourceReader;
import org.gongkai.report.read.TextDecoder;
import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.read.UnreadableInputException.Reason;
import org.gongkai.report.source.Block;
import org.gongkai.report.source.SourceDocument;

/**
 * Reads a report from plain text, in whatever form a crawl, a conversion or a copy left its tables: bars, broken or not,
 * drawn boxes, tabs, commas, columns of spaces, one cell a line, everything run together; each table in a form of its own.
 *
 * <p>Places are line and character. A figure is given to a row only when the words beside it are the label of that row,
 * and to a column only when every cell of the row can be told; else the row comes out with what stands there.
 */
public final class PlainTextReader implements SourceReader {

    /** More characters than the longest report; what is larger is something else, and would take long to find out. */
    private static final int MOST_CHARACTERS = 4_000_000;

    @Override
    public SourceDocument read(ReportInput input) throws UnreadableInputException {
        String text = TextDecoder.decode(input).text();
        if (text.isBlank()) {
            throw new UnreadableInputException(Reason.EMPTY, input.name());
        }
        if (text.length() > MOST_CHARACTERS) {
            throw new UnreadableInputException(Reason.TOO_COMPLEX, input.name());
        }
        return read(text);
    }

    /** Reads a text that is decoded already. */
    static SourceDocument read(String text) {
        List<Chapter> chapters = Chapters.of(InputLines.of(text));
        List<ChapterReading> current = readings(chapters, ReportFormat.FORMAT_2021);
        List<ChapterReading> trial = readings(chapters, ReportFormat.FORMAT_2019);
        return document(score(trial) > score(current) ? trial : current);
    }

    private static double score(List<ChapterReading> readings) {
        return readings.stream().mapToDouble(ChapterReading::score).sum();
    }

    /** Reads each section for its own table, and for those whose section has no heading. */
    private static List<ChapterReading> readings(List<Chapter> chapters, ReportFormat format) {
        Set<String> headed = new HashSet<>();
        chapters.stream().filter(chapter -> !chapter.lines().isEmpty()).forEach(chapter -> headed.add(chapter.table()));
        List<ChapterReading> readings = new ArrayList<>(chapters.size());
        for (Chapter chapter : chapters) {
            List<StatutoryTable> tables = format.tables()
                    .stream()
                    .filter(table -> table.id().equals(chapter.table()) || !headed.contains(table.id()))
                    .toList();
            readings.add(new ChapterReading(chapter, format, tables));
        }
        return readings;
    }

    private static SourceDocument document(List<ChapterReading> readings) {
        List<List<ChapterReading.Part>> parts = readings.stream().map(ChapterReading::parts).toList();
        Paragraphs paragraphs = new Paragraphs(parts);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            Block heading = readings.get(i).chapter().heading();
            if (heading != null) {
                blocks.add(heading);
            }
            paragraphs.addTo(blocks, parts.get(i));
        }
        return new SourceDocument("", blocks);
    }
}
