package org.gongkai.report.write;

import java.util.ArrayList;
import java.util.List;

import org.gongkai.report.AnnualReport;
import org.gongkai.report.write.TextLine.Glyph;
import org.jspecify.annotations.Nullable;

/** Sets a report on pages by GB/T 9704: lines and pages broken, tables drawn, pages numbered. */
final class PageSetter {

    /** From the top of a line of body text to its baseline. */
    private static final double BASELINE = 0.68;
    private static final double ROOM_AROUND_TABLE = 6;

    private final AnnualReport report;
    private final Printable printable = new Printable();
    private final List<SetPage> pages = new ArrayList<>();
    private double y;

    private PageSetter(AnnualReport report) {
        this.report = report;
    }

    static List<SetPage> set(ReportOutline outline, AnnualReport report) {
        PageSetter setter = new PageSetter(report);
        setter.newPage();
        setter.title(outline);
        List<ReportOutline.Part> parts = outline.parts();
        for (int i = 0; i < parts.size(); i++) {
            setter.part(parts.get(i), i + 1 < parts.size() ? parts.get(i + 1) : null);
        }
        setter.numberPages();
        setter.printable.warn(outline.title());
        return setter.pages;
    }

    private SetPage page() {
        return pages.get(pages.size() - 1);
    }

    private void newPage() {
        pages.add(new SetPage());
        y = Typography.TOP;
    }

    private double bottom() {
        return Typography.TOP + Typography.TEXT_HEIGHT + 0.01;
    }

    private void title(ReportOutline outline) {
        for (String words : outline.titleLines()) {
            List<Glyph> text = TextLine.glyphs(printable.text(words), Typeface.SONG_BOLD);
            for (TextLine line : TextLine.breakInto(text, Typography.TITLE_SIZE, 0, Typography.TEXT_WIDTH)) {
                double x = Typography.LEFT + (Typography.TEXT_WIDTH - line.width(Typography.TITLE_SIZE)) / 2;
                line.put(page(), x, y + Typography.TITLE_PITCH * BASELINE, Typography.TITLE_SIZE, 0);
                y += Typography.TITLE_PITCH;
            }
        }
        y += Typography.LINE_PITCH;
    }

    private void part(ReportOutline.Part part, ReportOutline.@Nullable Part next) {
        switch (part) {
            case ReportOutline.Heading heading -> {
                List<TextLine> lines = lines(TextLine.glyphs(printable.text(heading.text()), Typeface.HEI));
                double needed = lines.size() * Typography.LINE_PITCH + neededBy(next, lines.size());
                if (y + needed > bottom()) {
                    newPage();
                }
                page().marks.add(new SetPage.Mark(heading.text(), y));
                put(lines, false);
            }
            case ReportOutline.Paragraph paragraph -> {
                List<Glyph> text = new ArrayList<>(TextLine.glyphs(printable.text(paragraph.lead()), Typeface.KAI));
                text.addAll(TextLine.glyphs(printable.text(paragraph.rest()), Typeface.SONG));
                put(lines(text), true);
            }
            case ReportOutline.Table table -> {
                y += ROOM_AROUND_TABLE;
                table(table).put(new Pages());
                y += ROOM_AROUND_TABLE;
            }
            case ReportOutline.Signature signature -> {
                TextLine line = new TextLine(TextLine.glyphs(printable.text(signature.text()), Typeface.SONG), true);
                if (y + Typography.LINE_PITCH > bottom()) {
                    newPage();
                }
                double right = Typography.LEFT + Typography.TEXT_WIDTH - 2 * Typography.BODY_SIZE;
                line.put(page(), right - line.width(Typography.BODY_SIZE), y + Typography.LINE_PITCH * BASELINE,
                        Typography.BODY_SIZE, 0);
                y += Typography.LINE_PITCH;
            }
        }
    }

    /** A heading never stands alone at the foot of a page: two lines follow it, or its whole table if a page can hold both. */
    private double neededBy(ReportOutline.@Nullable Part next, int headingLines) {
        if (!(next instanceof ReportOutline.Table follows)) {
            return next == null ? 0 : 2 * Typography.LINE_PITCH;
        }
        double height = ROOM_AROUND_TABLE + table(follows).height();
        boolean fits = headingLines * Typography.LINE_PITCH + height <= Typography.TEXT_HEIGHT;
        return fits ? height : Typography.TEXT_HEIGHT / 3;
    }

    private TableSetter table(ReportOutline.Table table) {
        return new TableSetter(table.table(), report.figures(), printable);
    }

    private static List<TextLine> lines(List<Glyph> text) {
        return TextLine.breakInto(text, Typography.BODY_SIZE, 2 * Typography.BODY_SIZE, Typography.TEXT_WIDTH);
    }

    /** Lines of a paragraph; the first is indented by two characters, all but the last fill the width. */
    private void put(List<TextLine> lines, boolean mayCut) {
        for (int i = 0; i < lines.size(); i++) {
            // No first line alone at the foot of a page, no last line alone at the head of the next.
            int left = lines.size() - i;
            int together = !mayCut || left == lines.size() && left <= 3 ? left : i == 0 || left == 2 ? 2 : 1;
            if (y + together * Typography.LINE_PITCH > bottom()) {
                newPage();
            }
            TextLine line = lines.get(i);
            double indent = i == 0 ? 2 * Typography.BODY_SIZE : 0;
            line.put(page(), Typography.LEFT + indent, y + Typography.LINE_PITCH * BASELINE, Typography.BODY_SIZE,
                    line.last() ? 0 : Typography.TEXT_WIDTH - indent);
            y += Typography.LINE_PITCH;
        }
    }

    /** — 1 — below the text, right on odd pages and left on even ones, a character in. */
    private void numberPages() {
        double size = Typography.PAGE_NUMBER_SIZE;
        for (int i = 0; i < pages.size(); i++) {
            TextLine number = new TextLine(TextLine.glyphs("— " + (i + 1) + " —", Typeface.SONG), true);
            double x = i % 2 == 0
                    ? Typography.LEFT + Typography.TEXT_WIDTH - size - number.width(size)
                    : Typography.LEFT + size;
            double baseline = Typography.TOP + Typography.TEXT_HEIGHT + Typography.PAGE_NUMBER_GAP + size;
            number.put(pages.get(i), x, baseline, size, 0);
        }
    }

    /** The pages as a table sees them. */
    final class Pages {

        /** Where the next row goes. */
        double y() {
            return y;
        }

        /** What is left of the page. */
        double room() {
            return bottom() - y;
        }

        SetPage page() {
            return PageSetter.this.page();
        }

        void moveDown(double height) {
            y += height;
        }

        void nextPage() {
            newPage();
        }
    }
}
