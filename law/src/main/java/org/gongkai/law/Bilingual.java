package org.gongkai.law;

/**
 * A text for people in both languages: a message, a name, or the citation of a rule.
 *
 * @param chinese as an official writes it
 * @param english the same for {@code --lang en}
 */
public record Bilingual(String chinese, String english) {

    /** A text that reads the same in both languages, such as the number of a document. */
    public static Bilingual same(String text) {
        return new Bilingual(text, text);
    }

    /** The text in one of the languages. */
    public String in(boolean wantEnglish) {
        return wantEnglish ? english : chinese;
    }

    @Override
    public String toString() {
        return chinese;
    }
}
