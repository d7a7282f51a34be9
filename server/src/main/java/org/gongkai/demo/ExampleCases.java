package org.gongkai.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import org.gongkai.law.application.ApplicantKind;
import org.gongkai.law.application.Outcome;
import org.gongkai.law.clock.EventKind;

/** Applications at every stage of the clock, and a year of answered ones. Who applies and what for is invented. */
final class ExampleCases {

    private static final int LIMIT = 20;

    // @formatter:off
    private static final List<String> SOUGHT = List.of(
        "示例路小学新建项目的可行性研究报告批复",
        "示例区老旧小区改造2025年度实施计划及资金安排",
        "示例河综合治理工程环境影响评价文件及审批意见",
        "示例镇示例村2024年土地征收补偿安置方案",
        "示例大道拓宽工程的规划许可证及附图",
        "示例市2025年义务教育阶段招生划片方案",
        "示例公司排污许可证及最近一次监督性监测结果",
        "示例广场地下停车场收费标准的定价依据",
        "示例市城市更新专项规划（2024—2030年）征求意见采纳情况",
        "示例村集体建设用地使用权登记信息",
        "示例医院2024年财政拨款和设备采购合同",
        "示例街道2024年城乡低保审核确认情况（不含个人信息）",
        "示例市公交线路调整的论证材料",
        "示例工业园区土地出让合同及出让金缴纳凭证",
        "示例市事业单位公开招聘某岗位各环节成绩（本人）",
        "示例小区物业服务招标备案材料",
        "示例市2025年部门预算中会议费、培训费明细",
        "示例水库除险加固工程竣工验收意见",
        "示例道路绿化工程的中标公告和合同",
        "示例市校外培训机构检查处理情况汇总");

    private static final List<Outcome> ANSWERS = List.of(
        Outcome.GRANTED, Outcome.GRANTED, Outcome.PARTIALLY_GRANTED, Outcome.ALREADY_PUBLISHED, Outcome.NOT_EXISTING,
        Outcome.GRANTED, Outcome.NOT_HELD, Outcome.PROCESS_INFORMATION, Outcome.THIRD_PARTY_RIGHTS, Outcome.GRANTED,
        Outcome.PETITION, Outcome.REPEATED, Outcome.INTERNAL_AFFAIRS, Outcome.SPECIAL_REGISTER, Outcome.GRANTED,
        Outcome.ENFORCEMENT_FILE, Outcome.NEEDS_PROCESSING, Outcome.PUBLICATION);
    // @formatter:on

    private static final String LETTERS = "甲乙丙丁戊己庚辛壬癸";

    private final DemoBooks books;
    private final Agenda agenda;
    private final Days days;
    private final Random random = new Random(20);
    private int told;

    ExampleCases(DemoBooks books, Agenda agenda, Days days) {
        this.books = books;
        this.agenda = agenda;
        this.days = days;
    }

    /** All stages, in one agency. */
    void everyStage(DemoOffice office) {
        dueSoon(office);
        stopped(office);
        moved(office);
        ended(office);
    }

    private void dueSoon(DemoOffice office) {
        if (days.isTodayWorked()) {
            begun(office, days.withLimitOn(days.today(), LIMIT));
        } else {
            // On a holiday no limit in working days ends; a later day that was told to the applicant can.
            begun(office, days.ago(24)).then(days.ago(6), EventKind.DELAYED, days.today().toString());
        }
        begun(office, days.withLimitOn(days.ahead(1), LIMIT));
        begun(office, days.withLimitOn(days.ahead(2), LIMIT));
        begun(office, days.withLimitOn(days.ahead(3), LIMIT));
        begun(office, days.withLimitOn(days.ago(2), LIMIT));
        begun(office, days.withLimitOn(days.ago(6), LIMIT));
        begun(office, days.ago(0));
        begun(office, days.ago(5));
        sent(office, days.ago(1));
    }

    private void stopped(DemoOffice office) {
        begun(office, days.ago(8)).then(days.ago(5), EventKind.CLARIFICATION_ASKED);
        begun(office, days.ago(12)).then(days.ago(6), EventKind.FEE_ASKED);
        begun(office, days.ago(10)).then(days.ago(4), EventKind.THIRD_PARTY_ASKED, "示例公司")
                .then(days.ago(3), EventKind.THIRD_PARTY_RECEIVED, "示例公司");
        begun(office, days.ago(9)).then(days.ago(3), EventKind.AGENCY_ASKED, "示例市某局");
    }

    private void moved(DemoOffice office) {
        begun(office, days.ago(18)).then(days.ago(2), EventKind.EXTENDED, "20");
        begun(office, days.ago(15)).then(days.ago(4), EventKind.DELAYED, days.ahead(25).toString());
        begun(office, days.ago(30)).then(days.ago(26), EventKind.CLARIFICATION_ASKED)
                .then(days.ago(11), EventKind.CLARIFICATION_ANSWERED);
    }

    private void ended(DemoOffice office) {
        begun(office, days.ago(26)).closed(days.ago(9), Outcome.GRANTED);
        begun(office, days.ago(40)).closed(days.ago(16), Outcome.PARTIALLY_GRANTED);
        begun(office, days.ago(13)).closed(days.ago(7), Outcome.WITHDRAWN);
        begun(office, days.ago(60)).then(days.ago(56), EventKind.CLARIFICATION_ASKED)
                .closed(days.ago(34), Outcome.NOT_CORRECTED);
        begun(office, days.ago(70)).then(days.ago(60), EventKind.FEE_ASKED).closed(days.ago(33), Outcome.NOT_PAID);
    }

    /** Answered ones through the year, most of them in time. */
    void answered(DemoOffice office, int many) {
        for (int i = 0; i < many; i++) {
            int begun = 45 + i * 190 / many;
            int took = i % 11 == 10 ? 24 : 6 + random.nextInt(13);
            begun(office, days.ago(begun)).closed(days.ago(begun - took), ANSWERS.get(i % ANSWERS.size()));
        }
    }

    private CaseStory begun(DemoOffice office, LocalDate day) {
        Who who = who();
        return new CaseStory(books, agenda, office).received(day, who.kind(), who.name(), sought());
    }

    private void sent(DemoOffice office, LocalDate day) {
        Who who = who();
        new CaseStory(books, agenda, office).sentIn(day, who.kind(), who.name(), sought());
    }

    private record Who(ApplicantKind kind, String name) {}

    private Who who() {
        char letter = LETTERS.charAt(told % LETTERS.length());
        return switch (told++ % 7) {
            case 3 -> new Who(ApplicantKind.ENTERPRISE, "示例贸易" + letter + "公司");
            case 5 -> new Who(ApplicantKind.LEGAL_SERVICE, "示例" + letter + "律师事务所");
            case 6 -> told % 2 == 0
                    ? new Who(ApplicantKind.PUBLIC_BENEFIT, "示例环保" + letter + "协会")
                    : new Who(ApplicantKind.RESEARCH, "示例" + letter + "研究所");
            default -> new Who(ApplicantKind.NATURAL, "示例申请人" + letter);
        };
    }

    private String sought() {
        return SOUGHT.get(told * 3 % SOUGHT.size());
    }
}
