package org.gongkai.look;

import java.util.Locale;

/**
 * A step of a route, such as a level of approval.
 *
 * @param state where the route stands with it
 * @param label the step
 * @param note  who and when; may be empty
 */
public record Step(State state, String label, String note) {

    /** Where a route stands with a step. */
    public enum State {
        DONE("已完成"), CURRENT("进行中"), AHEAD("未开始"), SKIPPED("未经过"), RETURNED("已退回");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        /** In the words of the office. */
        public String chinese() {
            return chinese;
        }

        /** Its class in the styles. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
