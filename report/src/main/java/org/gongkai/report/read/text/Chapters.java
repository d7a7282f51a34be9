package org.gongkai.report.read.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.gongkai.law.annual.LayoutCell;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.ReportSection;
import org.gongkai.report.read.label.Labels;
import org.gongkai.report.source.SourceParagraph;
import org.jspecify.annotations.Nullable;

/**
 * Divides a text at the headings of the sections: on lines of their own, broken over two lines, at the beginning of a
 * line that goes on, or in the midst of a line into which a whole page was run together.
 */
final class Chapters {

    private static final int LONGEST_HEADING = 48;
    private static final int LONG_LINE = 60;

    /** What markup leaves around a heading. */
    private static final Pattern DRESS = Pattern.compile("^[\\s#*_>|｜│┃┌├└─=+-]+|[\\s#*_|｜│┃┐┤┘─=+-]+$");
    private static final Pattern MARKDOWN = Pattern.compile("^#{1,6}\\s+|^\\*\\*(?=[^*]+\\*\\*$)|(?<=[^*])\\*\\*$");
    private static final Pattern NUMBERED = Pattern.compile("(?:第\\s*)?[一二三四五六][、.．，, 　部].*");

    private static final Pattern HEADING = Pattern.compile("[一二三四五六]\\s*[、.．，]\\s*(?:" + titles() + ")");
    private static final Pattern AFTER_HEADING = Pattern
            .compile("\\s*$|[\\s:：。|｜\\t]+|(?=第二十条|[（(][本第]|" + tableOpenings() + ")");

    private final List<Chapter> chapters = new ArrayList<>();
    private @Nullable ReportSection section;
    private @Nullable SourceParagraph heading;
    private List<TextLine> lines = new ArrayList<>();

    private Chapters() {}

    static List<Chapter> of(List<TextLine> lines) {
        Chapters chapters = new Chapters();
        List<TextLine> cut = new ArrayList<>(lines.size());
        lines.forEach(line -> cutAtHeadings(line, cut));
        for (int i = 0; i < cut.size(); i++) {
            TextLine next = i + 1 < cut.size() ? cut.get(i + 1) : null;
            if (chapters.takeBroken(cut.get(i), next)) {
                i++;
            } else {
                chapters.take(cut.get(i));
            }
        }
        chapters.close();
        return chapters.chapters;
    }

    /** Titles in either format, the longest first, with room for spaces between the characters. */
    private static String titles() {
        Set<String> titles = new LinkedHashSet<>();
        for (ReportFormat format : ReportFormat.values()) {
            for (ReportSection section : format.sections()) {
                titles.add(section.title());
                titles.addAll(section.aliases());
            }
        }
        return String.join("|", titles.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(title -> String.join("\\s?", title.split("")))
                .toList());
    }

    /** The headings that the tables begin with, in both formats: 信息内容, 申请人情况, 行政复议. */
    private static String tableOpenings() {
        return ReportFormat.FORMAT_2021.tables()
                .stream()
                .flatMap(table -> table.layout().stream())
                .filter(cell -> cell.role() == LayoutCell.Role.COLUMN_HEAD)
                .filter(cell -> cell.column() == 0 || cell.headsGroup() && cell.row() == 0)
                .map(LayoutCell::text)
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** Cuts a line before and after each heading that stands in it. */
    private static void cutAtHeadings(TextLine line, List<TextLine> into) {
        String text = line.text();
        Matcher heading = HEADING.matcher(text);
        int from = 0;
        int search = 0;
        while (search < text.length() && heading.find(search)) {
            search = heading.end();
            boolean opens = text.substring(from, heading.start()).isBlank()
                    || text.length() > LONG_LINE && isBoundary(text.charAt(heading.start() - 1));
            Matcher after = AFTER_HEADING.matcher(text).region(heading.end(), text.length());
            if (opens && after.lookingAt()) {
                addPart(line, from, heading.start(), into);
                addPart(line, heading.start(), heading.end(), into);
                from = after.end();
                search = from;
            }
        }
        if (from == 0) {
            into.add(line);
        } else {
            addPart(line, from, text.length(), into);
        }
    }

    private static boolean isBoundary(char c) {
        return Character.isWhitespace(c) || Character.isDigit(c) || "。.;；|｜!！？?）)".indexOf(c) >= 0;
    }

    private static void addPart(TextLine line, int from, int to, List<TextLine> into) {
        if (!line.text().substring(from, to).isBlank()) {
            into.add(line.part(from, to));
        }
    }

    private void take(TextLine line) {
        String bare = bare(line.text());
        Optional<ReportSection> opened = bare.length() < 4 || bare.length() > LONGEST_HEADING || isRow(bare)
                ? Optional.empty()
                : sectionOf(bare);
        if (opened.isPresent()) {
            open(opened.get(), bare, line);
        } else {
            lines.add(line);
        }
    }

    /** A heading too long for a narrow page goes on in the next line. */
    private boolean takeBroken(TextLine line, @Nullable TextLine next) {
        String bare = bare(line.text());
        if (next == null || next.isBlank() || bare.length() > LONGEST_HEADING || !NUMBERED.matcher(bare).matches()) {
            return false;
        }
        String rest = bare(next.text());
        if (rest.length() > LONGEST_HEADING || Labels.normalise(rest).isEmpty() || NUMBERED.matcher(rest).matches()) {
            return false;
        }
        String joined = bare + rest;
        String title = Labels.normalise(joined);
        for (ReportFormat format : ReportFormat.values()) {
            for (ReportSection candidate : format.sections()) {
                if (Labels.normalise(candidate.title()).equals(title)) {
                    open(candidate, joined, line);
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<ReportSection> sectionOf(String text) {
        for (ReportFormat format : List.of(ReportFormat.FORMAT_2021, ReportFormat.FORMAT_2019)) {
            Optional<ReportSection> found = Labels.of(format).section(text);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Cells that follow in the line make it the row of a table, whatever it begins with. */
    private static boolean isRow(String bare) {
        return bare.indexOf('\t') >= 0 || bare.indexOf('|') >= 0 || bare.indexOf('│') >= 0;
    }

    static String bare(String text) {
        String bare = DRESS.matcher(text).replaceAll("");
        return bare.isEmpty() ? text.strip() : bare;
    }

    /** A paragraph without the marks that Markdown puts around titles. */
    static String undressed(String paragraph) {
        String text = MARKDOWN.matcher(paragraph).replaceAll("").strip();
        return text.isEmpty() ? paragraph.strip() : text;
    }

    private void open(ReportSection opened, String title, TextLine line) {
        close();
        section = opened;
        heading = new SourceParagraph(title, line.place(Math.max(0, line.text().indexOf(title.charAt(0)))));
    }

    private void close() {
        if (heading != null || !lines.isEmpty()) {
            chapters.add(new Chapter(section, heading, lines));
        }
        section = null;
        heading = null;
        lines = new ArrayList<>();
    }
}
