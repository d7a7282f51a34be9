package org.gongkai.report.read.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.gongkai.report.read.page.PageContent;
import org.gongkai.report.read.page.PathTracer;
import org.gongkai.report.read.page.ShownPages;
import org.gongkai.report.read.page.TextTracer;
import org.gongkai.report.read.page.WorkLimit;
import org.jspecify.annotations.Nullable;

/**
 * Collects what one page prints: glyphs with their places, and straight lines, drawn or filled. Nothing is rendered.
 */
final class PageScanner extends PDFGraphicsStreamEngine {

    /** Text so faint and large is a watermark. */
    private static final double FAINT = 0.5;
    private static final double LARGE = 22;

    private final WorkLimit limit;
    private final @Nullable PDOptionalContentProperties layers;
    private final PDRectangle crop;
    private final int rotation;
    private final TextTracer text = new TextTracer();
    private final PathTracer paths = new PathTracer();
    private final List<Boolean> markedContent = new ArrayList<>();
    private int hidden;
    private final ShownPages shown;

    PageScanner(PDPage page, @Nullable PDOptionalContentProperties layers, WorkLimit limit, ShownPages shown) {
        super(page);
        this.shown = shown;
        this.limit = limit;
        this.layers = layers;
        crop = page.getCropBox();
        rotation = Math.floorMod(page.getRotation(), 360);
    }

    PageContent scan(int number) throws IOException {
        processPage(getPage());
        for (PDAnnotation annotation : getPage().getAnnotations()) {
            // Filled form fields and typed-in remarks are part of what a reader sees; stamps and marks are not text.
            if ((annotation instanceof PDAnnotationWidget || annotation instanceof PDAnnotationFreeText)
                    && !annotation.isHidden() && !annotation.isNoView()) {
                showAnnotation(annotation);
            }
        }
        boolean sideways = rotation == 90 || rotation == 270;
        double width = sideways ? crop.getHeight() : crop.getWidth();
        double height = sideways ? crop.getWidth() : crop.getHeight();
        return text.page(number, width, height, paths.rules());
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        limit.instruction();
        super.processOperator(operator, operands);
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
    public void showTextString(byte[] string) throws IOException {
        text.newRun();
        super.showTextString(string);
    }

    @Override
    public void showTextStrings(COSArray array) throws IOException {
        text.newRun();
        super.showTextStrings(array);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        collect(matrix, font, code, displacement);
    }

    @Override
    protected void showType3Glyph(Matrix matrix, PDType3Font font, int code, Vector displacement)
            throws IOException {
        collect(matrix, font, code, displacement);
    }

    private void collect(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        limit.glyph();
        PDGraphicsState state = getGraphicsState();
        RenderingMode mode = state.getTextState().getRenderingMode();
        if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP || hidden > 0) {
            shown.invisible();
            return;
        }
        double size = Math.hypot(matrix.getShearX(), matrix.getScaleY());
        if (size <= 0 || size > LARGE && state.getNonStrokeAlphaConstant() <= FAINT) {
            return;
        }
        String character = character(font, code);
        double ux = matrix.getTranslateX();
        double uy = matrix.getTranslateY();
        double x = toX(ux, uy);
        double y = toY(ux, uy);
        // The direction comes from the matrix and not from the advance, since vertical type stands upright.
        double aheadX = toX(ux + matrix.getScaleX(), uy + matrix.getShearY()) - x;
        double aheadY = toY(ux + matrix.getScaleX(), uy + matrix.getShearY()) - y;
        double advance = (font.isVertical() ? 1 : Math.abs(displacement.getX())) * Math.hypot(aheadX, aheadY);
        text.show(character, x, y, aheadX, aheadY, advance, size);
    }

    /** What a glyph stands for: white space, a character, or U+FFFD where the font does not tell. */
    private String character(PDFont font, int code) {
        @Nullable
        String character;
        try {
            character = font.toUnicode(code);
        } catch (RuntimeException noMapping) {
            character = null;
        }
        if (character != null && !character.isEmpty() && isText(character.charAt(0))) {
            return character;
        }
        if (isEmpty(font, code)) {
            return " ";
        }
        shown.unknown();
        return TextTracer.UNKNOWN;
    }

    private static boolean isText(char c) {
        return (c >= ' ' || c == '\t' || c == '\n' || c == '\r') && c != '\ufffd' && !(c >= '\ue000' && c <= '\uf8ff')
                && !(c >= 0x7f && c < 0xa0);
    }

    private static boolean isEmpty(PDFont font, int code) {
        try {
            return switch (font) {
                case PDType3Font type3 -> type3.getCharProc(code) == null;
                case PDVectorFont outlines -> outlines.getPath(code).getBounds2D().isEmpty();
                default -> false;
            };
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        boolean off = COSName.OC.equals(tag) && properties != null && layers != null
                && PDPropertyList.create(properties) instanceof PDOptionalContentGroup layer
                && !layers.isGroupEnabled(layer);
        markedContent.add(off);
        hidden += off ? 1 : 0;
        super.beginMarkedContentSequence(tag, properties);
    }

    @Override
    public void endMarkedContentSequence() {
        if (!markedContent.isEmpty() && markedContent.remove(markedContent.size() - 1)) {
            hidden--;
        }
        super.endMarkedContentSequence();
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
    public void moveTo(float x, float y) {
        paths.moveTo(toX(x, y), toY(x, y));
    }

    @Override
    public void lineTo(float x, float y) {
        paths.lineTo(toX(x, y), toY(x, y));
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        paths.curveTo(toX(x3, y3), toY(x3, y3));
    }

    @Override
    public Point2D getCurrentPoint() {
        // Only curves ask, and curves are no lines; any point will do.
        return new Point2D.Double(0, 0);
    }

    @Override
    public void closePath() {
        paths.closePath();
    }

    @Override
    public void strokePath() {
        stroke();
        endPath();
    }

    @Override
    public void fillPath(int windingRule) {
        fill();
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        fill();
        stroke();
        endPath();
    }

    private void stroke() {
        shown.drawing();
        PDGraphicsState state = getGraphicsState();
        // White lines only look like none.
        if (hidden == 0 && state.getAlphaConstant() > 0.02 && Brightness.of(state.getStrokingColor()) < 0.97) {
            paths.stroke(Math.abs(transformWidth(state.getLineWidth())));
        }
    }

    private void fill() {
        shown.drawing();
        PDGraphicsState state = getGraphicsState();
        if (hidden == 0 && state.getNonStrokeAlphaConstant() > 0.02) {
            paths.fill(Brightness.of(state.getNonStrokingColor()));
        }
    }

    @Override
    public void endPath() {
        paths.endPath();
    }

    @Override
    public void drawImage(PDImage image) {
        shown.image();
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
