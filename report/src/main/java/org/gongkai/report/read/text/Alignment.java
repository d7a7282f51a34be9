package org.gongkai.report.read.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.gongkai.law.annual.FormRow;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.read.label.Labels;
import org.gongkai.report.read.text.Item.Run;
import org.gongkai.report.read.text.Item.Words;
import org.jspecify.annotations.Nullable;

/**
 * Lays runs of figures against the rows that the format prescribes. A row is known by the words before its figures, and
 * around them where a long label was wrapped; rows come in the order of the format. Of all ways to do so the one that
 * explains most is taken. Where the words before a run are no label, the run stays without a row.
 */
final class Alignment {

    private static final double OFFICIAL = 3;
    private static final double KNOWN = 2.6;
    private static final double ALIKE = 1.9;
    private static final double COMPLETE = 1;
    private static final double EACH_WORD = 0.01;

    /** No label is broken into more pieces. */
    private static final int MOST_PIECES = 10;
    private static final int MOST_PIECES_BELOW = 4;
    /** A wrapped label may stand in the midst of its figures, no more than this often. */
    private static final int MOST_RUNS = 3;
    private static final int MOST_DROPPED = 4;

    private static final Pattern BARE_ENUMERATOR = Pattern
            .compile("[（(]?(?:[一二三四五六七八九十]{1,3}|\\d{1,2})[)）、.．]+|[①-⑳]");

    private final List<Item> items;
    private final Labels labels;
    private final List<Target> targets = new ArrayList<>();
    private final Set<String> groups = new HashSet<>();
    private final List<StatutoryTable> tables;

    /** A row of the format and how many figures it has. */
    record Target(StatutoryTable table, FormRow row, int width, int order) {}

    /**
     * A row that was found.
     *
     * @param from  the first item that belongs to it
     * @param to    the last one
     * @param label the items that make its label
     * @param runs  its figures; none where only its label was found
     */
    record Found(Target target, int from, int to, List<Integer> label, List<Run> runs, double weight) {

        int figures() {
            return runs.stream().mapToInt(run -> run.cells().size()).sum();
        }
    }

    Alignment(List<Item> items, ReportFormat format, List<StatutoryTable> tables) {
        this.items = items;
        this.labels = Labels.of(format);
        this.tables = tables;
        for (StatutoryTable table : tables) {
            for (FormRow row : table.rows()) {
                int width = table.blockOf(row.code()).orElseThrow().columns().size();
                targets.add(new Target(table, row, width, targets.size()));
                row.groups().forEach(group -> groups.add(Labels.normalise(group)));
            }
        }
    }

    /** The rows found, in order. */
    List<Found> rows() {
        List<Found> candidates = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Run) {
                addCandidates(i, candidates);
            }
        }
        return withEmptyRows(best(candidates));
    }

    /** The heaviest chain of candidates that overlap nowhere and keep the order of the format. */
    private static List<Found> best(List<Found> candidates) {
        candidates.sort(Comparator.comparingInt(Found::to).thenComparingInt(Found::from));
        int count = candidates.size();
        double[] weight = new double[count];
        int[] before = new int[count];
        int last = -1;
        for (int i = 0; i < count; i++) {
            Found found = candidates.get(i);
            weight[i] = found.weight();
            before[i] = -1;
            for (int j = 0; j < i; j++) {
                Found earlier = candidates.get(j);
                if (earlier.to() < found.from() && earlier.target().order() < found.target().order()
                        && weight[j] + found.weight() > weight[i]) {
                    weight[i] = weight[j] + found.weight();
                    before[i] = j;
                }
            }
            if (last < 0 || weight[i] > weight[last]) {
                last = i;
            }
        }
        List<Found> chain = new ArrayList<>();
        for (int i = last; i >= 0; i = before[i]) {
            chain.add(0, candidates.get(i));
        }
        return chain;
    }

    private void addCandidates(int at, List<Found> candidates) {
        int before = candidates.size();
        List<Integer> head = wordsBefore(at);
        List<Run> runs = new ArrayList<>();
        List<Integer> inner = new ArrayList<>();
        int end = at;
        while (runs.size() < MOST_RUNS && end < items.size() && items.get(end) instanceof Run run) {
            runs.add(run);
            List<Integer> below = wordsAfter(end);
            addWindows(head, inner, below, runs, at, end, candidates);
            if (run.explicit() || below.isEmpty()) {
                break;
            }
            inner.addAll(below);
            end = below.get(below.size() - 1) + 1;
        }
        if (candidates.size() == before) {
            addAlike(head, at, candidates);
        }
    }

    private List<Integer> wordsBefore(int at) {
        List<Integer> words = new ArrayList<>();
        for (int i = at - 1; i >= 0 && words.size() < MOST_PIECES && isLabelPiece(items.get(i)); i--) {
            words.add(0, i);
        }
        return words;
    }

    private List<Integer> wordsAfter(int at) {
        List<Integer> words = new ArrayList<>();
        for (int i = at + 1; i < items.size() && words.size() < MOST_PIECES && isLabelPiece(items.get(i)); i++) {
            words.add(i);
        }
        return words;
    }

    private static boolean isLabelPiece(Item item) {
        return item instanceof Words words && !words.draft().prose();
    }

    /** Tries every stretch of words that ends before the figures, or goes on behind them. */
    private void addWindows(List<Integer> head, List<Integer> inner, List<Integer> below, List<Run> runs, int at,
            int end, List<Found> candidates) {
        for (int h = 1; h <= head.size(); h++) {
            for (int t = 0; t <= Math.min(below.size(), MOST_PIECES_BELOW); t++) {
                List<Integer> window = new ArrayList<>(head.subList(head.size() - h, head.size()));
                window.addAll(inner);
                window.addAll(below.subList(0, t));
                int from = head.get(head.size() - h);
                int to = t == 0 ? end : below.get(t - 1);
                for (Target target : read(window)) {
                    Found found = found(target, from, to, window, runs);
                    if (runs.size() == 1 || found.figures() == target.width() && isOfficial(target, window)) {
                        candidates.add(found);
                    }
                }
            }
        }
    }

    private Found found(Target target, int from, int to, List<Integer> window, List<Run> runs) {
        double weight = isOfficial(target, window) ? OFFICIAL : KNOWN;
        int figures = runs.stream().mapToInt(run -> run.cells().size()).sum();
        boolean complete = figures == target.width() || runs.get(0).explicit() && figures > target.width();
        weight += (complete ? COMPLETE : 0) - EACH_WORD * window.size();
        return new Found(target, from, to, List.copyOf(window), List.copyOf(runs), weight);
    }

    private boolean isOfficial(Target target, List<Integer> window) {
        return Labels.normalise(text(window)).equals(Labels.normalise(target.row().label()));
    }

    /** The rows whose label these words are, to the letter, once pieces of group labels are left out. */
    private List<Target> read(List<Integer> window) {
        List<Integer> pieces = new ArrayList<>(window);
        pieces.removeIf(i -> i.equals(window.get(0)) ? false : isBareEnumerator(i));
        List<Target> found = new ArrayList<>(known(text(pieces)));
        if (found.isEmpty() && pieces.size() > 2) {
            List<Integer> doubtful = pieces.subList(1, pieces.size() - 1).stream().filter(this::isGroupPiece).toList();
            if (doubtful.size() <= MOST_DROPPED) {
                for (int subset = 1; subset < 1 << doubtful.size() && found.isEmpty(); subset++) {
                    List<Integer> rest = new ArrayList<>(pieces);
                    for (int d = 0; d < doubtful.size(); d++) {
                        if ((subset & 1 << d) != 0) {
                            rest.remove(doubtful.get(d));
                        }
                    }
                    found.addAll(known(text(rest)));
                }
            }
        }
        return found;
    }

    private List<Target> known(String label) {
        List<Target> found = new ArrayList<>();
        for (StatutoryTable table : tables) {
            labels.known(table, label).map(row -> target(table, row)).ifPresent(found::add);
        }
        return found;
    }

    private Target target(StatutoryTable table, FormRow row) {
        return targets.stream().filter(t -> t.table() == table && t.row().equals(row)).findFirst().orElseThrow();
    }

    /** Where no stretch of words is a label to the letter: one that resembles a single label. */
    private void addAlike(List<Integer> head, int at, List<Found> candidates) {
        Run run = (Run) items.get(at);
        for (int h = 1; h <= Math.min(3, head.size()); h++) {
            List<Integer> window = head.subList(head.size() - h, head.size());
            for (StatutoryTable table : tables) {
                Optional<Labels.Match> match = labels.row(table, text(window));
                if (match.isPresent()) {
                    Target target = target(table, match.get().row());
                    double weight = ALIKE * match.get().score() - EACH_WORD * h
                            + (run.cells().size() == target.width() ? COMPLETE : 0);
                    candidates.add(new Found(target, window.get(0), at, List.copyOf(window), List.of(run), weight));
                }
            }
        }
    }

    /** Adds the rows of which only the label stands there: all their cells are blank. */
    private List<Found> withEmptyRows(List<Found> chain) {
        List<Found> all = new ArrayList<>();
        int from = 0;
        @Nullable
        Found earlier = null;
        for (int k = 0; k <= chain.size() && !chain.isEmpty(); k++) {
            Found later = k < chain.size() ? chain.get(k) : null;
            int end = later == null ? items.size() : later.from();
            addEmptyRows(from, end, earlier, later, all);
            if (later != null) {
                all.add(later);
                from = later.to() + 1;
                earlier = later;
            }
        }
        return all;
    }

    private void addEmptyRows(int from, int end, @Nullable Found earlier, @Nullable Found later, List<Found> all) {
        int order = earlier == null ? -1 : earlier.target().order();
        int limit = later == null ? targets.size() : later.target().order();
        int at = from;
        while (at < end) {
            Found empty = null;
            for (int to = at; to < Math.min(end, at + MOST_PIECES) && empty == null
                    && isLabelPiece(items.get(to)); to++) {
                List<Integer> window = new ArrayList<>();
                for (int i = at; i <= to; i++) {
                    window.add(i);
                }
                for (Target target : read(window)) {
                    boolean inOrder = target.order() > order && target.order() < limit;
                    boolean telling = Labels.normalise(target.row().label()).length() >= (earlier == null ? 4 : 2);
                    if (inOrder && telling && isOfficial(target, window) && !follows(to, end)) {
                        empty = new Found(target, at, to, List.copyOf(window), List.of(), COMPLETE / 2);
                    }
                }
            }
            if (empty == null) {
                at++;
            } else {
                all.add(empty);
                order = empty.target().order();
                at = empty.to() + 1;
            }
        }
    }

    /** Whether figures follow that no row has taken: then they may be this row's, and it is not empty. */
    private boolean follows(int at, int end) {
        for (int i = at + 1; i < Math.min(end, items.size()); i++) {
            if (items.get(i) instanceof Run) {
                return true;
            }
            if (read(List.of(i)).size() > 0) {
                return false;
            }
        }
        return false;
    }

    private boolean isBareEnumerator(int item) {
        return BARE_ENUMERATOR.matcher(text(item)).matches();
    }

    /** Whether this may be a piece of the merged label to the left, which stands between the pieces of a wrapped one. */
    private boolean isGroupPiece(int item) {
        String piece = Labels.normalise(text(item));
        return !piece.isEmpty() && groups.stream().anyMatch(group -> group.contains(piece));
    }

    /** The words of a label in one. */
    String text(List<Integer> window) {
        StringBuilder text = new StringBuilder();
        window.forEach(i -> text.append(text(i)));
        return text.toString();
    }

    private String text(int item) {
        return items.get(item) instanceof Words words ? words.cell().text() : "";
    }
}
