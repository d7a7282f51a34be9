package org.gongkai.report;

import java.math.BigDecimal;

/** What stands in an input cell. Blank is not zero, and what could not be read is never guessed. */
public sealed interface CellValue {

    /**
     * A number. Counts are whole; fees are exact decimals in 万元.
     *
     * @param value the number, with the decimals it was written with
     */
    record Number(BigDecimal value) implements CellValue {
        public static Number of(long value) {
            return new Number(BigDecimal.valueOf(value));
        }

        @Override
        public String toString() {
            return value.toPlainString();
        }
    }

    /**
     * Money that carries its own unit (采购总金额 of the format of 2019).
     *
     * @param value the number as written
     * @param unit  {@code 元}, {@code 万元} or {@code 亿元}
     */
    record Money(BigDecimal value, String unit) implements CellValue {
        /** The amount in yuan. */
        public BigDecimal yuan() {
            return switch (unit) {
                case "万元" -> value.movePointRight(4);
                case "亿元" -> value.movePointRight(8);
                default -> value;
            };
        }

        @Override
        public String toString() {
            return value.toPlainString() + unit;
        }
    }

    /**
     * Nothing, or a mark that stands for nothing.
     *
     * @param written what stands there: empty, {@code /}, {@code —} …
     */
    record Blank(String written) implements CellValue {
        @Override
        public String toString() {
            return written;
        }
    }

    /**
     * Something stands there, but it is not a figure.
     *
     * @param written what stands there
     */
    record Unreadable(String written) implements CellValue {
        @Override
        public String toString() {
            return written;
        }
    }

    /** The input has no such cell: its row or table is missing. */
    record Missing() implements CellValue {
        @Override
        public String toString() {
            return "";
        }
    }

    /** The only {@link Missing}. */
    Missing MISSING = new Missing();
}
