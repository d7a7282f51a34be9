package org.gongkai.report.write;

/**
 * The measures of an official document (GB/T 9704-2012) in points: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, 22 lines
 * of 28 characters in 3号.
 */
final class Typography {

    static final double PAGE_WIDTH = mm(210);
    static final double PAGE_HEIGHT = mm(297);
    /** 天头. */
    static final double TOP = mm(37);
    /** 订口. */
    static final double LEFT = mm(28);
    static final double RIGHT = mm(26);
    static final double BOTTOM = mm(35);
    /** 版心. */
    static final double TEXT_WIDTH = mm(156);
    static final double TEXT_HEIGHT = mm(225);

    static final int LINES = 22;
    static final int CHARACTERS = 28;
    static final double LINE_PITCH = TEXT_HEIGHT / LINES;
    /** 3号 so that 28 characters fill the line: a little less than the 16 pt that word processors call 三号. */
    static final double BODY_SIZE = TEXT_WIDTH / CHARACTERS;
    /** 2号. */
    static final double TITLE_SIZE = 22;
    static final double TITLE_PITCH = 34;
    /** 4号, for the page number. */
    static final double PAGE_NUMBER_SIZE = 14;
    /** The page number stands this far below the 版心. */
    static final double PAGE_NUMBER_GAP = mm(7);
    /** 五号, for Table 2. */
    static final double WIDE_TABLE_SIZE = 10.5;
    /** 小五, for the tables of 10 and 15 columns. */
    static final double NARROW_TABLE_SIZE = 9;
    /** The smallest size to which a long number is set to fit its cell. */
    static final double SMALLEST_SIZE = 5;

    private Typography() {}

    static double mm(double millimetres) {
        return millimetres * 72 / 25.4;
    }

    /** The size of text in a table with this many grid columns. */
    static double tableSize(int columns) {
        return columns <= 4 ? WIDE_TABLE_SIZE : NARROW_TABLE_SIZE;
    }

    /** The size in which a number of half-width characters fits a cell: the table's, or smaller if it must. */
    static double fitting(String value, double cellWidth, double size) {
        double ems = ems(value);
        double wanted = Math.min(size, ems == 0 ? size : cellWidth / ems);
        return Math.max(SMALLEST_SIZE, Math.floor(wanted * 2) / 2);
    }

    /** About how wide a text is in multiples of its size, whatever the font. */
    static double ems(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x2E80 ? 0.56 : 1).sum();
    }
}
