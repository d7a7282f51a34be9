package org.gongkai.report.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.gongkai.report.AnnualReport;
import org.gongkai.report.json.ReportJson;

/** Writes a report as the JSON of {@link ReportJson}. */
public final class JsonWriter implements ReportWriter {

    @Override
    public void write(AnnualReport report, OutputStream out) throws IOException {
        out.write((ReportJson.write(report) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
