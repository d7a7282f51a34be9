package org.gongkai.report.batch;

import java.io.IOException;

import org.gongkai.report.AnnualReport;
import org.gongkai.report.check.Finding;

/** A form in which a batch's outcome is written, line by line. */
interface BatchOutput {

    /** Where a report's own page will stand, relative to the output; empty when this form has none. */
    default String pageOf(ReportEntry entry) {
        return "";
    }

    /** Writes a report's own page. Called by several threads. */
    default void page(ReportEntry entry, AnnualReport report, java.util.List<Finding> findings) throws IOException {}

    /** Adds a report, in the order of the files. */
    void add(CheckedReport report) throws IOException;

    /** Adds a file that could not be read. */
    void unreadable(ReportEntry entry) throws IOException;

    /** Completes the output and moves it to its place as a whole. */
    void finish(BatchResult result) throws IOException;
}
