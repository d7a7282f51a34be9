package org.gongkai.report.read.ofd;

import java.util.Map;

import org.gongkai.report.read.page.PageContent;
import org.gongkai.report.read.page.PathTracer;
import org.gongkai.report.read.page.ShownPages;
import org.gongkai.report.read.page.TextTracer;
import org.gongkai.report.read.page.WorkLimit;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Draws the graphic units of one page: texts into glyphs, paths into ruling lines. Lengths become points. */
final class PageDrawing {

    private static final double POINTS = 72 / 25.4;
    private static final double USUAL_LINE_WIDTH = 0.353;
    private static final double OPAQUE = 255;
    /** Text so faint and large is a watermark. */
    private static final double FAINT = 0.5;
    private static final double LARGE = 22;
    private static final int DEEPEST = 16;

    private final Map<String, Element> resources;
    private final WorkLimit limit;
    private final ShownPages shown;
    private final TextTracer texts = new TextTracer();
    private final PathTracer paths = new PathTracer();

    PageDrawing(Map<String, Element> resources, WorkLimit limit, ShownPages shown) {
        this.resources = resources;
        this.limit = limit;
        this.shown = shown;
    }

    /** Draws a page, or the template under it. */
    void draw(Element page, double[] box) throws WorkLimit.ExceededException {
        Element content = Xml.child(page, "Content");
        if (content == null) {
            return;
        }
        Placement corner = new Placement(1, 0, 0, 1, -box[0], -box[1]);
        for (Element layer : Xml.children(content, "Layer")) {
            units(layer, corner, 0);
        }
    }

    /** What was drawn. */
    PageContent content(int number, double[] box) {
        return texts.page(number, box[2] * POINTS, box[3] * POINTS, paths.rules());
    }

    private void units(Element block, Placement outer, int depth) throws WorkLimit.ExceededException {
        for (Element unit : Xml.children(block)) {
            limit.instruction();
            if (!Xml.isTrue(unit, "Visible", true)) {
                continue;
            }
            switch (Xml.name(unit)) {
                case "TextObject" -> text(unit, Placement.of(unit, outer));
                case "PathObject" -> path(unit, Placement.of(unit, outer));
                case "ImageObject" -> shown.image();
                case "PageBlock" -> {
                    if (depth < DEEPEST) {
                        units(unit, outer, depth + 1);
                    }
                }
                case "CompositeObject" -> {
                    Element content = Xml.child(resources.get(unit.getAttribute("ResourceID")), "Content");
                    if (content != null && depth < DEEPEST) {
                        units(content, Placement.of(unit, outer), depth + 1);
                    }
                }
                default -> {
                    // Clips, actions, extensions: nothing that is printed.
                }
            }
        }
    }

    private void text(Element unit, Placement place) throws WorkLimit.ExceededException {
        double size = Xml.number(unit, "Size", 0);
        double points = size * place.scale() * POINTS;
        boolean painted = Xml.isTrue(unit, "Fill", true) || Xml.isTrue(unit, "Stroke", false);
        double opacity = opacity(unit, "FillColor");
        if (points <= 0 || points > LARGE && opacity <= FAINT) {
            return;
        }
        double turn = Math.toRadians(Xml.number(unit, "CharDirection", 0));
        double stretch = Xml.number(unit, "HScale", 1);
        int reading = (int) Xml.number(unit, "ReadDirection", 0);
        double x = 0;
        double y = 0;
        for (Element code : Xml.children(unit, "TextCode")) {
            x = Xml.number(code, "X", x);
            y = Xml.number(code, "Y", y);
            String characters = code.getTextContent();
            int[] points32 = (characters.indexOf('\n') >= 0 ? characters.strip() : characters).codePoints().toArray();
            double[] stepsX = Steps.of(code.getAttribute("DeltaX"), points32.length);
            double[] stepsY = Steps.of(code.getAttribute("DeltaY"), points32.length);
            texts.newRun();
            for (int i = 0; i < points32.length; i++) {
                limit.glyph();
                String character = Character.toString(points32[i]);
                double usual = TextTracer.usualWidth(character) * size * stretch;
                double stepX = i < stepsX.length ? stepsX[i] : stepsX.length > 0 || reading % 180 != 0 ? 0 : usual;
                double stepY = i < stepsY.length ? stepsY[i] : 0;
                if (stepsX.length == 0 && stepsY.length == 0 && reading % 180 != 0) {
                    stepY = reading == 90 ? size : -size;
                }
                if (!painted || opacity <= 0.02) {
                    shown.invisible();
                } else {
                    show(character, place, x, y, turn, Math.min(usual, Math.abs(stepX) > 0.1 * usual
                            ? Math.abs(stepX)
                            : usual), points);
                }
                x += stepX;
                y += stepY;
            }
        }
    }

    private void show(String character, Placement place, double x, double y, double turn, double width, double points) {
        String known = character;
        char first = character.charAt(0);
        if (first == '\ufffd' || first >= '\ue000' && first <= '\uf8ff') {
            shown.unknown();
            known = TextTracer.UNKNOWN;
        }
        double pageX = place.x(x, y);
        double pageY = place.y(x, y);
        double aheadX = place.x(x + Math.cos(turn), y + Math.sin(turn)) - pageX;
        double aheadY = place.y(x + Math.cos(turn), y + Math.sin(turn)) - pageY;
        texts.show(known, pageX * POINTS, pageY * POINTS, aheadX, aheadY,
                width * Math.hypot(aheadX, aheadY) * POINTS, points);
    }

    private void path(Element unit, Placement place) throws WorkLimit.ExceededException {
        shown.drawing();
        Element data = Xml.child(unit, "AbbreviatedData");
        if (data == null) {
            return;
        }
        follow(data.getTextContent(), place);
        if (Xml.isTrue(unit, "Fill", false) && opacity(unit, "FillColor") > 0.02) {
            paths.fill(brightness(Xml.child(unit, "FillColor")));
        }
        if (Xml.isTrue(unit, "Stroke", true) && opacity(unit, "StrokeColor") > 0.02
                && brightness(Xml.child(unit, "StrokeColor")) < 0.97) {
            paths.stroke(Xml.number(unit, "LineWidth", USUAL_LINE_WIDTH) * place.scale() * POINTS);
        }
        paths.endPath();
    }

    private void follow(String data, Placement place) throws WorkLimit.ExceededException {
        String[] tokens = data.strip().split("[\\s,]+");
        int i = 0;
        while (i < tokens.length) {
            limit.instruction();
            String command = tokens[i++];
            int arguments = switch (command) {
                case "S", "M", "L" -> 2;
                case "Q" -> 4;
                case "B" -> 6;
                case "A" -> 7;
                default -> 0;
            };
            if (i + arguments > tokens.length) {
                return;
            }
            double px = arguments == 0 ? 0 : Xml.number(tokens[i + arguments - 2], 0);
            double py = arguments == 0 ? 0 : Xml.number(tokens[i + arguments - 1], 0);
            double x = place.x(px, py) * POINTS;
            double y = place.y(px, py) * POINTS;
            switch (command) {
                case "S", "M" -> paths.moveTo(x, y);
                case "L" -> paths.lineTo(x, y);
                case "Q", "B", "A" -> paths.curveTo(x, y);
                case "C" -> paths.closePath();
                default -> {
                    // What is no command is passed over.
                }
            }
            i += arguments;
        }
    }

    private static double opacity(Element unit, String colour) {
        Element paint = Xml.child(unit, colour);
        double own = paint == null ? OPAQUE : Xml.number(paint, "Alpha", OPAQUE);
        return Xml.number(unit, "Alpha", OPAQUE) / OPAQUE * own / OPAQUE;
    }

    /** From 0 for black to 1 for white; black when no colour is given, in between for shadings. */
    private static double brightness(@Nullable Element colour) {
        if (colour == null) {
            return 0;
        }
        double[] parts = Xml.numbers(colour.getAttribute("Value"));
        return switch (parts.length) {
            case 1 -> parts[0] / OPAQUE;
            case 3 -> (0.3 * parts[0] + 0.59 * parts[1] + 0.11 * parts[2]) / OPAQUE;
            case 4 -> 1 - Math.min(1, (parts[3] + 0.3 * parts[0] + 0.59 * parts[1] + 0.11 * parts[2]) / OPAQUE);
            default -> Xml.children(colour).isEmpty() ? 0 : 0.5;
        };
    }
}
