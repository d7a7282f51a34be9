package org.gongkai.report.read.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.gongkai.law.annual.LayoutCell;
import org.gongkai.law.annual.LayoutCell.Role;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.CellValue;
import org.gongkai.report.read.text.TextFixtures.Form;
import org.jspecify.annotations.Nullable;

/** One statutory table of a report, written in one of the forms. */
final class TableText {

    private final StatutoryTable table;
    private final Random random;
    private final int width;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** A cell of the official layout with what stands in it. */
    private record Cell(String text, int column, int columnSpan, int rowSpan, boolean value) {}

    TableText(AnnualReport report, StatutoryTable table, Random random) {
        this.table = table;
        this.random = random;
        this.width = table.layoutColumns();
        int typography = random.nextInt(4);
        boolean halfWidth = random.nextInt(3) == 0;
        for (int r = 0; r < table.layoutRows(); r++) {
            rows.add(new ArrayList<>());
        }
        for (LayoutCell cell : table.layout()) {
            boolean value = cell.role() == Role.VALUE;
            String written = value && cell.key() != null
                    ? figure(report.figures().value(cell.key()), typography)
                    : halfWidth ? halfWidth(cell.text()) : cell.text();
            rows.get(cell.row()).add(new Cell(written, cell.column(), cell.columnSpan(), cell.rowSpan(), value));
        }
    }

    private static String figure(CellValue value, int typography) {
        String plain = value.toString();
        if (!(value instanceof CellValue.Number) || plain.startsWith("-")) {
            return plain;
        }
        return switch (typography) {
            case 1 -> plain.chars()
                    .mapToObj(c -> String.valueOf((char) (c == '.' ? '．' : c - '0' + '０')))
                    .reduce("", String::concat);
            default -> plain;
        };
    }

    private static String halfWidth(String label) {
        return label.replace('（', '(').replace('）', ')').replace('，', ',').replace('：', ':');
    }

    String in(Form form) {
        switch (form) {
            case BROKEN_BARS -> brokenBars();
            case MARKDOWN -> barred("| ", " | ", " |", true);
            case BARE_BARS -> barred("", " | ", "", true);
            case WIDE_BARS -> barred("｜", "｜", "｜", false);
            case TABS -> separated("\t");
            case COMMAS -> separated(",");
            case WIDE_COMMAS -> separated("，");
            case SEMICOLONS -> separated(";");
            case SPACES -> spaced(" ");
            case WIDE_SPACES -> spaced("　");
            case ALIGNED -> new AlignedText(false, 200, true).write();
            case ALIGNED_BY_CHARACTERS -> new AlignedText(true, 200, random.nextBoolean()).write();
            case ALIGNED_AND_WRAPPED -> new AlignedText(false, 24 + random.nextInt(20), random.nextBoolean()).write();
            case CELL_A_LINE -> cellALine("\n");
            case CELL_A_PARAGRAPH -> cellALine("\n\n");
            case RUN_TOGETHER -> runTogether(0, " ");
            case RUN_TOGETHER_AND_WRAPPED -> runTogether(60 + random.nextInt(60), " ");
            case GLUED -> runTogether(0, "");
            case BOX -> new BoxText(true).write();
            case ASCII_BOX -> new BoxText(false).write();
        }
        return text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** Each cell on lines of its own, ended by a bar; what merged cells hide comes as bars at the end of the row. */
    private void brokenBars() {
        boolean breakLabels = random.nextBoolean();
        for (List<Cell> row : rows) {
            line("|");
            for (int i = 0; i < row.size(); i++) {
                String label = row.get(i).text();
                if (breakLabels && label.length() > 8 && !row.get(i).value()) {
                    int at = 3 + random.nextInt(label.length() - 5);
                    label = label.substring(0, at) + "\n" + label.substring(at);
                }
                int hidden = i == row.size() - 1 ? width - row.size() : 0;
                line(label + " |" + (hidden > 0 ? " " + "|".repeat(hidden) : ""));
            }
        }
    }

    private void barred(String begin, String between, String end, boolean rule) {
        boolean grid = random.nextBoolean();
        boolean repeat = random.nextBoolean();
        for (int r = 0; r < rows.size(); r++) {
            List<String> cells = grid ? gridRow(r, repeat) : compactRow(r);
            line(begin + String.join(between, cells) + end);
            if (rule && r == 0) {
                line(begin + String.join(between, Collections.nCopies(Math.max(2, cells.size()), "---")) + end);
            }
        }
    }

    private List<String> compactRow(int r) {
        return rows.get(r).stream().map(Cell::text).toList();
    }

    /** A cell for each position of the grid: merged ones say the same again, or nothing. */
    private List<String> gridRow(int r, boolean repeat) {
        List<String> cells = new ArrayList<>(Collections.nCopies(width, ""));
        for (int above = 0; above <= r; above++) {
            for (Cell cell : rows.get(above)) {
                if (above + cell.rowSpan() > r) {
                    for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
                        boolean own = above == r && c == cell.column();
                        cells.set(c, own || repeat ? cell.text() : "");
                    }
                }
            }
        }
        return cells;
    }

    private void separated(String separator) {
        boolean grid = random.nextBoolean();
        boolean quote = separator.equals(",") && random.nextBoolean();
        for (int r = 0; r < rows.size(); r++) {
            List<String> cells = grid ? gridRow(r, false) : compactRow(r);
            line(String.join(separator, cells.stream().map(cell -> quoted(cell, quote)).toList()));
        }
    }

    private static String quoted(String cell, boolean quote) {
        return quote && cell.contains(",") ? "\"" + cell + "\"" : cell;
    }

    private void spaced(String space) {
        int most = 1 + random.nextInt(3);
        for (List<Cell> row : rows) {
            StringBuilder line = new StringBuilder();
            for (Cell cell : row) {
                if (cell.text().isEmpty()) {
                    continue;
                }
                line.append(line.isEmpty() ? "" : space.repeat(1 + random.nextInt(most))).append(cell.text());
            }
            line(line.toString());
        }
    }

    private void cellALine(String separator) {
        rows.forEach(row -> row.forEach(cell -> text.append(cell.text()).append(separator)));
    }

    private void runTogether(int wrapAt, String behindLabel) {
        StringBuilder all = new StringBuilder();
        for (List<Cell> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (row.get(i).text().isEmpty()) {
                    continue;
                }
                boolean toFigure = i + 1 < row.size() && row.get(i + 1).value() && !row.get(i).value();
                boolean glued = behindLabel.isEmpty() && toFigure && table.id().equals("table3");
                all.append(row.get(i).text()).append(glued ? "" : " ");
            }
        }
        String run = all.toString().strip();
        if (wrapAt == 0) {
            line(run);
            return;
        }
        StringBuilder line = new StringBuilder();
        for (String word : run.split(" ")) {
            if (!line.isEmpty() && TextFixtures.width(line.toString()) + TextFixtures.width(word) > wrapAt) {
                line(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        line(line.toString());
    }

    /** Columns of spaces, with the label to the left, perhaps wrapped around the line with the figures. */
    private final class AlignedText {

        private final boolean byCharacters;
        private final int labelWidth;
        private final boolean groupsAlone;

        AlignedText(boolean byCharacters, int labelWidth, boolean groupsAlone) {
            this.byCharacters = byCharacters;
            this.labelWidth = labelWidth;
            this.groupsAlone = groupsAlone;
        }

        void write() {
            int labels = 0;
            int figures = 4;
            for (List<Cell> row : rows) {
                for (String piece : TextFixtures.wrapped(label(row), labelWidth)) {
                    labels = Math.max(labels, width(piece));
                }
                for (Cell cell : row) {
                    figures = Math.max(figures, cell.value() ? width(cell.text()) : 0);
                }
            }
            int column = figures + 2 + random.nextInt(4);
            boolean right = random.nextBoolean();
            for (List<Cell> row : rows) {
                if (row.stream().noneMatch(Cell::value)) {
                    line(String.join("   ", row.stream().map(Cell::text).toList()));
                    continue;
                }
                if (groupsAlone) {
                    groups(row).forEach(group -> line(group.text()));
                }
                writeRow(row, labels, column, right);
            }
        }

        private void writeRow(List<Cell> row, int labels, int column, boolean right) {
            List<String> pieces = TextFixtures.wrapped(label(row), labelWidth);
            int middle = random.nextInt(pieces.size());
            for (int i = 0; i < pieces.size(); i++) {
                StringBuilder line = new StringBuilder(pieces.get(i));
                if (i == middle) {
                    line.append(" ".repeat(labels - width(pieces.get(i)) + 2));
                    for (Cell cell : row) {
                        if (cell.value()) {
                            String pad = " ".repeat(column - width(cell.text()));
                            line.append(right ? pad + cell.text() : cell.text() + pad);
                        }
                    }
                }
                line(line.toString().stripTrailing());
            }
        }

        private List<Cell> groups(List<Cell> row) {
            List<Cell> labels = row.stream().filter(cell -> !cell.value()).toList();
            return labels.isEmpty() ? List.of() : labels.subList(0, labels.size() - 1);
        }

        private String label(List<Cell> row) {
            List<Cell> labels = row.stream().filter(cell -> !cell.value()).toList();
            if (labels.isEmpty() || row.stream().noneMatch(Cell::value)) {
                return "";
            }
            String own = labels.get(labels.size() - 1).text();
            return groupsAlone ? own : String.join("  ", labels.stream().map(Cell::text).toList());
        }

        private int width(String text) {
            return byCharacters ? text.length() : TextFixtures.width(text);
        }
    }

    /** A drawn box with a rule after every row; the merged labels to the left are drawn as they are. */
    private final class BoxText {

        private final boolean drawn;

        BoxText(boolean drawn) {
            this.drawn = drawn;
        }

        void write() {
            int label = 16 + 2 * random.nextInt(8);
            int[] widths = new int[width];
            for (int r = 0; r < rows.size(); r++) {
                for (Cell cell : rows.get(r)) {
                    if (cell.value() && cell.columnSpan() == 1) {
                        widths[cell.column()] = Math.max(widths[cell.column()], TextFixtures.width(cell.text()));
                    }
                }
            }
            for (int c = 0; c < width; c++) {
                boolean labels = rows.stream()
                        .flatMap(List::stream)
                        .noneMatch(cell -> cell.value() && cell.column() <= 0)
                        && isLabelColumn(c);
                widths[c] = Math.max(labels ? label : 6, widths[c] + widths[c] % 2);
            }
            rule(widths, null, -1);
            for (int r = 0; r < rows.size(); r++) {
                writeRow(r, widths);
                rule(widths, null, r);
            }
        }

        private boolean isLabelColumn(int column) {
            return rows.stream()
                    .flatMap(List::stream)
                    .noneMatch(cell -> cell.value() && cell.column() <= column
                            && column < cell.column() + cell.columnSpan());
        }

        private void writeRow(int r, int[] widths) {
            List<Cell> cells = new ArrayList<>();
            for (int c = 0; c < width;) {
                Cell cell = at(r, c);
                boolean own = rows.get(r).contains(cell);
                cells.add(own ? cell : new Cell("", cell.column(), cell.columnSpan(), 1, false));
                c = cell.column() + cell.columnSpan();
            }
            List<List<String>> pieces = new ArrayList<>();
            int height = 1;
            for (Cell cell : cells) {
                int room = room(cell, widths);
                List<String> lines = cell.text().isEmpty() ? List.of("") : TextFixtures.wrapped(cell.text(), room);
                pieces.add(lines);
                height = Math.max(height, lines.size());
            }
            String bar = drawn ? "│" : "|";
            for (int i = 0; i < height; i++) {
                StringBuilder line = new StringBuilder(bar);
                for (int k = 0; k < cells.size(); k++) {
                    String piece = i < pieces.get(k).size() ? pieces.get(k).get(i) : "";
                    int room = room(cells.get(k), widths);
                    line.append(piece).append(" ".repeat(Math.max(0, room - TextFixtures.width(piece)))).append(bar);
                }
                line(line.toString());
            }
        }

        private int room(Cell cell, int[] widths) {
            int room = cell.columnSpan() - 1;
            for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
                room += widths[c];
            }
            return room;
        }

        private Cell at(int r, int column) {
            for (int above = 0; above <= r; above++) {
                for (Cell cell : rows.get(above)) {
                    if (above + cell.rowSpan() > r && cell.column() <= column
                            && column < cell.column() + cell.columnSpan()) {
                        return cell;
                    }
                }
            }
            throw new IllegalStateException("a hole in the layout at " + r + ", " + column);
        }

        private void rule(int[] widths, @Nullable Cell none, int r) {
            StringBuilder line = new StringBuilder(drawn ? "├" : "+");
            for (int c = 0; c < width; c++) {
                boolean goesOn = r >= 0 && r + 1 < rows.size() && goesOn(r, c);
                line.append((goesOn ? " " : drawn ? "─" : "-").repeat(drawn && !goesOn ? widths[c] / 2 * 2 : widths[c]))
                        .append(c + 1 == width ? drawn ? "┤" : "+" : drawn ? "┼" : "+");
            }
            line(line.toString());
        }

        /** Whether the cell in a column reaches into the next row. */
        private boolean goesOn(int r, int column) {
            return at(r, column) == at(r + 1, column);
        }
    }
}
