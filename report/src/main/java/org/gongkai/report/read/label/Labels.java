package org.gongkai.report.read.label;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.gongkai.law.annual.FormBlock;
import org.gongkai.law.annual.FormColumn;
import org.gongkai.law.annual.FormRow;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.ReportSection;
import org.gongkai.law.annual.StatutoryTable;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the rows, columns and sections of a statutory format by their labels, however a report writes them:
 * wrapped, abbreviated, with other enumerators, brackets or full-width forms, in traditional characters.
 *
 * <pre>{@code Labels.of(format).row(format.table3(), "逾期不补正")   // 3.6.1 }</pre>
 *
 * <p>An exact or known wording is found by one look-up. Else the wording must be a long part of one label, or resemble
 * one label clearly more than every other; a doubtful label is no match.
 */
public final class Labels {

    /** Below this share of common bigrams two labels are different. */
    private static final double ALIKE = 0.72;
    /** The best label must be better than the second best by this much. */
    private static final double CLEARLY = 0.12;
    private static final int SHORTEST_PART = 4;
    /** What is left of an enumerator in the midst of a label, where punctuation is gone already. */
    private static final Pattern INNER_ENUMERATOR = Pattern.compile("^(?:[一二三四五六七八九十]{1,2}|\\d{1,2})");

    private static final Map<ReportFormat, Labels> ALL = new EnumMap<>(ReportFormat.class);

    static {
        for (ReportFormat format : ReportFormat.values()) {
            ALL.put(format, new Labels(format));
        }
    }

    private final Map<String, Vocabulary<FormRow>> rows = new HashMap<>();
    private final Map<FormBlock, Vocabulary<FormColumn>> columns = new HashMap<>();
    private final Map<String, ReportSection> titles = new HashMap<>();
    private final Map<String, ReportSection> numberedTitles = new HashMap<>();
    private final List<Likely<ReportSection>> likelyTitles = new ArrayList<>();

    /**
     * A row that a label was recognised as.
     *
     * @param row   the row
     * @param score 1 for an exact or known wording, less for a likeness
     */
    public record Match(FormRow row, double score) {}

    private Labels(ReportFormat format) {
        for (StatutoryTable table : format.tables()) {
            Vocabulary<FormRow> vocabulary = new Vocabulary<>();
            for (FormRow row : table.rows()) {
                vocabulary.add(row.label(), row);
                row.aliases().forEach(alias -> vocabulary.add(alias, row));
                row.groups().forEach(vocabulary::reserve);
            }
            rows.put(table.id(), vocabulary);
            for (FormBlock block : table.blocks()) {
                Vocabulary<FormColumn> headings = new Vocabulary<>();
                for (FormColumn column : block.columns()) {
                    headings.add(column.label(), column);
                    column.aliases().forEach(alias -> headings.add(alias, column));
                    column.groups().forEach(headings::reserve);
                }
                columns.put(block, headings);
            }
        }
        for (ReportSection section : format.sections()) {
            titles.put(Wording.comparable(section.title()), section);
            numberedTitles.put(Wording.comparable(section.title()), section);
            section.aliases().forEach(alias -> numberedTitles.putIfAbsent(Wording.comparable(alias), section));
        }
        numberedTitles.forEach((key, section) -> likelyTitles.add(new Likely<>(key, Bigrams.of(key), section)));
    }

    public static Labels of(ReportFormat format) {
        return Objects.requireNonNull(ALL.get(format));
    }

    /** The text as labels are compared: no enumerator, white space, punctuation or typographic variants; simplified. */
    public static String normalise(String text) {
        return Wording.simplified(Wording.comparable(text));
    }

    /** The row of the table that the label names, if it names one beyond doubt. */
    public Optional<Match> row(StatutoryTable table, String label) {
        Vocabulary<FormRow> vocabulary = rows.get(table.id());
        return vocabulary == null
                ? Optional.empty()
                : vocabulary.find(label).map(found -> new Match(found.meaning(), found.score()));
    }

    /**
     * The row of the table whose official label, or a known wording of it, this is to the letter, perhaps behind the label
     * of its group. Fast, for trying out which pieces of text make a label.
     */
    public Optional<FormRow> known(StatutoryTable table, String label) {
        Vocabulary<FormRow> vocabulary = rows.get(table.id());
        return vocabulary == null ? Optional.empty() : vocabulary.known(label);
    }

    /** The row whose label a text resembles most, if at least this much, 0 to 1: a label with a mistake in it, perhaps. */
    public Optional<FormRow> closest(StatutoryTable table, String text, double least) {
        Vocabulary<FormRow> vocabulary = rows.get(table.id());
        return vocabulary == null ? Optional.empty() : vocabulary.closest(text, least);
    }

    /** Whether the text is, to the letter, the label of a row of any table in any format. */
    public static boolean isKnownRow(String text) {
        return ALL.values()
                .stream()
                .anyMatch(labels -> labels.rows.values().stream().anyMatch(v -> v.known(text).isPresent()));
    }

    /** The column of the block that the heading names, if it names one beyond doubt. */
    public Optional<FormColumn> column(FormBlock block, String heading) {
        Vocabulary<FormColumn> vocabulary = columns.get(block);
        return vocabulary == null ? Optional.empty() : vocabulary.find(heading).map(Vocabulary.Found::meaning);
    }

    /** Whether the heading is that of a group of columns of the block. */
    public boolean isGroup(FormBlock block, String heading) {
        Vocabulary<FormColumn> vocabulary = columns.get(block);
        return vocabulary != null && vocabulary.reserves(heading);
    }

    /**
     * The section that a heading opens. An official title is recognised without its numeral; another wording only
     * behind a numeral such as {@code 二、}, since it may as well head a part of section one.
     */
    public Optional<ReportSection> section(String heading) {
        String text = heading.strip();
        if (text.length() < 4 || text.length() > 48 || text.startsWith("（") || text.startsWith("(")) {
            return Optional.empty();
        }
        String key = Wording.comparable(text);
        ReportSection section = titles.get(key);
        boolean numbered = "一二三四五六七".indexOf(text.charAt(0)) >= 0 && "、.．，, 　".indexOf(text.charAt(1)) >= 0
                || text.startsWith("第") && text.startsWith("部分", 2);
        if (section == null && numbered) {
            section = numberedTitles.get(key);
        }
        if (section == null && !isSimplified(key)) {
            String simplified = Wording.simplified(key);
            section = numbered ? numberedTitles.get(simplified) : titles.get(simplified);
        }
        if (section == null && numbered && key.length() >= 6) {
            section = closest(Wording.simplified(key));
        }
        return Optional.ofNullable(section);
    }

    private @Nullable ReportSection closest(String key) {
        ReportSection best = null;
        double bestScore = 0.8;
        Bigrams pairs = Bigrams.of(key);
        for (Likely<ReportSection> entry : likelyTitles) {
            double score = pairs.likeness(entry.pairs());
            if (score > bestScore) {
                bestScore = score;
                best = entry.meaning();
            }
        }
        return best;
    }

    private static boolean isSimplified(String text) {
        return Wording.simplified(text).equals(text);
    }

    /** A wording that others may resemble. */
    private record Likely<T>(String key, Bigrams pairs, T meaning) {}

    /** Wordings and what they mean; wordings that mean nothing here are reserved so that nothing resembles them. */
    private static final class Vocabulary<T> {

        private static final int MOST_REMEMBERED = 2000;

        private final Map<String, T> known = new HashMap<>();
        private final Map<String, Bigrams> reserved = new HashMap<>();
        private final List<Likely<T>> fuzzy = new ArrayList<>();
        private final Map<String, Optional<Found<T>>> asked = new ConcurrentHashMap<>();

        record Found<T>(T meaning, double score) {}

        void add(String wording, T meaning) {
            String key = Wording.comparable(wording);
            if (known.putIfAbsent(key, meaning) == null && key.length() >= SHORTEST_PART) {
                fuzzy.add(new Likely<>(key, Bigrams.of(key), meaning));
            }
        }

        void reserve(String wording) {
            String key = Wording.comparable(wording);
            reserved.put(key, Bigrams.of(key));
        }

        boolean reserves(String wording) {
            String key = Wording.comparable(wording);
            return reserved.containsKey(key) || reserved.containsKey(Wording.simplified(key));
        }

        Optional<Found<T>> find(String text) {
            if (text.length() > 80) {
                return Optional.empty();
            }
            // Most reports have the same few hundred labels.
            Optional<Found<T>> before = asked.get(text);
            if (before != null) {
                return before;
            }
            Optional<Found<T>> found = look(text);
            if (asked.size() >= MOST_REMEMBERED) {
                asked.clear();
            }
            asked.put(text, found);
            return found;
        }

        private Optional<Found<T>> look(String text) {
            String key = Wording.comparable(text);
            Optional<Found<T>> found = knownKey(key).map(meaning -> new Found<>(meaning, 1));
            if (found.isPresent() || reserved.containsKey(key) || key.chars().allMatch(c -> c < 0x3000)) {
                return found;
            }
            String simplified = Wording.simplified(key);
            if (!simplified.equals(key)) {
                found = knownKey(simplified).map(meaning -> new Found<>(meaning, 1));
            }
            return found.isPresent() || reserved.containsKey(simplified) || simplified.length() < SHORTEST_PART
                    ? found
                    : alike(simplified);
        }

        Optional<T> known(String text) {
            if (text.length() > 80) {
                return Optional.empty();
            }
            String key = Wording.comparable(text);
            Optional<T> found = knownKey(key);
            if (found.isEmpty() && key.length() >= 2) {
                String simplified = Wording.simplified(key);
                found = simplified.equals(key) ? found : knownKey(simplified);
            }
            return found;
        }

        private Optional<T> knownKey(String key) {
            T meaning = known.get(key);
            if (meaning != null) {
                return Optional.of(meaning);
            }
            if (reserved.containsKey(key)) {
                return Optional.empty();
            }
            for (String group : reserved.keySet()) {
                if (key.startsWith(group)) {
                    String rest = INNER_ENUMERATOR.matcher(key.substring(group.length())).replaceFirst("");
                    meaning = known.get(rest);
                    if (meaning != null) {
                        return Optional.of(meaning);
                    }
                }
            }
            return Optional.empty();
        }

        private Optional<Found<T>> alike(String key) {
            Bigrams pairs = Bigrams.of(key);
            Set<String> withoutGroup = withoutGroup(key);
            T best = null;
            double bestScore = 0;
            double second = 0;
            for (Likely<T> entry : fuzzy) {
                double score = score(key, pairs, withoutGroup, entry);
                if (entry.meaning().equals(best)) {
                    bestScore = Math.max(bestScore, score);
                } else if (score > bestScore) {
                    second = bestScore;
                    bestScore = score;
                    best = entry.meaning();
                } else {
                    second = Math.max(second, score);
                }
            }
            for (Bigrams other : reserved.values()) {
                second = Math.max(second, pairs.likeness(other));
            }
            return best == null || bestScore < ALIKE || bestScore - second < CLEARLY
                    ? Optional.empty()
                    : Optional.of(new Found<>(best, bestScore));
        }

        Optional<T> closest(String text, double least) {
            String key = Wording.simplified(Wording.comparable(text));
            Bigrams pairs = Bigrams.of(key);
            T best = null;
            double bestScore = least;
            for (Likely<T> entry : fuzzy) {
                double score = score(key, pairs, withoutGroup(key), entry);
                if (score > bestScore) {
                    bestScore = score;
                    best = entry.meaning();
                }
            }
            return Optional.ofNullable(best);
        }

        /** What a text may be without the label of a group in front of it. */
        private Set<String> withoutGroup(String key) {
            Set<String> rests = new HashSet<>();
            for (String group : reserved.keySet()) {
                if (key.startsWith(group) && key.length() > group.length()) {
                    rests.add(Wording.comparable(key.substring(group.length())));
                }
            }
            return rests;
        }

        /** The beginning of a label, or a label behind its group's, counts by how much of it there is. */
        private double score(String key, Bigrams pairs, Set<String> withoutGroup, Likely<T> entry) {
            String label = entry.key();
            double likeness = pairs.likeness(entry.pairs());
            if (label.startsWith(key) && key.length() >= 5) {
                return Math.max(likeness, 0.9);
            }
            boolean behindGroup = withoutGroup.contains(label)
                    || key.endsWith(label) && reserved.containsKey(key.substring(0, key.length() - label.length()));
            return behindGroup ? 0.95 : likeness;
        }
    }
}
