package org.gongkai.agency;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An agency (行政机关) and its place in the supervising line.
 *
 * @param id           its key
 * @param supervisor   the agency that supervises it; null at the top
 * @param name         in full, such as 包头市人民政府外事办公室
 * @param shortName    as colleagues say it, such as 市外事办
 * @param region       the administrative division it belongs to
 * @param tier         of which level of government it is
 * @param kind         what it is
 * @param sortKey      its place among its siblings, lowest first
 * @param active       false once it was closed
 * @param secondFactor whether everybody in it must sign in with a one-time code as well
 */
public record Agency(UUID id, @Nullable UUID supervisor, String name, String shortName, Region region, Tier tier,
        Kind kind, int sortKey, boolean active, boolean secondFactor) {

    /**
     * An administrative division (行政区划).
     *
     * @param code by GB/T 2260 or GB/T 10114, 2 to 12 digits; may be empty
     * @param name such as 内蒙古自治区包头市
     */
    public record Region(String code, String name) {}

    /** Levels of government. */
    public enum Tier {
        // @formatter:off
        STATE("国家级"), PROVINCE("省级"), CITY("设区的市级"), COUNTY("县级"), TOWNSHIP("乡级");
        // @formatter:on

        private final String chinese;

        Tier(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** Kinds of agencies that owe disclosure (条例第二条、第五十四条、第五十五条). */
    public enum Kind {
        // @formatter:off
        GOVERNMENT("人民政府"),
        GOVERNMENT_OFFICE("政府办公厅（室）"),
        DEPARTMENT("政府工作部门"),
        DISPATCHED("派出机关、派出机构"),
        AUTHORISED("法律、法规授权的组织"),
        PUBLIC_SERVICE("公共企事业单位");
        // @formatter:on

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
