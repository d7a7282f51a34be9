package org.gongkai.bench;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the measurements of reading and checking and prints them with their ratios. */
public final class Bench {

    private Bench() {}

    /** {@code Bench [pattern]}: only the benchmarks whose names match. */
    public static void main(String[] arguments) throws RunnerException {
        String pattern = arguments.length > 0 ? arguments[0] : "org.gongkai.bench.*";
        Collection<RunResult> results = new Runner(new OptionsBuilder().include(pattern).build()).run();
        Map<String, Double> scores = new HashMap<>();
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            scores.put(name.substring(name.lastIndexOf('.') + 1), result.getPrimaryResult().getScore());
        }
        System.out.println();
        ratio(scores, "reading HTML : jsoup parsing alone", "htmlReadAsReport", "htmlParsedByJsoupAlone", 3);
        ratio(scores, "reading PDF : PDFBox text extraction alone", "pdfReadAsReport", "pdfTextByPdfBoxAlone", 2);
    }

    private static void ratio(Map<String, Double> scores, String what, String ours, String peer, int target) {
        Double own = scores.get(ours);
        Double other = scores.get(peer);
        if (own != null && other != null) {
            System.out.printf("%s = %.2f (target at most %d)%n", what, own / other, target);
        }
    }
}
