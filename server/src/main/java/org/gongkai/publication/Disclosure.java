package org.gongkai.publication;

/** The disclosure attribute (公开属性) of what the office makes, fixed when it is drafted. */
public enum Disclosure {

    // @formatter:off
    /** Made public by the agency itself (条例第十九条至第二十二条). */
    PUBLIC("主动公开"),
    /** Given to whoever asks for it (条例第二十七条). */
    ON_REQUEST("依申请公开"),
    /** Not public (条例第十四条至第十六条). */
    WITHHELD("不予公开");
    // @formatter:on

    private final String chinese;

    Disclosure(String chinese) {
        this.chinese = chinese;
    }

    /** In the words of the office. */
    public String chinese() {
        return chinese;
    }

    /** Whether a reason must be given. */
    public boolean needsReason() {
        return this != PUBLIC;
    }
}
