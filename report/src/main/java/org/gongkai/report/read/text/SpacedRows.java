package org.gongkai.report.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.report.read.label.Labels;

/**
 * Nothing but spaces and line ends between the cells: one line a row, columns of spaces, one cell a line, or a whole table
 * run together.
 */
final class SpacedRows implements RowForm {

    private static final int FEWEST_FIGURES = 3;
    private static final int LONGEST_SPOILT_FIGURE = 6;

    private static final Pattern WORD = Pattern.compile("[^\\s\u3000]+");
    private static final Pattern UNIT = Pattern.compile("件|条|宗|项|个|份|次|人|部|元|万元|亿元|万|人民币元");
    private static final Set<String> SIGNS = Set.of("增", "减", "增加", "减少", "↑", "↓", "+", "＋");
    private static final Pattern GLUED = Pattern.compile("[0-9０-９][0-9０-９,，.．]*");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final boolean runsOn;

    /**
     * The form.
     *
     * @param runsOn whether rows are taken to go on over line ends
     */
    SpacedRows(boolean runsOn) {
        this.runsOn = runsOn;
    }

    @Override
    public boolean runsOn() {
        return runsOn;
    }

    @Override
    public List<Draft> drafts(List<TextLine> lines) {
        List<Draft> drafts = new ArrayList<>();
        int figures = 0;
        for (TextLine line : lines) {
            if (line.isBlank()) {
                continue;
            }
            if (looksLikeProse(line)) {
                drafts.add(Draft.prose(line));
                continue;
            }
            List<TextCell> words = words(line);
            for (TextCell word : words) {
                figures += word.isFigure() ? 1 : 0;
            }
            drafts.add(Draft.words(words));
        }
        return figures < FEWEST_FIGURES ? List.of() : drafts;
    }

    /** Whether a line is a sentence: a table run together has figures by the dozen, and seldom a full stop. */
    static boolean looksLikeProse(TextLine line) {
        String text = line.text();
        boolean sentence = text.indexOf('。') >= 0 || text.indexOf('；') >= 0 && text.indexOf('，') >= 0;
        if (!sentence) {
            return false;
        }
        int figures = 0;
        Matcher word = WORD.matcher(text);
        while (word.find() && figures < FEWEST_FIGURES) {
            figures += TextCell.isFigure(word.group()) ? 1 : 0;
        }
        return figures < FEWEST_FIGURES;
    }

    private static List<TextCell> words(TextLine line) {
        List<TextCell> words = new ArrayList<>();
        Matcher word = WORD.matcher(line.text());
        while (word.find()) {
            addWord(line, word.start(), word.end(), words);
        }
        return words;
    }

    private static void addWord(TextLine line, int start, int end, List<TextCell> words) {
        String text = line.text().substring(start, end);
        TextCell before = words.isEmpty() ? null : words.get(words.size() - 1);
        if (before != null && start - before.end() <= 1
                && (UNIT.matcher(text).matches() && before.isNumber()
                        || SIGNS.contains(before.text()) && TextCell.isFigure(text))) {
            words.set(words.size() - 1, TextCell.of(line, before.start(), end));
            return;
        }
        if (GLUED.matcher(text).find() && HAN.matcher(text).find() && !TextCell.isFigure(text)
                && !Labels.isKnownRow(text)) {
            List<TextCell> pieces = Glued.pieces(line, start, end);
            if (!pieces.isEmpty()) {
                words.addAll(pieces);
                return;
            }
        }
        words.add(TextCell.of(line, start, end));
    }

    /** Whether a word amid figures can be nothing but a figure that was spoilt. */
    static boolean isSpoiltFigure(TextCell word) {
        return word.text().length() <= LONGEST_SPOILT_FIGURE && !HAN.matcher(word.text()).find();
    }
}
