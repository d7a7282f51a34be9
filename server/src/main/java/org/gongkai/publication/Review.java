package org.gongkai.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A secrecy review (保密审查, 条例第十七条) of one version of a text.
 *
 * @param id          its key
 * @param publication of what
 * @param version     of which version
 * @param reviewer    by whom
 * @param conclusion  what they found
 * @param ground      on what ground
 * @param on          the day, in China
 * @param at          when
 */
public record Review(UUID id, UUID publication, int version, UUID reviewer, Conclusion conclusion, String ground,
        LocalDate on, Instant at) {

    /** What a review may find. */
    public enum Conclusion {

        // @formatter:off
        PASSED        ("可以公开"),
        REFUSED       ("不得公开"),
        REFERRED      ("不能确定，报有关主管部门或者保密行政管理部门确定");
        // @formatter:on

        private final String chinese;

        Conclusion(String chinese) {
            this.chinese = chinese;
        }

        /** In the words of the office. */
        public String chinese() {
            return chinese;
        }
    }
}
