package org.gongkai.report.batch;

import java.util.List;
import java.util.Map;

import org.gongkai.report.check.Finding;

/**
 * One line of a batch's outcome.
 *
 * @param entry    the file
 * @param title    the report's title
 * @param previous the file of the year before it was held against; empty when there is none
 * @param twin     the file of the same agency and year that came first; empty when this is the first or only one. Its
 *                 figures are not counted a second time
 * @param findings what was found, with cells named in words
 * @param figures  a few totals for the charts: row code to number
 * @param page     the report's page, relative to the summary; empty when none is written
 */
record CheckedReport(ReportEntry entry, String title, String previous, String twin, List<NamedFinding> findings,
        Map<String, Long> figures, String page) {

    /**
     * A finding with its cells in words.
     *
     * @param finding the finding
     * @param cells   such as {@code 第三部分表格“（一）予以公开”行“自然人”列}
     */
    record NamedFinding(Finding finding, String cells) {}
}
