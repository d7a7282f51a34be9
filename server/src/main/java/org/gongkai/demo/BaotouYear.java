package org.gongkai.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.gongkai.ledger.Change;
import org.gongkai.publication.Channel;
import org.gongkai.publication.ColumnBook;
import org.gongkai.publication.MandatoryKind;

/**
 * A year of publications with the columns and counts of the public report of 2023 of 包头市人民政府外事办公室: 1,469 posts on its
 * official account, and what it published on two portals. Titles and texts are invented.
 */
final class BaotouYear {

    /** A column. */
    enum Shelf {

        // @formatter:off
        SISTER_CITIES("sister-cities",      "包头友城概况",   Channel.WECHAT),
        MISSIONS     ("missions-abroad",    "因公出国政策荟", Channel.WECHAT),
        WORLD        ("world",              "外事看世界",     Channel.WECHAT),
        CONSULAR     ("consular-services",  "领事直通车",     Channel.WECHAT),
        APCE         ("apce-card",          "APCE卡宣介",     Channel.WECHAT),
        REMINDERS    ("consular-reminders", "一周领事提醒",   Channel.WECHAT),
        DISCLOSURE   ("disclosure",         "政府信息公开",   Channel.PORTAL),
        BUDGET       ("budget",             "预算决算",       Channel.EXTERNAL);
        // @formatter:on

        final String key;
        final String title;
        final Channel channel;

        Shelf(String key, String title, Channel channel) {
            this.key = key;
            this.title = title;
            this.channel = channel;
        }
    }

    /** The kinds of posts on the official account with their number in the year; the first five are in the report. */
    enum Posts {

        // @formatter:off
        WORK_NEWS     ("工作动态",         76, Shelf.WORLD,         "市外事办{a}{b}", "陪同|接待|参加|组织|举办|推进|部署|调研", "友好交流代表团来访工作|对外开放工作座谈会|外事干部业务培训|涉外安全宣传进企业活动|国际友人走进稀土高新区活动|重点外事项目落地工作|党支部主题党日活动|驻外机构联络服务工作"),
        POLICIES      ("外事业务政策规定", 249, Shelf.MISSIONS,     "因公临时出国（境）{a}：{b}", "政策解读|办事指南|常见问题|材料清单|注意事项|流程图解", "团组审批流程|护照领取与交还|签证申请材料|出访报告报送要求|经费先行审核|境外行程调整|邀请函填写要求|双跨团组报批|公示内容和时限|证照集中保管"),
        MINISTRY_NEWS ("外交部新闻",       83, Shelf.WORLD,         "外交部新闻摘编：{a}（{b}）", "例行记者会要点|对外交往活动|领事保护提示|国际会议动态|多边合作进展", "上旬|中旬|下旬|本周|近期"),
        WEEKLY        ("一周领事提醒",     71, Shelf.REMINDERS,     "一周领事提醒（第{n}期）：{a}{b}", "东南亚|欧洲|非洲|拉美|中亚|中东|大洋洲|北美", "安全形势提醒|入境政策变化|自然灾害预警|出行注意事项"),
        LAWS          ("法律法规及释义",   102, Shelf.CONSULAR,     "涉外法律法规：{a}{b}", "出境入境管理法|护照法|领事保护与协助条例|对外关系法|外国人入境出境管理条例|反外国制裁法", "条文学习（一）|条文学习（二）|释义摘编|案例说法|要点图解"),
        SISTER        ("友城信息",         121, Shelf.SISTER_CITIES, "友城巡礼：{a}（{b}）", "历史沿革|产业特色|人文风情|教育交流|体育往来|经贸合作", "一|二|三|四|五|六"),
        APCE          ("APCE卡宣介",       66, Shelf.APCE,          "APEC商务旅行卡{a}：{b}", "申办指南|使用须知|常见问题|企业宣讲", "申请条件|办理时限|适用经济体|换发补发|年审要求"),
        MISSIONS_ABROAD("驻外机构提醒",    164, Shelf.CONSULAR,     "驻外使领馆提醒：{a}注意{b}", "旅居{国}中国公民|赴{国}人员|在{国}留学生|{国}中资企业", "防范电信诈骗|极端天气安全|交通出行安全|证件有效期|当地节日出行|传染病预防"),
        BORDER        ("出入境管理政策",   198, Shelf.CONSULAR,     "出入境政策问答：{a}{b}", "普通护照|往来港澳通行证|外国人签证|停居留证件|免签入境|过境免签|边检快捷通道", "怎么办|需要什么材料|办理时限是多久|在哪里办|可以代办吗"),
        KNOWLEDGE     ("国际交流与礼仪",   233, Shelf.WORLD,        "外事知识：{a}之{b}", "外事礼仪|国际组织|各国概况|涉外文书|外语角|国际惯例", "会见会谈|宴请座次|礼品往来|国旗悬挂|称谓用语|着装要求|翻译配合|签字仪式"),
        FORWARDED     ("外事动态转载",     106, Shelf.WORLD,        "转载：{a}{b}", "自治区外事工作|全国地方外事|向北开放|中蒙俄合作|口岸建设|一带一路", "动态综述|经验交流|要闻速览|会议精神");
        // @formatter:on

        final String title;
        final int count;
        final Shelf shelf;
        private final String pattern;
        private final String[] first;
        private final String[] second;

        Posts(String title, int count, Shelf shelf, String pattern, String first, String second) {
            this.title = title;
            this.count = count;
            this.shelf = shelf;
            this.pattern = pattern;
            this.first = first.split("\\|");
            this.second = second.split("\\|");
        }

        /** The title of the so manyth of them. */
        String title(int number) {
            int round = number / (first.length * second.length);
            String again = this == WEEKLY || round == 0 ? "" : "（续" + round + "）";
            return pattern.replace("{a}", first[number % first.length])
                    .replace("{b}", second[number / first.length % second.length])
                    .replace("{国}", COUNTRIES[number * 7 % COUNTRIES.length])
                    .replace("{n}", String.valueOf(number + 1)) + again;
        }
    }

    /** What the report says was published on the portals. */
    enum PortalItem {

        // @formatter:off
        ORGANISATION("单位基本信息",               Shelf.DISCLOSURE, MandatoryKind.ORGANISATION,     230),
        REPORT      ("政府信息公开工作年度报告",   Shelf.DISCLOSURE, MandatoryKind.OTHER_PROVISIONS, 206),
        ACCOUNTS    ("部门决算",                   Shelf.BUDGET,     MandatoryKind.BUDGET,            60),
        BUDGET      ("部门预算",                   Shelf.BUDGET,     MandatoryKind.BUDGET,           190),
        LAW_DUTIES  ("国家机关普法责任清单",       Shelf.DISCLOSURE, MandatoryKind.OTHER_PROVISIONS, 150),
        DISCLOSURE  ("政务公开清单",               Shelf.DISCLOSURE, MandatoryKind.OTHER_PROVISIONS, 130),
        RULE_OF_LAW ("法治政府建设情况报告",       Shelf.DISCLOSURE, MandatoryKind.OTHER_PROVISIONS, 200);
        // @formatter:on

        final String title;
        final Shelf shelf;
        final MandatoryKind item;
        final int daysAgo;

        PortalItem(String title, Shelf shelf, MandatoryKind item, int daysAgo) {
            this.title = title;
            this.shelf = shelf;
            this.item = item;
            this.daysAgo = daysAgo;
        }
    }

    private static final String[] COUNTRIES = {"泰国", "日本", "韩国", "蒙古国", "俄罗斯", "哈萨克斯坦", "德国", "法国", "英国", "新加坡",
            "马来西亚", "越南", "澳大利亚", "新西兰", "加拿大", "阿联酋", "土耳其", "西班牙", "意大利"};

    private final DemoBooks books;
    private final Agenda agenda;
    private final Days days;

    BaotouYear(DemoBooks books, Agenda agenda, Days days) {
        this.books = books;
        this.agenda = agenda;
        this.days = days;
    }

    /** All posts of the year. */
    static int posts() {
        int all = 0;
        for (Posts each : Posts.values()) {
            all += each.count;
        }
        return all;
    }

    /** Tells the year; runs within the change that opens the columns. */
    void of(Change change, DemoOffice office) {
        ColumnBook columns = books.columns();
        Map<Shelf, UUID> shelves = new EnumMap<>(Shelf.class);
        for (Shelf each : Shelf.values()) {
            shelves.put(each, columns.open(change, office.id(), each.key,
                    new ColumnBook.Entry(each.title, null, each.channel, each.ordinal() + 1)).id());
        }
        Map<String, UUID> kinds = new HashMap<>();
        for (Posts each : Posts.values()) {
            kinds.put(each.title, columns.addKind(change, office.id(), each.title, null).id());
        }
        for (PortalItem each : PortalItem.values()) {
            kinds.put(each.title, columns.addKind(change, office.id(), each.title, each.item).id());
        }
        posts(office, shelves, kinds);
        portal(office, shelves, kinds);
    }

    private record Post(Posts kind, int number) {}

    private void posts(DemoOffice office, Map<Shelf, UUID> shelves, Map<String, UUID> kinds) {
        List<Post> all = new ArrayList<>();
        for (Posts kind : Posts.values()) {
            for (int i = 0; i < kind.count; i++) {
                all.add(new Post(kind, i));
            }
        }
        Collections.shuffle(all, new Random(2023));
        List<Post> weekly = all.stream()
                .filter(post -> post.kind() == Posts.WEEKLY)
                .sorted(
                        Comparator.comparingInt(Post::number))
                .toList();
        List<LocalDate> year = days.ofTheYear();
        int week = 0;
        for (int i = 0; i < all.size(); i++) {
            LocalDate day = year.get((int) ((long) i * year.size() / all.size()));
            Post post = all.get(i).kind() == Posts.WEEKLY ? weekly.get(week++) : all.get(i);
            published(office, day, get(shelves, post.kind().shelf), get(kinds, post.kind().title),
                    post.kind().title(post.number()));
        }
    }

    private void portal(DemoOffice office, Map<Shelf, UUID> shelves, Map<String, UUID> kinds) {
        for (PortalItem each : PortalItem.values()) {
            LocalDate day = days.ago(each.daysAgo);
            int year = each == PortalItem.REPORT || each == PortalItem.ACCOUNTS ? day.getYear() - 1 : day.getYear();
            published(office, day, get(shelves, each.shelf), get(kinds, each.title),
                    "包头市人民政府外事办公室" + year + "年" + each.title);
        }
    }

    private static <K> UUID get(Map<K, UUID> keys, K key) {
        UUID found = keys.get(key);
        if (found == null) {
            throw new IllegalStateException("no key of " + key);
        }
        return found;
    }

    private void published(DemoOffice office, LocalDate day, UUID column, UUID kind, String title) {
        new PublicationStory(books, agenda, office).drafted(day, column, kind, title,
                title + "。\n本条信息按照“三级审批”制度，经科室负责人审核、保密审查、分管领导审批、主要负责人签发后发布。\n（演示数据，内容为虚构，仅数量与公开的年度报告一致。）",
                "", day).approved(day).published(day);
    }
}
