package org.gongkai.report.read;

import java.nio.charset.Charset;

/**
 * Whether characters are a text that somebody wrote, or what a wrong charset left of one. A count of what stands in it:
 *
 * @param han      Chinese characters
 * @param common   of these, the larger of two numbers: those among the 3,755 most used of GB 2312, those among the
 *                 5,401 most used of Big5. Text has nearly only such; UTF-8 read as GBK has hardly half
 * @param faults   replacement and control characters: what decoding left of a wrong byte
 * @param western  accented Latin letters and signs: UTF-8 read as Latin-1 has nothing else
 * @param question question marks: what a charset without Chinese leaves of it
 * @param ascii    printable ASCII
 * @param wide     Chinese and full-width punctuation, letters and digits
 * @param visible  characters that are no white space
 */
record Legibility(int han, int common, int faults, int western, int question, int ascii, int wide,
        int visible) {

    /** Enough to judge a file by; the whole is judged when it is shorter. */
    private static final int ENOUGH = 200_000;

    private static final int SIMPLIFIED = 1;
    private static final int TRADITIONAL = 2;

    /** For each Chinese character from 4E00 on, in which of the two it is common. */
    private static final byte[] COMMON = new byte[0xA000 - 0x4E00];

    static {
        mark(Charset.forName("GB2312"), 0xB0, 0xD7, 0xA1, SIMPLIFIED);
        mark(Charset.forName("Big5"), 0xA4, 0xC6, 0x40, TRADITIONAL);
    }

    static Legibility of(CharSequence text) {
        int han = 0;
        int simplified = 0;
        int traditional = 0;
        int faults = 0;
        int western = 0;
        int question = 0;
        int ascii = 0;
        int wide = 0;
        int visible = 0;
        int length = Math.min(text.length(), ENOUGH);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c <= ' ') {
                faults += c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x0B ? 1 : 0;
                continue;
            }
            visible++;
            if (c < 0x7F) {
                ascii++;
                question += c == '?' ? 1 : 0;
            } else if (c >= 0x4E00 && c <= 0x9FFF) {
                han++;
                int in = COMMON[c - 0x4E00];
                simplified += in & SIMPLIFIED;
                traditional += in >> 1;
            } else if (c == 0xFFFD || c >= 0x7F && c < 0xA0) {
                faults++;
            } else if (c >= 0xC0 && c <= 0xFF && c != '×' && c != '÷') {
                western++;
            } else if (c >= 0x2010 && c <= 0x206F || c >= 0x2460 && c <= 0x27BF || c >= 0x3000 && c <= 0x33FF
                    || c >= 0xFF00 && c <= 0xFFEF || c == 0xFEFF) {
                wide++;
            }
        }
        return new Legibility(han, Math.max(simplified, traditional), faults, western, question, ascii,
                wide, visible);
    }

    /** Whether this can be read, at most one character in {@code oneFaultIn} aside. */
    boolean good(int oneFaultIn) {
        if (faults > 3 && (long) faults * oneFaultIn > han + western) {
            return false;
        }
        if (han >= 30 && common * 10L < han * 7L) {
            return false;
        }
        if (western > 30 && western > han) {
            return false;
        }
        return question <= 30 || question <= han || question * 5L < visible;
    }

    /** How likely this is Chinese as it is written, 1 at best: the share of common characters among all beyond ASCII. */
    double likelihood() {
        int beyond = visible - ascii - wide + faults;
        return beyond == 0 ? 1 : (double) common / beyond;
    }

    /** Whether this is hardly anything but Chinese, full-width signs and ASCII. */
    boolean chinese() {
        return faults == 0 && western * 20 <= visible && good(1) && (han + ascii + wide) * 10L >= visible * 9L;
    }

    private static void mark(Charset charset, int firstLead, int lastLead, int firstTrail, int bit) {
        for (int lead = firstLead; lead <= lastLead; lead++) {
            for (int trail = firstTrail; trail <= 0xFE; trail++) {
                String decoded = new String(new byte[]{(byte) lead, (byte) trail}, charset);
                if (decoded.length() == 1 && decoded.charAt(0) >= 0x4E00 && decoded.charAt(0) <= 0x9FFF) {
                    COMMON[decoded.charAt(0) - 0x4E00] |= (byte) bit;
                }
            }
        }
    }
}
