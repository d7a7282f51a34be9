package org.gongkai.publication;

import org.jspecify.annotations.Nullable;

/** What must be made public without being asked for (条例第二十条), in the order of the law. */
public enum MandatoryKind {

    // @formatter:off
    DOCUMENTS        ("行政法规、规章和规范性文件"),
    ORGANISATION     ("机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名"),
    PLANS            ("国民经济和社会发展规划、专项规划、区域规划及相关政策"),
    STATISTICS       ("国民经济和社会发展统计信息"),
    LICENCES         ("办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果"),
    PENALTIES        ("实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定"),
    BUDGET           ("财政预算、决算信息"),
    CHARGES          ("行政事业性收费项目及其依据、标准"),
    PROCUREMENT      ("政府集中采购项目的目录、标准及实施情况"),
    PROJECTS         ("重大建设项目的批准和实施情况"),
    WELFARE          ("扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况"),
    EMERGENCIES      ("突发公共事件的应急预案、预警信息及应对情况"),
    INSPECTIONS      ("环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况"),
    RECRUITMENT      ("公务员招考的职位、名额、报考条件等事项以及录用结果"),
    OTHER_PROVISIONS ("法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息");
    // @formatter:on

    private final String chinese;

    MandatoryKind(String chinese) {
        this.chinese = chinese;
    }

    /** In the words of the law. */
    public String chinese() {
        return chinese;
    }

    /** The number of the item, from 1. */
    public int item() {
        return ordinal() + 1;
    }

    /** Such as {@code 条例第二十条第（七）项}. */
    public String basis() {
        return "条例第二十条第（" + NUMERALS[ordinal()] + "）项";
    }

    /** The item with this number; null for 0. */
    static @Nullable MandatoryKind of(int item) {
        return item == 0 ? null : values()[item - 1];
    }

    private static final String[] NUMERALS = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三",
            "十四", "十五"};
}
