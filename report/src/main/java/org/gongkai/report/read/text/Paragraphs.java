package org.gongkai.report.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.gongkai.report.read.text.ChapterReading.Part;
import org.gongkai.report.source.Block;
import org.gongkai.report.source.SourceParagraph;
import org.jspecify.annotations.Nullable;

/**
 * Joins the lines of a text to paragraphs. Where the lines of the text all end at one width it was wrapped there, and a
 * line as wide as that goes on in the next, unless a blank line, an indent, an enumerator or a full stop says otherwise.
 * Else every line is a paragraph.
 */
final class Paragraphs {

    /** Printed lines of one width hold more characters or fewer, as punctuation and figures are narrower. */
    private static final double NEARLY_FULL = 0.8;
    private static final int NARROWEST = 20;
    private static final int WIDEST = 400;

    private static final Pattern BEGINS_PARAGRAPH = Pattern.compile(
            "[（(]\\s*[一二三四五六七八九十]{1,3}\\s*[）)].*|[一二三四五六七八九十]{1,3}\\s*[、.．].*|第[一二三四五六七八九十]{1,3}[章节部条].*"
                    + "|\\d{1,2}\\s*[.．、](?!\\d).*|[（(]\\d{1,2}[）)].*|[-*•●◆■]\\s.*|注[:：].*|附件.{0,3}[:：].*");
    private static final Pattern TITLE = Pattern.compile("[^，。；《]{6,60}(?:报告|年报)");
    private static final int FRONT_LINES = 8;
    private static final Pattern ONE_PAGE_NUMBER = Pattern.compile("\\d{1,3}");
    private static final String ENDS_SENTENCE = "。！？!?：:；;…";
    private static final String CLOSES = "”’」』）)】》，。、；：！？";

    private final int width;
    private final boolean indented;
    private final boolean spacedOut;

    /** Learns from the prose of the whole text how it was wrapped. */
    Paragraphs(List<List<Part>> parts) {
        List<TextLine> prose = new ArrayList<>();
        int blank = 0;
        int doubled = 0;
        TextLine before = null;
        for (List<Part> chapter : parts) {
            for (Part part : chapter) {
                if (part instanceof Part.Prose line) {
                    if (line.line().isBlank()) {
                        blank++;
                        doubled += before != null && before.isBlank() ? 1 : 0;
                    } else {
                        prose.add(line.line());
                    }
                    before = line.line();
                }
            }
        }
        this.width = width(prose);
        this.indented = prose.stream().filter(Paragraphs::isIndented).count() >= 2;
        this.spacedOut = blank - doubled >= prose.size() * 0.8 && cutsSentences(prose);
    }

    /** The width at which the lines were wrapped, that of the widest that breaks off; 0 when they were not. */
    private static int width(List<TextLine> prose) {
        List<Integer> broken = new ArrayList<>();
        for (int i = 0; i + 1 < prose.size(); i++) {
            TextLine line = prose.get(i);
            boolean title = i < FRONT_LINES && TITLE.matcher(line.text().strip()).matches();
            if (!title && !endsSentence(line) && !beginsParagraph(prose.get(i + 1)) && !isIndented(prose.get(i + 1))) {
                broken.add(widthOf(line));
            }
        }
        int widest = broken.stream().mapToInt(Integer::intValue).max().orElse(0);
        long full = broken.stream().filter(width -> width >= widest * NEARLY_FULL).count();
        return widest >= NARROWEST && widest <= WIDEST && full * 2 >= broken.size() ? widest : 0;
    }

    /** Whether lines that are followed by a blank one break off in the midst of a sentence, as with double spacing. */
    private boolean cutsSentences(List<TextLine> prose) {
        return width > 0 && prose.stream()
                .filter(line -> widthOf(line) >= width * NEARLY_FULL && !endsSentence(line))
                .count() >= 3;
    }

    private static int widthOf(TextLine line) {
        String text = line.text().stripTrailing();
        return Ruler.CHINESE.column(text, text.length());
    }

    private static boolean isIndented(TextLine line) {
        String text = line.text();
        return text.startsWith("　") || text.startsWith("  ") || text.startsWith("\t");
    }

    private static boolean endsSentence(TextLine line) {
        String text = line.text().stripTrailing();
        int last = text.length() - 1;
        while (last > 0 && CLOSES.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && ENDS_SENTENCE.indexOf(text.charAt(last)) >= 0;
    }

    private static boolean beginsParagraph(TextLine line) {
        return BEGINS_PARAGRAPH.matcher(line.text().strip()).matches();
    }

    /** Adds the paragraphs and tables of a section. */
    void addTo(List<Block> blocks, List<Part> parts) {
        Open open = new Open(blocks);
        TextLine before = null;
        int blanks = 0;
        for (Part part : parts) {
            switch (part) {
                case Part.Table table -> {
                    open.close();
                    blocks.add(table.table());
                    before = null;
                    blanks = 0;
                }
                case Part.Prose prose -> {
                    TextLine line = prose.line();
                    if (line.isBlank()) {
                        blanks++;
                    } else if (!isPageNumber(line)) {
                        if (before == null || open.isTitle() || !goesOn(before, blanks, line)) {
                            open.close();
                        }
                        open.add(line);
                        before = line;
                        blanks = 0;
                    }
                }
            }
        }
        open.close();
    }

    private static boolean isPageNumber(TextLine line) {
        return line.edgeOfPage() && ONE_PAGE_NUMBER.matcher(line.text().strip()).matches();
    }

    private boolean goesOn(TextLine before, int blanks, TextLine line) {
        boolean acrossPages = blanks > 0 && before.edgeOfPage() && line.edgeOfPage();
        if (width == 0 || blanks > (spacedOut ? 1 : 0) && !acrossPages) {
            return false;
        }
        if (isIndented(line) && (indented || !isIndented(before))) {
            return false;
        }
        if (CLOSES.indexOf(line.text().strip().charAt(0)) >= 0) {
            return true;
        }
        if (widthOf(before) < width * NEARLY_FULL) {
            return false;
        }
        if (!endsSentence(before)) {
            return !beginsParagraph(line) || indented || breaksOff(before);
        }
        return !beginsParagraph(line) && (indented || !spacedOut && widthOf(before) >= width - 1);
    }

    /** Whether the line ends in the midst of something, so that what looks like an enumerator in the next is none. */
    private static boolean breaksOff(TextLine line) {
        String text = line.text().stripTrailing();
        return "，、,（(《“".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** The paragraph being joined. */
    private static final class Open {

        private final List<Block> blocks;
        private final StringBuilder text = new StringBuilder();
        private @Nullable TextLine begin;

        Open(List<Block> blocks) {
            this.blocks = blocks;
        }

        /** Words at the head of the text that end as titles do stand alone, however wide their line is. */
        boolean isTitle() {
            return blocks.size() < FRONT_LINES && TITLE.matcher(text).matches();
        }

        void add(TextLine line) {
            String next = line.text().strip();
            if (begin == null) {
                begin = line;
            } else if (isLatin(text.charAt(text.length() - 1)) && isLatin(next.charAt(0))) {
                text.append(' ');
            }
            text.append(next);
        }

        private static boolean isLatin(char c) {
            return c < 0x80 && Character.isLetter(c);
        }

        void close() {
            TextLine line = begin;
            if (line != null) {
                String words = Chapters.undressed(text.toString());
                if (!words.isEmpty()) {
                    int indent = line.text().length() - line.text().stripLeading().length();
                    blocks.add(new SourceParagraph(words, line.place(indent)));
                }
            }
            begin = null;
            text.setLength(0);
        }
    }
}
