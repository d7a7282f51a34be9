package org.gongkai.calendar;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.gongkai.law.calendar.UnreadableNoticeException;
import org.gongkai.report.read.ReportInput;
import org.gongkai.report.read.TextDecoder;
import org.gongkai.report.read.UnreadableInputException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of a notice out of a file: a text, or the page saved from the government's site. */
final class NoticeFile {

    /** Larger files are no notice: 2 MiB, pages of sites with all their ornament included. */
    static final int LARGEST = 2 << 20;

    /** With this a notice begins; before it stand the menus of the page. */
    private static final String TITLE = "国务院办公厅关于";

    private static final String BLOCKS = "p, div, br, li, tr, td, h1, h2, h3, h4, h5, h6, section, article, title";

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u3000]+");
    private static final Pattern NUMBER = Pattern.compile("国办发(?:明电)?[〔\\[（(【]\\d{4}[〕\\]）)】]\\d{1,3}号");
    private static final Pattern HOLIDAY = Pattern.compile("[一二三四五六七八九十]{1,3}、(?:元旦|春节|清明节|劳动节|端午节|中秋节|国庆节)");
    private static final Pattern DATE = Pattern.compile("\\d{4}年\\d{1,2}月\\d{1,2}日");

    private NoticeFile() {}

    /**
     * The words.
     *
     * @throws UnreadableNoticeException if the file is neither a text nor a page
     */
    static String text(String name, byte[] content) throws UnreadableNoticeException {
        if (content.length > LARGEST) {
            throw new UnreadableNoticeException(0, "文件过大，不像是放假通知。请把通知正文粘贴到文本框。",
                    "The file is too large for a notice. Paste the text.");
        }
        if (isArchive(content)) {
            throw new UnreadableNoticeException(0, "只能导入文本文件（.txt）或者从中国政府网保存的网页（.html）。其他格式请打开后把正文粘贴到文本框。",
                    "Only text files and web pages can be imported. Paste the text of other files.");
        }
        String text;
        try {
            text = TextDecoder.decode(new ReportInput(name, content)).text();
        } catch (UnreadableInputException unreadable) {
            throw new UnreadableNoticeException(0, "无法识别文件的文字编码。请另存为UTF-8文本，或者把正文粘贴到文本框。",
                    "The encoding of the file is not known. Save it as UTF-8 or paste the text.");
        }
        return isPage(text) ? notice(lines(text)) : text;
    }

    private static boolean isArchive(byte[] content) {
        return content.length > 3
                && (content[0] == 'P' && content[1] == 'K' || content[0] == '%' && content[1] == 'P'
                        || content[0] == (byte) 0xD0 && content[1] == (byte) 0xCF);
    }

    private static boolean isPage(String text) {
        String head = text.substring(0, Math.min(text.length(), 1000)).toLowerCase(Locale.ROOT);
        return head.contains("<html") || head.contains("<!doctype") || head.contains("<p") || head.contains("<div");
    }

    private static List<String> lines(String page) {
        Document document = Jsoup.parse(page);
        document.select("script, style, noscript, template, head").remove();
        StringBuilder text = new StringBuilder();
        document.body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.text().replace('\n', ' '));
                } else if (node instanceof Element element && element.is(BLOCKS)) {
                    text.append('\n');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && element.is(BLOCKS)) {
                    text.append('\n');
                }
            }
        });
        return text.toString()
                .lines()
                .map(line -> SPACE.matcher(line).replaceAll(""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** From the title or the number to the date below the holidays: the lines of the page around it are left out. */
    private static String notice(List<String> lines) {
        int first = -1;
        int lastHoliday = -1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (first < 0 && (line.contains(TITLE) || NUMBER.matcher(line).find())) {
                first = i;
            }
            lastHoliday = HOLIDAY.matcher(line).lookingAt() ? i : lastHoliday;
        }
        if (first < 0 || lastHoliday < first) {
            return String.join("\n", lines);
        }
        int last = lastHoliday;
        while (last < lines.size() - 1 && !DATE.matcher(lines.get(last)).matches()) {
            last++;
        }
        return String.join("\n", lines.subList(first, last + 1));
    }
}
