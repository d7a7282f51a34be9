package org.gongkai.report.check;

/**
 * An equation between cells: the cells on the left add up to the same as the cells on the right. Cells are positions in
 * {@link TableShape#keys}.
 */
final class Sum {

    enum Kind {
        /** A row of Table 3: 总计 is the sum of the kinds of applicants. */
        ROW_TOTAL,
        /** A column of Table 3: （七）总计 is the sum of the outcomes. */
        COLUMN_TOTAL,
        /** A column of Table 3: 一 + 二 = 三（七） + 四. */
        TIE_OUT,
        /** A group of Table 4: 总计 is the sum of the results. */
        DISPUTE_TOTAL
    }

    private final Kind kind;
    private final int[] left;
    private final int[] right;

    /**
     * @param kind  which law of the tables it is
     * @param left  the parts; 一 and 二 in the tie-out
     * @param right the total; 三（七） and 四 in the tie-out
     */
    Sum(Kind kind, int[] left, int[] right) {
        this.kind = kind;
        this.left = left;
        this.right = right;
    }

    Kind kind() {
        return kind;
    }

    /** Not to be changed. */
    int[] left() {
        return left;
    }

    /** Not to be changed. */
    int[] right() {
        return right;
    }
}
