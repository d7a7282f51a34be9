package org.gongkai.report.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.text.Transliterator;
import org.gongkai.law.annual.OverviewPart;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.ReportSection;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Section;
import org.gongkai.report.source.SourceParagraph;

/** The six sections: all there, in order, under their official titles, none empty. */
final class SectionRules {

    private static final String NUMERALS = "一二三四五六七八九十";
    private static final Pattern NUMERAL = Pattern
            .compile("^\\s*(?:第\\s*)?([" + NUMERALS + "]+)\\s*(?:部分|[、.．，,：:\\s])\\s*");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern PART_HEAD = Pattern
            .compile("^\\s*[（(]?\\s*[" + NUMERALS + "\\d]+\\s*[）)、.．]([^。：:；;]{2,40})");

    /** Fewer characters than these are no account of problems and improvements. */
    private static final int SHORTEST = 10;

    private SectionRules() {}

    /**
     * A section that is not there. Proven only where the printed numerals close the gap, so that nothing can have been
     * overlooked in reading.
     */
    static void missing(Examination examination, Findings findings) {
        AnnualReport report = examination.report();
        if (report.sections().isEmpty()) {
            findings.say("没有找到任何一个部分的标题。请核对是否按规定写明六个部分的标题，标题应为文字而不是图片。",
                    "No section heading was found at all. Please check that the six headings are there, as text.")
                    .as(Severity.WARNING);
            return;
        }
        for (ReportSection wanted : report.format().sections()) {
            if (report.section(wanted.number()).isEmpty()) {
                boolean proven = numeralsCloseTheGap(report, wanted);
                findings.say((proven ? "缺少" : "没有找到") + "“" + wanted.heading() + "”部分。报告应当有"
                        + report.format().sections().size() + "个部分，不得缺项。请" + (proven ? "补写" : "核对标题，缺少的请补写") + "。",
                        "Section " + wanted.number() + " (“" + wanted.heading() + "”) "
                                + (proven ? "is missing." : "was not found.") + " The report must have all "
                                + report.format().sections().size() + " sections.")
                        .expected(wanted.heading())
                        .section(wanted.number())
                        .as(proven ? Severity.ERROR : Severity.WARNING);
            }
        }
    }

    private static boolean numeralsCloseTheGap(AnnualReport report, ReportSection missing) {
        return report.sections()
                .stream()
                .filter(section -> section.number() == missing.number() + 1)
                .anyMatch(next -> printedNumeral(next).equals(missing.numeral()));
    }

    /** Nothing under a heading, or no more than 无. */
    static void empty(Examination examination, Findings findings) {
        AnnualReport report = examination.report();
        for (ReportSection form : report.format().sections()) {
            Optional<Section> section = report.section(form.number());
            if (section.isPresent() && form.table().isEmpty()) {
                int letters = lettersUpTo(SHORTEST, section.get());
                boolean last = form.number() == report.format().sections().size();
                // The last section may say in a few words that there is nothing to report.
                boolean tooShort = letters < (last ? 1 : SHORTEST);
                if (tooShort) {
                    String found = section.get().text();
                    findings.say("“" + form.heading() + "”部分" + (letters == 0 ? "没有内容" : "只写了“" + found + "”") + "。"
                            + (last ? "没有事项的，也应写明信息处理费收取情况。" : "请按要求如实写明有关情况。"),
                            "Section " + form.number() + " (“" + form.heading() + "”) "
                                    + (letters == 0 ? "is empty." : "says no more than “" + found + "”."))
                            .found(found)
                            .passages(new Passage("", section.get().heading(), section.get().place()))
                            .section(form.number());
                }
            }
        }
    }

    /** The letters and digits of a section, counted as far as asked. */
    private static int lettersUpTo(int most, Section section) {
        int letters = 0;
        for (SourceParagraph paragraph : section.paragraphs()) {
            String text = paragraph.text();
            for (int i = 0; i < text.length() && letters < most; i++) {
                letters += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
            }
        }
        return letters;
    }

    /** Sections in another order than the format's. */
    static void order(Examination examination, Findings findings) {
        AnnualReport report = examination.report();
        int highest = 0;
        for (Section section : report.sections()) {
            if (section.number() < highest && firstOf(report, section)) {
                findings.say("“" + section.heading() + "”排在了后面，应在“" + form(report, highest).heading() + "”之前。请按规定顺序排列。",
                        "Section “" + section.heading() + "” stands too late: it comes before “"
                                + form(report, highest).heading() + "”.")
                        .passages(new Passage("", section.heading(), section.place()))
                        .section(section.number());
            }
            highest = Math.max(highest, section.number());
        }
    }

    /** The same section twice. */
    static void duplicate(Examination examination, Findings findings) {
        AnnualReport report = examination.report();
        Set<Integer> seen = new HashSet<>();
        for (Section section : report.sections()) {
            if (!seen.add(section.number())) {
                findings.say("“" + form(report, section.number()).heading() + "”部分出现了不止一次。请删去多余的一处，或改正标题。",
                        "Section “" + form(report, section.number()).heading()
                                + "” occurs more than once. Please delete one or correct its heading.")
                        .found(section.heading())
                        .passages(new Passage("", section.heading(), section.place()))
                        .section(section.number());
            }
        }
    }

    /** A title in other words than the official ones. */
    static void wording(Examination examination, Findings findings) {
        AnnualReport report = examination.report();
        for (Section section : report.sections()) {
            ReportSection official = form(report, section.number());
            String written = NUMERAL.matcher(section.heading()).replaceFirst("");
            if (!sameWords(written, official.title())) {
                ReportFormat other = otherFormatWith(report, section.number(), written);
                findings.say("标题“" + section.heading() + "”应为“" + official.heading() + "”"
                        + (other == report.format() ? "" : "（现用的是" + other.notice() + "的标题）") + "。请按规定格式修改。",
                        "The heading “" + section.heading() + "” should read “" + official.heading() + "”"
                                + (other == report.format() ? "" : " (it is the one of " + other.notice() + ")") + ".")
                        .expected(official.heading())
                        .found(section.heading())
                        .passages(new Passage("", section.heading(), section.place()))
                        .section(section.number());
            }
        }
    }

    /** The format whose title these words are; the report's own where none is. */
    private static ReportFormat otherFormatWith(AnnualReport report, int number, String written) {
        for (ReportFormat format : ReportFormat.values()) {
            if (sameWords(written, format.sections().get(number - 1).title())) {
                return format;
            }
        }
        return report.format();
    }

    /** A heading with a wrong numeral, or none. */
    static void numeral(Examination examination, Findings findings) {
        AnnualReport report = examination.report();
        for (Section section : report.sections()) {
            ReportSection official = form(report, section.number());
            String printed = printedNumeral(section);
            if (!printed.equals(official.numeral())) {
                findings.say(
                        "标题“" + section.heading() + "”的序号" + (printed.isEmpty() ? "缺失" : "“" + printed + "”不对") + "，应为“"
                                + official.numeral() + "”。请按“" + official.heading() + "”修改。",
                        "The heading “" + section.heading() + "” has "
                                + (printed.isEmpty() ? "no numeral" : "a wrong numeral")
                                + "; it should read “" + official.heading() + "”.")
                        .expected(official.numeral())
                        .found(printed)
                        .passages(new Passage("", section.heading(), section.place()))
                        .section(section.number());
            }
        }
    }

    /** Section one must speak of its five subjects. */
    static void overview(Examination examination, Findings findings) {
        AnnualReport report = examination.report();
        Optional<Section> section = report.section(1);
        if (section.isEmpty() || section.get().paragraphs().isEmpty()) {
            return; // said by others
        }
        List<String> heads = heads(section.get());
        // Where the parts have headings of their own these must name the subjects; else the text as a whole.
        List<String> texts = heads.size() >= 3 ? heads : List.of(section.get().text());
        List<String> absent = new ArrayList<>();
        for (OverviewPart part : report.format().overviewParts()) {
            if (texts.stream().noneMatch(text -> part.mentions().stream().anyMatch(text::contains))) {
                absent.add(part.title());
            }
        }
        if (!absent.isEmpty()) {
            String heading = form(report, 1).heading();
            findings.say(
                    "“" + heading + "”部分没有写到"
                            + absent.stream()
                                    .map(title -> "“" + title + "”")
                                    .reduce((a, b) -> a + "、" + b)
                                    .orElse("")
                            + "。这一部分应当包括" + titles(report) + "。请补写。",
                    "Section 1 says nothing on " + String.join(", ", absent) + "; it has to cover " + titles(report)
                            + ".")
                    .expected(String.join("、", absent))
                    .passages(new Passage("", section.get().heading(), section.get().place()))
                    .section(1);
        }
    }

    private static String titles(AnnualReport report) {
        return String.join("、", report.format().overviewParts().stream().map(OverviewPart::title).toList());
    }

    /** How the parts of a section are headed: {@code （一）主动公开情况。}. */
    private static List<String> heads(Section section) {
        List<String> heads = new ArrayList<>();
        for (SourceParagraph paragraph : section.paragraphs()) {
            Matcher head = PART_HEAD.matcher(paragraph.text());
            if (head.find()) {
                heads.add(head.group(1));
            }
        }
        return heads;
    }

    private static boolean firstOf(AnnualReport report, Section section) {
        return report.section(section.number()).orElseThrow() == section;
    }

    private static ReportSection form(AnnualReport report, int number) {
        return report.format().sections().get(number - 1);
    }

    private static String printedNumeral(Section section) {
        Matcher matcher = NUMERAL.matcher(section.heading());
        return matcher.find() ? matcher.group(1) : "";
    }

    /** The same words, whatever the punctuation and the width of characters, and in traditional characters too. */
    private static boolean sameWords(String written, String official) {
        String letters = letters(written);
        return letters.equals(letters(official)) || Simplified.of(letters).equals(letters(official));
    }

    private static String letters(String text) {
        return NOT_A_LETTER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** Loaded only when a heading is in other characters than the official one. */
    private static final class Simplified {

        private static final Transliterator TO_SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

        static String of(String text) {
            return TO_SIMPLIFIED.transliterate(text);
        }
    }
}
