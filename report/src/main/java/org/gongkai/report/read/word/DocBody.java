package org.gongkai.report.read.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.read.UnreadableInputException.Reason;
import org.gongkai.report.read.assembly.ParagraphText;
import org.gongkai.report.read.assembly.Piece;
import org.gongkai.report.read.assembly.Piece.Words;
import org.gongkai.report.read.word.ListCounters.Level;
import org.gongkai.report.read.word.WordTable.Merge;
import org.jspecify.annotations.Nullable;

/** Walks through the text of a DOC document. One for each document being read. */
final class DocBody {

    /** More paragraphs than any report has, cells included. */
    private static final int MOST_PARAGRAPHS = 100_000;

    /** Tables inside tables inside tables: beyond this only their words are read. */
    private static final int DEEPEST = 8;

    private final String input;
    private final HWPFDocument document;
    private final ListCounters counters = new ListCounters();

    DocBody(HWPFDocument document, String input) {
        this.document = document;
        this.input = input;
    }

    /** Paragraphs and tables of the document's text in reading order. */
    List<Piece> pieces() throws UnreadableInputException {
        Range range = document.getRange();
        if (range.numParagraphs() > MOST_PARAGRAPHS) {
            throw new UnreadableInputException(Reason.TOO_COMPLEX, input);
        }
        return read(range, 0);
    }

    /** Paragraphs of the text boxes, which the format keeps apart from the text. */
    List<Piece> textBoxes() {
        return read(document.getMainTextboxRange(), 0);
    }

    private List<Piece> read(Range range, int level) {
        List<Piece> pieces = new ArrayList<>();
        int count = range.numParagraphs();
        for (int i = 0; i < count; i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable() && paragraph.getTableLevel() > level && level < DEEPEST) {
                Table table = range.getTable(paragraph);
                pieces.addAll(read(table, level + 1));
                i += Math.max(1, table.numParagraphs()) - 1;
            } else {
                addParagraph(paragraph, pieces);
            }
        }
        return pieces;
    }

    private List<Piece> read(Table table, int level) {
        ColumnEdges edges = edges(table);
        WordTable words = new WordTable();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            words.newRow();
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                int left = cell.getLeftEdge();
                if (c == 0 && edges.index(left) > 0) {
                    words.addCell(edges.index(left), Merge.NONE, Merge.NONE, List.of());
                }
                words.addCell(edges.span(left, left + cell.getWidth()), across(cell), down(cell), read(cell, level));
            }
        }
        return words.pieces();
    }

    private static ColumnEdges edges(Table table) {
        IntStream.Builder places = IntStream.builder();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                places.add(cell.getLeftEdge());
                places.add(cell.getLeftEdge() + cell.getWidth());
            }
        }
        return new ColumnEdges(places.build());
    }

    private static Merge across(TableCell cell) {
        return cell.isFirstMerged() ? Merge.START : cell.isMerged() ? Merge.CONTINUE : Merge.NONE;
    }

    private static Merge down(TableCell cell) {
        return cell.isFirstVerticallyMerged()
                ? Merge.START
                : cell.isVerticallyMerged() ? Merge.CONTINUE : Merge.NONE;
    }

    private void addParagraph(Paragraph paragraph, List<Piece> pieces) {
        String number = number(paragraph);
        if (isContents(paragraph)) {
            return;
        }
        for (String text : text(paragraph).paragraphs(paragraph.isInTable())) {
            pieces.add(new Words(number + text));
            number = "";
        }
    }

    private boolean isContents(Paragraph paragraph) {
        StyleDescription style = document.getStyleSheet().getStyleDescription(paragraph.getStyleIndex());
        return style != null && style.getName() != null && DocxStyles.isContentsName(style.getName());
    }

    private static ParagraphText text(Paragraph paragraph) {
        ParagraphText text = new ParagraphText();
        Deque<Boolean> fieldShowsResult = new ArrayDeque<>();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            boolean shown = !run.isMarkedDeleted() && !run.isVanished();
            String words = run.text();
            for (int k = 0; k < words.length(); k++) {
                char c = words.charAt(k);
                switch (c) {
                    // A field: its instruction, a separator, its result, its end.
                    case 0x13 -> fieldShowsResult.push(false);
                    case 0x14 -> {
                        if (fieldShowsResult.poll() != null) {
                            fieldShowsResult.push(true);
                        }
                    }
                    case 0x15 -> fieldShowsResult.poll();
                    case 0x0C, 0x0E -> text.lineBreak();
                    case 0x1E -> append(text, '-', shown && !fieldShowsResult.contains(false));
                    default -> append(text, c, shown && !fieldShowsResult.contains(false));
                }
            }
        }
        return text;
    }

    private static void append(ParagraphText text, char c, boolean shown) {
        // Below a space stand marks of cells, pictures and notes; only the tab and the line break are words.
        if (shown && (c >= ' ' || c == '\t' || c == 0x0B)) {
            text.appendKept(String.valueOf(c));
        }
    }

    /** The automatic number in front of a paragraph; empty when it has none. */
    private String number(Paragraph paragraph) {
        if (!paragraph.isInList()) {
            return "";
        }
        try {
            HWPFList list = paragraph.getList();
            List<@Nullable Level> levels = new ArrayList<>();
            for (char level = 0; level < ListCounters.LEVELS; level++) {
                levels.add(level(list, level));
            }
            char level = (char) paragraph.getIlvl();
            Integer restart = list.isStartAtOverridden(level) ? Integer.valueOf(list.getStartAt(level)) : null;
            return counters.next(Integer.toString(list.getLsid()), Integer.toString(paragraph.getIlfo()), level, levels,
                    restart);
        } catch (RuntimeException damaged) {
            // A reference to a list that is not there: Word prints no number either.
            return "";
        }
    }

    private static @Nullable Level level(HWPFList list, char level) {
        try {
            StringBuilder pattern = new StringBuilder();
            for (char c : list.getNumberText(level).toCharArray()) {
                if (c < ListCounters.LEVELS) {
                    pattern.append('%').append(c + 1);
                } else {
                    pattern.append(c);
                }
            }
            return new Level(list.getStartAt(level), NumberStyle.coded(list.getNumberFormat(level)), pattern.toString(),
                    false);
        } catch (RuntimeException absent) {
            return null;
        }
    }
}
