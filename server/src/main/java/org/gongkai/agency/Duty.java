package org.gongkai.agency;

import java.time.LocalDate;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * Something that somebody must do, for the home page: what today asks for, by statutory urgency.
 *
 * @param urgency how urgent, by law or by the office's own rules
 * @param due     the last day for it; null when it has none
 * @param kind    what sort of work, such as {@code 依申请公开答复}
 * @param title   what it is about; nothing that only some may see
 * @param path    where it is done
 * @param basis   why by then: an article, or the office's rule; may be empty
 */
public record Duty(Urgency urgency, @Nullable LocalDate due, String kind, String title, String path, String basis) {

    /** How urgent, the most urgent first. */
    public enum Urgency {

        // @formatter:off
        OVERDUE("已逾期"),
        TODAY("今日到期"),
        SOON("三个工作日内到期"),
        LATER("办理中"),
        WAITING("等待他方，期限停止计算");
        // @formatter:on

        private final String chinese;

        Urgency(String chinese) {
            this.chinese = chinese;
        }

        /** In the words of the office. */
        public String chinese() {
            return chinese;
        }
    }

    /** The most urgent first; within that by the day. */
    public static final Comparator<Duty> BY_URGENCY = Comparator.comparing(Duty::urgency)
            .thenComparing(Duty::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Duty::path);
}
