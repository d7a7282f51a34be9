package org.gongkai.report.read.page;

import java.util.ArrayList;
import java.util.List;

import org.gongkai.report.source.Place;
import org.gongkai.report.source.SourceParagraph;

/**
 * Joins printed lines into paragraphs, over page breaks too. A paragraph begins where a line is indented, where the line
 * before ended early, where the type changes size, or after a gap.
 */
final class Paragraphs {

    private final double left;
    private final double right;
    private final List<SourceParagraph> done = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Place place = Place.UNKNOWN;
    private Line last;
    private int lastPage;
    private double lastGap;
    private int lines;

    /**
     * @param left  where full lines begin
     * @param right where full lines end
     */
    @SuppressWarnings("NullAway.Init")
    Paragraphs(double left, double right) {
        this.left = left;
        this.right = right;
    }

    void add(Line line, int page, int number) {
        String words = line.text();
        if (words.isEmpty()) {
            return;
        }
        if (text.length() > 0 && begins(line, page)) {
            finish();
        }
        if (text.length() == 0) {
            lines = 0;
            place = Place.page(page, number);
        } else if (isLatin(text.charAt(text.length() - 1)) && isLatin(words.charAt(0))) {
            text.append(' ');
        }
        text.append(words);
        lines++;
        lastGap = last == null || page != lastPage ? 0 : line.baseline() - last.baseline();
        last = line;
        lastPage = page;
    }

    private boolean begins(Line line, int page) {
        double em = line.size();
        boolean indented = line.left() > left + 1.2 * em
                && (line.left() > last.left() + 0.8 * em || lines == 1 && endsSentence());
        boolean centred = line.left() > left + 3 * em && line.right() < right - 3 * em;
        boolean endedEarly = last.right() < right - 2.2 * em;
        boolean otherSize = Math.abs(line.size() - last.size()) > 0.12 * em;
        boolean gap = page == lastPage && lastGap > 0 && line.baseline() - last.baseline() > 1.6 * lastGap
                || page == lastPage && line.baseline() - last.baseline() > 3.2 * em;
        return indented || centred || endedEarly || otherSize || gap;
    }

    /** Two paragraphs of one full line each, both indented, are told apart by the full stop between them. */
    private boolean endsSentence() {
        return "。！？；：".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static boolean isLatin(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /** Ends the paragraph under way and hands over all that are done. */
    List<SourceParagraph> flush() {
        finish();
        List<SourceParagraph> paragraphs = List.copyOf(done);
        done.clear();
        return paragraphs;
    }

    private void finish() {
        String words = text.toString().strip();
        if (!words.isEmpty()) {
            done.add(new SourceParagraph(words, place));
        }
        text.setLength(0);
    }
}
