package org.gongkai.report.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.report.read.ReportInput;
import org.gongkai.report.read.SourceReader;
import org.gongkai.report.read.TextDecoder;
import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.read.UnreadableInputException.Reason;
import org.gongkai.report.read.assembly.Assembly;
import org.gongkai.report.read.assembly.Piece;
import org.gongkai.report.read.assembly.Piece.Words;
import org.gongkai.report.read.assembly.TablesInProse;
import org.gongkai.report.source.SourceDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads a web page, a piece of one, a page saved by Word under the name {@code .doc}, or a page saved as MHTML.
 *
 * <p>The title is the one the site's own metadata give ({@code ArticleTitle}), or else the page's; the day of publication
 * ({@code PubDate}) comes as a first paragraph {@code 发布日期：2024-01-15}. What is hidden is not read, unless the page
 * shows no table otherwise: some sites hide the content until a script shows it, or keep it in a text area.
 */
public final class HtmlReader implements SourceReader {

    /** More tags than any report has, even as Word exports it. */
    private static final int MOST_TAGS = 300_000;

    /** Fewer characters than the shortest report. */
    private static final int NEARLY_NOTHING = 60;

    private static final Pattern TABLE_PART = Pattern.compile("(?i)\\A\\s*<(?:tr|td|th|tbody|thead|tfoot)[\\s>]");
    private static final Pattern DAY = Pattern.compile("(20\\d\\d)[-/.年](\\d{1,2})[-/.月](\\d{1,2})");

    @Override
    public SourceDocument read(ReportInput input) throws UnreadableInputException {
        if (Mhtml.looksLike(input.bytes())) {
            Mhtml.Page page = Mhtml.page(input.bytes(), input.name());
            return read(decode(page.bytes(), page.charset(), input.name()), input.name());
        }
        return read(decode(input.bytes(), null, input.name()), input.name());
    }

    private static String decode(byte[] page, @Nullable String charset, String input) throws UnreadableInputException {
        return TextDecoder.decode(new ReportInput(input, EmbeddedData.removed(page)), charset).text();
    }

    private static SourceDocument read(String page, String input) throws UnreadableInputException {
        Document document = parse(page, input);
        PageWalk walk = walk(document, false);
        List<Piece> pieces = ContentChoice.of(walk.pieces());
        boolean figures = Assembly.hasFigures(pieces);
        if (!figures) {
            pieces = lookCloser(document, walk, pieces, input);
            figures = Assembly.hasFigures(pieces);
        }
        if (pieces.stream().mapToInt(HtmlReader::length).sum() < NEARLY_NOTHING && walk.pictures() > 0) {
            throw new UnreadableInputException(Reason.SCAN, input);
        }
        SourceDocument read = Assembly.document(title(document), withPublicationDay(document, pieces));
        return figures ? read : TablesInProse.reread(read, walk.lines(), input);
    }

    private static Document parse(String page, String input) throws UnreadableInputException {
        int tags = 0;
        for (int at = page.indexOf('<'); at >= 0; at = page.indexOf('<', at + 1)) {
            if (++tags > MOST_TAGS) {
                throw new UnreadableInputException(Reason.TOO_COMPLEX, input);
            }
        }
        return Jsoup.parse(TABLE_PART.matcher(page).find() ? "<table>" + page : page);
    }

    private static PageWalk walk(Document document, boolean showHidden) {
        PageWalk walk = new PageWalk(showHidden);
        document.body().filter(walk);
        return walk;
    }

    /** The page shows no figures: perhaps a script would have shown them, or the markup was escaped once too often. */
    private static List<Piece> lookCloser(Document document, PageWalk walk, List<Piece> shown, String input)
            throws UnreadableInputException {
        if (walk.hidSomething()) {
            List<Piece> all = ContentChoice.of(walk(document, true).pieces());
            if (Assembly.hasFigures(all)) {
                return all;
            }
        }
        List<String> packed = new ArrayList<>(walk.packedPages());
        String words = document.body().text();
        if (words.contains("<td") && words.contains("</td")) {
            packed.add(document.body().wholeText());
        }
        for (String page : packed) {
            String markup = page.contains("&lt;td") ? org.jsoup.parser.Parser.unescapeEntities(page, false) : page;
            List<Piece> unpacked = ContentChoice.of(walk(parse(markup, input), false).pieces());
            if (Assembly.hasFigures(unpacked)) {
                return unpacked;
            }
        }
        return shown;
    }

    private static int length(Piece piece) {
        return piece instanceof Words words ? words.text().length() : NEARLY_NOTHING;
    }

    private static String title(Document document) {
        String given = meta(document, "ArticleTitle");
        return given.isEmpty() ? document.title().strip() : given;
    }

    private static List<Piece> withPublicationDay(Document document, List<Piece> pieces) {
        Matcher day = DAY.matcher(meta(document, "PubDate"));
        if (!day.find()) {
            return pieces;
        }
        List<Piece> all = new ArrayList<>(pieces.size() + 1);
        all.add(new Words("发布日期：" + day.group(1) + '-' + twoDigits(day.group(2)) + '-' + twoDigits(day.group(3))));
        all.addAll(pieces);
        return all;
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static String meta(Document document, String name) {
        for (Element child : document.head().children()) {
            if (child.normalName().equals("meta") && child.attr("name").equalsIgnoreCase(name)) {
                return child.attr("content").strip();
            }
        }
        return "";
    }
}
