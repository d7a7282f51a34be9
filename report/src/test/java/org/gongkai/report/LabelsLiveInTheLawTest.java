package org.gongkai.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.law.annual.FormBlock;
import org.gongkai.law.annual.FormColumn;
import org.gongkai.law.annual.FormRow;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.ReportSection;
import org.gongkai.law.annual.StatutoryTable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The labels of rows, columns and sections, and their other wordings, stand in {@code law} and nowhere else. */
class LabelsLiveInTheLawTest {

    /** Shorter labels, such as 规章 and 其他, are words of everyday language. */
    private static final int SHORTEST = 4;

    private static final Pattern ENUMERATOR = Pattern.compile("^(?:[一二三四]、|（.）|\\d\\.)");
    private static final Pattern LITERAL = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"",
            Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?<=\\s)//[^\n]*", Pattern.DOTALL);

    /** Files that may spell labels out all the same, and why. */
    // @formatter:off
    private static final Map<String, String> ALLOWED = Map.of(
        "ClaimSubject.java", "patterns of how sentences speak of a subject: words of prose, some of which are labels too",
        "Claims.java",       "the same");
    // @formatter:on

    @Test
    void noLabelOfARowColumnOrSectionIsSpelledOutOutsideTheLaw() throws IOException {
        Set<String> labels = labels();
        List<String> spelledOut = new ArrayList<>();
        for (Path file : sources()) {
            String name = file.getFileName().toString();
            if (ALLOWED.containsKey(name)) {
                continue;
            }
            for (String text : texts(file)) {
                labels.stream()
                        .filter(text::contains)
                        .forEach(label -> spelledOut.add(name + " spells out " + label));
            }
        }
        assertThat(spelledOut).as("take these from org.gongkai.law.annual").isEmpty();
    }

    @Test
    void theScanSeesLabelsWhereThereAreSome() throws IOException {
        Path law = Path.of("..", "law", "src", "main", "java", "org", "gongkai", "law", "annual", "Forms2021.java");
        Set<String> labels = labels();
        List<String> literals = texts(law);
        assertThat(literals.stream().filter(text -> labels.stream().anyMatch(text::contains)).count())
                .isGreaterThan(60);
    }

    private static Set<String> labels() {
        Set<String> labels = new TreeSet<>();
        for (ReportFormat format : ReportFormat.values()) {
            for (ReportSection section : format.sections()) {
                add(labels, section.title(), section.aliases());
            }
            for (StatutoryTable table : format.tables()) {
                for (FormBlock block : table.blocks()) {
                    for (FormColumn column : block.columns()) {
                        add(labels, column.label(), column.aliases());
                        add(labels, "", column.groups());
                    }
                    for (FormRow row : block.rows()) {
                        add(labels, row.label(), row.aliases());
                        add(labels, "", row.groups());
                    }
                }
            }
        }
        return labels;
    }

    private static void add(Set<String> labels, String label, Collection<String> others) {
        Stream.concat(Stream.of(label), others.stream())
                .map(text -> ENUMERATOR.matcher(text).replaceFirst(""))
                .filter(text -> text.length() >= SHORTEST)
                .forEach(labels::add);
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path root : List.of(Path.of("src", "main", "java"), Path.of("src", "main", "resources"))) {
            if (Files.isDirectory(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    files.filter(file -> file.toString().matches(".*\\.(?:java|properties|html|css|js)"))
                            .forEach(sources::add);
                }
            }
        }
        assertThat(sources).hasSizeGreaterThan(20);
        return sources;
    }

    /** The string literals of a Java file; the lines of any other. */
    private static List<String> texts(Path file) throws IOException {
        String content = Files.readString(file);
        if (!file.toString().endsWith(".java")) {
            return content.lines().filter(line -> !line.strip().startsWith("#")).toList();
        }
        List<String> texts = new ArrayList<>();
        Matcher literal = LITERAL.matcher(COMMENT.matcher(content).replaceAll(""));
        while (literal.find()) {
            texts.add(literal.group());
        }
        return texts;
    }
}
