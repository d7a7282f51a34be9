package org.gongkai.report.read.html;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.read.UnreadableInputException.Reason;
import org.jspecify.annotations.Nullable;

/** The page inside an MHTML file (RFC 2557): a mail message whose first HTML part is the page. */
final class Mhtml {

    /** More than the headers of any part. */
    private static final int HEAD = 8192;

    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary\\s*=\\s*(?:\"([^\"\\r\\n]+)\"|([^\\s;]+))");
    private static final Pattern ENCODING = Pattern.compile("(?im)^content-transfer-encoding:\\s*([\\w-]+)");
    private static final Pattern HTML_PART = Pattern.compile("(?im)^content-type:\\s*(?:text/html|application/xhtml)");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([\\w:.-]+)");
    private static final Pattern HEADER_END = Pattern.compile("\\r?\\n[ \\t]*\\r?\\n");

    private Mhtml() {}

    /** Whether these bytes are a mail message rather than a page. */
    static boolean looksLike(byte[] bytes) {
        if (bytes.length > 0 && bytes[0] == '<') {
            return false;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                .stripLeading();
        int mime = Math.max(head.indexOf("mime-version:"), head.indexOf("content-type: multipart/"));
        int markup = head.indexOf('<' + "html");
        return mime >= 0 && !head.startsWith("<") && (markup < 0 || mime < markup);
    }

    /**
     * The page.
     *
     * @param bytes   its bytes, the transfer encoding undone
     * @param charset the charset its header names; null when it names none
     */
    record Page(byte[] bytes, @Nullable String charset) {}

    /**
     * The first HTML part.
     *
     * @throws UnreadableInputException {@link Reason#BROKEN} when there is none
     */
    static Page page(byte[] bytes, String input) throws UnreadableInputException {
        Matcher boundary = BOUNDARY.matcher(text(bytes, 0, Math.min(bytes.length, HEAD)));
        if (!boundary.find()) {
            return part(bytes, 0, bytes.length, input);
        }
        byte[] mark = ("--" + (boundary.group(1) != null ? boundary.group(1) : boundary.group(2)))
                .getBytes(StandardCharsets.ISO_8859_1);
        int from = indexOf(bytes, mark, boundary.end());
        while (from >= 0) {
            int start = from + mark.length;
            int next = indexOf(bytes, mark, start);
            int end = next < 0 ? bytes.length : next;
            String head = text(bytes, start, Math.min(end, start + HEAD));
            Matcher headerEnd = HEADER_END.matcher(head);
            if (headerEnd.find() && HTML_PART.matcher(head.substring(0, headerEnd.start())).find()) {
                return part(bytes, start, end, input);
            }
            from = next;
        }
        throw new UnreadableInputException(Reason.BROKEN, input);
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static int indexOf(byte[] bytes, byte[] word, int from) {
        for (int i = from; i + word.length <= bytes.length; i++) {
            if (bytes[i] == word[0] && Arrays.equals(bytes, i, i + word.length, word, 0, word.length)) {
                return i;
            }
        }
        return -1;
    }

    private static Page part(byte[] bytes, int from, int to, String input) throws UnreadableInputException {
        String head = text(bytes, from, Math.min(to, from + HEAD));
        Matcher end = HEADER_END.matcher(head);
        if (!end.find()) {
            throw new UnreadableInputException(Reason.BROKEN, input);
        }
        String header = head.substring(0, end.start());
        Matcher encoding = ENCODING.matcher(header);
        Matcher charset = CHARSET.matcher(header);
        byte[] raw = Arrays.copyOfRange(bytes, from + end.end(), to);
        try {
            byte[] page = switch (encoding.find() ? encoding.group(1).toLowerCase(Locale.ROOT) : "") {
                case "quoted-printable" -> quotedPrintable(raw);
                case "base64" -> Base64.getMimeDecoder().decode(raw);
                default -> raw;
            };
            return new Page(page, charset.find() ? charset.group(1) : null);
        } catch (IllegalArgumentException damaged) {
            throw new UnreadableInputException(Reason.BROKEN, input, damaged);
        }
    }

    /** RFC 2045, 6.7. A {@code =} that escapes nothing is kept, as browsers do. */
    private static byte[] quotedPrintable(byte[] raw) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(raw.length);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] != '=') {
                plain.write(raw[i]);
            } else if (i + 1 < raw.length && raw[i + 1] == '\n') {
                i++;
            } else if (i + 2 < raw.length && raw[i + 1] == '\r' && raw[i + 2] == '\n') {
                i += 2;
            } else if (i + 2 < raw.length && hex(raw[i + 1]) >= 0 && hex(raw[i + 2]) >= 0) {
                plain.write(hex(raw[i + 1]) << 4 | hex(raw[i + 2]));
                i += 2;
            } else {
                plain.write('=');
            }
        }
        return plain.toByteArray();
    }

    private static int hex(byte digit) {
        return Character.digit(digit, 16);
    }
}
