package org.gongkai.report.corpus;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/** How a text becomes bytes, and what a page says about it. */
public enum Encoding {
    UTF_8("utf-8", "utf-8", false), UTF_8_UNDECLARED("utf-8", "", false), UTF_8_WITH_MARK("utf-8", "", true),
    /** What the page says is wrong. */
    UTF_8_DECLARED_AS_GB2312("utf-8", "gb2312", false), GB18030("GB18030", "gb2312", false), GB18030_UNDECLARED(
            "GB18030", "", false), GB18030_DECLARED_AS_UTF_8("GB18030", "utf-8", false), BIG5("Big5-HKSCS", "big5",
                    false), BIG5_UNDECLARED("Big5-HKSCS", "", false), UTF_16_LITTLE("UTF-16LE", "",
                            true), UTF_16_BIG("UTF-16BE", "", true), UTF_16_WITHOUT_MARK("UTF-16LE", "", false);

    private final String charset;
    private final String declared;
    private final boolean mark;

    Encoding(String charset, String declared, boolean mark) {
        this.charset = charset;
        this.declared = declared;
        this.mark = mark;
    }

    /** Whether only traditional characters can be written. */
    boolean traditional() {
        return charset.startsWith("Big5");
    }

    byte[] page(String page) {
        String whole = declared.isEmpty() || page.contains("charset=")
                ? page.replaceAll("<meta charset=\"?[\\w-]+\"?/?>",
                        declared.isEmpty() ? "" : "<meta charset=\"" + declared + "\">")
                : page.replaceFirst("<head>",
                        "<head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + declared + "\">");
        CharsetEncoder encoder = Charset.forName(charset).newEncoder();
        StringBuilder escaped = new StringBuilder();
        whole.codePoints().forEach(c -> {
            String character = Character.toString(c);
            escaped.append(encoder.canEncode(character) ? character : "&#" + c + ";");
        });
        return text(escaped.toString());
    }

    byte[] text(String text) {
        byte[] bytes = ((mark ? "\uFEFF" : "") + text).getBytes(Charset.forName(charset));
        return charset.equals("utf-8") ? ((mark ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8) : bytes;
    }
}
