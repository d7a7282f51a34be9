package org.gongkai.report.read.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Follows the paths that a page draws and keeps what is a straight ruling line, however it is made: stroked, filled as a
 * thin shape, dotted, or left over between light boxes on a dark ground. Coordinates are those of the page, in points,
 * y downwards.
 */
public final class PathTracer {

    /** A filled shape thinner than this is a line. Points. */
    private static final double THIN = 3;
    /** A stroke wider than this paints an area. Points. */
    private static final double THICK = 8;
    private static final int MOST_RULES = 100_000;
    private static final int MOST_GROUNDS = 50;

    private final List<Rule> rules = new ArrayList<>();
    private final List<double[]> segments = new ArrayList<>();
    private final List<double[]> shapes = new ArrayList<>();
    private final List<double[]> grounds = new ArrayList<>();
    private double[] shape = new double[0];
    private double startX;
    private double startY;
    private double x;
    private double y;
    private boolean curved;

    /** The lines found so far. */
    public List<Rule> rules() {
        return rules;
    }

    public void moveTo(double newX, double newY) {
        endShape();
        startX = x = newX;
        startY = y = newY;
        shape = new double[]{x, y, x, y};
    }

    public void lineTo(double newX, double newY) {
        segment(newX, newY);
        extend(newX, newY);
        x = newX;
        y = newY;
    }

    /** A curve to this point. Curves are no lines; tiny ones are the dots of a dotted line. */
    public void curveTo(double newX, double newY) {
        curved = true;
        extend(newX, newY);
        x = newX;
        y = newY;
    }

    public void closePath() {
        segment(startX, startY);
        x = startX;
        y = startY;
    }

    /**
     * Draws the outline of the path; the path stays.
     *
     * @param width of the pen, in points
     */
    public void stroke(double width) {
        endShape();
        if (width > THICK) {
            return;
        }
        for (double[] s : segments) {
            line(s[0], s[1], s[2], s[3]);
        }
    }

    /**
     * Fills the path; the path stays.
     *
     * @param light the brightness of the colour, from 0 for black to 1 for white
     */
    public void fill(double light) {
        endShape();
        for (double[] s : shapes) {
            double width = s[2] - s[0];
            double height = s[3] - s[1];
            if (width > THIN && height > THIN) {
                box(s, light);
            } else if (light > 0.97) {
                continue;
            } else if (width > THIN) {
                double middle = (s[1] + s[3]) / 2;
                line(s[0], middle, s[2], middle);
            } else if (height > THIN) {
                double middle = (s[0] + s[2]) / 2;
                line(middle, s[1], middle, s[3]);
            } else {
                add(new Rule(true, (s[1] + s[3]) / 2, s[0], s[2]));
                add(new Rule(false, (s[0] + s[2]) / 2, s[1], s[3]));
            }
        }
    }

    /** Forgets the path. */
    public void endPath() {
        shape = new double[0];
        curved = false;
        segments.clear();
        shapes.clear();
    }

    private void segment(double newX, double newY) {
        if (segments.size() < MOST_RULES) {
            segments.add(new double[]{x, y, newX, newY});
        }
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

    /**
     * A filled area is no line. Yet a table may be drawn as white cells on a black ground, and what shows between them
     * are its lines.
     */
    private void box(double[] s, double light) {
        for (double[] ground : grounds) {
            if (light - ground[4] > 0.15 && s[0] >= ground[0] - 0.1 && s[1] >= ground[1] - 0.1
                    && s[2] <= ground[2] + 0.1 && s[3] <= ground[3] + 0.1) {
                line(s[0], s[1], s[2], s[1]);
                line(s[0], s[3], s[2], s[3]);
                line(s[0], s[1], s[0], s[3]);
                line(s[2], s[1], s[2], s[3]);
                return;
            }
        }
        if (light < 0.9) {
            if (grounds.size() >= MOST_GROUNDS) {
                grounds.remove(0);
            }
            grounds.add(new double[]{s[0], s[1], s[2], s[3], light});
        }
    }

    private void line(double x1, double y1, double x2, double y2) {
        double width = Math.abs(x2 - x1);
        double height = Math.abs(y2 - y1);
        if (height < 1 && width > 0.5) {
            add(new Rule(true, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2)));
        } else if (width < 1 && height > 0.5) {
            add(new Rule(false, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2)));
        }
    }

    private void add(Rule rule) {
        if (rules.size() < MOST_RULES) {
            rules.add(rule);
        }
    }
}
