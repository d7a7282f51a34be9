package org.gongkai.law.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.law.calendar.HolidayNotice.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Reads a holiday notice from its own words, as they stand on the government's site or in a newspaper: title, number, one
 * paragraph for each holiday, date. Introduction and closing sentences are passed over; in the paragraphs of the holidays
 * every sentence must be understood. What the notice says twice is compared: the weekday of a date, the number of days,
 * the holidays of the law. A line that begins with {@code #} is a remark.
 */
public final class NoticeReader {

    /** Longer texts are no notice. */
    public static final int LONGEST = 20_000;

    private static final String NAME = "(?:元旦|春节|清明节|劳动节|端午节|中秋节|国庆节)";
    private static final Pattern TITLE = Pattern.compile("国务院办公厅关于(调整|延长)?(\\d{4})年([^，。《》]{2,20}?)的通知");
    private static final Pattern NUMBER = Pattern.compile("国办发(?:明电)?〔(\\d{4})〕(\\d{1,3})号");
    private static final Pattern SIGNED = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern NUMBERED = Pattern.compile("[一二三四五六七八九十]{1,3}、");
    private static final Pattern HOLIDAY = Pattern
            .compile("(?:\\d{4}年)?(" + NAME + "(?:[、和]" + NAME + ")*)：(.+)");

    private final List<NoticeText.Paragraph> paragraphs;
    private final String whole;
    private final Matcher title;
    private final int year;
    private final Sort sort;

    private NoticeReader(String text) throws UnreadableNoticeException {
        paragraphs = NoticeText.paragraphs(text);
        StringBuilder all = new StringBuilder();
        paragraphs.forEach(paragraph -> all.append(paragraph.text()).append('\n'));
        whole = all.toString();
        title = TITLE.matcher(whole.replace("\n", ""));
        if (!title.find()) {
            throw new UnreadableNoticeException(0, "找不到标题“国务院办公厅关于……年部分节假日安排的通知”。请粘贴通知全文。",
                    "There is no title \"国务院办公厅关于……年部分节假日安排的通知\". Paste the whole notice.");
        }
        year = Integer.parseInt(title.group(2));
        sort = title.group(1) == null
                ? Sort.ANNUAL
                : title.group(1).equals("延长") ? Sort.EXTENSION : Sort.ADJUSTMENT;
        if (year < WorkingCalendar.FIRST.getYear() || year > WorkingCalendar.LAST.getYear()) {
            throw new UnreadableNoticeException(0, "标题中的年份" + year + "有误。请核对原文。",
                    "The title's year " + year + " cannot be right. Compare with the original.");
        }
    }

    /**
     * Reads a notice.
     *
     * @param text the words of the notice; spaces and the width of punctuation marks do not matter
     */
    public static HolidayNotice read(String text) throws UnreadableNoticeException {
        if (text.length() > LONGEST) {
            throw new UnreadableNoticeException(0, "文字过长，不像是放假通知。请只粘贴通知正文。",
                    "The text is too long for a holiday notice. Paste the notice alone.");
        }
        return new NoticeReader(text).notice();
    }

    private HolidayNotice notice() throws UnreadableNoticeException {
        Matcher number = NUMBER.matcher(whole);
        if (!number.find()) {
            throw new UnreadableNoticeException(0, "找不到文号。请加上一行，如“国办发明电〔" + (year - 1) + "〕7号”（新闻稿常略去文号，请查中国政府网）。",
                    "There is no document number. Add a line such as \"国办发明电〔" + (year - 1)
                            + "〕7号\"; newspapers often leave it out.");
        }
        List<HolidayPeriod> periods = new ArrayList<>();
        Map<Holiday, LocalDate> extensions = new EnumMap<>(Holiday.class);
        Map<LocalDate, Integer> lineOfDay = new HashMap<>();
        for (NoticeText.Paragraph paragraph : paragraphs) {
            if (sort == Sort.EXTENSION) {
                extension(paragraph, extensions);
            } else {
                HolidayPeriod period = period(paragraph);
                if (period != null) {
                    checkSeparate(period, paragraph.line(), lineOfDay);
                    periods.add(period);
                }
            }
        }
        HolidayNotice notice = new HolidayNotice(year, number.group(), title.group(), signed(), sort, periods,
                extensions);
        checkComplete(notice);
        return notice;
    }

    private LocalDate signed() throws UnreadableNoticeException {
        for (int i = paragraphs.size() - 1; i >= 0; i--) {
            Matcher date = SIGNED.matcher(paragraphs.get(i).text());
            if (date.matches()) {
                int line = paragraphs.get(i).line();
                LocalDate signed = NoticeText.date(date.group(1), date.group(2), date.group(3), line);
                if (signed.getYear() < year - 1 || signed.getYear() > year) {
                    throw new UnreadableNoticeException(line, "落款日期" + signed + "与" + year + "年的通知不符。请核对原文。",
                            "The date " + signed + " does not fit a notice on " + year + ".");
                }
                return signed;
            }
        }
        throw new UnreadableNoticeException(0, "找不到落款日期。请在文末单独一行写明，如“" + (year - 1) + "年11月4日”。",
                "There is no date of signature. Add it as the last line, such as \"" + (year - 1) + "年11月4日\".");
    }

    /** What a paragraph lays down for a holiday; null where it speaks of something else. */
    private @Nullable HolidayPeriod period(NoticeText.Paragraph paragraph)
            throws UnreadableNoticeException {
        String text = NUMBERED.matcher(paragraph.text()).replaceFirst("");
        boolean numbered = text.length() < paragraph.text().length();
        Matcher holiday = HOLIDAY.matcher(text);
        if (holiday.matches()) {
            return new NoticeText(year, paragraph.line()).period(Holiday.namedIn(holiday.group(1)), holiday.group(2));
        }
        if (!numbered || !text.contains("放假") && !text.contains("上班")) {
            return null;
        }
        List<Holiday> named = Holiday.namedIn(title.group(3));
        if (sort == Sort.ADJUSTMENT && named.size() == 1) {
            return new NoticeText(year, paragraph.line()).period(named, text);
        }
        throw new UnreadableNoticeException(paragraph.line(),
                "看不出“" + NoticeText.brief(text) + "”说的是哪个节日。应写作“元旦：1月1日放假……”。",
                "It is not clear which holiday this is about. Write \"元旦：1月1日放假……\".");
    }

    private void extension(NoticeText.Paragraph paragraph, Map<Holiday, LocalDate> extensions)
            throws UnreadableNoticeException {
        String text = NUMBERED.matcher(paragraph.text()).replaceFirst("");
        if (text.startsWith("延长")) {
            new NoticeText(year, paragraph.line()).extension(text, extensions);
        }
    }

    /** No day may be laid down twice. */
    private static void checkSeparate(HolidayPeriod period, int line, Map<LocalDate, Integer> lineOfDay)
            throws UnreadableNoticeException {
        List<LocalDate> days = new ArrayList<>(period.daysOff());
        days.addAll(period.makeUpDays());
        for (LocalDate day : days) {
            Integer before = lineOfDay.put(day, line);
            if (before != null) {
                throw new UnreadableNoticeException(line, day + " 出现了两次（另见第" + before + "行）。请核对原文。",
                        day + " occurs twice (see line " + before + "). Compare with the original.");
            }
        }
    }

    private void checkComplete(HolidayNotice notice) throws UnreadableNoticeException {
        if (sort == Sort.EXTENSION ? notice.extensions().isEmpty() : notice.periods().isEmpty()) {
            throw new UnreadableNoticeException(0, "通知里没有放假安排。请粘贴通知全文。",
                    "The notice lays nothing down. Paste the whole notice.");
        }
        if (sort != Sort.ANNUAL) {
            return;
        }
        Set<Holiday> missing = EnumSet.allOf(Holiday.class);
        Set<LocalDate> off = new HashSet<>();
        for (HolidayPeriod period : notice.periods()) {
            for (Holiday holiday : period.holidays()) {
                if (!missing.remove(holiday)) {
                    throw new UnreadableNoticeException(0, holiday.chinese() + "出现了两次。请核对原文。",
                            holiday.english() + " occurs twice. Compare with the original.");
                }
            }
            off.addAll(period.daysOff());
        }
        for (Holiday holiday : missing) {
            throw new UnreadableNoticeException(0, "缺少" + holiday.chinese() + "的安排。请补全通知正文。",
                    "There is nothing about " + holiday.english() + ". Complete the text of the notice.");
        }
        for (Map.Entry<LocalDate, Holiday> statutory : StatutoryHolidays.of(year).entrySet()) {
            if (!off.contains(statutory.getKey())) {
                throw new UnreadableNoticeException(0,
                        statutory.getKey() + " 是法定的" + statutory.getValue().chinese() + "假日，通知里却没有放假。请核对原文。",
                        statutory.getKey() + " is a statutory holiday (" + statutory.getValue().english()
                                + "), yet the notice does not give it. Compare with the original.");
            }
        }
    }
}
