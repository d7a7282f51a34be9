package org.gongkai.report.read.text;

import java.util.ArrayList;
import java.util.List;

import org.gongkai.report.read.label.Labels;
import org.gongkai.report.read.text.Item.Run;
import org.gongkai.report.read.text.Item.Words;

/** Tells words from figures in drafts of rows. */
final class Items {

    private static final int FEWEST_BLANKS_OF_A_ROW = 5;

    private final List<Item> items = new ArrayList<>();
    private final List<TextCell> open = new ArrayList<>();
    private Draft openDraft = Draft.words(List.of());

    private Items() {}

    /**
     * The words and runs of figures in reading order.
     *
     * @param runsOn whether a run may go on in the next draft
     */
    static List<Item> of(List<Draft> drafts, boolean runsOn) {
        Items items = new Items();
        for (Draft draft : drafts) {
            if (draft.explicit()) {
                items.closeRun();
                items.addRow(draft);
            } else {
                items.addWords(draft, runsOn);
            }
        }
        items.closeRun();
        return items.items;
    }

    private void addWords(Draft draft, boolean runsOn) {
        List<TextCell> cells = draft.cells();
        for (int i = 0; i < cells.size(); i++) {
            TextCell cell = cells.get(i);
            boolean figure = cell.isFigure() && !draft.prose() && !isEnumerator(cells, i);
            boolean spoilt = !figure && i > 0 && i + 1 < cells.size() && !open.isEmpty()
                    && cells.get(i - 1).isFigure() && cells.get(i + 1).isFigure() && SpacedRows.isSpoiltFigure(cell);
            if (figure || spoilt) {
                if (open.isEmpty()) {
                    openDraft = draft;
                }
                open.add(cell);
            } else {
                closeRun();
                items.add(new Words(cell, draft));
            }
        }
        if (!runsOn) {
            closeRun();
        }
    }

    /** The row's own enumerator without its full stop at the beginning of a line, as in {@code 1 属于国家秘密}. */
    private static boolean isEnumerator(List<TextCell> cells, int i) {
        return i == 0 && cells.size() > 1 && cells.get(0).text().length() == 1
                && Character.isIdeographic(cells.get(1).text().codePointAt(0))
                && Glued.row(cells.get(1).text())
                        .filter(row -> row.label().startsWith(cells.get(0).text() + "."))
                        .isPresent();
    }

    private void closeRun() {
        if (!open.isEmpty()) {
            items.add(new Run(List.copyOf(open), false, openDraft));
            open.clear();
        }
    }

    /** A row with marked cells: its labels are the cells up to the last one that is a label, all after it are values. */
    private void addRow(Draft draft) {
        List<TextCell> cells = draft.cells();
        int label = lastLabel(cells);
        for (int i = 0; i <= label; i++) {
            if (!cells.get(i).isBlank()) {
                items.add(new Words(cells.get(i), draft));
            }
        }
        List<TextCell> values = cells.subList(label + 1, cells.size());
        boolean written = values.stream().anyMatch(TextCell::isFigure);
        boolean emptyRow = label < 0 && values.size() >= FEWEST_BLANKS_OF_A_ROW;
        if (written || emptyRow) {
            items.add(new Run(List.copyOf(values), true, draft));
        }
    }

    private static int lastLabel(List<TextCell> cells) {
        int lastKnown = -1;
        int lastWord = -1;
        int lastWordBeforeNumber = -1;
        boolean number = false;
        for (int i = 0; i < cells.size(); i++) {
            TextCell cell = cells.get(i);
            if (cell.isBlank()) {
                continue;
            }
            if (cell.isFigure()) {
                number |= cell.isNumber();
                continue;
            }
            lastWord = i;
            if (!number) {
                lastWordBeforeNumber = i;
            }
            if (Labels.isKnownRow(cell.text())) {
                lastKnown = i;
            }
        }
        if (lastKnown >= 0 && lastKnown >= lastWordBeforeNumber) {
            return lastKnown;
        }
        return number ? lastWordBeforeNumber : lastWord;
    }
}
