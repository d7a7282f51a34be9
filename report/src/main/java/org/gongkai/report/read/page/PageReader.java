package org.gongkai.report.read.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.gongkai.report.source.Block;
import org.gongkai.report.source.SourceDocument;
import org.gongkai.report.source.SourceTable;

/**
 * Makes a document of pages: tables where lines draw them or figures stand in columns, paragraphs elsewhere. Page
 * numbers and running heads are left out; a table row that a page break cut in two is put together again.
 */
public final class PageReader {

    private static final Pattern PAGE_NUMBER = Pattern
            .compile(
                    "[-—–―─－·\\s]*(?:第\\s*)?\\d{1,4}(?:\\s*页)?(?:\\s*[/／]?\\s*(?:共\\s*)?\\d{1,4}\\s*页?)?[-—–―─－·\\s]*");
    private static final double MARGIN_SHARE = 0.09;

    private PageReader() {}

    /** The pages as paragraphs and tables in reading order. */
    public static SourceDocument read(String title, List<PageContent> pages) {
        List<PageLayout> layouts = new ArrayList<>();
        for (PageContent page : pages) {
            layouts.add(layout(page));
        }
        dropRunningHeads(layouts);
        joinCutRows(layouts);
        return new SourceDocument(title, blocks(layouts));
    }

    /** A page with its glyphs sorted out. */
    private static final class PageLayout {
        final PageContent page;
        final List<RuledTable> tables;
        List<Line> lines;

        PageLayout(PageContent page, List<RuledTable> tables, List<Line> lines) {
            this.page = page;
            this.tables = tables;
            this.lines = lines;
        }
    }

    private static PageLayout layout(PageContent page) {
        List<RuledTable> found = TableFinder.find(page);
        List<Glyph> free = new ArrayList<>();
        for (Glyph glyph : withoutOverprint(page.glyphs())) {
            boolean taken = false;
            for (RuledTable table : found) {
                if (table.take(glyph)) {
                    taken = true;
                    break;
                }
            }
            if (!taken) {
                free.add(glyph);
            }
        }
        List<RuledTable> tables = new ArrayList<>();
        for (RuledTable table : found) {
            if (isFrame(table)) {
                table.cells.forEach(cell -> free.addAll(cell.glyphs));
            } else {
                tables.add(table);
            }
        }
        return new PageLayout(page, tables, Line.of(free));
    }

    /** Boxes around prose and lines under headings are no tables: nearly all their text stands in one cell. */
    private static boolean isFrame(RuledTable table) {
        int filled = 0;
        for (RuledTable.Cell cell : table.cells) {
            filled += cell.glyphs.isEmpty() ? 0 : 1;
        }
        return filled < 2;
    }

    /** Letters printed twice, a little apart, to look bold. */
    private static List<Glyph> withoutOverprint(List<Glyph> glyphs) {
        List<Glyph> kept = new ArrayList<>(glyphs.size());
        Map<Long, List<Glyph>> seen = new HashMap<>(glyphs.size() * 2);
        for (Glyph glyph : glyphs) {
            boolean twin = false;
            long key = Math.round(glyph.x() / 4) * 100_003 + Math.round(glyph.baseline() / 4);
            for (long dx = -1; dx <= 1 && !twin; dx++) {
                for (long dy = -1; dy <= 1 && !twin; dy++) {
                    for (Glyph other : seen.getOrDefault(key + dx * 100_003 + dy, List.of())) {
                        if (other.text().equals(glyph.text()) && Math.abs(other.x() - glyph.x()) < 0.2 * glyph.size()
                                && Math.abs(other.baseline() - glyph.baseline()) < 0.2 * glyph.size()) {
                            twin = true;
                            break;
                        }
                    }
                }
            }
            if (!twin) {
                kept.add(glyph);
                seen.computeIfAbsent(key, k -> new ArrayList<>(2)).add(glyph);
            }
        }
        return kept;
    }

    private static void dropRunningHeads(List<PageLayout> layouts) {
        Map<String, Integer> often = new HashMap<>();
        for (PageLayout layout : layouts) {
            Set<String> onPage = new HashSet<>();
            for (Line line : layout.lines) {
                if (inMargin(line, layout.page)) {
                    onPage.add(line.text().replaceAll("\\d+", "0"));
                }
            }
            onPage.forEach(text -> often.merge(text, 1, Integer::sum));
        }
        for (PageLayout layout : layouts) {
            List<Line> kept = new ArrayList<>();
            for (Line line : layout.lines) {
                String text = line.text();
                boolean margin = inMargin(line, layout.page);
                boolean repeated = layouts.size() > 1
                        && often.getOrDefault(text.replaceAll("\\d+", "0"), 0) >= Math.max(2, (layouts.size() + 1) / 2);
                boolean pageNumber = PAGE_NUMBER.matcher(text).matches()
                        && (margin || line == layout.lines.get(layout.lines.size() - 1));
                if (!(margin && repeated || pageNumber)) {
                    kept.add(line);
                }
            }
            layout.lines = kept;
        }
    }

    private static boolean inMargin(Line line, PageContent page) {
        return line.baseline() < MARGIN_SHARE * page.height() || line.baseline() > (1 - MARGIN_SHARE) * page.height();
    }

    private static void joinCutRows(List<PageLayout> layouts) {
        for (int p = 0; p + 1 < layouts.size(); p++) {
            List<RuledTable> here = layouts.get(p).tables;
            List<RuledTable> there = layouts.get(p + 1).tables;
            if (here.isEmpty() || there.isEmpty()) {
                continue;
            }
            RuledTable last = here.get(here.size() - 1);
            RuledTable first = there.get(0);
            if (last.goesOnIn(first) && last.isCutBefore(first)) {
                last.takeRestOfLastRow(first);
            }
        }
    }

    private static List<Block> blocks(List<PageLayout> layouts) {
        Paragraphs paragraphs = new Paragraphs(margin(layouts, true), margin(layouts, false));
        List<Block> blocks = new ArrayList<>();
        List<PrintedLine> run = new ArrayList<>();
        int tableNumber = 0;
        for (PageLayout layout : layouts) {
            int number = 0;
            int next = 0;
            for (Line line : layout.lines) {
                while (next < layout.tables.size() && layout.tables.get(next).top() < line.baseline()) {
                    addLines(run, paragraphs, blocks);
                    blocks.add(layout.tables.get(next++).source(++tableNumber));
                }
                run.add(new PrintedLine(line, layout.page.number(), ++number));
            }
            while (next < layout.tables.size()) {
                addLines(run, paragraphs, blocks);
                blocks.add(layout.tables.get(next++).source(++tableNumber));
            }
        }
        addLines(run, paragraphs, blocks);
        return blocks;
    }

    /** The lines between two ruled tables: prose, and tables without lines. */
    private static void addLines(List<PrintedLine> run, Paragraphs paragraphs, List<Block> blocks) {
        ColumnTables columns = new ColumnTables(run);
        for (int i = 0; i < run.size(); i++) {
            SourceTable table = columns.tableAt(i);
            if (table != null) {
                blocks.addAll(paragraphs.flush());
                blocks.add(table);
            }
            if (!columns.belongsToTable(i)) {
                PrintedLine printed = run.get(i);
                paragraphs.add(printed.line(), printed.page(), printed.number());
            }
        }
        blocks.addAll(paragraphs.flush());
        run.clear();
    }

    /** Where most long lines begin or end. */
    private static double margin(List<PageLayout> layouts, boolean left) {
        Map<Long, Integer> votes = new HashMap<>();
        for (PageLayout layout : layouts) {
            for (Line line : layout.lines) {
                if (line.right() - line.left() > 0.45 * layout.page.width()) {
                    double edge = left ? line.left() : line.right();
                    votes.merge(Math.round(edge / 4), 1, Integer::sum);
                }
            }
        }
        Map<Long, Integer> counts = new HashMap<>();
        int most = 0;
        for (long edge : votes.keySet()) {
            int count = votes.getOrDefault(edge, 0) + votes.getOrDefault(edge + 1, 0) + votes.getOrDefault(edge - 1, 0);
            counts.put(edge, count);
            most = Math.max(most, count);
        }
        // In a report of short paragraphs most long lines are indented: the margin is further out, with fewer lines.
        int enough = left ? Math.max(Math.min(2, most), (most + 3) / 4) : most;
        long best = left ? Long.MAX_VALUE : 0;
        for (Map.Entry<Long, Integer> count : counts.entrySet()) {
            boolean further = left ? count.getKey() < best : count.getKey() > best;
            if (count.getValue() >= enough && further) {
                best = count.getKey();
            }
        }
        if (left && votes.getOrDefault(best, 0) < votes.getOrDefault(best + 1, 0)) {
            best++;
        }
        return most == 0 ? (left ? 0 : Double.MAX_VALUE) : best * 4.0;
    }
}
