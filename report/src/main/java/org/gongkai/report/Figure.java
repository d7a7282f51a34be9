package org.gongkai.report;

import org.gongkai.law.annual.CellKey;
import org.gongkai.report.source.Place;

/**
 * An input cell, what stands in it, and where that came from.
 *
 * @param key   which cell
 * @param value what stands there
 * @param place where in the input
 */
public record Figure(CellKey key, CellValue value, Place place) {}
