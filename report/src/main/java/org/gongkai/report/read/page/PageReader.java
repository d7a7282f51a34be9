package org.gongkai.report.read.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.gongkai.report.source.Block;
import org.gongkai.report.source.SourceDocument;
import org.gongkai.report.source.SourceTable;
import org.jspecify.annotations.Nullable;

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
        dissolveFrames(layouts);
        dropRunningHeads(layouts);
        return new SourceDocument(title, blocks(layouts));
    }

    /** A page with its glyphs sorted out. */
    private static final class PageLayout {
        final PageContent page;
        final List<Glyph> free;
        List<RuledTable> tables;
        List<Line> lines = List.of();

        PageLayout(PageContent page, List<RuledTable> tables, List<Glyph> free) {
            this.page = page;
            this.tables = tables;
            this.free = free;
        }
    }

    private static PageLayout layout(PageContent page) {
        List<List<Glyph>> stretches = stretches(withoutOverprint(page.glyphs()));
        List<RuledTable> tables = TableFinder.find(page);
        List<RuledTable> inside = new ArrayList<>(tables);
        // Boxes within a cell come after the table itself, a table within a box before the box.
        inside.sort(Comparator.comparing((RuledTable table) -> table.cells.size() == 1)
                .thenComparingDouble(table -> table.bottom() - table.top()));
        List<Glyph> free = new ArrayList<>();
        for (List<Glyph> stretch : stretches) {
            if (inside.stream().noneMatch(table -> table.take(stretch))) {
                free.addAll(stretch);
            }
        }
        return new PageLayout(page, tables, free);
    }

    /** Dissolves boxes around prose, and tables whose lines leave out what divides their figures. */
    private static void dissolveFrames(List<PageLayout> layouts) {
        for (int p = 0; p < layouts.size(); p++) {
            PageLayout layout = layouts.get(p);
            List<RuledTable> kept = new ArrayList<>();
            for (RuledTable table : layout.tables) {
                if (!table.isFrame()
                        || isFirstRowOf(table, layout, p + 1 < layouts.size() ? layouts.get(p + 1) : null)) {
                    kept.add(table);
                } else {
                    table.cells.forEach(cell -> layout.free.addAll(cell.glyphs));
                }
            }
            layout.tables = kept;
            layout.lines = Line.of(layout.free);
        }
    }

    /** A box at the foot of a page may be the first row of a table that the page break cut off. */
    private static boolean isFirstRowOf(RuledTable box, PageLayout layout, @Nullable PageLayout next) {
        if (next == null || next.tables.isEmpty() || box.rows.length > 2
                || box != layout.tables.get(layout.tables.size() - 1)) {
            return false;
        }
        RuledTable table = next.tables.get(0);
        return !table.isFrame() && box.bottom() > 0.75 * layout.page.height()
                && table.top() < 0.25 * next.page.height()
                && Math.abs(table.left() - box.left()) < 4 && Math.abs(table.right() - box.right()) < 4;
    }

    /** Glyphs drawn by one instruction, one close behind the other. */
    private static List<List<Glyph>> stretches(List<Glyph> glyphs) {
        List<List<Glyph>> stretches = new ArrayList<>();
        Glyph before = null;
        for (Glyph glyph : glyphs) {
            if (before == null || glyph.run() != before.run()
                    || Math.abs(glyph.x() - before.right()) > 0.12 * glyph.size()
                    || Math.abs(glyph.baseline() - before.baseline()) > 0.1 * glyph.size()) {
                stretches.add(new ArrayList<>());
            }
            stretches.get(stretches.size() - 1).add(glyph);
            before = glyph;
        }
        return stretches;
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

    private static List<Block> blocks(List<PageLayout> layouts) {
        Paragraphs paragraphs = new Paragraphs(margin(layouts, true), margin(layouts, false));
        List<Block> blocks = new ArrayList<>();
        List<PrintedLine> run = new ArrayList<>();
        JoinedTable open = null;
        int tables = 0;
        for (PageLayout layout : layouts) {
            int number = 0;
            int next = 0;
            List<Line> lines = layout.lines;
            for (int i = 0; i <= lines.size(); i++) {
                while (next < layout.tables.size()
                        && (i == lines.size() || layout.tables.get(next).top() < lines.get(i).baseline())) {
                    RuledTable table = layout.tables.get(next++);
                    boolean first = next == 1 && i == 0;
                    if (open != null && !(first && open.add(table))) {
                        blocks.add(open.source(++tables));
                        open = null;
                    }
                    if (open == null) {
                        addLines(run, paragraphs, blocks);
                        open = new JoinedTable(table);
                    }
                }
                if (i < lines.size()) {
                    if (open != null) {
                        blocks.add(open.source(++tables));
                        open = null;
                    }
                    run.add(new PrintedLine(lines.get(i), layout.page.number(), ++number));
                }
            }
        }
        if (open != null) {
            blocks.add(open.source(++tables));
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
