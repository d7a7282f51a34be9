package org.gongkai.report.read.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.report.read.ReportInput;
import org.gongkai.report.read.SourceReader;
import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.read.UnreadableInputException.Reason;
import org.gongkai.report.read.archive.GuardedZip;
import org.gongkai.report.read.assembly.Assembly;
import org.gongkai.report.read.assembly.Piece;
import org.gongkai.report.source.SourceDocument;

/**
 * Reads a workbook, all its visible sheets in order: rows of several cells become tables, rows of one cell paragraphs. What
 * is hidden is not read, unless nothing else holds figures.
 *
 * <p>Formulas count with the value that was saved with them; one without is worked out. Links to other files are never
 * followed, macros never run.
 */
public final class SheetReader implements SourceReader {

    /** A workbook takes some thirty times the memory of its markup. 24 MiB. */
    private static final long LARGEST_MARKUP = 24L << 20;
    private static final int LARGEST_BINARY = 32 << 20;

    @Override
    public SourceDocument read(ReportInput input) throws UnreadableInputException {
        boolean packed = input.bytes().length > 1 && input.bytes()[0] == 'P' && input.bytes()[1] == 'K';
        if (packed) {
            requireModest(input);
        } else if (input.bytes().length > LARGEST_BINARY) {
            throw new UnreadableInputException(Reason.TOO_COMPLEX, input.name());
        }
        try (ByteArrayInputStream bytes = new ByteArrayInputStream(input.bytes());
                Workbook workbook = packed ? new XSSFWorkbook(bytes) : new HSSFWorkbook(bytes)) {
            return read(workbook);
        } catch (EncryptedDocumentException locked) {
            throw new UnreadableInputException(Reason.ENCRYPTED, input.name(), locked);
        } catch (IOException | RuntimeException broken) {
            // POI answers damaged files with any of these.
            throw new UnreadableInputException(Reason.BROKEN, input.name(), broken);
        }
    }

    private static void requireModest(ReportInput input) throws UnreadableInputException {
        try (GuardedZip zip = GuardedZip.open(input)) {
            long markup = 0;
            for (String name : zip.names()) {
                if (name.startsWith("xl/") && name.endsWith(".xml")) {
                    markup += zip.size(name);
                }
            }
            if (markup > LARGEST_MARKUP) {
                throw new UnreadableInputException(Reason.TOO_COMPLEX, input.name());
            }
        }
    }

    private static SourceDocument read(Workbook workbook) {
        List<Piece> visible = pieces(workbook, false);
        List<Piece> pieces = Assembly.hasFigures(visible) ? visible : pieces(workbook, true);
        return Assembly.document(title(workbook), pieces);
    }

    private static List<Piece> pieces(Workbook workbook, boolean hidden) {
        List<Piece> pieces = new ArrayList<>();
        CellTexts texts = new CellTexts(workbook);
        for (Sheet sheet : workbook) {
            if (hidden || workbook.getSheetVisibility(workbook.getSheetIndex(sheet)) == SheetVisibility.VISIBLE) {
                pieces.addAll(new SheetGrid(sheet, texts, hidden).pieces());
            }
        }
        return pieces;
    }

    private static String title(Workbook workbook) {
        String title = switch (workbook) {
            case XSSFWorkbook xlsx -> xlsx.getProperties().getCoreProperties().getTitle();
            case HSSFWorkbook xls when xls.getSummaryInformation() != null -> xls.getSummaryInformation().getTitle();
            default -> "";
        };
        return title == null ? "" : title.strip();
    }
}
