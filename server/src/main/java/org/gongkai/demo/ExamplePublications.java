package org.gongkai.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import org.gongkai.agency.Role;
import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.Change;
import org.gongkai.publication.Channel;
import org.gongkai.publication.ColumnBook;
import org.gongkai.publication.MandatoryKind;
import org.gongkai.publication.WithdrawalGround;

/** Publications of the example city at every stage: drafts, approvals at each level, what is public and what no longer is. */
final class ExamplePublications {

    // @formatter:off
    private static final List<String> NEWS = List.of(
        "召开政府信息公开工作推进会", "开展政务公开日活动", "部署第四季度重点工作", "调研基层便民服务窗口", "举办业务培训班",
        "通报上半年政务公开评估情况", "召开民生实事项目调度会", "组织开展档案查阅便民服务", "检查节前安全生产工作", "发布便民服务事项清单");
    private static final List<String> NOTICES = List.of(
        "国庆节放假安排的通知", "公开征求意见的公告", "办公地址变更的公告", "便民服务热线调整的通知", "行政规范性文件清理结果的公告");
    // @formatter:on

    private final DemoBooks books;
    private final Agenda agenda;
    private final Days days;

    ExamplePublications(DemoBooks books, Agenda agenda, Days days) {
        this.books = books;
        this.agenda = agenda;
        this.days = days;
    }

    private record Shelf(UUID news, UUID notices, UUID newsKind, UUID noticeKind, UUID budgetKind) {}

    /** The columns of an agency; the change's actor is its clerk. */
    private Shelf shelf(Change change, DemoOffice office) {
        ColumnBook columns = books.columns();
        UUID news = columns.open(change, office.id(), "work-news",
                new ColumnBook.Entry("工作动态", null, Channel.PORTAL, 1)).id();
        UUID notices = columns.open(change, office.id(), "notices",
                new ColumnBook.Entry("通知公告", null, Channel.PORTAL, 2)).id();
        columns.open(change, office.id(), "wechat", new ColumnBook.Entry("微信推送", null, Channel.WECHAT, 3));
        return new Shelf(news, notices, columns.addKind(change, office.id(), "工作动态", null).id(),
                columns.addKind(change, office.id(), "通知公告", MandatoryKind.OTHER_PROVISIONS).id(),
                columns.addKind(change, office.id(), "财政预算决算", MandatoryKind.BUDGET).id());
    }

    /** Tells the stories of an agency; runs within the change that opens its columns. */
    void of(Change change, DemoOffice office) {
        Shelf shelf = shelf(change, office);
        String name = office.agency().shortName();
        past(office, shelf, name);
        underWay(office, shelf, name);
        withdrawn(office, shelf, name);
    }

    private void past(DemoOffice office, Shelf shelf, String name) {
        for (int i = 0; i < NEWS.size(); i++) {
            LocalDate day = days.ago(12 + i * 20);
            story(office, day, shelf.news(), shelf.newsKind(), name + NEWS.get(i), "").approved(day).published(day);
        }
        for (int i = 0; i < NOTICES.size(); i++) {
            LocalDate day = days.ago(22 + i * 36);
            story(office, day, shelf.notices(), shelf.noticeKind(), name + "关于" + NOTICES.get(i),
                    "示办发〔" + day.getYear() + "〕" + (i + 11) + "号").approved(day).published(day);
        }
        LocalDate budget = days.ago(150);
        story(office, budget, shelf.notices(), shelf.budgetKind(), name + budget.getYear() + "年部门预算", "")
                .approved(budget)
                .published(budget);
    }

    private void underWay(DemoOffice office, Shelf shelf, String name) {
        draft(office, shelf, days.ago(24), name + "年度培训计划（尚未公开，已逾期）");
        draft(office, shelf, days.withLimitOn(days.ahead(2), 20), name + "服务指南修订稿（即将到期）");
        draft(office, shelf, days.ago(2), name + "开展调研的信息（草稿）");
        draft(office, shelf, days.ago(3), name + "联系方式更新（等待一级审批）").submitted(days.ago(2));
        draft(office, shelf, days.ago(4), name + "专项资金分配结果（等待保密审查）").submitted(days.ago(4)).first(days.ago(3));
        draft(office, shelf, days.ago(5), name + "重点项目进展（等待二级审批）").submitted(days.ago(5))
                .first(days.ago(4))
                .reviewed(days.ago(3));
        draft(office, shelf, days.ago(6), name + "年度采购目录（等待签发）").submitted(days.ago(6))
                .first(days.ago(5))
                .reviewed(days.ago(4))
                .second(days.ago(3));
        draft(office, shelf, days.ago(7), name + "活动报名公告（退回修改）").submitted(days.ago(6))
                .returned(days.ago(5), "报名截止日期与附件不一致，请核对后重新提交。");
        draft(office, shelf, days.ago(3), name + "检查结果公示（已批准，待发布）").approved(days.ago(1));
        draft(office, shelf, days.ago(3), name + "会议预告（定时发布）").approved(days.ago(1))
                .planned(days.ago(0), days.ahead(1));
        draft(office, shelf, days.ago(2), name + "强降雨出行提示（紧急发布，待二次复核）").submitted(days.ago(1))
                .released(days.ago(1), "强降雨过程临近，需立即提示公众。");
        delegation(office);
    }

    private void delegation(DemoOffice office) {
        UUID absent = office.who(Role.SECOND_APPROVER);
        UUID standIn = office.who(Role.DISCLOSURE_HEAD);
        agenda.alone(days.ago(1), LocalTime.of(17, 30), absent, () -> books.delegations()
                .delegate(office.id(), absent, standIn, LocalDate.ofInstant(books.clock().instant(),
                        ChinaTime.ZONE), days.ahead(3), "外出参加培训"));
    }

    private void withdrawn(DemoOffice office, Shelf shelf, String name) {
        LocalDate published = days.ago(45);
        story(office, published, shelf.notices(), shelf.noticeKind(), name + "关于停水停电的提示（已撤回）", "")
                .approved(published)
                .published(published)
                .withdrawalAskedFor(days.ago(38), WithdrawalGround.EXPIRED, "停水停电已经结束，提示失效。")
                .withdrawn(days.ago(37));
        LocalDate other = days.ago(19);
        story(office, other, shelf.news(), shelf.newsKind(), name + "工作简讯（撤回审批中）", "").approved(other)
                .published(other)
                .withdrawalAskedFor(days.ago(1), WithdrawalGround.MISTAKE, "配图说明有误，拟更正后重新发布。");
    }

    private PublicationStory draft(DemoOffice office, Shelf shelf, LocalDate formed, String title) {
        return story(office, formed, shelf.news(), shelf.newsKind(), title, "");
    }

    private PublicationStory story(DemoOffice office, LocalDate formed, UUID column, UUID kind, String title,
            String number) {
        String body = title + "。\n本信息由" + office.agency().name()
                + "起草，用于演示起草、保密审查、三级审批和发布的全过程。\n（演示数据，内容均为虚构。）";
        return new PublicationStory(books, agenda, office).drafted(formed, column, kind, title, body, number, formed);
    }
}
