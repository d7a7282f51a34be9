package org.gongkai.report.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Section;
import org.gongkai.report.source.SourceParagraph;

/**
 * Writes a report as the plain text that crawls, conversions and copying make of it. The same seed makes the same text.
 */
final class TextFixtures {

    /** What became of the tables. */
    enum Form {
        BROKEN_BARS, MARKDOWN, BARE_BARS, WIDE_BARS, TABS, COMMAS, WIDE_COMMAS, SEMICOLONS, SPACES, WIDE_SPACES, ALIGNED, ALIGNED_BY_CHARACTERS, ALIGNED_AND_WRAPPED, CELL_A_LINE, CELL_A_PARAGRAPH, RUN_TOGETHER, RUN_TOGETHER_AND_WRAPPED, GLUED, BOX, ASCII_BOX;

        /** Whether a blank cell leaves a trace from which it can be told. */
        boolean showsBlanks() {
            return switch (this) {
                case SPACES, WIDE_SPACES, RUN_TOGETHER, RUN_TOGETHER_AND_WRAPPED, GLUED -> false;
                default -> true;
            };
        }
    }

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private int wrapAt;
    private boolean indented;

    private TextFixtures(Random random) {
        this.random = random;
    }

    /** The report with every table in the same form, its prose one paragraph a line. */
    static String plain(AnnualReport report, Form form, long seed) {
        return new TextFixtures(new Random(seed)).write(report, table -> form);
    }

    /** The report with its prose wrapped at some width, page numbers, and each table in a form of its own. */
    static String wild(AnnualReport report, long seed) {
        Random random = new Random(seed);
        TextFixtures fixtures = new TextFixtures(random);
        fixtures.wrapAt = random.nextInt(3) == 0 ? 0 : 44 + 2 * random.nextInt(30);
        fixtures.indented = random.nextBoolean();
        String text = fixtures.write(report, table -> Form.values()[random.nextInt(Form.values().length)]);
        if (random.nextInt(3) == 0) {
            text = text.replace("\n", "\r\n");
        }
        return random.nextInt(3) == 0 ? "\uFEFF" + text : text;
    }

    private interface Choice {
        Form of(StatutoryTable table);
    }

    private String write(AnnualReport report, Choice form) {
        line(report.title());
        report.preamble().forEach(this::paragraph);
        for (Section section : report.sections()) {
            line(section.heading());
            String id = report.format().sections().get(section.number() - 1).table();
            int before = id.isEmpty() || section.paragraphs().isEmpty() ? 0 : 1;
            if (!id.isEmpty()) {
                section.paragraphs().subList(0, before).forEach(this::paragraph);
                StatutoryTable table = report.format().table(id);
                text.append(new TableText(report, table, random).in(form.of(table)));
            }
            section.paragraphs().subList(before, section.paragraphs().size()).forEach(this::paragraph);
        }
        return text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void paragraph(SourceParagraph paragraph) {
        if (wrapAt == 0) {
            line(paragraph.text());
            return;
        }
        List<String> lines = wrapped((indented ? "　　" : "") + paragraph.text(), wrapAt);
        for (int i = 0; i < lines.size(); i++) {
            line(lines.get(i));
            if (i + 1 < lines.size() && random.nextInt(12) == 0) {
                line(random.nextBoolean() ? "- " + (1 + random.nextInt(9)) + " -" : "\n第 3 页 共 9 页\n");
            }
        }
        if (!indented) {
            line("");
        }
    }

    /** The text in lines no wider than this; no line begins with a closing mark, none is cut in a figure or a word. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int own = width(c);
            boolean closing = "，。、；：）》”！？)".indexOf(c) >= 0;
            boolean insideWord = i > 0 && c < 0x80 && text.charAt(i - 1) < 0x80 && c != ' ';
            if (used + own > width && !closing && !insideWord) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.append(c);
            used += own;
        }
        lines.add(line.toString());
        return lines;
    }

    static int width(char c) {
        return Ruler.CHINESE.column(String.valueOf(c), 1);
    }

    static int width(String text) {
        return Ruler.CHINESE.column(text, text.length());
    }
}
