package org.gongkai.report.read.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.gongkai.law.annual.LayoutCell;
import org.gongkai.law.annual.ReportSection;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Section;
import org.gongkai.report.source.SourceParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Word documents to test with: reports in the statutory layout, and small documents that hold one trap. */
public final class WordFixtures {

    private WordFixtures() {}

    /** A report as an office would type it: headings, prose, the three tables with merged cells. */
    public static byte[] report(AnnualReport report) {
        return document(document -> {
            paragraph(document, report.title());
            report.preamble().forEach(each -> paragraph(document, each.text()));
            for (Section section : report.sections()) {
                paragraph(document, section.heading());
                for (SourceParagraph each : section.paragraphs()) {
                    paragraph(document, each.text());
                }
                ReportSection form = report.format().sections().get(section.number() - 1);
                if (!form.table().isEmpty()) {
                    table(document, report.format().table(form.table()), report);
                }
            }
        });
    }

    /** Fills a new document and returns its bytes. */
    public static byte[] document(java.util.function.Consumer<XWPFDocument> content) {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            content.accept(document);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static XWPFParagraph paragraph(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private static void table(XWPFDocument document, StatutoryTable statutory, AnnualReport report) {
        int columns = statutory.layoutColumns();
        int rows = statutory.layoutRows();
        LayoutCell[][] grid = new LayoutCell[rows][columns];
        for (LayoutCell cell : statutory.layout()) {
            for (int r = 0; r < cell.rowSpan(); r++) {
                for (int c = 0; c < cell.columnSpan(); c++) {
                    grid[cell.row() + r][cell.column() + c] = cell;
                }
            }
        }
        XWPFTable table = document.createTable();
        table.removeRow(0);
        for (int c = 0; c < columns; c++) {
            if (table.getCTTbl().getTblGrid() == null) {
                table.getCTTbl().addNewTblGrid();
            }
            table.getCTTbl().getTblGrid().addNewGridCol().setW(BigInteger.valueOf(9000 / columns));
        }
        for (int r = 0; r < rows; r++) {
            XWPFTableRow row = table.createRow();
            while (row.getTableCells().size() > 0) {
                row.removeCell(0);
            }
            for (int c = 0; c < columns; c += grid[r][c].columnSpan()) {
                LayoutCell cell = grid[r][c];
                XWPFTableCell made = row.createCell();
                CTTcPr properties = made.getCTTc().isSetTcPr() ? made.getCTTc().getTcPr() : made.getCTTc().addNewTcPr();
                properties.addNewTcW().setW(BigInteger.valueOf(9000L / columns * cell.columnSpan()));
                if (cell.columnSpan() > 1) {
                    properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.columnSpan()));
                }
                if (cell.rowSpan() > 1) {
                    properties.addNewVMerge().setVal(cell.row() == r ? STMerge.RESTART : STMerge.CONTINUE);
                }
                if (cell.row() == r) {
                    made.setText(text(cell, report));
                }
            }
        }
    }

    private static String text(LayoutCell cell, AnnualReport report) {
        return cell.key() == null ? cell.text() : report.figures().value(cell.key()).toString();
    }

    /** The XML of a main part with this body. */
    static String mainPart(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document"
                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
                + " xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:body>" + body + "</w:body></w:document>";
    }

    /** A package of parts: name, content, name, content … beside the main part with this body. */
    static byte[] pack(String body, String... parts) {
        List<String> all = new ArrayList<>(List.of("[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + relation("styles", "styles.xml") + relation("numbering", "numbering.xml")
                        + relation("aFChunk", "chunk.mht") + "</Relationships>",
                "word/document.xml", mainPart(body)));
        all.addAll(List.of(parts));
        return org.gongkai.report.read.archive.ZipFixtures.zip(all.toArray(String[]::new));
    }

    private static String relation(String kind, String target) {
        return "<Relationship Id=\"" + kind
                + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind
                + "\" Target=\"" + target + "\"/>";
    }
}
