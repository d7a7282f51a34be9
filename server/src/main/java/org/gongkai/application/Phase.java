package org.gongkai.application;

/** Where an application stands. It follows from its events; nobody sets it. */
public enum Phase {
    /** The day of receipt is not confirmed yet (条例第三十一条). */
    UNCONFIRMED("待确认收到日期"),
    /** The reply limit runs. */
    RUNNING("办理中"),
    /** Something is waited for, and the limit does not run. */
    STOPPED("停止计算"),
    /** Answered, withdrawn or deemed abandoned. */
    CLOSED("已办结");

    private final String chinese;

    Phase(String chinese) {
        this.chinese = chinese;
    }

    /** In the words of the office. */
    public String chinese() {
        return chinese;
    }
}
