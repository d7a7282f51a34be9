package org.gongkai.report.read.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.read.UnreadableInputException.Reason;
import org.gongkai.report.read.archive.SafeXml;
import org.gongkai.report.read.assembly.ParagraphText;
import org.gongkai.report.read.assembly.Piece;
import org.gongkai.report.read.assembly.Piece.Words;
import org.gongkai.report.read.word.WordTable.Merge;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the main part of a DOCX document once, as a stream: content controls, hyperlinks, insertions and smart
 * tags are only wrappers here, wherever they stand; deletions, old properties and hidden text are passed over; text boxes
 * and nested tables may open inside anything.
 *
 * <p>XWPF is not used for this, because it leaves out text in wrappers it does not model (a cell in a content control, a
 * run in a moved block) and builds an object for every element of the document.
 */
final class DocxBody {

    /** More elements than any report has. A report has ten thousand. */
    private static final int MOST_ELEMENTS = 2_000_000;

    /** Elements whose content is no part of the document as it is shown. */
    private static final Set<String> PASSED_OVER = Set.of("del", "moveFrom", "pPrChange", "rPrChange", "tblPrChange",
            "tblPrExChange", "trPrChange", "tcPrChange", "sectPrChange", "tblGridChange", "numberingChange", "rt",
            "sectPr", "tblGrid");

    private final String input;
    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<OpenTable> tables = new ArrayDeque<>();
    private final Deque<OpenParagraph> paragraphs = new ArrayDeque<>();
    private final Deque<Boolean> placeholders = new ArrayDeque<>();
    private final List<String> imports = new ArrayList<>();
    private List<Piece> sink = pieces;
    private int pictures;

    /** A paragraph that is not closed; a text box in it holds others. */
    private static final class OpenParagraph {
        final List<Piece> sink;
        final ParagraphText text = new ParagraphText();
        final List<Piece> floating = new ArrayList<>();
        final Deque<Boolean> fieldShowsResult = new ArrayDeque<>();
        String style = "";
        String list = "";
        @Nullable Integer level;
        boolean inProperties;
        boolean inRunProperties;
        boolean runHidden;

        OpenParagraph(List<Piece> sink) {
            this.sink = sink;
        }
    }

    /** A table that is not closed; a cell of it may hold others. */
    private static final class OpenTable {
        final List<Piece> sink;
        final WordTable table = new WordTable();
        boolean rowDropped;
        int blanksAfter;
        boolean inRowProperties;
        int columnSpan;
        Merge across = Merge.NONE;
        Merge down = Merge.NONE;
        boolean cellDropped;
        List<Piece> cell = List.of();

        OpenTable(List<Piece> sink) {
            this.sink = sink;
        }
    }

    private DocxBody(String input, DocxStyles styles, DocxNumbering numbering) {
        this.input = input;
        this.styles = styles;
        this.numbering = numbering;
    }

    /** Reads the main part. */
    static DocxBody read(byte[] mainPart, DocxStyles styles, DocxNumbering numbering, String input)
            throws UnreadableInputException {
        DocxBody body = new DocxBody(input, styles, numbering);
        try {
            XMLStreamReader xml = SafeXml.stream(mainPart);
            body.read(xml);
            xml.close();
        } catch (XMLStreamException failure) {
            throw SafeXml.refusal(failure, input);
        }
        return body;
    }

    /** Paragraphs and tables in reading order. */
    List<Piece> pieces() {
        return pieces;
    }

    /** Relationship ids of parts that Word would import when it opens the document (HTML, for instance). */
    List<String> imports() {
        return imports;
    }

    /** How many pictures the document shows. */
    int pictures() {
        return pictures;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException, UnreadableInputException {
        int elements = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > MOST_ELEMENTS) {
                        throw new UnreadableInputException(Reason.TOO_COMPLEX, input);
                    }
                    if (isPassedOver(xml)) {
                        noteMark(xml.getLocalName());
                        skip(xml);
                    } else if (isWord(xml)) {
                        open(xml);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (isWord(xml)) {
                        close(xml.getLocalName());
                    }
                }
                default -> {
                    // Words stand only in w:t, which is read as a whole.
                }
            }
        }
    }

    private static boolean isPassedOver(XMLStreamReader xml) {
        return isWord(xml)
                ? PASSED_OVER.contains(xml.getLocalName())
                // What programs show that know less than Word: the same text box once more, in an older form.
                : xml.getLocalName().equals("Fallback");
    }

    /** Whether an element is WordprocessingML, transitional or strict; pictures and formulas have a {@code p} as well. */
    private static boolean isWord(XMLStreamReader xml) {
        String namespace = xml.getNamespaceURI();
        return namespace != null && namespace.contains("wordprocessingml/")
                && !namespace.startsWith("http://schemas.microsoft.com");
    }

    /** In the properties of a row a deletion is a mark and has no content: the row is gone. */
    private void noteMark(String name) {
        OpenTable table = tables.peek();
        if (name.equals("del") && table != null && table.inRowProperties) {
            table.rowDropped = true;
        }
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // Passed over.
                }
            }
        }
    }

    private void open(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        switch (name) {
            case "p" -> paragraphs.push(new OpenParagraph(sink));
            case "tbl" -> tables.push(new OpenTable(sink));
            case "sdt" -> placeholders.push(false);
            case "showingPlcHdr" -> {
                if (DocxStyles.isOn(value(xml)) && !placeholders.isEmpty()) {
                    placeholders.pop();
                    placeholders.push(true);
                }
            }
            case "altChunk" -> imports.add(attribute(xml, "id"));
            case "drawing", "pict", "object" -> pictures++;
            case "txbxContent" -> {
                OpenParagraph around = paragraphs.peek();
                if (around != null) {
                    sink = around.floating;
                }
            }
            default -> {
                if (!tables.isEmpty()) {
                    openInTable(tables.element(), name, xml);
                }
                if (!paragraphs.isEmpty()) {
                    openInParagraph(paragraphs.element(), name, xml);
                }
            }
        }
    }

    private void openInTable(OpenTable table, String name, XMLStreamReader xml) {
        switch (name) {
            case "tr" -> {
                table.table.newRow();
                table.rowDropped = false;
                table.blanksAfter = 0;
            }
            case "trPr" -> table.inRowProperties = true;
            case "gridBefore" -> addBlank(table, number(xml));
            case "gridAfter" -> table.blanksAfter = number(xml);
            case "hidden" -> table.rowDropped |= DocxStyles.isOn(value(xml));
            case "tc" -> {
                table.columnSpan = 1;
                table.across = Merge.NONE;
                table.down = Merge.NONE;
                table.cellDropped = false;
                table.cell = new ArrayList<>(1);
                sink = table.cell;
            }
            case "gridSpan" -> table.columnSpan = Math.max(1, number(xml));
            case "hMerge" -> table.across = merge(xml);
            case "vMerge" -> table.down = merge(xml);
            case "cellDel" -> table.cellDropped = true;
            default -> {
                // Nothing that matters for the words.
            }
        }
    }

    private static void addBlank(OpenTable table, int columns) {
        if (columns > 0) {
            table.table.addCell(columns, Merge.NONE, Merge.NONE, List.of());
        }
    }

    private static Merge merge(XMLStreamReader xml) {
        return value(xml).equals("restart") ? Merge.START : Merge.CONTINUE;
    }

    private void openInParagraph(OpenParagraph paragraph, String name, XMLStreamReader xml) throws XMLStreamException {
        switch (name) {
            case "pPr" -> paragraph.inProperties = true;
            case "pStyle" -> paragraph.style = value(xml);
            case "numId" -> paragraph.list = value(xml);
            case "ilvl" -> paragraph.level = DocxStyles.number(value(xml));
            case "r" -> paragraph.runHidden = styles.isHidden(paragraph.style);
            case "rPr" -> paragraph.inRunProperties = !paragraph.inProperties;
            case "rStyle" -> paragraph.runHidden |= paragraph.inRunProperties && styles.isHidden(value(xml));
            case "vanish", "specVanish" -> {
                if (paragraph.inRunProperties) {
                    paragraph.runHidden = DocxStyles.isOn(value(xml));
                }
            }
            case "t" -> append(paragraph, xml.getElementText().replace('\n', ' '));
            case "tab", "ptab" -> {
                if (!paragraph.inProperties) {
                    append(paragraph, "\u3000");
                }
            }
            case "br", "cr" -> append(paragraph, "\n");
            case "noBreakHyphen" -> append(paragraph, "-");
            case "fldChar" -> field(paragraph, attribute(xml, "fldCharType"));
            default -> {
                // A wrapper, or nothing that matters for the words.
            }
        }
    }

    /**
     * Text is shown unless it is hidden, belongs to the instruction of a field rather than to its result, or stands in a
     * content control only to ask for an entry (单击此处输入文字).
     */
    private void append(OpenParagraph paragraph, String words) {
        if (!paragraph.runHidden && !paragraph.fieldShowsResult.contains(false) && !placeholders.contains(true)) {
            paragraph.text.appendKept(words);
        }
    }

    private static void field(OpenParagraph paragraph, String mark) {
        switch (mark) {
            case "begin" -> paragraph.fieldShowsResult.push(false);
            case "separate" -> {
                if (paragraph.fieldShowsResult.poll() != null) {
                    paragraph.fieldShowsResult.push(true);
                }
            }
            default -> paragraph.fieldShowsResult.poll();
        }
    }

    private void close(String name) {
        OpenParagraph paragraph = paragraphs.peek();
        OpenTable table = tables.peek();
        switch (name) {
            case "p" -> {
                if (paragraph != null) {
                    paragraphs.pop();
                    closeParagraph(paragraph);
                }
            }
            case "pPr" -> {
                if (paragraph != null) {
                    paragraph.inProperties = false;
                }
            }
            case "rPr" -> {
                if (paragraph != null) {
                    paragraph.inRunProperties = false;
                }
            }
            case "sdt" -> placeholders.poll();
            case "txbxContent" -> sink = paragraph == null ? sink : paragraph.sink;
            case "tc" -> {
                if (table != null) {
                    closeCell(table);
                }
            }
            case "trPr" -> {
                if (table != null) {
                    table.inRowProperties = false;
                }
            }
            case "tr" -> {
                if (table != null) {
                    closeRow(table);
                }
            }
            case "tbl" -> {
                if (table != null) {
                    tables.pop();
                    sink = table.sink;
                    sink.addAll(table.table.pieces());
                }
            }
            default -> {
                // Nothing was opened.
            }
        }
    }

    private void closeParagraph(OpenParagraph paragraph) {
        sink = paragraph.sink;
        String number = numbering.next(paragraph.style, paragraph.list, paragraph.level);
        if (!paragraph.text.isEmpty() && !styles.isContents(paragraph.style)) {
            for (String text : paragraph.text.paragraphs(!tables.isEmpty())) {
                sink.add(new Words(number + text));
                number = "";
            }
        }
        sink.addAll(paragraph.floating);
    }

    private void closeCell(OpenTable table) {
        if (!table.cellDropped) {
            table.table.addCell(table.columnSpan, table.across, table.down, table.cell);
        }
        table.cell = List.of();
        sink = table.sink;
    }

    private static void closeRow(OpenTable table) {
        addBlank(table, table.blanksAfter);
        if (table.rowDropped) {
            table.table.dropRow();
        }
    }

    private static int number(XMLStreamReader xml) {
        Integer number = DocxStyles.number(value(xml));
        return number == null ? 0 : Math.max(0, Math.min(number, 1000));
    }

    private static String value(XMLStreamReader xml) {
        return attribute(xml, "val");
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
