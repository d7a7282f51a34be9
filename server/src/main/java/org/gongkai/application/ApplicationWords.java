package org.gongkai.application;

import java.util.ArrayList;
import java.util.List;

import org.gongkai.law.application.Outcome;
import org.gongkai.law.clock.EventKind;
import org.gongkai.look.Fact;
import org.gongkai.look.Moment;

/** What pages say of an application, in the words of the office. */
public final class ApplicationWords {

    private ApplicationWords() {}

    /** What is known of it. */
    public static List<Fact> facts(ApplicationCase application, CaseNames names) {
        List<Fact> facts = new ArrayList<>();
        DueDate dueDate = application.dueDate();
        facts.add(new Fact("编号", application.number()));
        facts.add(new Fact("来件方式", application.channel().chinese()));
        facts.add(new Fact("来件日期", Moment.of(application.arrived()).text()));
        facts.add(new Fact("收到申请之日",
                dueDate.received() == null ? "待确认" : Moment.of(dueDate.received()).text()));
        facts.add(new Fact("提供方式", application.form().chinese()));
        facts.add(new Fact("获取途径", application.way().chinese()));
        facts.add(new Fact("经办人", names.of(application.handler())));
        Outcome outcome = application.outcome();
        if (outcome != null) {
            facts.add(new Fact("处理结果", outcome.group() + "：" + outcome.chinese() + "（" + outcome.article() + "，年度报告第三部分"
                    + outcome.rowCode() + "）"));
            facts.add(new Fact("救济途径", outcome.remedy().chinese()));
        }
        if (dueDate.closed() != null) {
            facts.add(new Fact("办结之日", Moment.of(dueDate.closed()).text()));
        }
        return facts;
    }

    /** Who applies, for those who handle it. */
    public static List<Fact> facts(ApplicationCase application, Applicant applicant) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("类别", application.applicantKind().chinese()));
        facts.add(new Fact("姓名或者名称", applicant.name()));
        add(facts, "联系人", applicant.contactPerson());
        add(facts, "电话", applicant.phone());
        add(facts, "电子邮箱", applicant.email());
        add(facts, "通信地址", applicant.address());
        return facts;
    }

    private static void add(List<Fact> facts, String term, String text) {
        if (!text.isEmpty()) {
            facts.add(new Fact(term, text));
        }
    }

    /** What an entry of the journal says was done. */
    public static String act(String kind) {
        String act = kind.replaceFirst("^application\\.", "");
        return switch (act) {
            case "registered" -> "登记申请";
            case "event-corrected" -> "更正事件";
            case "closed" -> "办结";
            case "assigned" -> "指定经办人";
            default -> "登记“" + EventKind.ofName(act).map(found -> found.title().chinese()).orElse(act) + "”";
        };
    }
}
