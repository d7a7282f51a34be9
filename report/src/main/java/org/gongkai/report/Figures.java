package org.gongkai.report;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.source.Place;

/**
 * Every input cell of Tables 2, 3 and 4 of one report. Complete: each cell of the format has a {@link Figure}, with
 * {@link CellValue.Missing} where the input has none. Immutable.
 */
public final class Figures {

    private final ReportFormat format;
    private final Map<CellKey, Figure> figures;

    private Figures(ReportFormat format, Map<CellKey, Figure> figures) {
        this.format = format;
        this.figures = figures;
    }

    public static Builder builder(ReportFormat format) {
        return new Builder(format);
    }

    /** A copy to change. */
    public Builder toBuilder() {
        Builder builder = new Builder(format);
        builder.figures.putAll(figures);
        return builder;
    }

    public ReportFormat format() {
        return format;
    }

    /** All cells, in the order of the format. */
    public Collection<Figure> all() {
        return Collections.unmodifiableCollection(figures.values());
    }

    /** The figure of a cell of this format. A cell of another format is {@link CellValue.Missing}. */
    public Figure figure(CellKey key) {
        Figure figure = figures.get(key);
        return figure == null ? new Figure(key, CellValue.MISSING, Place.UNKNOWN) : figure;
    }

    public CellValue value(CellKey key) {
        return figure(key).value();
    }

    /** The number in a cell; empty when it is blank, unreadable or missing. */
    public Optional<BigDecimal> number(CellKey key) {
        return value(key) instanceof CellValue.Number number ? Optional.of(number.value()) : Optional.empty();
    }

    /** The number in a cell named by its written key, such as {@code table3/3.1/natural}. */
    public Optional<BigDecimal> number(String key) {
        return number(CellKey.parse(key));
    }

    /** The same cells hold the same values; places and the scale of decimals aside. */
    public boolean sameValuesAs(Figures other) {
        if (format != other.format) {
            return false;
        }
        return figures.keySet().stream().allMatch(key -> same(value(key), other.value(key)));
    }

    private static boolean same(CellValue a, CellValue b) {
        if (a instanceof CellValue.Number x && b instanceof CellValue.Number y) {
            return x.value().compareTo(y.value()) == 0;
        }
        if (a instanceof CellValue.Money x && b instanceof CellValue.Money y) {
            return x.yuan().compareTo(y.yuan()) == 0;
        }
        return a.equals(b);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Figures that && format == that.format && figures.equals(that.figures);
    }

    @Override
    public int hashCode() {
        return figures.hashCode();
    }

    /** Collects the cells of a report; those never put are missing. */
    public static final class Builder {

        private final ReportFormat format;
        private final Map<CellKey, Figure> figures = new LinkedHashMap<>();

        private Builder(ReportFormat format) {
            this.format = format;
            for (StatutoryTable table : format.tables()) {
                for (CellKey key : table.keys()) {
                    figures.put(key, new Figure(key, CellValue.MISSING, Place.UNKNOWN));
                }
            }
        }

        public Builder put(CellKey key, CellValue value, Place place) {
            if (figures.replace(key, new Figure(key, value, place)) == null) {
                throw new IllegalArgumentException("the format of " + format.code() + " has no cell " + key);
            }
            return this;
        }

        public Builder put(String key, long value) {
            return put(CellKey.parse(key), CellValue.Number.of(value), Place.UNKNOWN);
        }

        public Figures build() {
            return new Figures(format, new LinkedHashMap<>(figures));
        }
    }
}
