package org.gongkai.report.read.pdf;

import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceN;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.apache.pdfbox.pdmodel.graphics.color.PDSeparation;

/** How bright a colour is, near enough to tell lines and white from each other; colour profiles are not consulted. */
final class Brightness {

    private static final double UNKNOWN = 0.5;

    private Brightness() {}

    /** From 0 for black to 1 for white. */
    static double of(PDColor color) {
        if (color.isPattern()) {
            return UNKNOWN;
        }
        float[] parts = color.getComponents();
        PDColorSpace space = color.getColorSpace();
        if (space instanceof PDIndexed) {
            return UNKNOWN;
        }
        if (space instanceof PDSeparation || space instanceof PDDeviceN) {
            double ink = 0;
            for (float part : parts) {
                ink = Math.max(ink, part);
            }
            return 1 - ink;
        }
        return switch (parts.length) {
            case 1 -> parts[0];
            case 3 -> 0.3 * parts[0] + 0.59 * parts[1] + 0.11 * parts[2];
            case 4 -> 1 - Math.min(1, parts[3] + 0.3 * parts[0] + 0.59 * parts[1] + 0.11 * parts[2]);
            default -> UNKNOWN;
        };
    }
}
