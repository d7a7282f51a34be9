package org.gongkai.report.read.ofd;

import org.w3c.dom.Element;

/**
 * Where a graphic unit puts its own coordinates (mm, y downwards): {@code x' = a·x + c·y + e}, {@code y' = b·x + d·y + f}.
 */
record Placement(double a, double b, double c, double d, double e, double f) {

    static final Placement PAGE = new Placement(1, 0, 0, 1, 0, 0);

    /** The placement of a unit: its own matrix, then the corner of its boundary, then that of what it lies in. */
    static Placement of(Element unit, Placement outer) {
        double[] boundary = Xml.numbers(unit.getAttribute("Boundary"));
        double[] matrix = Xml.numbers(unit.getAttribute("CTM"));
        Placement placement = boundary.length >= 2 ? outer.then(1, 0, 0, 1, boundary[0], boundary[1]) : outer;
        return matrix.length == 6
                ? placement.then(matrix[0], matrix[1], matrix[2], matrix[3], matrix[4], matrix[5])
                : placement;
    }

    /** This placement of coordinates that were first placed so. */
    private Placement then(double ia, double ib, double ic, double id, double ie, double jf) {
        return new Placement(a * ia + c * ib, b * ia + d * ib, a * ic + c * id, b * ic + d * id, a * ie + c * jf + e,
                b * ie + d * jf + f);
    }

    double x(double px, double py) {
        return a * px + c * py + e;
    }

    double y(double px, double py) {
        return b * px + d * py + f;
    }

    /** How much larger a length becomes, on the average. */
    double scale() {
        return Math.sqrt(Math.abs(a * d - b * c));
    }
}
