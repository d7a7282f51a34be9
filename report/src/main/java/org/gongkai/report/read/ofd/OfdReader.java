package org.gongkai.report.read.ofd;

import org.gongkai.report.read.ReportInput;
import org.gongkai.report.read.SourceReader;
import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.read.UnreadableInputException.Reason;
import org.gongkai.report.read.ofd.OfdArchive.Body;
import org.gongkai.report.read.page.PageReader;
import org.gongkai.report.read.page.ShownPages;
import org.gongkai.report.read.page.WorkLimit;
import org.gongkai.report.source.SourceDocument;
import org.w3c.dom.Element;

/**
 * Reads an OFD document with text, whoever made it: a text object for a line, a cell or a glyph; tables as lines, thin
 * shapes or nothing at all; templates under the pages. What stamps and annotations say is not part of the report.
 *
 * <p>A scan without text, a protected document, and text whose characters nobody knows are refused with the reason.
 */
public final class OfdReader implements SourceReader {

    @Override
    public SourceDocument read(ReportInput input) throws UnreadableInputException {
        WorkLimit limit = new WorkLimit();
        ShownPages shown = new ShownPages();
        String title = "";
        try (OfdArchive archive = OfdArchive.open(input)) {
            for (Body body : archive.bodies()) {
                title = title.isEmpty() ? body.title() : title;
                for (String location : body.pages()) {
                    Element page = archive.part(location);
                    if (page == null) {
                        throw new UnreadableInputException(Reason.BROKEN, input.name());
                    }
                    draw(page, body, archive, limit, shown);
                }
            }
        } catch (WorkLimit.ExceededException endless) {
            throw new UnreadableInputException(Reason.TOO_COMPLEX, input.name(), endless);
        }
        shown.requireText(input.name());
        return PageReader.read(title, shown.pages());
    }

    private static void draw(Element page, Body body, OfdArchive archive, WorkLimit limit, ShownPages shown)
            throws UnreadableInputException, WorkLimit.ExceededException {
        double[] own = OfdArchive.box(Xml.child(page, "Area"));
        double[] box = own.length == 0 ? body.pageBox() : own;
        PageDrawing drawing = new PageDrawing(body.resources(), limit, shown);
        for (Element use : Xml.children(page, "Template")) {
            Element template = archive.part(body.templates().getOrDefault(use.getAttribute("TemplateID"), ""));
            if (template != null) {
                drawing.draw(template, box);
            }
        }
        drawing.draw(page, box);
        shown.add(drawing.content(shown.count() + 1, box));
    }
}
