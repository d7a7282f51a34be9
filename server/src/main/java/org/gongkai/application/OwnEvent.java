package org.gongkai.application;

import java.util.Optional;

/** What happens to an application besides the events of the reply clock. */
public enum OwnEvent {
    /** 登记. */
    REGISTERED("registered", "登记申请"),
    /** A handler was named; the value is their key. */
    ASSIGNED("assigned", "指定经办人"),
    /** 作出处理决定; the value is the code of the outcome. */
    DECIDED("decided", "作出处理决定");

    private final String code;
    private final String chinese;

    OwnEvent(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** The one with this code. */
    public static Optional<OwnEvent> ofCode(String code) {
        for (OwnEvent event : values()) {
            if (event.code.equals(code)) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }

    /** {@code decided}. */
    public String code() {
        return code;
    }

    /** In the words of the office. */
    public String chinese() {
        return chinese;
    }
}
