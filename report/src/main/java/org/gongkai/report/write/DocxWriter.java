package org.gongkai.report.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.gongkai.report.AnnualReport;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

/**
 * Writes a report as DOCX with real tables, to be edited in Word or WPS: pages, fonts and headings by GB/T 9704, the
 * headings known to the navigation pane.
 */
public final class DocxWriter implements ReportWriter {

    /** In twips. */
    private static final int ROOM_AFTER_TABLE = 160;

    @Override
    public void write(AnnualReport report, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(65_536);
        try (XWPFDocument document = new XWPFDocument()) {
            ReportOutline outline = ReportOutline.of(report);
            DocxStyles.addTo(document);
            properties(document, outline, report);
            page(document);
            addPageNumber(document, HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
            addPageNumber(document, HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
            document.setEvenAndOddHeadings(true);
            title(document, outline);
            boolean afterTable = false;
            for (ReportOutline.Part part : outline.parts()) {
                append(document, part, report);
                if (afterTable) {
                    document.getLastParagraph().setSpacingBefore(ROOM_AFTER_TABLE);
                }
                afterTable = part instanceof ReportOutline.Table;
            }
            document.write(bytes);
        }
        StableZip.copy(bytes.toByteArray(), out);
    }

    private static void append(XWPFDocument document, ReportOutline.Part part, AnnualReport report) {
        switch (part) {
            case ReportOutline.Heading heading ->
                paragraph(document, DocxStyles.HEADING_1).createRun().setText(heading.text());
            case ReportOutline.Paragraph paragraph -> {
                XWPFParagraph written = paragraph(document,
                        paragraph.isHeading() ? DocxStyles.HEADING_2 : DocxStyles.BODY);
                if (!paragraph.lead().isEmpty()) {
                    XWPFRun lead = written.createRun();
                    lead.setText(paragraph.lead());
                    if (!paragraph.isHeading()) {
                        lead.setStyle(DocxStyles.LEAD);
                    }
                }
                if (!paragraph.rest().isEmpty()) {
                    written.createRun().setText(paragraph.rest());
                }
            }
            case ReportOutline.Table table -> DocxTable.append(document, table.table(), report.figures());
            case ReportOutline.Signature signature ->
                paragraph(document, DocxStyles.SIGNATURE).createRun().setText(signature.text());
        }
    }

    private static void title(XWPFDocument document, ReportOutline outline) {
        XWPFRun run = paragraph(document, DocxStyles.TITLE).createRun();
        List<String> lines = outline.titleLines();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines.get(i));
        }
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    private static void properties(XWPFDocument document, ReportOutline outline, AnnualReport report) {
        POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
        core.setTitle(outline.title());
        core.setCreator(report.agency() == null ? "" : XmlText.clean(report.agency()));
        core.getUnderlyingProperties().setLanguageProperty("zh-CN");
        // The time of writing would make every copy different and says nothing about the report.
        core.getUnderlyingProperties().setCreatedProperty(Optional.empty());
        core.getUnderlyingProperties().setModifiedProperty(Optional.empty());
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(Typography.PAGE_WIDTH));
        size.setH(twips(Typography.PAGE_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(Typography.TOP));
        margins.setBottom(twips(Typography.BOTTOM));
        margins.setLeft(twips(Typography.LEFT));
        margins.setRight(twips(Typography.RIGHT));
        margins.setHeader(twips(Typography.TOP / 2));
        margins.setFooter(twips(Typography.BOTTOM - Typography.PAGE_NUMBER_GAP - Typography.PAGE_NUMBER_SIZE));
        margins.setGutter(BigInteger.ZERO);
        CTDocGrid grid = section.addNewDocGrid();
        // Lines only: a grid of characters is read differently by every word processor; the style narrows them instead.
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(twips(Typography.LINE_PITCH));
    }

    /** — 1 —, on the outer side of the page. */
    private static void addPageNumber(XWPFDocument document, HeaderFooterType pages, ParagraphAlignment side) {
        XWPFParagraph line = document.createFooter(pages).createParagraph();
        line.setStyle(DocxStyles.PAGE_NUMBER);
        line.setAlignment(side);
        line.createRun().setText("— ");
        line.getCTP().addNewFldSimple().setInstr("PAGE");
        line.getCTP().getFldSimpleArray(0).addNewR().addNewT().setStringValue("1");
        line.createRun().setText(" —");
    }

    static BigInteger twips(double points) {
        return BigInteger.valueOf(Math.round(points * 20));
    }
}
