package org.gongkai.report.write;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;

import static org.gongkai.report.write.HtmlTables.escape;

/** The files inside an OFD document with a single body, as GB/T 33190-2016 lays them down. Lengths there are in mm. */
final class OfdPackage {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final double RULE_WIDTH_MM = 0.18;
    private static final double ASCENT = 1.1;
    private static final double HEIGHT = 1.45;

    private final String title;
    private final String author;
    private final @Nullable LocalDate published;
    private final UUID identity;
    private final List<SetPage> pages;
    private final Map<Typeface, FontSubset> fonts;
    private final Map<Typeface, Integer> fontIds = new EnumMap<>(Typeface.class);
    private int lastId;

    OfdPackage(String title, String author, @Nullable LocalDate published, UUID identity, List<SetPage> pages,
            Map<Typeface, FontSubset> fonts) {
        this.title = title;
        this.author = author;
        this.published = published;
        this.identity = identity;
        this.pages = pages;
        this.fonts = fonts;
    }

    /** Writes the package. The stream stays open. */
    void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        int[] pageIds = new int[pages.size()];
        for (int i = 0; i < pageIds.length; i++) {
            pageIds[i] = ++lastId;
        }
        fonts.keySet().forEach(face -> fontIds.put(face, ++lastId));
        StringBuilder[] contents = new StringBuilder[pages.size()];
        for (int i = 0; i < contents.length; i++) {
            contents[i] = content(pages.get(i));
        }
        put(zip, "OFD.xml", entry());
        put(zip, "Doc_0/Document.xml", document(pageIds));
        put(zip, "Doc_0/PublicRes.xml", resources());
        for (int i = 0; i < contents.length; i++) {
            put(zip, "Doc_0/Pages/Page_" + i + "/Content.xml", contents[i]);
        }
        for (Map.Entry<Typeface, FontSubset> font : fonts.entrySet()) {
            put(zip, "Doc_0/Res/" + fontFile(font.getKey()), font.getValue().file());
        }
        zip.finish();
        zip.flush();
    }

    private StringBuilder entry() {
        StringBuilder xml = new StringBuilder(HEAD).append("<ofd:OFD")
                .append(NAMESPACE)
                .append(" Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>")
                .append(identity.toString().replace("-", ""))
                .append("</ofd:DocID><ofd:Title>")
                .append(escape(title))
                .append("</ofd:Title>");
        if (!author.isEmpty()) {
            xml.append("<ofd:Author>").append(escape(author)).append("</ofd:Author>");
        }
        if (published != null) {
            xml.append("<ofd:CreationDate>").append(published).append("</ofd:CreationDate>");
        }
        return xml
                .append("<ofd:Creator>Gongkai</ofd:Creator></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>")
                .append("</ofd:DocBody></ofd:OFD>");
    }

    private StringBuilder document(int[] pageIds) {
        StringBuilder xml = new StringBuilder(HEAD).append("<ofd:Document")
                .append(NAMESPACE)
                .append("><ofd:CommonData><ofd:MaxUnitID>")
                .append(lastId)
                .append("</ofd:MaxUnitID><ofd:PageArea>")
                .append(physicalBox())
                .append("</ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>")
                .append("</ofd:CommonData><ofd:Pages>");
        for (int i = 0; i < pageIds.length; i++) {
            xml.append("<ofd:Page ID=\"")
                    .append(pageIds[i])
                    .append("\" BaseLoc=\"Pages/Page_")
                    .append(i)
                    .append("/Content.xml\"/>");
        }
        xml.append("</ofd:Pages>");
        StringBuilder outline = new StringBuilder();
        for (int i = 0; i < pageIds.length; i++) {
            for (SetPage.Mark mark : pages.get(i).marks) {
                outline.append("<ofd:OutlineElem Title=\"")
                        .append(escape(mark.heading()))
                        .append("\"><ofd:Actions><ofd:Action Event=\"CLICK\"><ofd:Goto><ofd:Dest Type=\"XYZ\" PageID=\"")
                        .append(pageIds[i])
                        .append("\" Left=\"0\" Top=\"")
                        .append(mm(mark.top()))
                        .append("\" Zoom=\"0\"/></ofd:Goto></ofd:Action></ofd:Actions></ofd:OutlineElem>");
            }
        }
        if (!outline.isEmpty()) {
            xml.append("<ofd:Outlines>").append(outline).append("</ofd:Outlines>");
        }
        return xml.append("</ofd:Document>");
    }

    private StringBuilder resources() {
        StringBuilder xml = new StringBuilder(HEAD).append("<ofd:Res")
                .append(NAMESPACE)
                .append(" BaseLoc=\"Res\"><ofd:Fonts>");
        fontIds.forEach((face, id) -> xml.append("<ofd:Font ID=\"")
                .append(id)
                .append("\" FontName=\"")
                .append(escape(face.family()))
                .append("\" FamilyName=\"")
                .append(escape(face.family()))
                .append('"')
                .append(face.weight() > 400 ? " Bold=\"true\"" : "")
                .append("><ofd:FontFile>")
                .append(fontFile(face))
                .append("</ofd:FontFile></ofd:Font>"));
        return xml.append("</ofd:Fonts></ofd:Res>");
    }

    private StringBuilder content(SetPage page) {
        StringBuilder xml = new StringBuilder(32_768).append(HEAD)
                .append("<ofd:Page")
                .append(NAMESPACE)
                .append("><ofd:Area>")
                .append(physicalBox())
                .append("</ofd:Area><ofd:Content><ofd:Layer ID=\"")
                .append(++lastId)
                .append("\" Type=\"Body\">");
        if (!page.strokes.isEmpty()) {
            xml.append("<ofd:PathObject ID=\"")
                    .append(++lastId)
                    .append("\" Boundary=\"0 0 210 297\" LineWidth=\"")
                    .append(RULE_WIDTH_MM)
                    .append("\" Cap=\"Square\"><ofd:StrokeColor Value=\"0 0 0\"/>")
                    .append("<ofd:AbbreviatedData>");
            for (SetPage.Stroke stroke : page.strokes) {
                xml.append("M ")
                        .append(mm(stroke.x1()))
                        .append(' ')
                        .append(mm(stroke.y1()))
                        .append(" L ")
                        .append(mm(stroke.x2()))
                        .append(' ')
                        .append(mm(stroke.y2()))
                        .append(' ');
            }
            xml.append("</ofd:AbbreviatedData></ofd:PathObject>");
        }
        page.texts.forEach(text -> append(xml, text));
        return xml.append("</ofd:Layer></ofd:Content></ofd:Page>");
    }

    private void append(StringBuilder xml, SetText text) {
        if (text.text().isBlank()) {
            return;
        }
        double ascent = text.size() * ASCENT;
        xml.append("<ofd:TextObject ID=\"")
                .append(++lastId)
                .append("\" Boundary=\"")
                .append(mm(text.x()))
                .append(' ')
                .append(mm(text.baseline() - ascent))
                .append(' ')
                .append(mm(text.width() + text.size() * 0.1))
                .append(' ')
                .append(mm(text.size() * HEIGHT))
                .append("\" Font=\"")
                .append(fontIds.get(text.face()))
                .append("\" Size=\"")
                .append(mm(text.size()))
                .append("\"><ofd:FillColor Value=\"0 0 0\"/>");
        appendRareGlyphs(xml, text);
        xml.append("<ofd:TextCode X=\"0\" Y=\"").append(mm(ascent)).append('"');
        if (text.advances().length > 1) {
            xml.append(" DeltaX=\"");
            for (int i = 0; i < text.advances().length - 1; i++) {
                xml.append(i == 0 ? "" : " ").append(mm(text.advances()[i]));
            }
            xml.append('"');
        }
        xml.append('>').append(escape(text.text())).append("</ofd:TextCode></ofd:TextObject>");
    }

    /** Characters beyond the basic plane are named by their glyphs, for the font's map does not list them. */
    private void appendRareGlyphs(StringBuilder xml, SetText text) {
        FontSubset font = fonts.get(text.face());
        int position = 0;
        for (int codePoint : text.text().codePoints().toArray()) {
            Integer glyph = font == null ? null : font.glyphs().get(codePoint);
            if (glyph != null) {
                xml.append("<ofd:CGTransform CodePosition=\"")
                        .append(position)
                        .append("\" CodeCount=\"1\" GlyphCount=\"1\"><ofd:Glyphs>")
                        .append(glyph)
                        .append("</ofd:Glyphs></ofd:CGTransform>");
            }
            position++;
        }
    }

    private static String physicalBox() {
        return "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>";
    }

    private static String fontFile(Typeface face) {
        return face.name().toLowerCase(Locale.ROOT) + ".ttf";
    }

    private static String mm(double points) {
        return BigDecimal.valueOf(points * 25.4 / 72)
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static void put(ZipOutputStream zip, String name, StringBuilder xml) throws IOException {
        put(zip, name, xml.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
