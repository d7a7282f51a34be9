package org.gongkai.report.write;

/** What XML 1.0 allows as text: a report read from a damaged file may hold other characters. */
final class XmlText {

    private XmlText() {}

    static boolean allowed(int codePoint) {
        return codePoint == '\t' || codePoint == '\n' || codePoint == '\r'
                || codePoint >= 0x20 && codePoint <= 0xD7FF
                || codePoint >= 0xE000 && codePoint <= 0xFFFD
                || codePoint >= 0x10000 && codePoint <= 0x10FFFF;
    }

    /** The text with a replacement character wherever XML forbids what stands there. */
    static String clean(String text) {
        if (text.codePoints().allMatch(XmlText::allowed)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(c -> allowed(c) ? c : '\uFFFD').forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
