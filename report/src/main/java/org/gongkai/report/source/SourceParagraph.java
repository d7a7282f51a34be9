package org.gongkai.report.source;

/**
 * A paragraph of prose, or a heading: whole, without line breaks of the layout, white space trimmed.
 *
 * @param text  never empty
 * @param place where it begins
 */
public record SourceParagraph(String text, Place place) implements Block {}
