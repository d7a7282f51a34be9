package org.gongkai.report.read.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.gongkai.report.read.assembly.ParagraphText;
import org.gongkai.report.read.assembly.Piece;
import org.gongkai.report.read.assembly.Piece.Words;
import org.gongkai.report.read.assembly.Region;
import org.gongkai.report.read.assembly.TableDraft;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * One walk over the tree of a page, which collects its paragraphs and tables in reading order. It does not recurse,
 * however deep the page is nested.
 */
final class PageWalk implements NodeFilter {

    private final boolean showHidden;
    private final List<Piece> page = new ArrayList<>();
    private final List<String> packedPages = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final Deque<OpenTable> tables = new ArrayDeque<>();
    private final Deque<OpenRegion> regions = new ArrayDeque<>();
    private final Deque<ListNumbering> lists = new ArrayDeque<>();
    private final ParagraphText text = new ParagraphText();

    private List<Piece> sink = page;
    private int headings;
    private int preformatted;
    private int links;
    private int linkedLength;
    private int linkStart;
    private String numeral = "";
    private boolean superscript;
    private boolean hidSomething;
    /** The hidden part that a script would show. What is hidden within it stays so. */
    private @Nullable Element shown;
    private int pictures;

    private record OpenRegion(Element element, Region region) {}

    /**
     * A table that is not closed yet.
     *
     * @param outer where its pieces will go
     */
    private record OpenTable(List<Piece> outer, TableDraft draft, List<Piece> caption) {}

    /** @param showHidden whether to read what style sheets hide, for pages that show their content by a script */
    PageWalk(boolean showHidden) {
        this.showHidden = showHidden;
    }

    /** What was found, in reading order. */
    List<Piece> pieces() {
        return page;
    }

    /** Whether anything was passed over because it is hidden. */
    boolean hidSomething() {
        return hidSomething;
    }

    /** Markup that lay in text areas and script templates, from which scripts build pages. */
    List<String> packedPages() {
        return packedPages;
    }

    /** All words, a line for each paragraph, preformatted lines as they are. */
    List<String> lines() {
        return lines;
    }

    /** How many pictures and embedded files the page shows. */
    int pictures() {
        return pictures;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            appendText(words.getWholeText());
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? enter(element) : FilterResult.CONTINUE;
    }

    private void appendText(String words) {
        if (superscript && !words.isBlank()) {
            superscript = false;
            if (isDigit(text.last()) && isDigit(words.strip().charAt(0))) {
                // The mark of a footnote must not become the last digit of a figure.
                text.append("^");
            }
        }
        if (preformatted > 0) {
            text.appendKept(words);
        } else {
            text.append(words);
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    private FilterResult enter(Element element) {
        String name = element.normalName();
        if (Markup.isSilent(name)) {
            pictures += Markup.isEmbedded(name) ? 1 : 0;
            if (Markup.mayHoldPage(name)) {
                packPage(element.data());
            }
            return FilterResult.SKIP_ENTIRELY;
        }
        boolean attributes = element.attributesSize() > 0;
        if (attributes && Markup.isHidden(element)) {
            hidSomething = true;
            if (!showHidden || shown != null) {
                if (name.equals("textarea")) {
                    packPage(element.wholeText());
                }
                return FilterResult.SKIP_ENTIRELY;
            }
            shown = element;
        }
        if (attributes && (!showHidden || shown != null) && Markup.isInvisible(element)) {
            hidSomething = true;
            if (name.equals("td") || name.equals("th")) {
                // The cell keeps its column.
                flush();
                openCell(element);
                closeCell();
            }
            return FilterResult.SKIP_ENTIRELY;
        }
        if (attributes && Markup.isContentsEntry(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (Markup.isBlock(name, element)) {
            flush();
            if (attributes || Markup.isLandmark(name)) {
                openRegion(name, element);
            }
        }
        return enter(name, element);
    }

    private FilterResult enter(String name, Element element) {
        switch (name) {
            case "br" -> text.lineBreak();
            case "img" -> pictures++;
            case "table" -> openTable();
            case "thead", "tbody", "tfoot" -> group(name);
            case "tr" -> row();
            case "td", "th" -> openCell(element);
            case "caption" -> openCaption();
            case "h1", "h2", "h3", "h4", "h5", "h6" -> headings++;
            case "pre", "listing" -> {
                preformatted++;
                lines.add(element.wholeText());
            }
            case "a" -> openLink(element);
            case "ol", "ul" -> lists.push(ListNumbering.of(element));
            case "li" -> numeral = lists.isEmpty() ? "" : lists.peek().next(element);
            case "sup" -> superscript = true;
            case "input" -> {
                if (Markup.showsValue(element)) {
                    text.append(element.attr("value"));
                }
            }
            case "option" -> {
                if (!element.hasAttr("selected")) {
                    return FilterResult.SKIP_ENTIRELY;
                }
            }
            case "textarea" -> {
                if (packPage(element.wholeText())) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                preformatted++;
            }
            default -> {
                // Everything else is only a container of words.
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String name = element.normalName();
        if (Markup.isBlock(name, element)) {
            flush();
        }
        switch (name) {
            case "table" -> closeTable();
            case "td", "th" -> closeCell();
            case "caption" -> closeCaption();
            case "h1", "h2", "h3", "h4", "h5", "h6" -> headings--;
            case "pre", "listing", "textarea" -> preformatted--;
            case "a" -> closeLink(element);
            case "ol", "ul" -> lists.poll();
            case "sup" -> superscript = false;
            default -> {
                // Nothing was opened.
            }
        }
        if (shown == element) {
            shown = null;
        }
        OpenRegion open = regions.peek();
        if (open != null && open.element() == element) {
            regions.pop();
        }
        return FilterResult.CONTINUE;
    }

    /** Ends the paragraph that is open and puts it where the walk is. */
    private void flush() {
        if (!text.isEmpty()) {
            if (links > 0) {
                linkedLength += text.length() - linkStart;
            }
            boolean linked = linkedLength >= text.length();
            List<String> paragraphs = text.paragraphs(!tables.isEmpty());
            if (headings > 0 && paragraphs.size() > 1 && paragraphs.stream().noneMatch(ParagraphText::isNumbered)) {
                paragraphs = List.of(text.oneLine());
            }
            if (preformatted == 0) {
                lines.addAll(paragraphs);
            }
            for (String paragraph : paragraphs) {
                String numbered = numeral.isEmpty() || ParagraphText.isNumbered(paragraph)
                        ? paragraph
                        : numeral + paragraph;
                numeral = "";
                sink.add(new Words(numbered, headings > 0, linked, region()));
            }
        }
        text.clear();
        linkedLength = 0;
        linkStart = 0;
    }

    private @Nullable Region region() {
        OpenRegion open = regions.peek();
        return open == null ? null : open.region();
    }

    private void openRegion(String name, Element element) {
        Boolean noise = Markup.namesNoise(name, element);
        if (noise != null) {
            regions.push(new OpenRegion(element, new Region(region(), noise)));
        }
    }

    private boolean packPage(String markup) {
        boolean page = Markup.looksLikePage(markup);
        if (page) {
            packedPages.add(markup);
        }
        return page;
    }

    private void openLink(Element link) {
        if (Markup.leadsElsewhere(link) && links++ == 0) {
            linkStart = text.length();
        }
    }

    private void closeLink(Element link) {
        if (Markup.leadsElsewhere(link) && --links == 0) {
            linkedLength += text.length() - linkStart;
        }
    }

    private void openTable() {
        tables.push(new OpenTable(sink, new TableDraft(region()), new ArrayList<>(0)));
    }

    private void closeTable() {
        OpenTable table = tables.pop();
        sink = table.outer;
        sink.addAll(table.caption);
        sink.addAll(table.draft.pieces());
    }

    private void group(String name) {
        OpenTable table = tables.peek();
        if (table != null) {
            table.draft.newGroup(name.equals("tfoot"));
        }
    }

    private void row() {
        OpenTable table = tables.peek();
        if (table != null) {
            table.draft.newRow();
        }
    }

    private void openCell(Element cell) {
        OpenTable table = tables.peek();
        if (table != null) {
            List<Piece> content = new ArrayList<>(1);
            table.draft.addCell(Markup.span(cell.attr("rowspan")), Markup.span(cell.attr("colspan")), content);
            sink = content;
        }
    }

    private void closeCell() {
        OpenTable table = tables.peek();
        if (table != null) {
            sink = table.outer;
        }
    }

    private void openCaption() {
        OpenTable table = tables.peek();
        if (table != null) {
            sink = table.caption;
        }
    }

    private void closeCaption() {
        OpenTable table = tables.peek();
        if (table != null) {
            sink = table.outer;
        }
    }
}
