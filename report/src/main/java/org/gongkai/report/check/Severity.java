package org.gongkai.report.check;

/** How sure a finding is. */
public enum Severity {
    /** Provably wrong by arithmetic or by law. A correct report never gets one. */
    ERROR,
    /** Very likely wrong, or against good practice; a person decides. */
    WARNING,
    /** Something could not be judged, or only looks odd. */
    UNSURE;

    /** {@code error}, {@code warning} or {@code unsure}, as in the JSON. */
    public String code() {
        return switch (this) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case UNSURE -> "unsure";
        };
    }

    /** 错误, 提醒 or 存疑, as on the screens. */
    public String chinese() {
        return switch (this) {
            case ERROR -> "错误";
            case WARNING -> "提醒";
            case UNSURE -> "存疑";
        };
    }
}
