package org.gongkai.report.source;

/** A paragraph or a table, in reading order. */
public sealed interface Block permits SourceParagraph, SourceTable {

    Place place();
}
