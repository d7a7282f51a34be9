package org.gongkai.ledger.jobs;

/** How far an effect is. */
public enum EffectState {

    // @formatter:off
    /** For its turn, or for the next attempt. */
    WAITING("等待"),
    RUNNING("进行中"),
    /** After the last attempt: for a person. */
    FAILED("失败待处理"),
    /** Since the office was restored from a backup: it may have been done after the backup was made. For a person. */
    HELD("等待人工确认"),
    DONE("已完成"),
    /** By a person, with a reason; or a run of a job, because a later run took its place. */
    GIVEN_UP("已放弃");
    // @formatter:on

    private final String chinese;

    EffectState(String chinese) {
        this.chinese = chinese;
    }

    /** In the words of the office. */
    public String chinese() {
        return chinese;
    }

    /** Whether nothing more happens. */
    public boolean isOver() {
        return this == DONE || this == GIVEN_UP;
    }
}
