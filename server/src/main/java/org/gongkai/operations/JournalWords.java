package org.gongkai.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** What the journal says in the words of the office, out of the table {@code journal-words.txt}. */
public final class JournalWords {

    private static final String PROGRAM = "program:";
    private static final Map<String, String> WORDS = read();

    private JournalWords() {}

    /** The kind of an entry; the kind itself when the table has none, as for what an older version of the program wrote. */
    public static String kind(String kind) {
        return WORDS.getOrDefault(kind, kind);
    }

    /** Whether the table has words for a kind or for a {@code program:…}. */
    static boolean has(String code) {
        return WORDS.containsKey(code);
    }

    /** A task of the program that did something, such as {@code due-dates}. */
    static String program(String task) {
        return "系统（" + WORDS.getOrDefault(PROGRAM + task, task) + "）";
    }

    private static Map<String, String> read() {
        try (InputStream table = JournalWords.class.getResourceAsStream("journal-words.txt")) {
            if (table == null) {
                throw new IllegalStateException("journal-words.txt is missing");
            }
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", 2))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0].strip(), cells -> cells[1].strip()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
