package org.gongkai.report.source;

/**
 * Where in the input something stands. All numbers count from 1 as a person would; 0 means not applicable.
 *
 * @param page   the page, for PDF and OFD
 * @param line   the line, for text, or the paragraph's number in a document without lines
 * @param table  the table's number in the document
 * @param row    the row in that table
 * @param column the cell in that row (for text: the character in the line)
 */
public record Place(int page, int line, int table, int row, int column) {

    /** Not known, or made by a program. */
    public static final Place UNKNOWN = new Place(0, 0, 0, 0, 0);

    public static Place line(int line) {
        return new Place(0, line, 0, 0, 0);
    }

    public static Place line(int line, int column) {
        return new Place(0, line, 0, 0, column);
    }

    public static Place page(int page, int line) {
        return new Place(page, line, 0, 0, 0);
    }

    public static Place cell(int table, int row, int column) {
        return new Place(0, 0, table, row, column);
    }

    public static Place cell(int page, int table, int row, int column) {
        return new Place(page, 0, table, row, column);
    }

    /** The place in words a clerk understands, such as {@code 第2页第3个表第5行第4格}; empty when unknown. */
    @Override
    public String toString() {
        StringBuilder words = new StringBuilder();
        append(words, page, "页");
        append(words, table, "个表");
        append(words, line, "行");
        append(words, row, "行");
        append(words, column, table > 0 ? "格" : "字");
        return words.toString();
    }

    private static void append(StringBuilder words, int number, String unit) {
        if (number > 0) {
            words.append('第').append(number).append(unit);
        }
    }
}
