package org.gongkai.report.read.page;

/**
 * A line and where it is printed.
 *
 * @param line   the line
 * @param page   from 1
 * @param number the line's number on the page, from 1
 */
record PrintedLine(Line line, int page, int number) {}
