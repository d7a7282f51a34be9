package org.gongkai.publication;

/** Where the items of a column go. */
public enum Channel {

    // @formatter:off
    /** The agency's place on the government portal (条例第二十三条、第二十四条). */
    PORTAL("政府门户网站"),
    /** The agency's official account. */
    WECHAT("微信公众号"),
    /** Somebody else's platform, such as that of the finance department. */
    EXTERNAL("其他平台");
    // @formatter:on

    private final String chinese;

    Channel(String chinese) {
        this.chinese = chinese;
    }

    /** In the words of the office. */
    public String chinese() {
        return chinese;
    }
}
