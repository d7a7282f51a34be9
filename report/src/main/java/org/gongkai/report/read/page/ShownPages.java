package org.gongkai.report.read.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.read.UnreadableInputException.Reason;

/** The pages of a document, and what stood on them that is not text: enough to say why there is none. */
public final class ShownPages {

    private static final int FEW_GLYPHS = 40;
    private static final int MANY_DRAWINGS = 40;

    private final List<PageContent> pages = new ArrayList<>();
    private int glyphs;
    private int images;
    private int drawings;
    private int unknown;
    private int invisible;

    /** The next page. */
    public void add(PageContent page) {
        pages.add(page);
        glyphs += page.glyphs().size();
    }

    /** A picture was shown. */
    public void image() {
        images++;
    }

    /** A shape was painted. */
    public void drawing() {
        drawings++;
    }

    /** A glyph was shown whose character nobody knows. */
    public void unknown() {
        unknown++;
    }

    /** A glyph was there but not shown, as in the text layer of a scan. */
    public void invisible() {
        invisible++;
    }

    /** How many pages there are so far. */
    public int count() {
        return pages.size();
    }

    /** The pages in order. */
    public List<PageContent> pages() {
        return Collections.unmodifiableList(pages);
    }

    /**
     * Makes sure that there is text to read.
     *
     * @throws UnreadableInputException {@link Reason#BAD_ENCODING}, {@link Reason#SCAN} or {@link Reason#EMPTY}
     */
    public void requireText(String input) throws UnreadableInputException {
        if (unknown > 20 && unknown > glyphs / 5) {
            throw new UnreadableInputException(Reason.BAD_ENCODING, input);
        }
        if (glyphs < FEW_GLYPHS * Math.max(1, pages.size() / 4)) {
            // Text may be there as pictures, as outlines of its letters, or under the picture of a scan.
            if (images > 0 || invisible > 0 || drawings > MANY_DRAWINGS) {
                throw new UnreadableInputException(Reason.SCAN, input);
            }
            if (glyphs == 0) {
                throw new UnreadableInputException(Reason.EMPTY, input);
            }
        }
    }
}
