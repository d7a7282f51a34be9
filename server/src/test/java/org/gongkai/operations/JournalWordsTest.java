package org.gongkai.operations;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.calendar.CalendarChange;
import org.gongkai.law.clock.EventKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything that the code writes into the journal has words of the office. The code is read as text. */
class JournalWordsTest {

    private static final Path CODE = Path.of("src", "main", "java", "org", "gongkai");
    private static final Pattern KIND = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)\"");
    private static final Pattern BUILT = Pattern.compile("\"([a-z-]+\\.)\"\\s*\\+");
    private static final Pattern PROGRAM = Pattern.compile("Actor\\.program\\(\"([a-z-]+)\"\\)");

    /** What looks like a kind of entry and is a kind of effect. */
    private static final Set<String> EFFECTS = Set.of("approval.step-limits", "publication.due-days",
            "due-dates.recompute",
            "journal.check");

    /** The beginnings of kinds that are put together out of a table; {@link #putTogether} goes through the tables. */
    private static final Set<String> BEGINNINGS = Set.of("approval.", "publication.", "application.", "calendar.");

    private static List<String> journallingFiles() throws IOException {
        try (Stream<Path> files = Files.walk(CODE)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(JournalWordsTest::text)
                    .filter(text -> text.contains("JournalDraft") || text.contains("journalKind"))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static Set<String> found(Pattern pattern, List<String> texts) {
        Set<String> found = new TreeSet<>();
        texts.forEach(text -> {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        });
        return found;
    }

    private static Set<String> putTogether() throws ReflectiveOperationException {
        Set<String> kinds = new TreeSet<>();
        for (String table : List.of("org.gongkai.approval.Act", "org.gongkai.publication.PublicationAct")) {
            Class<?> acts = Class.forName(table);
            Method kind = acts.getDeclaredMethod("journalKind");
            kind.setAccessible(true);
            for (Object act : acts.getEnumConstants()) {
                kinds.add((String) kind.invoke(act));
            }
        }
        for (EventKind event : EventKind.values()) {
            kinds.add("application." + event.code());
        }
        for (CalendarChange.Kind change : CalendarChange.Kind.values()) {
            kinds.add("calendar." + change.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return kinds;
    }

    @Test
    void everyKindThatTheCodeWritesHasWords() throws Exception {
        List<String> files = journallingFiles();
        Set<String> kinds = found(KIND, files);
        kinds.removeAll(EFFECTS);
        kinds.addAll(putTogether());
        Matcher acts = Pattern.compile("journal\\(change, application, \"([a-z-]+)\"")
                .matcher(text(CODE.resolve("application").resolve("ApplicationBook.java")));
        while (acts.find()) {
            kinds.add("application." + acts.group(1));
        }
        assertThat(kinds).contains("person.added", "approval.approved", "application.registered",
                "publication.published");
        assertThat(kinds).as("without words in journal-words.txt").allMatch(JournalWords::has);
        assertThat(found(BUILT, files)).as("kinds are put together in a place that this test does not know")
                .isSubsetOf(BEGINNINGS);
    }

    @Test
    void everyTaskOfTheProgramHasWords() throws Exception {
        try (Stream<Path> files = Files.walk(CODE)) {
            Set<String> tasks = found(PROGRAM, files.filter(file -> file.toString().endsWith(".java"))
                    .map(JournalWordsTest::text)
                    .toList());
            assertThat(tasks).contains("due-dates", "sign-in");
            assertThat(tasks).as("without words in journal-words.txt")
                    .allMatch(task -> JournalWords.has("program:" + task));
        }
    }
}
