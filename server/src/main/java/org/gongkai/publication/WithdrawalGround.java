package org.gongkai.publication;

/** Why something that was public is so no longer. The public page says which; the particulars stay in the office. */
public enum WithdrawalGround {

    // @formatter:off
    MISTAKE   ("内容有误", "该信息因内容有误已撤回，更正后的信息将另行发布。"),
    SUPERSEDED("已被新信息替代", "该信息已由新发布的信息替代，不再公开原文。"),
    EXPIRED   ("已过有效期", "该信息已过有效期，不再公开。"),
    PRIVACY   ("涉及他人合法权益", "该信息因可能损害他人合法权益已撤回。"),
    SECRECY   ("经审查不宜公开", "该信息经审查不宜公开，已撤回。");
    // @formatter:on

    private final String chinese;
    private final String notice;

    WithdrawalGround(String chinese, String notice) {
        this.chinese = chinese;
        this.notice = notice;
    }

    /** In the words of the office. */
    public String chinese() {
        return chinese;
    }

    /** What the public is told at the address where the item was. */
    public String notice() {
        return notice;
    }
}
