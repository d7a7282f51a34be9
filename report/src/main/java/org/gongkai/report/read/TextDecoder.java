package org.gongkai.report.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.report.read.UnreadableInputException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a text, a web page or a crawl into characters, whatever encoding they are in.
 *
 * <p>Start with {@link #decode}. What the page declares about itself is a hint and no more, because pages that were
 * saved anew often keep the old declaration: a byte order mark comes first, then UTF-8 when the bytes are UTF-8 without
 * a fault, then UTF-16, then GB18030 or Big5, whichever gives the more common
 * characters, and last the declaration. The result has no byte order mark.
 *
 * <p>Text that comes out as nonsense (UTF-8 that went through GBK or Latin-1, question marks for characters) is refused
 * with {@link Reason#BAD_ENCODING}: a figure beside a label nobody can read is not a figure.
 */
public final class TextDecoder {

    /** The most bytes of text that are decoded: a report has a hundredth of it. 16 MiB. */
    public static final int LARGEST_TEXT = 16 << 20;

    /** How much of the beginning may declare a charset. */
    private static final int DECLARATION_WITHIN = 4096;

    /** Enough bytes to tell GB18030 from Big5. */
    private static final int SAMPLE = 1 << 14;

    private static final Pattern DECLARED = Pattern.compile(
            "(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9][a-z0-9_:.-]{1,39})");

    /** What the decoder puts in the place of bytes that are no character. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");

    /** One broken character in this many is the work of a program that cut a text at a byte; more is a wrong charset. */
    private static final int ONE_FAULT_IN = 200;

    /**
     * A text and the charset it was in.
     *
     * @param text    the characters, without byte order mark
     * @param charset the charset the bytes were read with
     */
    public record DecodedText(String text, Charset charset) {}

    private TextDecoder() {}

    /**
     * The text of an input.
     *
     * @throws UnreadableInputException {@link Reason#BAD_ENCODING} when no charset makes sense of the bytes
     */
    public static DecodedText decode(ReportInput input) throws UnreadableInputException {
        return decode(input, null);
    }

    /**
     * The text of an input.
     *
     * @param header the charset that a header outside the text names, if any
     * @throws UnreadableInputException {@link Reason#BAD_ENCODING} when no charset makes sense of the bytes,
     *         {@link Reason#TOO_COMPLEX} when they are more than {@link #LARGEST_TEXT}
     */
    public static DecodedText decode(ReportInput input, @Nullable String header) throws UnreadableInputException {
        byte[] bytes = input.bytes();
        if (bytes.length > LARGEST_TEXT) {
            throw new UnreadableInputException(Reason.TOO_COMPLEX, input.name());
        }
        Charset wide = wideCharset(bytes);
        if (wide != null) {
            DecodedText decoded = decode(bytes, wide);
            if (decoded != null) {
                return decoded;
            }
        }
        String text = utf8(bytes);
        if (text != null && isLegible(text)) {
            return new DecodedText(text, StandardCharsets.UTF_8);
        }
        Charset named = header == null ? null : charset(header);
        Charset declared = named != null ? named : declaredCharset(bytes);
        List<Charset> candidates = new ArrayList<>(guessed(bytes, declared));
        if (declared != null) {
            candidates.add(declared);
        }
        candidates.add(StandardCharsets.UTF_8);
        for (Charset candidate : candidates) {
            DecodedText decoded = decode(bytes, candidate);
            if (decoded != null) {
                return decoded;
            }
        }
        throw new UnreadableInputException(Reason.BAD_ENCODING, input.name());
    }

    private static @Nullable DecodedText decode(byte[] bytes, Charset charset) {
        int skip = markLength(bytes, charset);
        String text = new String(bytes, skip, bytes.length - skip, charset);
        return isLegible(text) ? new DecodedText(text, charset) : null;
    }

    private static boolean isLegible(String text) {
        return Legibility.of(text).good(ONE_FAULT_IN);
    }

    /**
     * The text if the bytes are UTF-8, a few characters aside that a program cut in two; null if they are not. No other
     * charset looks like it.
     */
    private static @Nullable String utf8(byte[] bytes) {
        int skip = markLength(bytes, StandardCharsets.UTF_8);
        String text = new String(bytes, skip, bytes.length - skip, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 || isUtf8(bytes) ? text : null;
    }

    private static boolean isUtf8(byte[] bytes) {
        int characters = 0;
        int faults = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] >= 0) {
                continue;
            }
            int following = Integer.numberOfLeadingZeros(~bytes[i] << 24) - 1;
            int end = i + following;
            boolean good = following >= 1 && following <= 3 && end < bytes.length;
            for (int k = i + 1; good && k <= end; k++) {
                good = (bytes[k] & 0xC0) == 0x80;
            }
            if (good) {
                characters++;
                i = end;
            } else if (++faults > 20 && faults * 20 > characters) {
                return false;
            }
        }
        return faults == 0 || faults * 20 < characters;
    }

    /**
     * UTF-16, told by its mark or without: digits, spaces and line ends leave zeros in every other byte, and in no other
     * text. Null when it is another charset.
     */
    static @Nullable Charset wideCharset(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int looked = Math.min(bytes.length & ~1, DECLARATION_WITHIN);
        int zerosEven = 0;
        int zerosOdd = 0;
        for (int i = 0; i < looked; i += 2) {
            zerosEven += bytes[i] == 0 ? 1 : 0;
            zerosOdd += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (Math.max(zerosOdd, zerosEven) <= looked / 200) {
            return null;
        }
        // 一 and the ideographic space have a zero on the other side, binary files have zeros on both: ask the text.
        Charset likelier = zerosOdd > zerosEven ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return Legibility.of(new String(bytes, 0, looked, likelier)).chinese() ? likelier : null;
    }

    /** What the bytes say of themselves in {@code <meta charset>}, in an XML declaration or in a MIME header. */
    private static @Nullable Charset declaredCharset(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARATION_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARED.matcher(head);
        while (declaration.find()) {
            Charset charset = charset(declaration.group(1));
            if (charset != null) {
                return charset;
            }
        }
        return null;
    }

    /**
     * The charset of this name, or the one that includes it: what calls itself gb2312 or gbk is read as GB18030, what
     * calls itself big5 as Big5 with the Hong Kong supplement. Null when there is none.
     */
    static @Nullable Charset charset(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('_', '-');
        if (plain.startsWith("gb") || plain.contains("936") || plain.equals("chinese") || plain.contains("euc-cn")) {
            return GB18030;
        }
        if (plain.startsWith("big5") || plain.contains("950")) {
            return BIG5;
        }
        if (plain.startsWith("utf-16") || plain.equals("unicode")) {
            // A page whose declaration can be read byte by byte is not UTF-16.
            return null;
        }
        try {
            return Charset.forName(plain);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    /** GB18030 and Big5, the one that gives more common characters first. What is declared wins a near tie. */
    private static List<Charset> guessed(byte[] bytes, @Nullable Charset declared) {
        int from = 0;
        while (from < bytes.length && bytes[from] >= 0) {
            from++;
        }
        byte[] sample = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + SAMPLE));
        double simplified = Legibility.of(new String(sample, GB18030)).likelihood();
        double traditional = Legibility.of(new String(sample, BIG5)).likelihood();
        double margin = BIG5.equals(declared) ? -0.05 : 0.05;
        return simplified >= traditional - margin ? List.of(GB18030, BIG5) : List.of(BIG5, GB18030);
    }

    private static int markLength(byte[] bytes, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        }
        if (charset.equals(StandardCharsets.UTF_16LE)) {
            return startsWith(bytes, 0xFF, 0xFE) ? 2 : 0;
        }
        return charset.equals(StandardCharsets.UTF_16BE) && startsWith(bytes, 0xFE, 0xFF) ? 2 : 0;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
