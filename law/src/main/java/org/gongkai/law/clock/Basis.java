package org.gongkai.law.clock;

import org.gongkai.law.Bilingual;

/** The rules that the clocks rest on, as they are cited. 条例 is the Regulation of 2019 (国务院令第711号). */
public enum Basis {
    /** Publication within 20 working days. */
    PUBLICATION("条例第二十六条", "Regulation Art. 26"),
    /** Clarification: asked for once within 7 working days; the limit starts anew. */
    CLARIFICATION("条例第三十条", "Regulation Art. 30"),
    /** When an application counts as received. */
    RECEIPT("条例第三十一条", "Regulation Art. 31"),
    /** A third party gives its opinion within 15 working days. */
    THIRD_PARTY("条例第三十二条", "Regulation Art. 32"),
    /** Reply within 20 working days, extension by 20 at most. */
    REPLY("条例第三十三条第二款", "Regulation Art. 33(2)"),
    /** The time for consultations is not counted. */
    CONSULTATION("条例第三十三条第三款", "Regulation Art. 33(3)"),
    /** Another agency gives its opinion within 15 working days. */
    AGENCY("条例第三十四条", "Regulation Art. 34"),
    /** Applications beyond reason in number: a later day for the reply is set. */
    DELAY("条例第三十五条", "Regulation Art. 35"),
    /** The processing fee: paid within 30 days, the limit starts anew on the day after. */
    FEE("国办函〔2020〕109号第六条", "国办函〔2020〕109号 Art. 6"),
    /** What serves a decision, and on which day. */
    SERVICE("国办公开办函〔2016〕235号", "国办公开办函〔2016〕235号"),
    /** An application that was withdrawn counts as 其他处理. */
    WITHDRAWAL("国办公开办函〔2021〕30号", "国办公开办函〔2021〕30号"),
    /** Reconsideration within 60 days. */
    RECONSIDERATION("行政复议法第二十条", "Administrative Reconsideration Law Art. 20"),
    /** A suit after reconsideration within 15 days. */
    SUIT_AFTER_RECONSIDERATION("行政诉讼法第四十五条", "Administrative Litigation Law Art. 45"),
    /** A suit without reconsideration within six months. */
    SUIT("行政诉讼法第四十六条", "Administrative Litigation Law Art. 46");

    private final Bilingual citation;

    Basis(String chinese, String english) {
        this.citation = new Bilingual(chinese, english);
    }

    /** {@code 条例第三十三条第二款}. */
    public Bilingual citation() {
        return citation;
    }
}
