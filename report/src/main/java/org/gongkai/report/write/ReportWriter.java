package org.gongkai.report.write;

import java.io.IOException;
import java.io.OutputStream;

import org.gongkai.report.AnnualReport;

/** Writes a report in one format. Stateless and safe for use by several threads. */
public interface ReportWriter {

    /** Writes the whole report; the stream stays open. Reading the output back gives the same figures. */
    void write(AnnualReport report, OutputStream out) throws IOException;
}
