package org.gongkai.report.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.report.Section;
import org.gongkai.report.source.SourceParagraph;

/** Words that nearly are a well-known one: abbreviations off by a letter, statutes misnamed. */
final class AbbreviationRules {

    /** A word in capitals that is no part of an address, account or longer word. */
    private static final Pattern WORD = Pattern.compile("(?<![A-Za-z0-9_./@#&-])[A-Z]{4,8}(?![A-Za-z0-9_./@-])");
    private static final Pattern NAMED = Pattern.compile("《([^《》]{6,40})》");
    private static final Map<String, String> KNOWN = abbreviations();
    private static final List<String> STATUTES = lines("statutes.txt");

    private AbbreviationRules() {}

    static void slips(Examination examination, Findings findings) {
        Map<String, List<Passage>> slips = new LinkedHashMap<>();
        Map<String, String> meant = new LinkedHashMap<>();
        for (SourceParagraph paragraph : prose(examination)) {
            Matcher word = WORD.matcher(paragraph.text());
            while (word.find()) {
                String written = word.group();
                if (KNOWN.containsKey(written)) {
                    continue;
                }
                String near = nearest(written);
                if (!near.isEmpty()) {
                    meant.put(written, near);
                    slips.computeIfAbsent(written, none -> new ArrayList<>())
                            .add(new Passage("", around(paragraph.text(), word.start(), word.end()),
                                    paragraph.place()));
                }
            }
        }
        slips.forEach((written, passages) -> {
            String near = Objects.requireNonNull(meant.get(written));
            findings.say(
                    "“" + written + "”疑为“" + near + "”（" + KNOWN.get(near) + "）之误，文中出现" + passages.size() + "处。请核对拼写。",
                    "“" + written + "” may be meant as “" + near + "”; it occurs " + passages.size() + " time(s).")
                    .expected(near)
                    .found(written)
                    .passages(passages);
        });
    }

    /** The only well-known abbreviation one slip away; empty when there is none or more than one. */
    private static String nearest(String written) {
        String near = "";
        for (String known : KNOWN.keySet()) {
            if (known.length() >= 4 && NearMatch.distance(written, known, 1) == 1) {
                if (!near.isEmpty()) {
                    return "";
                }
                near = known;
            }
        }
        return near;
    }

    static void statutes(Examination examination, Findings findings) {
        for (SourceParagraph paragraph : prose(examination)) {
            Matcher named = NAMED.matcher(paragraph.text());
            while (named.find()) {
                String written = named.group(1).replaceAll("\\s", "");
                if (STATUTES.contains(written)) {
                    continue;
                }
                for (String statute : STATUTES) {
                    int distance = NearMatch.distance(written, statute, 2);
                    if (statute.length() >= 7 && (distance == 1 || distance == 2 && statute.length() >= 11)
                            && written.length() >= statute.length() - 1) {
                        findings.say("“《" + written + "》”疑为“《" + statute + "》”之误。请核对名称。",
                                "“" + written + "” may be meant as “" + statute + "”.")
                                .expected(statute)
                                .found(written)
                                .passages(new Passage("", around(paragraph.text(), named.start(), named.end()),
                                        paragraph.place()));
                        break;
                    }
                }
            }
        }
    }

    private static List<SourceParagraph> prose(Examination examination) {
        List<SourceParagraph> prose = new ArrayList<>(examination.report().preamble());
        for (Section section : examination.report().sections()) {
            prose.addAll(section.paragraphs());
        }
        return prose;
    }

    private static String around(String text, int from, int to) {
        int start = Math.max(0, from - 18);
        int end = Math.min(text.length(), to + 18);
        return (start > 0 ? "…" : "") + text.substring(start, end) + (end < text.length() ? "…" : "");
    }

    private static Map<String, String> abbreviations() {
        Map<String, String> known = new LinkedHashMap<>();
        for (String line : lines("abbreviations.txt")) {
            int space = line.indexOf(' ');
            known.put(line.substring(0, space).toUpperCase(Locale.ROOT), line.substring(space + 1).strip());
        }
        return known;
    }

    private static List<String> lines(String resource) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AbbreviationRules.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(String::strip).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
