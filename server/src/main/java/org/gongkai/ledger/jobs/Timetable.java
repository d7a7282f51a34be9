package org.gongkai.ledger.jobs;

import java.time.Duration;
import java.time.LocalTime;

/** When a job runs. */
public sealed interface Timetable {

    /** Once a day, by the clock of China. */
    record Daily(LocalTime time) implements Timetable {}

    /** Again and again, so long after the run before was put in. */
    record Every(Duration pause) implements Timetable {}

    /** Once a day at a time in China. */
    static Timetable daily(LocalTime time) {
        return new Daily(time);
    }

    /** Again and again; the first time at once. */
    static Timetable every(Duration pause) {
        return new Every(pause);
    }

    /** In the words of the office. */
    default String chinese() {
        return switch (this) {
            case Daily daily -> "每天 " + daily.time();
            case Every every when every.pause().toSeconds() % 3600 == 0 -> "每 " + every.pause().toHours() + " 小时";
            case Every every when every.pause().toSeconds() % 60 == 0 -> "每 " + every.pause().toMinutes() + " 分钟";
            case Every every -> "每 " + every.pause().toSeconds() + " 秒";
        };
    }
}
