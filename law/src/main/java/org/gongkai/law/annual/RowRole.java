package org.gongkai.law.annual;

/** What a row of Table 3 means in the tie-out (勾稽关系): 一 + 二 = 三（七）+ 四. */
public enum RowRole {
    /** 一、本年新收. */
    RECEIVED,
    /** 二、上年结转. */
    CARRIED_IN,
    /** One of the outcomes under 三、本年度办理结果. */
    OUTCOME,
    /** （七）总计, the sum of the outcomes. */
    OUTCOME_TOTAL,
    /** 四、结转下年度继续办理. */
    CARRIED_OUT,
    /** A row that takes no part in a tie-out (Tables 2 and 4). */
    PLAIN
}
