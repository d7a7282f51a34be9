package org.gongkai.law.application;

import java.util.Optional;

/** How an application comes in, and which day it counts as received on (条例第三十一条). */
public enum ReceiptChannel {
    // @formatter:off
    COUNTER         ("counter",    "当面提交",       true,  "以提交之日为收到申请之日。"),
    REGISTERED_POST ("registered", "挂号信、快递等签收邮件", true, "以行政机关签收之日为收到申请之日。"),
    POST            ("post",       "平常信函等无需签收邮件", false, "工作机构应当于收到信函的当日与申请人确认，以确认之日为收到申请之日。"),
    FAX             ("fax",        "传真",           false, "以双方确认之日为收到申请之日。"),
    EMAIL           ("email",      "电子邮件",       false, "以双方确认之日为收到申请之日。"),
    ONLINE          ("online",     "网上提交",       false, "以双方确认之日为收到申请之日；系统自动回执双方留存的，即为确认。");
    // @formatter:on

    /** The article that all of them rest on. */
    public static final String BASIS = "条例第三十一条";

    private final String code;
    private final String chinese;
    private final boolean onArrival;
    private final String rule;

    ReceiptChannel(String code, String chinese, boolean onArrival, String rule) {
        this.code = code;
        this.chinese = chinese;
        this.onArrival = onArrival;
        this.rule = rule;
    }

    /** The channel with this code. */
    public static Optional<ReceiptChannel> ofCode(String code) {
        for (ReceiptChannel channel : values()) {
            if (channel.code.equals(code)) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }

    /** {@code registered}. */
    public String code() {
        return code;
    }

    /** In the words of the office. */
    public String chinese() {
        return chinese;
    }

    /** Whether it counts as received on the day it arrives; if not, on the day both sides confirm (双方确认之日). */
    public boolean isReceivedOnArrival() {
        return onArrival;
    }

    /** The rule in the words of the office. */
    public String rule() {
        return rule;
    }
}
