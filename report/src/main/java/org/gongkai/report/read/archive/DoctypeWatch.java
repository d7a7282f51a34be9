package org.gongkai.report.read.archive;

import java.util.List;

/**
 * Watches a stream of markup for a document type or entity declaration, which no part of an office document has. Works
 * in every encoding that leaves ASCII legible, UTF-16 included: its zeros are skipped.
 */
final class DoctypeWatch {

    private static final List<String> FORBIDDEN = List.of("<!DOCTYPE", "<!ENTITY");

    /** What followed the last {@code <}, as long as it may become a forbidden word. */
    private final StringBuilder begun = new StringBuilder();

    /** Whether a declaration ends within these bytes; those given before are remembered. */
    boolean sees(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            char c = (char) (bytes[i] & 0xFF);
            if (c == '<') {
                begun.setLength(0);
                begun.append(c);
            } else if (c != 0 && begun.length() > 0) {
                begun.append(c);
                String soFar = begun.toString();
                if (FORBIDDEN.contains(soFar)) {
                    return true;
                }
                if (FORBIDDEN.stream().noneMatch(word -> word.startsWith(soFar))) {
                    begun.setLength(0);
                }
            }
        }
        return false;
    }
}
