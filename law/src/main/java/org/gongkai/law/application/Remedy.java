package org.gongkai.law.application;

/** What an applicant can do against a handling; the letter says it. */
public enum Remedy {
    /** 复议前置: reconsideration first, a suit only against its decision (行政复议法第二十三条第一款第（四）项). */
    RECONSIDERATION_FIRST("应当先申请行政复议，对复议决定不服的，再提起行政诉讼"),
    /** Reconsideration or a suit, as the applicant chooses. */
    EITHER("可以申请行政复议，也可以直接提起行政诉讼"),
    /** Nothing was decided against the applicant. */
    NONE("不告知救济途径");

    private final String chinese;

    Remedy(String chinese) {
        this.chinese = chinese;
    }

    /** In the words of the office. */
    public String chinese() {
        return chinese;
    }
}
