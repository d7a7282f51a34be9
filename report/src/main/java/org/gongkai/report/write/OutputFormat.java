package org.gongkai.report.write;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The forms a report is written in, each with its writer. */
public enum OutputFormat {
    // @formatter:off
    JSON("application/json", JsonWriter::new),
    TXT ("text/plain",       TextWriter::new),
    HTML("text/html",        HtmlWriter::new),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", DocxWriter::new),
    PDF ("application/pdf",  PdfWriter::new),
    OFD ("application/ofd",  OfdWriter::new),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxWriter::new);
    // @formatter:on

    private final String mediaType;
    private final Supplier<ReportWriter> writer;

    OutputFormat(String mediaType, Supplier<ReportWriter> writer) {
        this.mediaType = mediaType;
        this.writer = writer;
    }

    /** The name on the command line and the file's extension: {@code json}, {@code html} … */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The media type for HTTP. */
    public String mediaType() {
        return mediaType;
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
