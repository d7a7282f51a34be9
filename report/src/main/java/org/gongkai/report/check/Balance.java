package org.gongkai.report.check;

import java.math.BigDecimal;

/**
 * Both sides of an equation added up, blanks taken as nothing, and what that proves.
 *
 * <p>A blank is not zero: it may be a zero that was not written or a number that was forgotten; but it cannot be
 * negative. So a side with blanks is at least what its numbers add up to, and three answers are possible.
 *
 * @param left    what the numbers on the left add up to
 * @param right   what the numbers on the right add up to
 * @param verdict what follows
 */
record Balance(BigDecimal left, BigDecimal right, Verdict verdict) {

    enum Verdict {
        /** The sides are equal, at the latest when blanks are taken as zero. */
        HOLDS,
        /** The sides differ and no filling of the open cells could make them equal. */
        BROKEN,
        /** Some cells are blank, and taken as zero they leave the sides unequal: a zero does not fit there. */
        BLANKS_DO_NOT_FIT,
        /** Cells are unreadable or missing: nothing can be said. */
        OPEN
    }

    static Balance of(TableNumbers numbers, Sum sum) {
        Side left = new Side(numbers, sum.left());
        Side right = new Side(numbers, sum.right());
        return new Balance(left.known, right.known, verdict(left, right));
    }

    private static Verdict verdict(Side left, Side right) {
        int order = left.known.compareTo(right.known);
        if (order == 0 && left.unknown + right.unknown == 0) {
            return Verdict.HOLDS;
        }
        boolean smallerSideMayGrow = order < 0 ? left.open() : right.open();
        if (order != 0 && !smallerSideMayGrow) {
            return Verdict.BROKEN;
        }
        if (left.unknown + right.unknown > 0) {
            return Verdict.OPEN;
        }
        return order == 0 ? Verdict.HOLDS : Verdict.BLANKS_DO_NOT_FIT;
    }

    /** How much too large the left side is; negative when it is too small. */
    BigDecimal excess() {
        return left.subtract(right);
    }

    private static final class Side {

        private BigDecimal known = BigDecimal.ZERO;
        private int blank;
        private int unknown;

        Side(TableNumbers numbers, int[] cells) {
            long sum = 0;
            for (int cell : cells) {
                switch (numbers.state(cell)) {
                    case WHOLE -> sum += numbers.whole(cell);
                    case DECIMAL -> known = known.add(numbers.exact(cell));
                    case BLANK -> blank++;
                    case UNREADABLE, MISSING -> unknown++;
                }
            }
            known = known.add(BigDecimal.valueOf(sum));
        }

        boolean open() {
            return blank + unknown > 0;
        }
    }
}
