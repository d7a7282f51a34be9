package org.gongkai.report.read.pdf;

import java.io.IOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.gongkai.report.read.ReportInput;
import org.gongkai.report.read.SourceReader;
import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.read.UnreadableInputException.Reason;
import org.gongkai.report.read.page.PageReader;
import org.gongkai.report.read.page.ShownPages;
import org.gongkai.report.read.page.WorkLimit;
import org.gongkai.report.source.SourceDocument;

/**
 * Reads a PDF with text. A scan without text, a file that needs a password, and fonts that do not tell their characters
 * are refused with the reason.
 */
public final class PdfReader implements SourceReader {

    private static final int MOST_PAGES = 2000;
    /** What streams may take in memory, and in all with what is put aside on disk, before the file is refused. */
    private static final long IN_MEMORY = 16L << 20;
    private static final long IN_ALL = 512L << 20;

    @Override
    public SourceDocument read(ReportInput input) throws UnreadableInputException {
        try (PDDocument document = Loader.loadPDF(input.bytes(), "", null, null,
                MemoryUsageSetting.setupMixed(IN_MEMORY, IN_ALL).streamCache)) {
            if (document.getNumberOfPages() == 0) {
                throw new UnreadableInputException(Reason.BROKEN, input.name());
            }
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new UnreadableInputException(Reason.TOO_COMPLEX, input.name());
            }
            return read(document, input.name());
        } catch (InvalidPasswordException encrypted) {
            throw new UnreadableInputException(Reason.ENCRYPTED, input.name(), encrypted);
        } catch (WorkLimit.ExceededException endless) {
            throw new UnreadableInputException(Reason.TOO_COMPLEX, input.name(), endless);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // PDFBox answers damaged files with any of these.
            throw new UnreadableInputException(Reason.BROKEN, input.name(), broken);
        }
    }

    private static SourceDocument read(PDDocument document, String name) throws IOException, UnreadableInputException {
        PDOptionalContentProperties layers = document.getDocumentCatalog().getOCProperties();
        WorkLimit limit = new WorkLimit();
        ShownPages shown = new ShownPages();
        for (PDPage page : document.getPages()) {
            shown.add(new PageScanner(page, layers, limit, shown).scan(shown.count() + 1));
        }
        shown.requireText(name);
        PDDocumentInformation information = document.getDocumentInformation();
        String title = information == null || information.getTitle() == null ? "" : information.getTitle();
        return PageReader.read(title, shown.pages());
    }
}
