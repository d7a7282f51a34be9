package org.gongkai.report.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/** The free typefaces that PDF and OFD embed; where they come from is said in {@code report/fonts/README.md}. */
enum Typeface {
    /** For body text, where offices use 仿宋; holds all of GBK. */
    SONG("Gongkai Song", 400, "GongkaiSong-Regular.ttf"),
    /** For the title, where offices use 小标宋. */
    SONG_BOLD("Gongkai Song", 700, "GongkaiSong-Bold.ttf"),
    /** 黑体. */
    HEI("Gongkai Hei", 400, "GongkaiHei-Regular.ttf"),
    /** 楷体. */
    KAI("Gongkai Kai", 400, "GongkaiKai-Regular.ttf");

    /** Printed for a character that no typeface has. */
    static final int GETA = '〓';

    private final String family;
    private final int weight;
    private final String file;

    Typeface(String family, int weight, String file) {
        this.family = family;
        this.weight = weight;
        this.file = file;
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    /** The font file. The caller closes it. */
    InputStream open() {
        InputStream in = Typeface.class.getResourceAsStream("/org/gongkai/report/fonts/" + file);
        if (in == null) {
            throw new IllegalStateException("missing from the jar: " + file);
        }
        return in;
    }

    /** The whole font, for subsetting. The caller closes it. */
    TrueTypeFont parse() throws IOException {
        try (InputStream in = open()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        }
    }

    /** Whether it has a glyph for this character. */
    boolean has(int codePoint) {
        return Metrics.OF.get(ordinal()).glyphs.getGlyphId(codePoint) != 0;
    }

    /** How far the character moves on, in multiples of the size. */
    double advance(int codePoint) {
        Metrics metrics = Metrics.OF.get(ordinal());
        return metrics.advances[metrics.glyphs.getGlyphId(codePoint)] / metrics.unitsPerEm;
    }

    /** This typeface if it has the character, else the one that has the most; null when none has it. */
    static @Nullable Typeface holding(int codePoint, Typeface wanted) {
        if (wanted.has(codePoint)) {
            return wanted;
        }
        return SONG.has(codePoint) ? SONG : KAI.has(codePoint) ? KAI : null;
    }

    /** Read once, when the first PDF or OFD is written. */
    private record Metrics(CmapLookup glyphs, int[] advances, double unitsPerEm) {

        static final List<Metrics> OF = List.of(values()).stream().map(Metrics::read).toList();

        static Metrics read(Typeface face) {
            try (TrueTypeFont font = face.parse()) {
                HorizontalMetricsTable table = font.getHorizontalMetrics();
                int[] advances = new int[font.getNumberOfGlyphs()];
                for (int glyph = 0; glyph < advances.length; glyph++) {
                    advances[glyph] = table.getAdvanceWidth(glyph);
                }
                return new Metrics(font.getUnicodeCmapLookup(), advances, font.getUnitsPerEm());
            } catch (IOException e) {
                throw new UncheckedIOException("a font in the jar is damaged: " + face.file, e);
            }
        }
    }
}
