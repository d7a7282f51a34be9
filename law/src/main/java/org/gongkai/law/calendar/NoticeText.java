package org.gongkai.law.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The sentences of one paragraph of a holiday notice: dates, ranges, days off, make-up days. */
final class NoticeText {

    /** A paragraph without white space, its punctuation in full width, and the line it begins on. */
    record Paragraph(int line, String text) {}

    private static final int LONGEST_HOLIDAY = 20;
    private static final int BRIEF = 20;

    private static final Pattern PARAGRAPH = Pattern.compile(
            "(?:[一二三四五六七八九十]{1,3}、|(?:\\d{4}年)?(?:元旦|春节|清明节|劳动节|端午节|中秋节|国庆节)(?:[、和]|：)).*");
    private static final Pattern NEW_ITEM = Pattern.compile("(?<=。)(?=[一二三四五六七八九十]{1,3}、)");
    private static final String DATE = "(?:(?:\\d{4}年)?\\d{1,2}月)?\\d{1,2}日(?:（[^（）]*）)?";
    private static final Pattern DATE_PARTS = Pattern
            .compile("(?:(?:(\\d{4})年)?(\\d{1,2})月)?(\\d{1,2})日(?:（([^（）]*)）)?");
    private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期|礼拜)([一二三四五六日天])");
    private static final Pattern OFF = Pattern.compile("(" + DATE + ")(?:至(" + DATE
            + "))?放假(?:调休)?(?:，?共?(\\d{1,2})天)?(?:，(?:与周(?:末|六|日|五|一)连休|不调休))*(?:，(" + DATE + ")补休)?");
    private static final Pattern WORKED = Pattern.compile("(" + DATE + "(?:[、，和]" + DATE + ")*)(?:照常|正常)?上班");
    private static final Pattern EXTENSION = Pattern.compile("延长(?:\\d{4}年)?(.{2,3})假期至(" + DATE + ")(?:，(" + DATE
            + ")起?(?:正常|照常)?上班)?");
    private static final String WEEKDAYS = "一二三四五六日";

    private final int year;
    private final int line;
    private @Nullable LocalDate latest;

    NoticeText(int year, int line) {
        this.year = year;
        this.line = line;
    }

    /** The paragraphs of a text; one that was broken into lines is put together. */
    static List<Paragraph> paragraphs(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int number = 0;
        boolean open = false;
        for (String raw : text.split("\\R", -1)) {
            number++;
            for (String line : NEW_ITEM.split(normal(raw))) {
                if (line.isEmpty() || line.startsWith("#") || line.startsWith("＃")) {
                    open = false;
                    continue;
                }
                boolean begins = PARAGRAPH.matcher(line).matches();
                if (open && !begins) {
                    Paragraph last = paragraphs.removeLast();
                    paragraphs.add(new Paragraph(last.line(), last.text() + line));
                } else {
                    paragraphs.add(new Paragraph(number, line));
                }
                open = (begins || open) && !line.endsWith("。");
            }
        }
        return paragraphs;
    }

    private static String normal(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT) {
                continue;
            }
            text.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : switch (c) {
                case ':' -> '：';
                case ',' -> '，';
                case ';', '；', '.', '．' -> '。';
                case '(' -> '（';
                case ')' -> '）';
                case '[', '【', '［' -> '〔';
                case ']', '】', '］' -> '〕';
                default -> c;
            });
        }
        return text.toString();
    }

    static String brief(String text) {
        return text.length() <= BRIEF ? text : text.substring(0, BRIEF) + "……";
    }

    /** What the sentences lay down for these holidays. */
    HolidayPeriod period(List<Holiday> holidays, String sentences) throws UnreadableNoticeException {
        List<LocalDate> off = new ArrayList<>();
        List<LocalDate> worked = new ArrayList<>();
        for (String sentence : sentences.split("。")) {
            Matcher days = OFF.matcher(sentence);
            Matcher makeUp = WORKED.matcher(sentence);
            if (days.matches()) {
                daysOff(days, off);
            } else if (makeUp.matches()) {
                makeUpDays(makeUp.group(1), worked);
            } else if (!sentence.startsWith("鼓励")) { // an encouragement to take leave gives nobody a day off
                throw new UnreadableNoticeException(line, "看不懂“" + brief(sentence) + "”。应写作“1月1日至3日放假，共3天”或“1月4日上班”。",
                        "\"" + brief(sentence)
                                + "\" is not understood. Write \"1月1日至3日放假，共3天\" or \"1月4日上班\".");
            }
        }
        if (off.isEmpty()) {
            throw new UnreadableNoticeException(line, "没有写明哪天放假。应写作“1月1日至3日放假，共3天”。",
                    "No day off is named. Write \"1月1日至3日放假，共3天\".");
        }
        return new HolidayPeriod(holidays, off, worked);
    }

    private void daysOff(Matcher sentence, List<LocalDate> off) throws UnreadableNoticeException {
        LocalDate first = date(sentence.group(1));
        LocalDate last = sentence.group(2) == null ? first : date(sentence.group(2));
        if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_HOLIDAY))) {
            throw new UnreadableNoticeException(line, "放假起止日期" + first + "至" + last + "有误。请核对原文。",
                    "Days off from " + first + " to " + last + " cannot be right. Compare with the original.");
        }
        int before = off.size();
        first.datesUntil(last.plusDays(1)).forEach(off::add);
        if (sentence.group(4) != null) {
            off.add(date(sentence.group(4)));
        }
        int counted = off.size() - before;
        if (sentence.group(3) != null && Integer.parseInt(sentence.group(3)) != counted) {
            throw new UnreadableNoticeException(line,
                    "写明共" + sentence.group(3) + "天，而" + first + "至" + last + "是" + counted + "天。请核对原文。",
                    "The notice says " + sentence.group(3) + " days, but " + first + " to " + last + " is " + counted
                            + ". Compare with the original.");
        }
    }

    private void makeUpDays(String dates, List<LocalDate> worked) throws UnreadableNoticeException {
        Matcher each = DATE_PARTS.matcher(dates);
        while (each.find()) {
            LocalDate day = date(each);
            if (day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()) {
                throw new UnreadableNoticeException(line,
                        day + " 是周" + weekday(day) + "，本来就上班，不会是调休上班日。请核对原文。",
                        day + " is no Saturday or Sunday and cannot be a make-up day. Compare with the original.");
            }
            worked.add(day);
        }
    }

    /** {@code 延长2020年春节假期至2月2日，2月3日起正常上班}. */
    void extension(String text, Map<Holiday, LocalDate> extensions) throws UnreadableNoticeException {
        Matcher extension = EXTENSION.matcher(text.split("。")[0]);
        Holiday holiday = extension.matches() ? Holiday.ofName(extension.group(1)).orElse(null) : null;
        if (holiday == null) {
            throw new UnreadableNoticeException(line, "看不懂“" + brief(text) + "”。应写作“延长春节假期至2月2日，2月3日起正常上班”。",
                    "\"" + brief(text) + "\" is not understood. Write \"延长春节假期至2月2日，2月3日起正常上班\".");
        }
        LocalDate until = date(extension.group(2));
        if (extension.group(3) != null && !date(extension.group(3)).equals(until.plusDays(1))) {
            throw new UnreadableNoticeException(line, "假期至" + until + "，上班却不在次日。请核对原文。",
                    "The holiday ends on " + until + ", but work does not begin on the next day.");
        }
        extensions.put(holiday, until);
    }

    private LocalDate date(String text) throws UnreadableNoticeException {
        Matcher parts = DATE_PARTS.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text); // the caller's pattern has matched it before
        }
        return date(parts);
    }

    /** Month and year that are left out are those of the date before; the first date's year is the notice's. */
    private LocalDate date(Matcher parts) throws UnreadableNoticeException {
        LocalDate before = latest;
        if (parts.group(2) == null && before == null) {
            throw new UnreadableNoticeException(line, "“" + parts.group() + "”没有写月份。请核对原文。",
                    "\"" + parts.group() + "\" has no month. Compare with the original.");
        }
        String givenYear = parts.group(1);
        String month = parts.group(2) != null || before == null
                ? parts.group(2)
                : String.valueOf(before.getMonthValue());
        int inheritedYear = parts.group(2) == null && before != null ? before.getYear() : year;
        LocalDate date = date(givenYear == null ? String.valueOf(inheritedYear) : givenYear, month, parts.group(3),
                line);
        if (Math.abs(date.getYear() - year) > 1) {
            throw new UnreadableNoticeException(line, "日期" + date + "与" + year + "年的通知不符。请核对原文。",
                    "The date " + date + " does not fit a notice on " + year + ".");
        }
        checkWeekday(date, parts.group(4));
        latest = date;
        return date;
    }

    private void checkWeekday(LocalDate date, @Nullable String remark) throws UnreadableNoticeException {
        if (remark == null) {
            return;
        }
        Matcher weekday = WEEKDAY.matcher(remark);
        if (weekday.find() && !weekday.group(1).replace('天', '日').equals(weekday(date))) {
            throw new UnreadableNoticeException(line,
                    date + " 写作“" + weekday.group() + "”，实际是周" + weekday(date) + "。请核对原文。",
                    date + " is called \"" + weekday.group() + "\" but is a " + date.getDayOfWeek()
                            + ". Compare with the original.");
        }
    }

    private static String weekday(LocalDate date) {
        int index = date.getDayOfWeek().getValue() - 1;
        return WEEKDAYS.substring(index, index + 1);
    }

    static LocalDate date(String year, String month, String day, int line) throws UnreadableNoticeException {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException none) {
            throw new UnreadableNoticeException(line, "没有" + year + "年" + month + "月" + day + "日这一天。请核对原文。",
                    "There is no day " + year + "-" + month + "-" + day + ". Compare with the original.");
        }
    }
}
