package org.gongkai.approval;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The route of a kind: its steps in order, numbered from 1. Whether it can be finished says {@link RouteValidator}.
 *
 * @param kind           what travels along it
 * @param steps          in order
 * @param secondLookDays the number of working days in which an urgent release must be looked at again (二次复核)
 */
public record ApprovalRoute(ApprovalKind kind, List<ApprovalStep> steps, int secondLookDays) {

    /** The usual time for a second look, in working days. */
    public static final int USUAL_SECOND_LOOK = 3;

    public ApprovalRoute {
        steps = List.copyOf(steps);
    }

    /** With the usual time for a second look. */
    public static ApprovalRoute of(ApprovalKind kind, ApprovalStep... steps) {
        return new ApprovalRoute(kind, List.of(steps), USUAL_SECOND_LOOK);
    }

    /** The step of a number. */
    public ApprovalStep step(int number) {
        return steps.get(number - 1);
    }

    /** The number of the last step. */
    public int last() {
        return steps.size();
    }

    /** The numbers from one step to the last. */
    List<Integer> from(int first) {
        return IntStream.rangeClosed(first, last()).boxed().toList();
    }

    /** The secrecy reviews that are still to be done when one stands at this step and the last step is decided. */
    List<Integer> secrecyFrom(int first) {
        return from(first).stream().filter(step -> step < last() && step(step).isSecrecyReview()).toList();
    }

    /** The steps that an urgent release at this step leaves out. */
    List<Integer> skippedFrom(int first) {
        return from(first).stream().filter(step -> step < last() && !step(step).isSecrecyReview()).toList();
    }
}
