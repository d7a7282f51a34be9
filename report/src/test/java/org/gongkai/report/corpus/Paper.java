package org.gongkai.report.corpus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.FormColumn;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.ReportSection;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.law.annual.ValueKind;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.CellValue;
import org.gongkai.report.Figures;
import org.gongkai.report.Section;
import org.gongkai.report.corpus.Sheet.Cell;
import org.gongkai.report.corpus.Sheet.Kind;
import org.gongkai.report.source.Place;
import org.gongkai.report.source.SourceParagraph;

/**
 * A report as somebody lays it out and words it, before it becomes a file of some kind.
 *
 * @param truth what a reader must get out of it
 * @param parts what it holds, in order
 */
public record Paper(AnnualReport truth, String title, List<Part> parts) {

    /** A piece of the paper. */
    public sealed interface Part {

        /** Heads a section. */
        record Heading(String text) implements Part {}

        /** A paragraph. */
        record Paragraph(String text) implements Part {}

        /**
         * A table whose cells are written.
         *
         * @param id of the statutory table that it is or is a part of; empty for others
         */
        record Table(Sheet sheet, String id) implements Part {}
    }

    /** How a paper is made. */
    public record Style(Shape shape, LabelStyle labels, FigureStyle figures, HeadingStyle headings,
            Surroundings surroundings) {

        /** As the notice lays it out. */
        public static final Style OFFICIAL = new Style(Shape.OFFICIAL, LabelStyle.OFFICIAL, FigureStyle.PLAIN,
                HeadingStyle.OFFICIAL, Surroundings.NOTHING);

        /** The official style with each other way of doing one thing, and everything else as it is. */
        public static List<Style> eachAlone() {
            List<Style> styles = new ArrayList<>();
            for (Shape shape : Shape.values()) {
                styles.add(OFFICIAL.with(shape));
            }
            for (LabelStyle labels : LabelStyle.values()) {
                styles.add(OFFICIAL.with(labels));
            }
            for (FigureStyle figures : FigureStyle.values()) {
                styles.add(OFFICIAL.with(figures));
            }
            for (HeadingStyle headings : HeadingStyle.values()) {
                styles.add(OFFICIAL.with(headings));
            }
            for (Surroundings surroundings : Surroundings.values()) {
                styles.add(OFFICIAL.with(surroundings));
            }
            return styles;
        }

        /** A style in which everything is done in any way. */
        public static Style any(Random random) {
            return new Style(any(Shape.values(), random), any(LabelStyle.values(), random),
                    any(FigureStyle.values(), random), any(HeadingStyle.values(), random),
                    any(Surroundings.values(), random));
        }

        private static <T> T any(T[] values, Random random) {
            return values[random.nextInt(values.length)];
        }

        Style with(Shape other) {
            return new Style(other, labels, figures, headings, surroundings);
        }

        Style with(LabelStyle other) {
            return new Style(shape, other, figures, headings, surroundings);
        }

        Style with(FigureStyle other) {
            return new Style(shape, labels, other, headings, surroundings);
        }

        Style with(HeadingStyle other) {
            return new Style(shape, labels, figures, other, surroundings);
        }

        Style with(Surroundings other) {
            return new Style(shape, labels, figures, headings, other);
        }
    }

    /** Lays a report out. The same seed makes the same paper. */
    public static Paper of(AnnualReport report, Style style, long seed) {
        return new Maker(report, style, new Random(seed)).make();
    }

    /** This paper in traditional characters. */
    Paper traditional() {
        List<Part> all = new ArrayList<>();
        for (Part part : parts) {
            all.add(switch (part) {
                case Part.Heading heading -> new Part.Heading(LabelStyle.traditional(heading.text()));
                case Part.Paragraph paragraph -> new Part.Paragraph(LabelStyle.traditional(paragraph.text()));
                case Part.Table table -> new Part.Table(table.sheet()
                        .each(cell -> cell.kind() == Kind.VALUE
                                ? cell
                                : cell.saying(LabelStyle.traditional(cell.text()))),
                        table.id());
            });
        }
        return new Paper(truth, LabelStyle.traditional(title), all);
    }

    private static final class Maker {

        private final AnnualReport report;
        private final ReportFormat format;
        private final Style style;
        private final Random random;
        private final List<Part> parts = new ArrayList<>();
        private final Map<CellKey, String> written = new HashMap<>();
        /** The same label is written the same way throughout, as by one hand. */
        private final Map<String, String> labels = new HashMap<>();

        Maker(AnnualReport report, Style style, Random random) {
            this.report = report;
            this.format = report.format();
            this.style = style;
            this.random = random;
        }

        Paper make() {
            Figures truth = write();
            for (SourceParagraph paragraph : report.preamble()) {
                parts.add(new Part.Paragraph(paragraph.text()));
            }
            for (Section section : report.sections()) {
                add(section);
            }
            return new Paper(report.withFigures(truth), report.title(), parts);
        }

        private void add(Section section) {
            ReportSection form = format.sections().get(section.number() - 1);
            parts.add(new Part.Heading(style.headings().of(section.number(), form.title(), random)));
            section.paragraphs().forEach(paragraph -> parts.add(new Part.Paragraph(paragraph.text())));
            int year = report.year() == null ? 0 : report.year();
            if (section.number() == 1) {
                parts.addAll(style.surroundings().inOverview(year, random));
            }
            if (!form.table().isEmpty()) {
                StatutoryTable table = format.table(form.table());
                parts.addAll(style.surroundings().before(table, year, random));
                for (Sheet sheet : style.shape().of(Sheet.official(table), table, random)) {
                    parts.add(new Part.Table(sheet.each(this::written), table.id()));
                }
                parts.addAll(style.surroundings().behind(table, year, random));
            }
        }

        /** Writes every figure, and returns what a reader must make of it. */
        private Figures write() {
            Figures.Builder truth = report.figures().toBuilder();
            for (StatutoryTable table : format.tables()) {
                for (CellKey key : table.keys()) {
                    CellValue value = report.figures().value(key);
                    ValueKind kind = table.column(key).map(FormColumn::kind).orElse(ValueKind.COUNT);
                    String text = style.figures().of(value, kind, random);
                    written.put(key, text);
                    truth.put(key, FigureStyle.truth(value, text), Place.UNKNOWN);
                }
            }
            return truth.build();
        }

        private Cell written(Cell cell) {
            return switch (cell.kind()) {
                case VALUE -> cell.saying(cell.sum().size() == 1
                        ? written.getOrDefault(cell.sum().get(0), "")
                        : sum(cell.sum()).toPlainString());
                case NOTE -> cell;
                default -> cell.saying(
                        labels.computeIfAbsent(cell.text(), text -> style.labels().of(text, format, random)));
            };
        }

        private BigDecimal sum(List<CellKey> keys) {
            BigDecimal sum = BigDecimal.ZERO;
            for (CellKey key : keys) {
                sum = sum.add(report.figures().number(key).orElse(BigDecimal.ZERO));
            }
            return sum;
        }
    }
}
