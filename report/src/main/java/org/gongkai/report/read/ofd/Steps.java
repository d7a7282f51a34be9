package org.gongkai.report.read.ofd;

import java.util.Arrays;

/** The distances between characters, written out or shortened: {@code g 5 3.2} stands for five times 3.2. */
final class Steps {

    private Steps() {}

    /**
     * The distances in mm.
     *
     * @param most no more are needed; a count beyond it is cut
     */
    static double[] of(String list, int most) {
        if (list.isBlank()) {
            return new double[0];
        }
        double[] steps = new double[most];
        int count = 0;
        String[] parts = list.strip().split("[\\s,]+");
        for (int i = 0; i < parts.length && count < most; i++) {
            if (parts[i].equals("g") && i + 2 < parts.length) {
                int times = (int) Math.min(most - count, Math.max(0, Xml.number(parts[i + 1], 0)));
                Arrays.fill(steps, count, count + times, Xml.number(parts[i + 2], 0));
                count += times;
                i += 2;
            } else {
                steps[count++] = Xml.number(parts[i], 0);
            }
        }
        return Arrays.copyOf(steps, count);
    }
}
