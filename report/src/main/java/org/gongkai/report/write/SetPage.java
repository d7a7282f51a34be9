package org.gongkai.report.write;

import java.util.ArrayList;
import java.util.List;

/** A page with everything at its place: text and straight lines, in points from the top left corner. */
final class SetPage {

    /** A straight line. */
    record Stroke(double x1, double y1, double x2, double y2) {}

    /** A heading that stands on this page, for the outline of the document. */
    record Mark(String heading, double top) {}

    final List<SetText> texts = new ArrayList<>();
    final List<Stroke> strokes = new ArrayList<>();
    final List<Mark> marks = new ArrayList<>();
}
