package org.gongkai.report.write;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.TreeSet;

/**
 * Text of which every character can be printed: one that no typeface has becomes 〓, visibly, and a warning says which.
 */
final class Printable {

    private static final Logger LOG = System.getLogger(Printable.class.getName());

    private final Set<Integer> missing = new TreeSet<>();

    /** The text with 〓 for what cannot be printed; variation selectors and other marks without width are left out. */
    String text(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        XmlText.clean(text).codePoints().forEach(c -> {
            if (c == '\n' || c == '\t' || c == 0xA0) {
                printable.append(' ');
            } else if (!hasNoWidth(c)) {
                if (Typeface.holding(c, Typeface.SONG) == null) {
                    missing.add(c);
                    printable.appendCodePoint(Typeface.GETA);
                } else {
                    printable.appendCodePoint(c);
                }
            }
        });
        return printable.toString();
    }

    private static boolean hasNoWidth(int c) {
        return c == 0x200B || c == 0x200C || c == 0x200D || c == 0x2060 || c == 0xFEFF || c == 0xAD || c == '\r'
                || c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
    }

    /** Says once which characters were replaced, if any. */
    void warn(String title) {
        if (!missing.isEmpty()) {
            StringBuilder list = new StringBuilder();
            missing.forEach(c -> list.append(list.isEmpty() ? "" : "、")
                    .appendCodePoint(c)
                    .append(String.format("（U+%04X）", c)));
            LOG.log(Level.WARNING, "“" + title + "”中有字库没有的字符，已用“〓”代替：" + list);
        }
    }
}
