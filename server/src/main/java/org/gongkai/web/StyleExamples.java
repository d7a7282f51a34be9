package org.gongkai.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.law.calendar.WorkingCalendar;
import org.gongkai.law.clock.ClockEvent;
import org.gongkai.law.clock.Consulted;
import org.gongkai.law.clock.ReplyClock;
import org.gongkai.look.Badge;
import org.gongkai.look.Chart;
import org.gongkai.look.Chart.Kind;
import org.gongkai.look.Chart.Series;
import org.gongkai.look.Choice;
import org.gongkai.look.Day;
import org.gongkai.look.Fact;
import org.gongkai.look.Happening;
import org.gongkai.look.ListQuery;
import org.gongkai.look.Listing;
import org.gongkai.look.Moment;
import org.gongkai.look.Problems;
import org.gongkai.look.SavedFilters;
import org.gongkai.look.Step;
import org.gongkai.look.Step.State;
import org.gongkai.look.Tab;
import org.gongkai.look.Tally;
import org.gongkai.look.Tone;

/** Made-up data for the style page. */
public final class StyleExamples {

    /** A row of the list. */
    public record Row(String key, String number, String title, LocalDate received, int days, Badge badge) {}

    public static final List<Choice> KINDS = List.of(Choice.of("post", "邮寄"), Choice.of("net", "网络平台"),
            Choice.of("desk", "当面提交"), Choice.of("fax", "传真"));

    public static final List<Choice> OUTCOMES = List.of(
            new Choice("granted", "予以公开", "全部内容可以公开。"),
            new Choice("part", "部分公开", "能够作区分处理的，公开可以公开的内容（条例第三十七条）。"),
            new Choice("refused", "不予公开", "须逐项说明理由和依据。"));

    public static final List<Choice> MATERIALS = List.of(Choice.of("form", "申请表"), Choice.of("id", "身份证明"),
            Choice.of("proxy", "授权委托书"));

    public static final List<Badge> BADGES = List.of(new Badge(Tone.PLAIN, "草稿"), new Badge(Tone.INFO, "办理中"),
            new Badge(Tone.GOOD, "已答复"), new Badge(Tone.WAITING, "今日到期"), new Badge(Tone.URGENT, "已逾期"),
            new Badge(Tone.STOPPED, "期限中止"));

    public static final List<Tally> TALLIES = List.of(
            new Tally(Tone.URGENT, "2", "已逾期", "最早一件逾期 3 个工作日", "/style#lists"),
            new Tally(Tone.WAITING, "5", "三个工作日内到期", "其中今日到期 1 件", "/style#lists"),
            new Tally(Tone.INFO, "18", "办理中", "", "/style#lists"),
            new Tally(Tone.STOPPED, "3", "期限中止", "等待第三方意见", ""),
            new Tally(Tone.GOOD, "126", "本年已答复", "按期率 98.4%", ""));

    public static final List<Fact> FACTS = List.of(new Fact("登记号", "示例公开〔2026〕第17号"),
            new Fact("收到日期", "2026年2月10日"), new Fact("申请内容", "2025年度对外交流项目的立项文件和经费使用情况"),
            new Fact("获取方式", "电子邮件"));

    public static final List<Tab> TABS = List.of(new Tab("/style#tabs", "在办", 18, true),
            new Tab("/style#tabs", "已办结", 126, false), new Tab("/style#tabs", "全部", -1, false));

    public static final List<Happening> HAPPENINGS = List.of(
            new Happening(Tone.INFO, Moment.of(LocalDate.of(2026, 2, 10)), "收到申请", "李登记", "", "条例第三十一条"),
            new Happening(Tone.STOPPED, Moment.of(LocalDate.of(2026, 2, 26)), "征求第三方意见", "王经办",
                    "材料涉及某公司的商业秘密，发函征求意见，期限十五个工作日。", "条例第三十二条"),
            new Happening(Tone.GOOD, Moment.of(at(2026, 3, 4, 9, 12)), "收到第三方意见：同意公开", "王经办", "", ""),
            new Happening(Tone.URGENT, Moment.of(at(2026, 3, 6, 16, 40)), "退回修改", "赵分管",
                    "第二页的联系电话属于个人信息，请作遮盖后再报。", ""),
            Happening.of(Tone.WAITING, Moment.of(at(2026, 3, 9, 8, 30)), "重新送审，等待审批", "王经办"));

    public static final List<Step> STEPS = List.of(new Step(State.DONE, "拟稿", "王经办　3月9日"),
            new Step(State.DONE, "科室审核", "钱科长　3月9日"), new Step(State.CURRENT, "保密审查", "孙审查"),
            new Step(State.AHEAD, "分管领导审批", ""), new Step(State.AHEAD, "签发", ""));

    public static final List<Step> RETURNED_STEPS = List.of(new Step(State.DONE, "拟稿", "王经办　3月5日"),
            new Step(State.RETURNED, "分管领导审批", "赵分管　3月6日"), new Step(State.AHEAD, "签发", ""));

    public static final SavedFilters SAVED = new SavedFilters(List.of(
            new SavedFilters.Saved("1", "今年邮寄的", "/style?channel=post#lists", "channel=post", true),
            new SavedFilters.Saved("2", "涉企", "/style?words=%E4%BC%81%E4%B8%9A#lists", "words=%E4%BC%81%E4%B8%9A",
                    false)));

    private static final List<String> MONTHS = List.of("1月", "2月", "3月", "4月", "5月", "6月");

    public static final List<Chart> CHARTS = List.of(
            new Chart("收到和办结的申请", Kind.BAR, "件", "月份", MONTHS,
                    List.of(Series.of("收到", 12, 7, 21, 18, 15, 24), Series.of("办结", 9, 10, 14, 20, 16, 19))),
            new Chart("平均办理时间", Kind.LINE, "工作日", "月份", MONTHS,
                    List.of(new Series("本单位", decimals("14.2", "15.0", "13.1", "12.6", "11.9", "12.3")),
                            new Series("全市平均", decimals("16.0", "15.7", "15.9", "15.2", "14.8", "14.9")))),
            new Chart("处理结果", Kind.STACKED, "件", "季度", List.of("一季度", "二季度"),
                    List.of(Series.of("予以公开", 20, 31), Series.of("部分公开", 8, 12), Series.of("不予公开", 4, 3),
                            Series.of("无法提供", 5, 6))),
            Chart.ranked("各单位收到的申请", "件", "单位",
                    List.of("自然资源局", "住房和城乡建设局", "公安局", "教育局", "外事办公室", "卫生健康委员会"),
                    Series.of("申请", 86, 142, 51, 38, 17, 63)));

    private static final int ROWS = 40;
    private static final int ROWS_A_PAGE = 8;

    private StyleExamples() {}

    /** The days of an answered limit over the Spring Festival of 2026, with a third party consulted. */
    public static List<Day> days() {
        ReplyClock clock = ReplyClock.of(List.of(new ClockEvent.Received(LocalDate.of(2026, 2, 10)),
                new ClockEvent.OpinionAsked(Consulted.THIRD_PARTY, LocalDate.of(2026, 2, 26), ""),
                new ClockEvent.OpinionReceived(Consulted.THIRD_PARTY, LocalDate.of(2026, 3, 4), "")),
                WorkingCalendar.shipped());
        LocalDate due = clock.due().orElse(null);
        return clock.days().stream().map(day -> Day.of(day, due)).toList();
    }

    /** What is wrong with the example form. */
    static Problems problemsOf(Map<String, String> form) {
        return Problems.none()
                .addIf(blank(form, "title"), "title", "请填写标题")
                .addIf(blank(form, "received"), "received", "请选择收到日期")
                .addIf(blank(form, "channel2"), "channel2", "请选择提交方式")
                .addIf(blank(form, "outcome"), "outcome", "请选择处理决定")
                .addIf(blank(form, "body"), "body", "请填写答复内容，不少于十个字")
                .addIf(blank(form, "checked"), "checked", "提交前必须完成保密审查");
    }

    private static boolean blank(Map<String, String> form, String field) {
        return form.getOrDefault(field, "").isBlank();
    }

    /** A page of the list; shorter than those of the office. */
    static Listing<Row> page(ListQuery query) {
        Comparator<Row> order = query.sort().endsWith("days")
                ? Comparator.comparing(Row::days).thenComparing(Row::key)
                : Comparator.comparing(Row::key);
        String after = query.after();
        List<Row> all = IntStream.rangeClosed(1, ROWS)
                .mapToObj(StyleExamples::row)
                .filter(row -> row.title().contains(query.value("words")))
                .filter(row -> query.value("channel").isEmpty()
                        || row.days() % KINDS.size() == indexOf(query.value("channel")))
                .sorted(query.sort().startsWith("-") ? order.reversed() : order)
                .toList();
        int start = 0;
        for (int i = 0; i < all.size() && after != null; i++) {
            if (all.get(i).key().equals(after)) {
                start = i + 1;
            }
        }
        int end = Math.min(all.size(), start + ROWS_A_PAGE);
        return new Listing<>(all.subList(start, end), end < all.size() ? all.get(end - 1).key() : null);
    }

    private static int indexOf(String kind) {
        return KINDS.stream().map(Choice::value).toList().indexOf(kind);
    }

    private static Row row(int i) {
        List<String> about = List.of("对外交流项目经费", "企业外籍人员邀请函办理情况", "出国（境）团组公示", "涉外会议审批目录", "友好城市协议文本");
        return new Row("%03d".formatted(i), "〔2026〕第%d号".formatted(i), about.get(i % about.size()),
                LocalDate.of(2026, 1, 5).plusDays(i), i * 7 % 20 + 1, BADGES.get(i % BADGES.size()));
    }

    private static List<BigDecimal> decimals(String... values) {
        return List.of(values).stream().map(BigDecimal::new).toList();
    }

    private static Instant at(int year, int month, int day, int hour, int minute) {
        return LocalDateTime.of(year, month, day, hour, minute).atZone(ChinaTime.ZONE).toInstant();
    }
}
