package org.gongkai.report.read.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.gongkai.report.read.assembly.Assembly;
import org.gongkai.report.read.assembly.Piece;
import org.gongkai.report.read.assembly.Piece.Words;
import org.gongkai.report.read.assembly.Region;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out what surrounds the content of a page. The names of the page's parts only suggest what to leave out; what
 * stands in them decides, and a table with figures is never left out.
 */
final class ContentChoice {

    /** Words of this length are prose, not a link or the name of a column. */
    private static final int PROSE = 30;

    /** More unlinked characters than any navigation or footer has. */
    private static final int MORE_THAN_NOISE = 600;

    /** As many links in a row are navigation. */
    private static final int LINK_LIST = 3;

    private static final int LONGEST_LINK = 50;

    private static final Pattern DATE = Pattern.compile("[期间][：:]\\s*20\\d\\d");

    private ContentChoice() {}

    static List<Piece> of(List<Piece> pieces) {
        Map<Region, Tally> tallies = tally(pieces);
        Region content = content(tallies, new Tally(pieces));
        List<Piece> chosen = new ArrayList<>(pieces.size());
        boolean before = true;
        for (Piece piece : pieces) {
            boolean inside = content == null || isWithin(piece, content);
            before &= content != null && !inside;
            boolean kept = piece instanceof Words words
                    ? inside ? !isNoise(words, tallies) : before && (words.heading() || saysDate(words))
                    : inside;
            if (kept) {
                chosen.add(piece);
            }
        }
        return withoutLinkLists(chosen);
    }

    /** What stands in a part of the page. */
    private static final class Tally {
        int figureTables;
        int prose;
        int unlinked;
        int pieces;

        Tally() {}

        Tally(List<Piece> pieces) {
            pieces.forEach(this::add);
        }

        void add(Piece piece) {
            pieces++;
            if (piece instanceof Words words) {
                int length = words.text().length();
                prose += length >= PROSE && !words.linked() ? length : 0;
                unlinked += words.linked() ? 0 : length;
            } else if (Assembly.holdsFigures(piece)) {
                figureTables++;
            }
        }
    }

    private static Map<Region, Tally> tally(List<Piece> pieces) {
        Map<Region, Tally> tallies = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            for (Region region = piece.region(); region != null; region = region.outer()) {
                tallies.computeIfAbsent(region, any -> new Tally()).add(piece);
            }
        }
        return tallies;
    }

    /** The smallest part that holds every table with figures and nearly all prose; null when none does. */
    private static @Nullable Region content(Map<Region, Tally> tallies, Tally page) {
        if (page.figureTables == 0) {
            return null;
        }
        Region smallest = null;
        int fewest = Integer.MAX_VALUE;
        for (Map.Entry<Region, Tally> each : tallies.entrySet()) {
            Tally tally = each.getValue();
            if (tally.figureTables == page.figureTables && tally.prose * 10L >= page.prose * 9L
                    && tally.pieces <= fewest) {
                smallest = each.getKey();
                fewest = tally.pieces;
            }
        }
        return smallest;
    }

    private static boolean isWithin(Piece piece, Region content) {
        Region region = piece.region();
        return region != null && region.within(content);
    }

    private static boolean isNoise(Words words, Map<Region, Tally> tallies) {
        if (words.heading() || saysDate(words)) {
            return false;
        }
        for (Region region = words.region(); region != null; region = region.outer()) {
            Tally tally = tallies.get(region);
            if (region.noise() && tally != null && tally.figureTables == 0 && tally.unlinked < MORE_THAN_NOISE) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysDate(Words words) {
        return words.text().length() < 100 && DATE.matcher(words.text()).find();
    }

    private static List<Piece> withoutLinkLists(List<Piece> pieces) {
        List<Piece> kept = new ArrayList<>(pieces.size());
        int from = 0;
        while (from < pieces.size()) {
            int to = from;
            while (to < pieces.size() && pieces.get(to) instanceof Words words && words.linked()
                    && words.text().length() <= LONGEST_LINK) {
                to++;
            }
            if (to - from < LINK_LIST) {
                to = Math.max(to, from + 1);
                kept.addAll(pieces.subList(from, to));
            }
            from = to;
        }
        return kept;
    }
}
