package org.gongkai.report.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongkai.report.read.text.Alignment.Found;
import org.gongkai.report.read.text.Item.Words;
import org.jspecify.annotations.Nullable;

/**
 * What merged cells leave in a row whose cells are all marked off: blank cells behind the label or at the end of the row,
 * or the same content again and again.
 */
final class Padding {

    private enum Where {
        BEHIND_LABEL, AT_END
    }

    private static final int FEWEST_TO_COMPARE = 3;

    private final List<Item> items;
    private final List<Found> rows;
    private final @Nullable Where convention;

    /** Learns from the rows that leave no choice where this table has its padding. */
    Padding(List<Item> items, List<Found> rows) {
        this.items = items;
        this.rows = rows;
        boolean behindLabel = false;
        boolean atEnd = false;
        for (Found row : rows) {
            List<TextCell> cells = RowCells.values(row);
            int extra = cells.size() - row.target().width();
            if (extra > 0 && row.runs().get(0).explicit()) {
                behindLabel |= leading(cells) >= extra && trailing(cells) < extra;
                atEnd |= trailing(cells) >= extra && leading(cells) < extra;
            }
        }
        convention = behindLabel == atEnd ? null : behindLabel ? Where.BEHIND_LABEL : Where.AT_END;
    }

    /** The row's own cells, as many as it has; none when it cannot be told which these are. */
    Optional<List<TextCell>> withoutPadding(Found row) {
        Optional<List<TextCell>> own = ownCells(row);
        boolean blankAtAnEnd = own.filter(cells -> leading(cells) > 0 || trailing(cells) > 0).isPresent();
        return blankAtAnEnd && !isAsLongAsOthers(row) ? Optional.empty() : own;
    }

    private Optional<List<TextCell>> ownCells(Found row) {
        List<TextCell> cells = RowCells.values(row);
        int width = row.target().width();
        int extra = cells.size() - width;
        if (extra == 0) {
            return Optional.of(cells);
        }
        if (extra < 0) {
            return Optional.empty();
        }
        Optional<List<TextCell>> unrepeated = withoutRepetition(row, cells, width);
        if (unrepeated.isPresent()) {
            return unrepeated;
        }
        boolean first = leading(cells) >= extra;
        boolean last = trailing(cells) >= extra;
        if (first && last && leading(cells) < cells.size()) {
            first = convention == Where.BEHIND_LABEL;
            last = convention == Where.AT_END;
        }
        if (last) {
            return Optional.of(cells.subList(0, width));
        }
        if (first) {
            return Optional.of(cells.subList(extra, cells.size()));
        }
        return Optional.empty();
    }

    /**
     * Whether the row has as many cells as others of its kind. If not, a cell may have been lost, and what looks like a
     * blank value be padding. In a table with padding, all rows are as long as its grid is wide.
     */
    private boolean isAsLongAsOthers(Found row) {
        List<Found> others = rows.stream()
                .filter(other -> other != row && isMarkedOff(other) && other.target().table() == row.target().table())
                .toList();
        long same = others.stream().filter(other -> sizeOf(other) == sizeOf(row)).count();
        boolean padded = others.stream().anyMatch(other -> other.figures() > other.target().width());
        if (padded && others.size() >= FEWEST_TO_COMPARE) {
            return same * 2 >= others.size();
        }
        return same == others.size()
                || !padded && row.figures() == row.target().width()
                || others.stream()
                        .anyMatch(other -> place(other).equals(place(row))
                                && (other.figures() == row.figures()
                                        || sizeOf(other) == sizeOf(row) && labels(other) == labels(row)));
    }

    /** Rows with as many figures at the same depth of the form have merged cells of the same extent. */
    private static List<Integer> place(Found row) {
        return List.of(row.target().width(), row.target().row().groups().size());
    }

    private static boolean isMarkedOff(Found row) {
        return !row.runs().isEmpty() && row.runs().get(0).explicit();
    }

    private static int sizeOf(Found row) {
        return row.runs().get(0).draft().cells().size();
    }

    /** How many cells to the left of its label the row fills. */
    private int labels(Found row) {
        Draft draft = row.runs().get(0).draft();
        int labels = 0;
        for (int i = row.to() - 1; i >= 0 && items.get(i) instanceof Words words && words.draft() == draft; i--) {
            labels++;
        }
        return labels;
    }

    private static int leading(List<TextCell> cells) {
        int blank = 0;
        while (blank < cells.size() && cells.get(blank).isBlank()) {
            blank++;
        }
        return blank;
    }

    private static int trailing(List<TextCell> cells) {
        int blank = 0;
        while (blank < cells.size() && cells.get(cells.size() - 1 - blank).isBlank()) {
            blank++;
        }
        return blank;
    }

    /** Drops a cell that repeats the one before it where the heading does so, too. */
    private Optional<List<TextCell>> withoutRepetition(Found row, List<TextCell> cells, int width) {
        Draft own = row.runs().get(0).draft();
        Draft heading = headingOf(row, own);
        if (heading == null) {
            return Optional.empty();
        }
        int shift = own.cells().size() - cells.size();
        List<TextCell> kept = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            boolean again = i > 0 && cells.get(i).text().equals(cells.get(i - 1).text())
                    && !heading.cells().get(shift + i).isBlank()
                    && heading.cells().get(shift + i).text().equals(heading.cells().get(shift + i - 1).text());
            if (!again) {
                kept.add(cells.get(i));
            }
        }
        return kept.size() == width ? Optional.of(kept) : Optional.empty();
    }

    /** The nearest row above that has words only, and as many cells. */
    private @Nullable Draft headingOf(Found row, Draft own) {
        for (int i = row.from() - 1; i >= 0; i--) {
            if (items.get(i) instanceof Words words && words.draft() != own && words.draft().explicit()
                    && words.draft().cells().size() == own.cells().size()
                    && words.draft().cells().stream().noneMatch(TextCell::isFigure)) {
                return words.draft();
            }
        }
        return null;
    }
}
