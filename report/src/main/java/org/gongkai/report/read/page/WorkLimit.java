package org.gongkai.report.read.page;

import java.io.IOException;

/** How much one document may make us do. What goes beyond is no annual report, and may be made to do harm. */
public final class WorkLimit {

    /** An annual report has some 20,000. */
    private static final int MOST_GLYPHS = 600_000;
    private static final int MOST_INSTRUCTIONS = 5_000_000;

    private int glyphs;
    private int instructions;

    /** More than the limit. */
    public static final class ExceededException extends IOException {
        private static final long serialVersionUID = 1L;

        ExceededException(String what) {
            super("too many " + what);
        }
    }

    /** One more character. */
    public void glyph() throws ExceededException {
        if (++glyphs > MOST_GLYPHS) {
            throw new ExceededException("glyphs");
        }
    }

    /** One more drawing instruction. */
    public void instruction() throws ExceededException {
        if (++instructions > MOST_INSTRUCTIONS) {
            throw new ExceededException("instructions");
        }
    }
}
