package org.gongkai.look;

import org.jspecify.annotations.Nullable;

/**
 * A field of a form with what is said about it. The templates of fields make it; the id of a field is its name.
 *
 * @param name  of the field
 * @param hint  how to fill it in; null for none
 * @param error what is wrong with it; null for nothing
 */
public record Field(String name, @Nullable String hint, @Nullable String error) {

    /** A field of a form with these problems. */
    public static Field of(String name, @Nullable String hint, @Nullable Problems problems) {
        return new Field(name, hint, problems == null ? null : problems.of(name));
    }

    public String hintId() {
        return name + "-hint";
    }

    public String errorId() {
        return name + "-error";
    }

    /** The ids of what describes it, for {@code aria-describedby}; null for nothing. */
    public @Nullable String describedBy() {
        if (hint == null) {
            return error == null ? null : errorId();
        }
        return error == null ? hintId() : errorId() + " " + hintId();
    }

    /** For {@code aria-invalid}; null when nothing is wrong. */
    public @Nullable String invalid() {
        return error == null ? null : "true";
    }

    /** The id of a choice: the first has that of the field itself, so that links to the field lead there. */
    public String choiceId(int index) {
        return index == 0 ? name : name + "-" + index;
    }
}
