package org.gongkai.report.read.interpret;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.report.Contact;
import org.gongkai.report.Period;
import org.gongkai.report.source.SourceParagraph;
import org.jspecify.annotations.Nullable;

/**
 * What title, opening paragraph and closing lines tell: agency, year, period, where to get the report, whom to ask, and
 * when it was published.
 */
final class FrontMatter {

    private static final String SUBJECT = "(?:政府)?信息公开(?:工作)?(?:年度)?(?:工作)?(?:年度)?(?:情况)?(?:的)?报告";
    private static final String YEAR = "((?:19|20)\\d{2}|二[〇○零]二[〇○零一二三四五六七八九])\\s*年(?:度)?";
    private static final Pattern AGENCY_FIRST = Pattern
            .compile("^(?:关于)?(.{2,60}?)(?:关于)?" + YEAR + "(?:度)?" + SUBJECT);
    private static final Pattern YEAR_FIRST = Pattern.compile("^(?:关于)?" + YEAR + "(.{2,60}?)(?:关于)?" + SUBJECT);
    private static final Pattern TITLE = Pattern.compile(SUBJECT + "(?:[（(].{0,20}[)）])?$");
    private static final Pattern COMPILED_BY = Pattern.compile("本(?:年度)?报告(?:是)?由([^，。；、（(]{2,40}?)(?:根据|按照|依据|编制|严格)");
    private static final Pattern COMPILED_AFTER = Pattern
            .compile("(?:要求|规定|通知》?|文件精神)[^。]{0,40}?[，,]\\s*由?([^，。；、（(《]{3,40}?)(?:组织)?(?:编制|编写|编撰)");
    private static final Pattern ASK = Pattern
            .compile("(?:请|敬请)(?:与|和|同|联系|径向|向)([^，。；、（(]{3,40}?)(?:政务公开科|办公室秘书科)?(?:联系|反映|咨询)");
    private static final Pattern PERIOD = Pattern.compile(
            "(?:自|从)?(\\d{4})年(\\d{1,2})月(\\d{1,2})日(?:起|开始)?\\s*(?:至|到|—|－|-|~|～|–)\\s*(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern URL = Pattern.compile("(?:https?://|www\\.)[A-Za-z0-9./_%?=&#:~+-]*[A-Za-z0-9/]");
    private static final Pattern ACCOUNT = Pattern
            .compile("[“\"「]([^”\"」]{1,30})[”\"」](?:官方)?(?:政务)?(?:微信公众号|微信|微博|公众号|客户端|APP)");
    private static final Pattern PHONE = Pattern
            .compile("(?:电话|联系方式)(?:号码)?(?:为|是)?[：:]?\\s*([+（(]?\\d[\\d（()）\\s—－-]{5,20}\\d)");
    private static final Pattern FAX = Pattern.compile("传真(?:号码)?[：:]?\\s*([（(]?\\d[\\d（()）\\s—－-]{5,20}\\d)");
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}");
    private static final Pattern ADDRESS = Pattern.compile("地址(?:为|是)?[：:]\\s*([^，。；;：:]{4,60})");
    private static final Pattern POSTCODE = Pattern.compile("(?:邮编|邮政编码)(?:为|是)?[：:]?\\s*(\\d{6})");
    private static final Pattern DAY = Pattern.compile("(\\d{4})\\s*[年-]\\s*(\\d{1,2})\\s*[月-]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern PUBLISHED = Pattern.compile("(?:发布|公开|生成|成文|发文|更新)(?:时间|日期)[：:\\s]*" + DAY.pattern());
    private static final Pattern CLOSING_DAY = Pattern.compile("^[（(]?" + DAY.pattern() + "[)）]?$");
    private static final Pattern FILE_YEAR = Pattern.compile("(20\\d{2})");
    /** What stands around a report on a web page and is no part of it. */
    private static final Pattern NOISE = Pattern.compile(
            "^(?:当前位置|您(?:现在)?(?:所在)?的?位置|首页|打印|关闭|分享|字体|字号|【|\\[|上一篇|下一篇|相关(?:链接|附件|阅读|文章)|扫一扫|版权所有|主办单位|承办单位|主办[：:]|"
                    + "网站标识码|网站地图|联系我们|.{0,12}ICP备|.{0,8}公网安备|技术支持|来源[：:]|信息来源|作者[：:]|浏览(?:次数|量)|阅读(?:次数|量)?[：:]|点击(?:数|次数|量)|"
                    + "访问量|责任编辑|编辑[：:]|索\\s*引\\s*号|发布(?:时间|日期|机构)|生成日期|公开(?:日期|时间|方式)|发文(?:机关|机构|字号)|政府信息公开$|政府信息公开年报$|"
                    + "微信$|微博$|返回顶部|无障碍|[-—－]\\s*\\d+\\s*[-—－]$|第\\s*\\d+\\s*页|\\d{1,3}$).*");

    private String title = "";
    private @Nullable String agency;
    private @Nullable Integer year;
    private @Nullable Period period;
    private @Nullable LocalDate published;
    private Contact contact = Contact.NONE;
    private final List<SourceParagraph> preamble = new ArrayList<>();

    FrontMatter(String declaredTitle, String inputName, List<SourceParagraph> front, List<SourceParagraph> all) {
        readTitle(declaredTitle, front);
        readOpening(front);
        StringBuilder opening = new StringBuilder();
        preamble.forEach(paragraph -> opening.append(paragraph.text()).append('\n'));
        String text = opening.toString();
        readPeriod(text);
        readContact(text);
        readAgency(text, inputName);
        readYear(all, inputName);
        readPublished(front);
    }

    private void readTitle(String declaredTitle, List<SourceParagraph> front) {
        for (int i = 0; i < front.size() && title.isEmpty(); i++) {
            String text = compact(front.get(i).text());
            if (text.length() <= 70 && TITLE.matcher(text).find() && !text.contains("《") && !text.contains("。")) {
                // A title broken over two lines: the agency stands alone above.
                boolean namesSomebody = AGENCY_FIRST.matcher(text).find() || YEAR_FIRST.matcher(text).find();
                if (!namesSomebody && i > 0) {
                    String joined = compact(front.get(i - 1).text()) + text;
                    if (joined.length() <= 70 && AGENCY_FIRST.matcher(joined).find()) {
                        text = joined;
                        namesSomebody = true;
                    }
                }
                if (namesSomebody || text.matches("^" + YEAR + SUBJECT + "$")) {
                    title = text;
                }
            }
        }
        if (title.isEmpty()) {
            String declared = compact(declaredTitle).replaceFirst("[_|—-].*$", "");
            if (TITLE.matcher(declared).find()) {
                title = declared;
            }
        }
        Matcher agencyFirst = AGENCY_FIRST.matcher(title);
        Matcher yearFirst = YEAR_FIRST.matcher(title);
        if (yearFirst.find()) {
            year = yearOf(yearFirst.group(1));
            agency = named(yearFirst.group(2));
        } else if (agencyFirst.find()) {
            year = yearOf(agencyFirst.group(2));
            agency = named(agencyFirst.group(1));
        } else {
            Matcher alone = Pattern.compile(YEAR).matcher(title);
            if (alone.find()) {
                year = yearOf(alone.group(1));
            }
        }
    }

    /** The paragraphs between the title and section one that are sentences; the rest is the web page's frame. */
    private void readOpening(List<SourceParagraph> front) {
        for (SourceParagraph paragraph : front) {
            String text = paragraph.text();
            String compact = compact(text);
            boolean sentence = text.length() >= 12 && "。：:；;！".indexOf(text.charAt(text.length() - 1)) >= 0
                    || text.length() >= 40;
            if (sentence && !compact.equals(title) && !NOISE.matcher(text).matches()) {
                preamble.add(paragraph);
            }
        }
    }

    private void readPeriod(String text) {
        Matcher matcher = PERIOD.matcher(text);
        if (matcher.find()) {
            int from = Integer.parseInt(matcher.group(1));
            int to = matcher.group(4) == null ? from : Integer.parseInt(matcher.group(4));
            LocalDate first = day(from, matcher.group(2), matcher.group(3));
            LocalDate last = day(to, matcher.group(5), matcher.group(6));
            if (first != null && last != null) {
                period = new Period(first, last);
            }
        }
    }

    private void readContact(String text) {
        Set<String> urls = new LinkedHashSet<>();
        Matcher url = URL.matcher(text);
        while (url.find()) {
            urls.add(url.group());
        }
        Set<String> accounts = new LinkedHashSet<>();
        Matcher account = ACCOUNT.matcher(text);
        while (account.find()) {
            accounts.add(account.group(1));
        }
        contact = new Contact(List.copyOf(urls), List.copyOf(accounts), first(PHONE, text), first(FAX, text),
                first(EMAIL, text), first(ADDRESS, text), first(POSTCODE, text));
    }

    private void readAgency(String text, String inputName) {
        for (Pattern pattern : List.of(COMPILED_BY, ASK, COMPILED_AFTER)) {
            if (agency == null) {
                String name = first(pattern, text);
                agency = name.isEmpty() || name.startsWith("本") || name.startsWith("我") ? null : named(name);
            }
        }
        if (agency == null) {
            Matcher file = AGENCY_FIRST.matcher(compact(inputName));
            agency = file.find() ? named(file.group(1)) : null;
        }
    }

    private void readYear(List<SourceParagraph> all, String inputName) {
        Period stated = period;
        if (year == null && stated != null) {
            year = stated.to().getYear();
        }
        if (year == null) {
            Pattern opening = Pattern.compile("^" + YEAR);
            for (SourceParagraph paragraph : all) {
                Matcher matcher = opening.matcher(paragraph.text());
                if (matcher.find()) {
                    year = yearOf(matcher.group(1));
                    break;
                }
            }
        }
        if (year == null) {
            Matcher file = FILE_YEAR.matcher(inputName);
            year = file.find() ? Integer.valueOf(file.group(1)) : null;
        }
    }

    private void readPublished(List<SourceParagraph> front) {
        for (SourceParagraph paragraph : front) {
            Matcher matcher = PUBLISHED.matcher(paragraph.text());
            if (published == null && matcher.find()) {
                published = day(Integer.parseInt(matcher.group(1)), matcher.group(2), matcher.group(3));
            }
        }
    }

    /**
     * Takes the web page's footer and the closing lines (agency, date) off the last section.
     *
     * @return the paragraphs that belong to the section
     */
    List<SourceParagraph> withoutClosing(List<SourceParagraph> paragraphs) {
        List<SourceParagraph> kept = new ArrayList<>();
        for (SourceParagraph paragraph : paragraphs) {
            String text = paragraph.text();
            Matcher day = CLOSING_DAY.matcher(compact(text));
            if (NOISE.matcher(text).matches()) {
                if (!kept.isEmpty()) {
                    break;
                }
                continue;
            }
            if (day.matches()) {
                if (published == null) {
                    published = day(Integer.parseInt(day.group(1)), day.group(2), day.group(3));
                }
                continue;
            }
            if (!compact(text).equals(agency)) {
                kept.add(paragraph);
            }
        }
        return kept;
    }

    private static @Nullable String named(String name) {
        String trimmed = name.replaceFirst("^[\\s“\"]+", "").replaceFirst("(?:的|关于)$", "").strip();
        return trimmed.isEmpty() ? null : trimmed;
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return "";
        }
        return (matcher.groupCount() > 0 ? matcher.group(1) : matcher.group()).strip();
    }

    private static @Nullable LocalDate day(int year, String month, String day) {
        try {
            return LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int yearOf(String written) {
        int year = 0;
        for (char c : written.toCharArray()) {
            int digit = Character.isDigit(c) ? Character.digit(c, 10) : Math.max(0, "〇一二三四五六七八九".indexOf(c));
            year = year * 10 + digit;
        }
        return year;
    }

    private static String compact(String text) {
        return text.replaceAll("[\\s　\\u00a0]+", "");
    }

    String title() {
        return title;
    }

    @Nullable
    String agency() {
        return agency;
    }

    @Nullable
    Integer year() {
        return year;
    }

    @Nullable
    Period period() {
        return period;
    }

    @Nullable
    LocalDate published() {
        return published;
    }

    Contact contact() {
        return contact;
    }

    List<SourceParagraph> preamble() {
        return preamble;
    }
}
