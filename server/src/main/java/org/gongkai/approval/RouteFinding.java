package org.gongkai.approval;

/**
 * What is wrong with a route.
 *
 * @param id       of the rule, such as {@code STEP-NOBODY}
 * @param blocking whether the route is refused; else it is a warning
 * @param step     the number of the step it concerns; 0 for the route as a whole
 * @param message  what is wrong, in Chinese
 * @param remedy   what to do
 * @param basis    the article; empty when it is no matter of law
 */
public record RouteFinding(String id, boolean blocking, int step, String message, String remedy, String basis) {

    /** What is wrong and what to do. */
    public String text() {
        return message + remedy;
    }
}
