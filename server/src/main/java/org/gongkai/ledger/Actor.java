package org.gongkai.ledger;

import java.util.UUID;

/**
 * Who does something: a person, or the program itself.
 *
 * @param code {@code person:} and the key, or {@code program:} and the name of the task
 */
public record Actor(String code) {

    /** A person of the office. */
    public static Actor person(UUID key) {
        return new Actor("person:" + key);
    }

    /** The program by itself, such as {@code clock} or {@code backup}. */
    public static Actor program(String task) {
        return new Actor("program:" + task);
    }
}
