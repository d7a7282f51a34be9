package org.gongkai.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A change of the calendar.
 *
 * @param id      its key
 * @param version of the calendar since then
 * @param kind    what happened
 * @param notice  the imported notice it is about; null for others
 * @param summary what happened, in the words of the office
 * @param first   before this day nothing is different; null when that is not known
 * @param at      when
 */
public record CalendarChange(UUID id, long version, Kind kind, @Nullable UUID notice, String summary,
        @Nullable LocalDate first, Instant at) {

    /** What can happen to the calendar. */
    public enum Kind {
        // @formatter:off
        NOTICE_IMPORTED("导入放假通知"),
        NOTICE_WITHDRAWN("撤回放假通知"),
        LOCAL_HOLIDAY_ADDED("登记地方节日"),
        LOCAL_HOLIDAY_WITHDRAWN("撤回地方节日"),
        PROGRAM_UPDATED("程序更新");
        // @formatter:on

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        /** In the words of the office. */
        public String chinese() {
            return chinese;
        }
    }
}
