package org.gongkai.report.read.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.report.read.ReportInput;
import org.gongkai.report.read.SourceReader;
import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.read.UnreadableInputException.Reason;
import org.gongkai.report.read.assembly.Assembly;
import org.gongkai.report.read.assembly.Piece;
import org.gongkai.report.read.assembly.Piece.Words;
import org.gongkai.report.read.assembly.TablesInProse;
import org.gongkai.report.source.SourceDocument;

/**
 * Reads a document of Word 97 to 2003, and of WPS. Deletions and hidden text are left out, automatic numbers printed,
 * merged cells turned into spans. Columns are told by where cells begin and end, as the format knows no grid.
 */
public final class DocReader implements SourceReader {

    /** Fewer characters than the shortest report. */
    private static final int NEARLY_NOTHING = 60;

    /** The library holds a document three times in memory, pictures included. 32 MiB. */
    private static final int LARGEST = 32 << 20;

    private static final int SMALLEST_PICTURE = 4096;

    @Override
    public SourceDocument read(ReportInput input) throws UnreadableInputException {
        if (input.bytes().length > LARGEST) {
            throw new UnreadableInputException(Reason.TOO_COMPLEX, input.name());
        }
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(input.bytes()))) {
            HWPFDocument document = new HWPFDocument(files.getRoot());
            DocBody body = new DocBody(document, input.name());
            List<Piece> pieces = body.pieces();
            if (length(pieces) < NEARLY_NOTHING) {
                pieces = new ArrayList<>(pieces);
                pieces.addAll(body.textBoxes());
                if (length(pieces) < NEARLY_NOTHING && hasPictures(files.getRoot())) {
                    throw new UnreadableInputException(Reason.SCAN, input.name());
                }
            }
            SourceDocument read = Assembly.document(title(document), pieces);
            return Assembly.hasFigures(pieces)
                    ? read
                    : TablesInProse.reread(read, Assembly.lines(pieces), input.name());
        } catch (EncryptedDocumentException encrypted) {
            throw new UnreadableInputException(Reason.ENCRYPTED, input.name(), encrypted);
        } catch (OldWordFileFormatException old) {
            throw new UnreadableInputException(Reason.UNKNOWN_TYPE, input.name(), old);
        } catch (IOException | RuntimeException damaged) {
            throw new UnreadableInputException(Reason.BROKEN, input.name(), damaged);
        }
    }

    /** Pictures lie in a stream of their own, together with the properties of wide tables, which are small. */
    private static boolean hasPictures(DirectoryNode root) throws IOException {
        return root.hasEntryCaseInsensitive("Data")
                && root.getEntryCaseInsensitive("Data") instanceof DocumentEntry data
                && data.getSize() > SMALLEST_PICTURE;
    }

    private static int length(List<Piece> pieces) {
        return pieces.stream()
                .mapToInt(piece -> piece instanceof Words words ? words.text().length() : NEARLY_NOTHING)
                .sum();
    }

    private static String title(HWPFDocument document) {
        SummaryInformation properties = document.getSummaryInformation();
        String title = properties == null ? null : properties.getTitle();
        return title == null ? "" : title.strip();
    }
}
