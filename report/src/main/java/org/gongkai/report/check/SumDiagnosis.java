package org.gongkai.report.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.gongkai.report.check.Balance.Verdict;

/**
 * Finds the cell that is most likely wrong when sums do not add up.
 *
 * <p>Every cell of Table 3 takes part in two or three sums. A single wrong cell makes all of them wrong by the same
 * amount; so a cell whose sums are all wrong, by the same amount and in the direction that a wrong value there would
 * cause, explains them. Where a broken sum has exactly one such cell, that cell is its suspect; where it has several,
 * nobody can tell and none is named.
 */
final class SumDiagnosis {

    private final TableNumbers numbers;
    private final Map<Sum, Balance> balances = new HashMap<>();

    SumDiagnosis(TableNumbers numbers) {
        this.numbers = numbers;
    }

    /**
     * The cell that explains why this sum is wrong, if exactly one does.
     *
     * @param sum a sum that does not hold
     */
    OptionalInt suspect(Sum sum) {
        int found = -1;
        for (int[] side : new int[][]{sum.left(), sum.right()}) {
            for (int cell : side) {
                if (explains(cell)) {
                    if (found >= 0) {
                        return OptionalInt.empty();
                    }
                    found = cell;
                }
            }
        }
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** What the suspect should hold so that all its sums are right. */
    BigDecimal corrected(int suspect) {
        return numbers.exact(suspect).subtract(excessBy(suspect, numbers.shape().sumsOf(suspect).get(0)));
    }

    /**
     * The one other sum of the same kind that is wrong by the same amount the other way round: a figure that belongs in
     * one row (or column) was entered in the other. Empty where there is none, or where more sums of the kind are wrong.
     */
    Optional<Sum> counterpart(Sum sum) {
        Sum found = null;
        for (Sum other : numbers.shape().sums(sum.kind())) {
            if (other != sum && wrong(other)) {
                if (found != null) {
                    return Optional.empty();
                }
                found = other;
            }
        }
        return found != null && balance(found).excess().negate().compareTo(balance(sum).excess()) == 0
                ? Optional.of(found)
                : Optional.empty();
    }

    private boolean wrong(Sum sum) {
        Verdict verdict = balance(sum).verdict();
        return verdict == Verdict.BROKEN || verdict == Verdict.BLANKS_DO_NOT_FIT;
    }

    private boolean explains(int cell) {
        var sums = numbers.shape().sumsOf(cell);
        if (sums.size() < 2) {
            return false;
        }
        BigDecimal excess = null;
        for (Sum sum : sums) {
            if (!wrong(sum)) {
                return false;
            }
            BigDecimal here = excessBy(cell, sum);
            if (excess != null && excess.compareTo(here) != 0) {
                return false;
            }
            excess = here;
        }
        return corrected(cell).signum() >= 0;
    }

    /** By how much the cell would be too large if it alone were to blame for the sum. */
    private BigDecimal excessBy(int cell, Sum sum) {
        BigDecimal excess = balance(sum).excess();
        for (int part : sum.left()) {
            if (part == cell) {
                return excess;
            }
        }
        return excess.negate();
    }

    private Balance balance(Sum sum) {
        return balances.computeIfAbsent(sum, numbers::balance);
    }
}
