package org.gongkai.report.read;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

import org.gongkai.report.AnnualReport;
import org.gongkai.report.json.ReportJson;
import org.gongkai.report.read.UnreadableInputException.Reason;
import org.gongkai.report.read.html.HtmlReader;
import org.gongkai.report.read.interpret.ReportInterpreter;
import org.gongkai.report.read.ofd.OfdReader;
import org.gongkai.report.read.pdf.PdfReader;
import org.gongkai.report.read.sheet.SheetReader;
import org.gongkai.report.read.text.PlainTextReader;
import org.gongkai.report.read.word.DocReader;
import org.gongkai.report.read.word.DocxReader;

/**
 * Reads an annual report in whatever form it was published: HTML, DOCX, DOC, PDF, OFD, XLSX, XLS, plain text, or JSON.
 *
 * <pre>{@code AnnualReport report = ReportReader.read(Path.of("baotou-fao-2023.txt"));}</pre>
 *
 * <p>What the file is, is told by its content, not by its name. What cannot be read is said
 * ({@link AnnualReport#problems}, or an {@link UnreadableInputException} when nothing can be); a number is never
 * guessed. Safe for use by several threads.
 */
public final class ReportReader {

    private static final Map<FileKind, SourceReader> READERS = new EnumMap<>(FileKind.class);

    static {
        READERS.put(FileKind.PDF, new PdfReader());
        READERS.put(FileKind.HTML, new HtmlReader());
        READERS.put(FileKind.DOCX, new DocxReader());
        READERS.put(FileKind.DOC, new DocReader());
        READERS.put(FileKind.OFD, new OfdReader());
        READERS.put(FileKind.XLSX, new SheetReader());
        READERS.put(FileKind.XLS, new SheetReader());
        READERS.put(FileKind.TEXT, new PlainTextReader());
    }

    private ReportReader() {}

    /**
     * Reads a file.
     *
     * @throws UnreadableInputException when it is no annual report or cannot be read; the message is for a clerk
     */
    public static AnnualReport read(Path file) throws UnreadableInputException {
        return read(ReportInput.of(file));
    }

    /**
     * Reads an input in memory.
     *
     * @throws UnreadableInputException when it is no annual report or cannot be read; the message is for a clerk
     */
    public static AnnualReport read(ReportInput input) throws UnreadableInputException {
        if (input.bytes().length == 0) {
            throw new UnreadableInputException(Reason.EMPTY, input.name());
        }
        FileKind kind = FileKind.detect(input);
        if (kind == FileKind.JSON) {
            try {
                return ReportJson.read(input.bytes());
            } catch (IllegalArgumentException wrong) {
                throw new UnreadableInputException(Reason.NOT_A_REPORT, input.name(), wrong);
            }
        }
        return ReportInterpreter.interpret(readerFor(kind, input.name()).read(input), input.name());
    }

    private static SourceReader readerFor(FileKind kind, String name) throws UnreadableInputException {
        SourceReader reader = READERS.get(kind);
        if (reader == null) {
            throw new UnreadableInputException(Reason.UNKNOWN_TYPE, name);
        }
        return reader;
    }
}
