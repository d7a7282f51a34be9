package org.gongkai.application;

import java.util.Optional;

/** In which form and by which way an applicant wants the information (条例第二十九条第二款第（三）项). */
public final class ReplyForm {

    private ReplyForm() {}

    /** 提供政府信息的方式. */
    public enum Form {
        // @formatter:off
        PAPER("paper", "纸面"), ELECTRONIC("electronic", "电子数据"), ON_SITE("on-site", "现场查阅、抄录"), ANY("any", "不限");
        // @formatter:on

        private final String code;
        private final String chinese;

        Form(String code, String chinese) {
            this.code = code;
            this.chinese = chinese;
        }

        /** The form with this code. */
        public static Optional<Form> ofCode(String code) {
            for (Form form : values()) {
                if (form.code.equals(code)) {
                    return Optional.of(form);
                }
            }
            return Optional.empty();
        }

        public String code() {
            return code;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** 获取政府信息的途径. */
    public enum Way {
        // @formatter:off
        POST("post", "邮寄"), EMAIL("email", "电子邮件"), COUNTER("counter", "自行领取"), FAX("fax", "传真"), ANY("any", "不限");
        // @formatter:on

        private final String code;
        private final String chinese;

        Way(String code, String chinese) {
            this.code = code;
            this.chinese = chinese;
        }

        /** The way with this code. */
        public static Optional<Way> ofCode(String code) {
            for (Way way : values()) {
                if (way.code.equals(code)) {
                    return Optional.of(way);
                }
            }
            return Optional.empty();
        }

        public String code() {
            return code;
        }

        public String chinese() {
            return chinese;
        }
    }
}
