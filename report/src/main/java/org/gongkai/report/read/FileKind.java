package org.gongkai.report.read;

/** The file formats a report is read from. Told by content, never by the file's name alone. */
public enum FileKind {
    HTML, DOCX, DOC, PDF, OFD, TEXT, JSON
}
