package org.gongkai.look;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What is wrong with a form, shown beside each field and at its head. Messages name the remedy. */
public final class Problems {

    /** Stands for the form as a whole. */
    public static final String FORM = "";

    private final Map<String, String> messages = new LinkedHashMap<>();

    /** Nothing is wrong. */
    public static Problems none() {
        return new Problems();
    }

    /** One thing is wrong. */
    public static Problems of(String field, String message) {
        return new Problems().add(field, message);
    }

    /** Adds what is wrong with a field; the first message of a field stays. */
    public Problems add(String field, String message) {
        messages.putIfAbsent(field, message);
        return this;
    }

    /** Adds what is wrong with a field if the condition holds. */
    public Problems addIf(boolean wrong, String field, String message) {
        return wrong ? add(field, message) : this;
    }

    /** What is wrong with a field; null when nothing is. */
    public @Nullable String of(String field) {
        return messages.get(field);
    }

    public boolean isEmpty() {
        return messages.isEmpty();
    }

    /** Messages by field, in the order they were found. */
    public Map<String, String> messages() {
        return Collections.unmodifiableMap(messages);
    }
}
