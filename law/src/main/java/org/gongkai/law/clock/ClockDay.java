package org.gongkai.law.clock;

import java.time.LocalDate;

import org.gongkai.law.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A day of the limit, and whether it is counted.
 *
 * @param date    the day
 * @param kind    what sort of day
 * @param count   which day of the limit it is, from 1; null where it is not counted
 * @param name    the holiday, or whose opinion is waited for; empty for other days
 * @param article the rule or notice by which it is counted or not
 * @param assumed whether no holiday notice for its year is known
 */
public record ClockDay(LocalDate date, Kind kind, @Nullable Integer count, Bilingual name, Bilingual article,
        boolean assumed) {

    /** What sort of day a day of a limit is. */
    public enum Kind {
        /** 工作日: counted. */
        WORKING("working", "工作日"),
        /** 周末. */
        WEEKEND("weekend", "周末"),
        /** 节假日, also when it falls on a weekend. */
        HOLIDAY("holiday", "节假日"),
        /** 调休上班: a weekend day that is worked, and counted. */
        MAKE_UP_WORKDAY("makeUpWorkday", "调休上班"),
        /** 征求意见期间: a working day that is not counted. */
        STOPPED("stopped", "不计入期限");

        private final String code;
        private final String chinese;

        Kind(String code, String chinese) {
            this.code = code;
            this.chinese = chinese;
        }

        /** {@code makeUpWorkday}. */
        public String code() {
            return code;
        }

        /** {@code 调休上班}, or the code. */
        public Bilingual title() {
            return new Bilingual(chinese, code);
        }
    }
}
