package org.gongkai.report.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.gongkai.report.AnnualReport;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Writes a report as PDF by GB/T 9704: fonts embedded and cut down to the characters used, tagged for screen readers
 * (PDF/UA), with bookmarks and page numbers; rows stay whole, and so do tables where a page can hold them.
 */
public final class PdfWriter implements ReportWriter {

    static {
        // Its progress is nobody's business; what goes wrong comes as an exception.
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public void write(AnnualReport report, OutputStream out) throws IOException {
        ReportOutline outline = ReportOutline.of(report);
        Printable printable = new Printable();
        String page = new PdfPage(printable).of(outline, report);
        printable.warn(outline.title());
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.usePdfUaAccessibility(true);
            builder.useFastMode();
            builder.withProducer("Gongkai");
            builder.withW3cDocument(parse(page), "");
            for (Typeface face : Typeface.values()) {
                builder.useFont(face::open, face.family(), face.weight(), FontStyle.NORMAL, true);
            }
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
            }
            PDDocumentInformation information = document.getDocumentInformation();
            // The time of writing would make every copy different and says nothing about the report.
            information.setCreationDate(null);
            information.setModificationDate(null);
            document.setDocumentId((long) page.hashCode());
            document.save(out);
        }
    }

    private static Document parse(String page) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(page)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("the page made for the PDF is not well-formed", e);
        }
    }
}
