package org.gongkai.report.check;

import java.math.BigDecimal;

import org.gongkai.law.annual.CellKey;
import org.gongkai.report.CellValue;
import org.gongkai.report.Figure;
import org.gongkai.report.Figures;

/**
 * The figures of one report in arrays, so that the forty-odd sums cost microseconds. Whole numbers are longs; anything
 * else is looked up when it is needed.
 */
final class TableNumbers {

    /** What stands in a cell, as far as arithmetic is concerned. */
    enum State {
        /** A whole number that fits comfortably. */
        WHOLE,
        /** Any other number. */
        DECIMAL,
        /** Blank, or a mark such as {@code /}: perhaps zero, perhaps forgotten. */
        BLANK,
        /** Something that is not a figure. */
        UNREADABLE,
        /** No such cell in the input. */
        MISSING
    }

    /** Sums of a few dozen numbers below this fit a long. */
    private static final BigDecimal COMFORTABLE = BigDecimal.valueOf(1_000_000_000_000_000L);

    private final TableShape shape;
    private final Figures figures;
    private final long[] whole;
    private final State[] states;
    private final int[][] inTable;

    private TableNumbers(TableShape shape, Figures figures) {
        this.shape = shape;
        this.figures = figures;
        this.whole = new long[shape.cells()];
        this.states = new State[shape.cells()];
        this.inTable = new int[shape.ranges().size()][State.values().length];
    }

    static TableNumbers of(Figures figures) {
        TableNumbers numbers = new TableNumbers(TableShape.of(figures.format()), figures);
        int cell = 0;
        for (Figure figure : figures.all()) { // in the order of the format, as TableShape counts
            numbers.take(cell++, figure.value());
        }
        numbers.count();
        return numbers;
    }

    private void take(int cell, CellValue value) {
        if (value instanceof CellValue.Number number) { // nearly always, and quicker than the switch
            takeNumber(cell, number.value());
            return;
        }
        switch (value) {
            case CellValue.Number number -> takeNumber(cell, number.value());
            case CellValue.Money money -> states[cell] = State.DECIMAL;
            case CellValue.Blank blank -> states[cell] = State.BLANK;
            case CellValue.Unreadable unreadable -> states[cell] = State.UNREADABLE;
            case CellValue.Missing missing -> states[cell] = State.MISSING;
        }
    }

    private void count() {
        for (TableShape.Range range : shape.ranges()) {
            int[] counts = inTable[range.index()];
            for (int cell = range.first(); cell < range.end(); cell++) {
                counts[states[cell].ordinal()]++;
            }
        }
    }

    /** How many cells of a table are in this state. */
    int cells(TableShape.Range table, State state) {
        return inTable[table.index()][state.ordinal()];
    }

    private void takeNumber(int cell, BigDecimal value) {
        if (isWhole(value) && value.abs().compareTo(COMFORTABLE) < 0) {
            states[cell] = State.WHOLE;
            whole[cell] = value.longValue();
        } else {
            states[cell] = State.DECIMAL;
        }
    }

    /** Whether a number is whole, however it was written: 3, 3.0 and 300 are. */
    static boolean isWhole(BigDecimal value) {
        return value.signum() == 0 || value.scale() <= 0 || value.stripTrailingZeros().scale() <= 0;
    }

    TableShape shape() {
        return shape;
    }

    State state(int cell) {
        return states[cell];
    }

    /** The number in a cell of state {@link State#WHOLE}. */
    long whole(int cell) {
        return whole[cell];
    }

    CellKey key(int cell) {
        return shape.keys().get(cell);
    }

    CellValue value(int cell) {
        return figures.value(key(cell));
    }

    /** The number in a cell; zero where there is none. */
    BigDecimal exact(int cell) {
        return switch (value(cell)) {
            case CellValue.Number number -> number.value();
            case CellValue.Money money -> money.yuan();
            default -> BigDecimal.ZERO;
        };
    }

    /** Whether a cell holds a number below zero. */
    boolean negative(int cell) {
        return switch (states[cell]) {
            case WHOLE -> whole[cell] < 0;
            case DECIMAL -> exact(cell).signum() < 0;
            case BLANK, UNREADABLE, MISSING -> false;
        };
    }

    /** Whether the equation certainly holds: every cell a whole number, and the sums equal. The quick way. */
    boolean holdsPlainly(Sum sum) {
        long difference = 0;
        for (int cell : sum.left()) {
            if (states[cell] != State.WHOLE) {
                return false;
            }
            difference += whole[cell];
        }
        for (int cell : sum.right()) {
            if (states[cell] != State.WHOLE) {
                return false;
            }
            difference -= whole[cell];
        }
        return difference == 0;
    }

    /** The equation weighed with all that may stand in its cells. */
    Balance balance(Sum sum) {
        return Balance.of(this, sum);
    }
}
