package org.gongkai.report.read;

import org.gongkai.report.source.SourceDocument;

/** Turns the bytes of one file format into paragraphs and tables. Stateless and safe for use by several threads. */
public interface SourceReader {

    /**
     * Reads a whole input.
     *
     * @throws UnreadableInputException when the input cannot be read, with the reason for a clerk
     */
    SourceDocument read(ReportInput input) throws UnreadableInputException;
}
