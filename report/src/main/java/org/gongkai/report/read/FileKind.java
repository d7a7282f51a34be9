package org.gongkai.report.read;

/** The file formats a report is read from. Told by content ({@link #detect}), never by the file's name. */
public enum FileKind {
    HTML, DOCX, DOC, PDF, OFD, XLSX, XLS, TEXT, JSON;

    /**
     * What an input is. A web page that calls itself {@code .doc}, as many sites offer for download, is HTML; so is a
     * page saved with its pictures as MHTML.
     *
     * @throws UnreadableInputException when it is nothing a report can be read from: {@code EMPTY}, {@code SCAN} for a
     *         picture, {@code ENCRYPTED}, {@code BROKEN}, {@code SUSPICIOUS} for a package that is unsafe to open,
     *         {@code UNKNOWN_TYPE} for everything else
     */
    public static FileKind detect(ReportInput input) throws UnreadableInputException {
        return new ContentLook(input).kind();
    }
}
