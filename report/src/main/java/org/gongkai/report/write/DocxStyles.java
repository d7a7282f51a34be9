package org.gongkai.report.write;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * The paragraph styles of a Word document by GB/T 9704. They lie as WordprocessingML in {@code styles.xml}; the fonts are
 * named as offices have them, with what to take instead in {@code fontTable.xml}.
 */
final class DocxStyles {

    static final String BODY = "Normal";
    static final String TITLE = "Title";
    static final String HEADING_1 = "Heading1";
    static final String HEADING_2 = "Heading2";
    static final String LEAD = "Lead";
    static final String SIGNATURE = "Signature";
    static final String TABLE_TEXT = "TableText";
    static final String PAGE_NUMBER = "Footer";

    private static final String FONT_TABLE_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
    private static final String FONT_TABLE_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";

    private DocxStyles() {}

    static void addTo(XWPFDocument document) throws IOException {
        try {
            StylesDocument styles = StylesDocument.Factory.parse(
                    new ByteArrayInputStream(Resources.text("styles.xml").getBytes(StandardCharsets.UTF_8)));
            document.createStyles().setStyles(styles.getStyles());
            var name = PackagingURIHelper.createPartName("/word/fontTable.xml");
            PackagePart fonts = document.getPackage().createPart(name, FONT_TABLE_TYPE);
            try (OutputStream out = fonts.getOutputStream()) {
                out.write(Resources.text("fontTable.xml").getBytes(StandardCharsets.UTF_8));
            }
            document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, FONT_TABLE_RELATION);
        } catch (XmlException | InvalidFormatException e) {
            throw new IOException("the styles in the jar are damaged", e);
        }
    }
}
