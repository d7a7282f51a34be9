package org.gongkai.report.write;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The forms a report is written in, each with its writer. */
public enum OutputFormat {
    // @formatter:off
    JSON(JsonWriter::new),
    TXT (TextWriter::new),
    HTML(HtmlWriter::new);
    // @formatter:on

    private final Supplier<ReportWriter> writer;

    OutputFormat(Supplier<ReportWriter> writer) {
        this.writer = writer;
    }

    /** The name on the command line and the file's extension: {@code json}, {@code html} … */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public ReportWriter writer() {
        return writer.get();
    }

    /** The format with this code, whatever its case. */
    public static Optional<OutputFormat> ofCode(String code) {
        for (OutputFormat format : values()) {
            if (format.code().equalsIgnoreCase(code)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
