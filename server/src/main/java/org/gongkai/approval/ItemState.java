package org.gongkai.approval;

import java.time.LocalDate;

/** Where an item stands. What may become of it says {@link Move}. */
public sealed interface ItemState {

    /**
     * Waits for the decision of a step.
     *
     * @param step   its number
     * @param urgent whether its urgent release is ordered and only secrecy reviews are still to be done
     */
    record Waiting(int step, boolean urgent) implements ItemState {}

    /** Was returned to the drafter, who may mend and submit it again. */
    record Returned() implements ItemState {}

    /** Was withdrawn by the drafter. */
    record Withdrawn() implements ItemState {}

    /** Has passed all steps. */
    record Approved() implements ItemState {}

    /**
     * Was released urgently and awaits its second look (二次复核).
     *
     * @param lookBy by which day
     */
    record Released(LocalDate lookBy) implements ItemState {}

    /** Was released urgently; the second look found it right. */
    record Confirmed() implements ItemState {}

    /** Was released urgently; the second look objected. */
    record Objected() implements ItemState {}

    /** As it is stored and styled. */
    default String code() {
        return switch (this) {
            case Waiting ignored -> "WAITING";
            case Returned ignored -> "RETURNED";
            case Withdrawn ignored -> "WITHDRAWN";
            case Approved ignored -> "APPROVED";
            case Released ignored -> "RELEASED";
            case Confirmed ignored -> "CONFIRMED";
            case Objected ignored -> "OBJECTED";
        };
    }

    /** In the words of the office. */
    default String chinese() {
        return switch (this) {
            case Waiting waiting -> waiting.urgent() ? "紧急发布，待保密审查" : "审批中";
            case Returned ignored -> "已退回";
            case Withdrawn ignored -> "已撤回";
            case Approved ignored -> "已同意";
            case Released ignored -> "已紧急发布，待二次复核";
            case Confirmed ignored -> "二次复核已确认";
            case Objected ignored -> "二次复核有异议";
        };
    }

    /** Whether nothing more can be decided that lets it through or stops it. */
    default boolean isClosed() {
        return !(this instanceof Waiting || this instanceof Returned);
    }
}
