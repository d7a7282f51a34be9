package org.gongkai.report.read.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What tags, attributes and class names mean for somebody who reads the page. */
final class Markup {

    /** Tags that begin and end a paragraph. Unlike in the standard, {@code ins} is not among them: it marks words. */
    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "body", "caption",
            "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
            "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "listing", "main", "menu",
            "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
            "textarea", "select", "option");

    /** Tags whose content is not read: programs, pictures, deletions, and the settings Word leaves behind. */
    private static final Set<String> SILENT = Set.of("head", "script", "style", "noscript", "template", "svg", "math",
            "canvas", "object", "embed", "iframe", "video", "audio", "button", "map", "rt", "rp", "del", "xml",
            "datalist", "noframes", "frameset");

    private static final Set<String> EMBEDDED = Set.of("object", "embed", "iframe", "canvas");

    private static final Set<String> LANDMARKS = Set.of("nav", "footer", "aside", "article", "main", "menu");

    private static final Pattern HIDDEN = Pattern.compile(
            "display\\s*:\\s*none|mso-hide\\s*:\\s*all", Pattern.CASE_INSENSITIVE);

    private static final Pattern INVISIBLE = Pattern.compile("visibility\\s*:\\s*(?:hidden|collapse)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BLOCK_SPAN = Pattern.compile("display\\s*:\\s*block");

    /** What names of the parts that hold the article have in them. */
    private static final NameParts CONTENT_NAMES = NameParts.of("conten", "article", "zoom", "trs_", "ucap", "editor",
            "detail", "news", "view", "main", "txt", "text", "artibody", "neirong", "zhengwen");

    /** What names of the parts around the article have in them. */
    private static final NameParts NOISE_NAMES = NameParts.of("footer", "navbar", "breadcrumb", "copyright", "sidebar",
            "topbar", "fenxiang", "friendlink");

    /** Words that say so only where they stand alone, between spaces, hyphens or underscores. */
    private static final Set<String> NOISE_WORDS = Set.of("nav", "navs", "navigation", "menu", "foot", "bottom",
            "crumb",
            "crumbs", "position", "location", "dqwz", "weizhi", "side", "share", "bdsharebuttonbox", "header", "head",
            "top", "search", "pager", "paging", "related", "prev", "next", "print", "tool", "tools", "link", "links",
            "banner", "friend", "qrcode", "login");

    private static final int LONGEST_NOISE_WORD = NOISE_WORDS.stream().mapToInt(String::length).max().orElse(0);

    private static final int LARGEST_SPAN = 65_534;

    private Markup() {}

    static boolean isSilent(String name) {
        return SILENT.contains(name) || name.length() > 2 && name.charAt(1) == ':'
                && (name.charAt(0) == 'w' || name.charAt(0) == 'v' || name.charAt(0) == 'm');
    }

    static boolean isEmbedded(String name) {
        return EMBEDDED.contains(name);
    }

    /** Whether scripts keep whole pages in such an element, to show them later. */
    static boolean mayHoldPage(String name) {
        return name.equals("script") || name.equals("template");
    }

    static boolean isBlock(String name, Element element) {
        return BLOCKS.contains(name) || name.equals("span") && element.attributesSize() > 0
                && isBlockStyle(element.attr("style"));
    }

    private static boolean isBlockStyle(String style) {
        return style.contains("block") && BLOCK_SPAN.matcher(style).find();
    }

    static boolean isLandmark(String name) {
        return LANDMARKS.contains(name);
    }

    static boolean isHidden(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        // Most styles hide nothing: the costly look is for those that may.
        return !style.isEmpty()
                && (style.contains("none") || style.contains("all") || style.contains("NONE") || style.contains("ALL"))
                && HIDDEN.matcher(style).find();
    }

    /** Whether an element keeps its place on the page, but cannot be seen. */
    static boolean isInvisible(Element element) {
        String style = element.attr("style");
        return (style.contains("visib") || style.contains("VISIB")) && INVISIBLE.matcher(style).find();
    }

    /** Whether this is an entry of the table of contents that Word exported, which only repeats a heading. */
    static boolean isContentsEntry(Element element) {
        return element.className().startsWith("MsoToc");
    }

    /** Whether an input field shows its value, as forms printed for reading do. */
    static boolean showsValue(Element input) {
        String type = input.attr("type").toLowerCase(Locale.ROOT);
        return type.isEmpty() || type.equals("text") || type.equals("number");
    }

    /** Whether a link leads away from the words it stands on, unlike one of a table of contents. */
    static boolean leadsElsewhere(Element link) {
        String target = link.attr("href");
        return !target.isEmpty() && target.charAt(0) != '#';
    }

    /** Whether a script builds a page from this. */
    static boolean looksLikePage(String markup) {
        String lower = markup.length() < 50 ? "" : markup.toLowerCase(Locale.ROOT);
        return lower.contains("<td") || lower.contains("&lt;td") || lower.contains("</p>");
    }

    /**
     * The number of rows or columns a cell covers: 0 is "all that follow", what is no number is 1, absurd numbers are
     * cut.
     */
    static int span(String attribute) {
        int value = 0;
        int digits = 0;
        for (int i = 0; i < attribute.length() && value < LARGEST_SPAN; i++) {
            char c = attribute.charAt(i);
            if (c >= '0' && c <= '9') {
                value = value * 10 + c - '0';
                digits++;
            } else if (digits > 0 || c != ' ') {
                break;
            }
        }
        return digits == 0 ? 1 : Math.min(value, LARGEST_SPAN);
    }

    /** Whether the name of a part of the page speaks of noise, of content (false), or of neither (null). */
    static @Nullable Boolean namesNoise(String tag, Element element) {
        switch (tag) {
            case "nav", "footer", "aside", "menu" -> {
                return true;
            }
            case "article", "main" -> {
                return false;
            }
            default -> {
                // The names decide.
            }
        }
        String names = element.id() + ' ' + element.className();
        if (names.length() == 1 || names.startsWith(" Mso")) {
            return null;
        }
        names = names.toLowerCase(Locale.ROOT);
        if (hasNoiseWord(names) || NOISE_NAMES.within(names)) {
            return true;
        }
        return CONTENT_NAMES.within(names) ? false : null;
    }

    private static boolean hasNoiseWord(String names) {
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            if (i == names.length() || Character.isWhitespace(names.charAt(i)) || names.charAt(i) == '_'
                    || names.charAt(i) == '-') {
                if (i > start && i - start <= LONGEST_NOISE_WORD && NOISE_WORDS.contains(names.substring(start, i))) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }
}
