package org.gongkai.report.read.word;

import java.util.List;

import org.gongkai.report.read.ReportInput;
import org.gongkai.report.read.SourceReader;
import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.read.UnreadableInputException.Reason;
import org.gongkai.report.read.assembly.Assembly;
import org.gongkai.report.read.assembly.Piece;
import org.gongkai.report.read.assembly.Piece.Words;
import org.gongkai.report.read.assembly.TablesInProse;
import org.gongkai.report.read.html.HtmlReader;
import org.gongkai.report.source.SourceDocument;

/**
 * Reads a Word document (DOCX, with macros or without) as Word shows it: insertions accepted, deletions and hidden text
 * left out, automatic numbers printed, merged cells as spans, text boxes after the paragraph they hang on. Headers,
 * footers, notes and comments are not read.
 */
public final class DocxReader implements SourceReader {

    /** Fewer characters than the shortest report. */
    private static final int NEARLY_NOTHING = 60;

    @Override
    public SourceDocument read(ReportInput input) throws UnreadableInputException {
        try (DocxPackage parts = DocxPackage.open(input)) {
            DocxStyles styles = new DocxStyles(parts.related("styles"), input.name());
            DocxNumbering numbering = new DocxNumbering(parts.related("numbering"), styles, input.name());
            DocxBody body = DocxBody.read(parts.mainPart(), styles, numbering, input.name());
            List<Piece> pieces = body.pieces();
            if (length(pieces) < NEARLY_NOTHING) {
                for (String id : body.imports()) {
                    // Pages exported by script are a web page in a DOCX package, which Word converts as it opens it.
                    byte[] imported = parts.relatedById(id);
                    if (imported != null) {
                        return new HtmlReader().read(new ReportInput(input.name(), imported));
                    }
                }
                if (body.pictures() > 0 && parts.hasPictures()) {
                    throw new UnreadableInputException(Reason.SCAN, input.name());
                }
            }
            SourceDocument read = Assembly.document(parts.title(), pieces);
            return Assembly.hasFigures(pieces)
                    ? read
                    : TablesInProse.reread(read, Assembly.lines(pieces), input.name());
        }
    }

    private static int length(List<Piece> pieces) {
        return pieces.stream()
                .mapToInt(piece -> piece instanceof Words words ? words.text().length() : NEARLY_NOTHING)
                .sum();
    }
}
