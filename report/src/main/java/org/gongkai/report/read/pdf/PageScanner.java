package org.gongkai.report.read.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.gongkai.report.read.page.Glyph;
import org.gongkai.report.read.page.PageContent;
import org.gongkai.report.read.page.Rule;

/**
 * Collects what one page prints: glyphs with their places, and straight lines, drawn or filled. Nothing is rendered.
 */
final class PageScanner extends PDFGraphicsStreamEngine {

    /** A filled shape thinner than this is a line. Points. */
    private static final double THIN = 3;
    /** More glyphs than any page of print holds. */
    private static final int MOST_GLYPHS = 200_000;
    private static final int MOST_RULES = 100_000;

    private final PDRectangle crop;
    private final int rotation;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<double[]> segments = new ArrayList<>();
    private final List<double[]> shapes = new ArrayList<>();
    private double[] shape = new double[0];
    private double startX;
    private double startY;
    private double x;
    private double y;
    private boolean curved;
    private int images;
    private int unknown;
    private int invisible;

    PageScanner(PDPage page) {
        super(page);
        crop = page.getCropBox();
        rotation = Math.floorMod(page.getRotation(), 360);
    }

    PageContent scan(int number) throws IOException {
        processPage(getPage());
        boolean sideways = rotation == 90 || rotation == 270;
        double width = sideways ? crop.getHeight() : crop.getWidth();
        double height = sideways ? crop.getWidth() : crop.getHeight();
        return new PageContent(number, width, height, glyphs, rules);
    }

    /** Pictures drawn on the page. */
    int images() {
        return images;
    }

    /** Glyphs whose character the font does not tell. */
    int unknown() {
        return unknown;
    }

    /** Glyphs that are there but not shown, as in the text layer of a scan. */
    int invisible() {
        return invisible;
    }

    private double toX(double ux, double uy) {
        return switch (rotation) {
            case 90 -> uy - crop.getLowerLeftY();
            case 180 -> crop.getUpperRightX() - ux;
            case 270 -> crop.getUpperRightY() - uy;
            default -> ux - crop.getLowerLeftX();
        };
    }

    private double toY(double ux, double uy) {
        return switch (rotation) {
            case 90 -> ux - crop.getLowerLeftX();
            case 180 -> uy - crop.getLowerLeftY();
            case 270 -> crop.getUpperRightX() - ux;
            default -> crop.getUpperRightY() - uy;
        };
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
        collect(matrix, font, code, displacement);
    }

    @Override
    protected void showType3Glyph(Matrix matrix, PDType3Font font, int code, Vector displacement) {
        collect(matrix, font, code, displacement);
    }

    private void collect(Matrix matrix, PDFont font, int code, Vector displacement) {
        if (getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER) {
            invisible++;
            return;
        }
        String text = font.toUnicode(code);
        if (text == null || text.isEmpty() || text.charAt(0) == '\ufffd' || isPrivate(text.charAt(0))) {
            unknown++;
            return;
        }
        if (text.isBlank() || glyphs.size() >= MOST_GLYPHS) {
            return;
        }
        float vertical = font.isVertical() ? 1 : 0;
        double ux = matrix.getTranslateX();
        double uy = matrix.getTranslateY();
        double endX = ux + displacement.getX() * matrix.getScaleX() + displacement.getY() * matrix.getShearX();
        double endY = uy + displacement.getX() * matrix.getShearY() + displacement.getY() * matrix.getScaleY();
        double x1 = toX(ux, uy);
        double y1 = toY(ux, uy);
        double x2 = toX(endX, endY);
        double size = Math.hypot(matrix.getShearX(), matrix.getScaleY());
        if (size <= 0) {
            return;
        }
        double width = Math.abs(x2 - x1);
        if (vertical > 0 || width < 0.01 * size) {
            // Vertical writing, or a glyph turned on its side: one em, centred on the origin.
            glyphs.add(new Glyph(text, x1 - size / 2, y1 + 0.88 * size, size, size));
            return;
        }
        glyphs.add(new Glyph(text, Math.min(x1, x2), y1, width, size));
    }

    private static boolean isPrivate(char c) {
        return c >= '\ue000' && c <= '\uf8ff';
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        lineTo((float) p1.getX(), (float) p1.getY());
        lineTo((float) p2.getX(), (float) p2.getY());
        lineTo((float) p3.getX(), (float) p3.getY());
        closePath();
    }

    @Override
    public void moveTo(float newX, float newY) {
        endShape();
        startX = x = toX(newX, newY);
        startY = y = toY(newX, newY);
        shape = new double[]{x, y, x, y};
    }

    @Override
    public void lineTo(float newX, float newY) {
        double nextX = toX(newX, newY);
        double nextY = toY(newX, newY);
        if (segments.size() < MOST_RULES) {
            segments.add(new double[]{x, y, nextX, nextY});
        }
        extend(nextX, nextY);
        x = nextX;
        y = nextY;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        curved = true;
        x = toX(x3, y3);
        y = toY(x3, y3);
        extend(x, y);
    }

    private void extend(double px, double py) {
        if (shape.length == 4) {
            shape[0] = Math.min(shape[0], px);
            shape[1] = Math.min(shape[1], py);
            shape[2] = Math.max(shape[2], px);
            shape[3] = Math.max(shape[3], py);
        }
    }

    private void endShape() {
        boolean dot = shape.length == 4 && shape[2] - shape[0] <= THIN && shape[3] - shape[1] <= THIN;
        if (shape.length == 4 && (!curved || dot) && shapes.size() < MOST_RULES) {
            shapes.add(shape);
        }
        shape = new double[0];
        curved = false;
    }

    @Override
    public Point2D getCurrentPoint() {
        // Only curves ask, and curves are no lines; any point will do.
        return new Point2D.Double(0, 0);
    }

    @Override
    public void closePath() {
        if (segments.size() < MOST_RULES) {
            segments.add(new double[]{x, y, startX, startY});
        }
        x = startX;
        y = startY;
    }

    @Override
    public void strokePath() {
        endShape();
        if (isVisible(getGraphicsState().getStrokingColor())) {
            for (double[] s : segments) {
                line(s[0], s[1], s[2], s[3]);
            }
        }
        endPath();
    }

    @Override
    public void fillPath(int windingRule) {
        endShape();
        if (isVisible(getGraphicsState().getNonStrokingColor())) {
            for (double[] s : shapes) {
                double width = s[2] - s[0];
                double height = s[3] - s[1];
                if (height <= THIN && width > THIN) {
                    double middle = (s[1] + s[3]) / 2;
                    line(s[0], middle, s[2], middle);
                } else if (width <= THIN && height > THIN) {
                    double middle = (s[0] + s[2]) / 2;
                    line(middle, s[1], middle, s[3]);
                } else if (width <= THIN && height <= THIN) {
                    dot(s);
                }
            }
        }
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    /** A dot may be part of a dotted line in either direction. */
    private void dot(double[] s) {
        if (rules.size() < MOST_RULES) {
            rules.add(new Rule(true, (s[1] + s[3]) / 2, s[0], s[2]));
            rules.add(new Rule(false, (s[0] + s[2]) / 2, s[1], s[3]));
        }
    }

    private void line(double x1, double y1, double x2, double y2) {
        if (rules.size() >= MOST_RULES) {
            return;
        }
        double width = Math.abs(x2 - x1);
        double height = Math.abs(y2 - y1);
        if (height < 1 && width > 0.5) {
            rules.add(new Rule(true, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2)));
        } else if (width < 1 && height > 0.5) {
            rules.add(new Rule(false, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2)));
        }
    }

    /** White lines only look like none. */
    private static boolean isVisible(PDColor color) {
        try {
            return color.getColorSpace() == null || color.isPattern() || (color.toRGB() & 0xffffff) != 0xffffff;
        } catch (IOException | RuntimeException unknownColour) {
            return true;
        }
    }

    @Override
    public void endPath() {
        shape = new double[0];
        curved = false;
        segments.clear();
        shapes.clear();
    }

    @Override
    public void drawImage(PDImage image) {
        images++;
    }

    @Override
    public void clip(int windingRule) {
        // Clipping hides nothing that a report prints.
    }

    @Override
    public void shadingFill(COSName shadingName) {
        // Shadings are no lines.
    }
}
