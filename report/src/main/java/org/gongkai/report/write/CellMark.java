package org.gongkai.report.write;

/**
 * How a cell of a printed table stands out, because a finding concerns it.
 *
 * @param cssClass class of the cell, such as {@code error}
 * @param anchor   id of the cell, so that the finding can link to it
 * @param symbol   a sign beside the figure, so that colour is not all that tells
 * @param text     what is the matter, for the tooltip and for a screen reader
 * @param link     where the sign leads, such as {@code #finding-3}
 */
public record CellMark(String cssClass, String anchor, String symbol, String text, String link) {}
