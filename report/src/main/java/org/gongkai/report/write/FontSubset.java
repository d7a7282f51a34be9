package org.gongkai.report.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * A typeface cut down to the characters of one document.
 *
 * @param file   the TrueType file
 * @param glyphs the glyph ids of the characters beyond the basic plane, which the file's character map does not list
 */
record FontSubset(byte[] file, Map<Integer, Integer> glyphs) {

    static FontSubset of(Typeface face, Set<Integer> codePoints) throws IOException {
        try (TrueTypeFont font = face.parse()) {
            TTFSubsetter subsetter = new TTFSubsetter(font);
            CmapLookup lookup = font.getUnicodeCmapLookup();
            Map<Integer, Integer> rare = new HashMap<>();
            for (int codePoint : new TreeSet<>(codePoints)) {
                if (Character.isBmpCodePoint(codePoint)) {
                    subsetter.add(codePoint);
                } else {
                    rare.put(lookup.getGlyphId(codePoint), codePoint);
                }
            }
            subsetter.addGlyphIds(rare.keySet());
            Map<Integer, Integer> glyphs = new HashMap<>();
            subsetter.getGIDMap().forEach((newId, oldId) -> {
                Integer codePoint = rare.get(oldId);
                if (codePoint != null) {
                    glyphs.put(codePoint, newId);
                }
            });
            ByteArrayOutputStream out = new ByteArrayOutputStream(131_072);
            subsetter.writeToStream(out);
            return new FontSubset(out.toByteArray(), Map.copyOf(glyphs));
        }
    }
}
