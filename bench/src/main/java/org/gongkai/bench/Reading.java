package org.gongkai.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.read.ReportInput;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.write.OutputFormat;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading a report against parsing its file alone: HTML beside jsoup, PDF beside PDFBox's own text extraction. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 15, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(1)
public class Reading {

    private byte[] html = new byte[0];
    private byte[] pdf = new byte[0];

    /** Writes the report to be read. */
    @Setup
    public void write() throws IOException {
        AnnualReport report = Samples.report(7);
        html = Samples.written(report, OutputFormat.HTML);
        pdf = Samples.written(report, OutputFormat.PDF);
    }

    @Benchmark
    public Document htmlParsedByJsoupAlone() throws IOException {
        return Jsoup.parse(new ByteArrayInputStream(html), "UTF-8", "");
    }

    @Benchmark
    public AnnualReport htmlReadAsReport() throws UnreadableInputException {
        return ReportReader.read(new ReportInput("report.html", html));
    }

    @Benchmark
    public String pdfTextByPdfBoxAlone() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Benchmark
    public AnnualReport pdfReadAsReport() throws UnreadableInputException {
        return ReportReader.read(new ReportInput("report.pdf", pdf));
    }
}
