package org.gongkai.report.read.page;

import java.util.ArrayList;
import java.util.List;

import org.gongkai.report.source.Block;

/** Tables without lines: for now every line is prose. */
final class ColumnTables {

    void add(Line line, int page, int number, List<Block> blocks, Paragraphs paragraphs) {
        paragraphs.add(line, page, number);
    }

    void flush(List<Block> blocks, Paragraphs paragraphs) {}

    static List<Block> none() {
        return new ArrayList<>();
    }
}
