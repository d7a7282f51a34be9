package org.gongkai.report.read.html;

import java.util.Arrays;

/** Pictures written into the page itself ({@code data:image/png;base64,…}): most of a large page, and nothing to read. */
final class EmbeddedData {

    private static final byte[] MARK = {';', 'b', 'a', 's', 'e', '6', '4', ','};

    /** Smaller pages are read as they are. */
    private static final int WORTHWHILE = 1 << 20;

    private EmbeddedData() {}

    /** The page without the data; the same array when it is small. */
    static byte[] removed(byte[] page) {
        if (page.length < WORTHWHILE) {
            return page;
        }
        byte[] kept = new byte[page.length];
        int count = 0;
        int i = 0;
        while (i < page.length) {
            if (page[i] == MARK[0] && startsWithMark(page, i)) {
                i += MARK.length;
                while (i < page.length && isBase64(page[i])) {
                    i++;
                }
            } else {
                kept[count++] = page[i++];
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private static boolean startsWithMark(byte[] page, int at) {
        return at + MARK.length <= page.length
                && Arrays.equals(page, at, at + MARK.length, MARK, 0, MARK.length);
    }

    private static boolean isBase64(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '+' || b == '/' || b == '='
                || b == '\r' || b == '\n' || b == '%';
    }
}
